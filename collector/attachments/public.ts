import { attachmentSchema, attachmentUploadSchema } from "../../shared/contract/attachment.schema.ts";
import { Refusal } from "../http/problem.ts";
import type { Routes } from "../http/route.ts";
import { admittedSite } from "../sites/admission.ts";
import { checkedFile, safeName } from "./model.ts";
import { keepAttachment } from "./store.ts";

/** Seconds until a sweep, or an answer that is sent, may have made room. */
const BUSY_SECONDS = 60;

export function addPublicAttachmentRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/attachments",
      summary:
        "Upload a file that an answer will name, once by its id; what no answer names within a day is dropped",
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
      const mediaType = checkedFile(site.surveys.get(query.survey), query, content);
      if (!mediaType.ok) return mediaType;
      const kept = await keepAttachment(
        deps.database.db,
        {
          workspaceId: site.workspaceId,
          id: query.id,
          name: safeName(query.name, mediaType.value),
          mediaType: mediaType.value,
          bytes: content.length,
          content,
        },
        deps.now(),
      );
      if (!kept.ok) throw new Refusal("busy", { retryAfterSeconds: BUSY_SECONDS });
      return kept;
    },
  );
}
