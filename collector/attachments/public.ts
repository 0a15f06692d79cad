import { attachmentSchema, attachmentUploadSchema } from "../../shared/contract/attachment.schema.ts";
import type { Routes } from "../http/route.ts";
import { admittedSite } from "../sites/admission.ts";
import { keepUpload } from "./keep.ts";
import { checkedFile, checkedForComplaint } from "./model.ts";

export function addPublicAttachmentRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/attachments",
      summary:
        "Upload a file that an answer or a complaint will name, once by its id; what is not named within a day is dropped",
      access: "public",
      query: attachmentUploadSchema,
      takesBytes: true,
      success: [201, 200],
      answer: attachmentSchema,
      refusals: [
        "unknown_site",
        "origin_not_allowed",
        "unknown_survey",
        "file_not_asked",
        "file_not_taken",
        "file_too_large",
        "busy",
      ],
    },
    async ({ query, deps, c }) => {
      const site = await admittedSite(c, deps, query.site);
      const content = new Uint8Array(await c.req.arrayBuffer());
      const isForComplaint = query.survey === undefined && query.question === undefined;
      const mediaType = isForComplaint
        ? checkedForComplaint(content)
        : checkedFile(site.surveys.get(query.survey ?? ""), query, content);
      if (!mediaType.ok) return mediaType;
      return keepUpload(
        deps,
        { ...query, workspaceId: site.workspaceId, mediaType: mediaType.value, content, byStaff: false },
        deps.now(),
      );
    },
  );
}
