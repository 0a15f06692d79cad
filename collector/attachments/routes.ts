import { z } from "zod";
import { attachmentSchema, staffUploadSchema } from "../../shared/contract/attachment.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { refused } from "../../shared/outcome.ts";
import { asDownload } from "../http/download.ts";
import type { Routes } from "../http/route.ts";
import { keepUpload } from "./keep.ts";
import { checkedForComplaint } from "./model.ts";
import { loadAttachment } from "./store.ts";

const workers = ["owner", "admin", "agent"] as const;

export function addAttachmentRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/attachments",
      summary:
        "Upload a file that a message or a typed-in complaint will name, once by its id; what is not named within a day is dropped",
      access: workers,
      query: staffUploadSchema,
      takesBytes: true,
      success: [201, 200],
      answer: attachmentSchema,
      refusals: ["file_not_taken", "file_too_large", "busy"],
    },
    async ({ staff, query, deps, c }) => {
      const content = new Uint8Array(await c.req.arrayBuffer());
      const mediaType = checkedForComplaint(content);
      if (!mediaType.ok) return mediaType;
      const { workspaceId } = staff;
      const upload = { ...query, workspaceId, mediaType: mediaType.value, content, byStaff: true };
      return keepUpload(deps, upload, deps.now());
    },
  );
  routes.add(
    {
      method: "get",
      path: "/api/attachments/{id}",
      summary: "A file that came with feedback or with a message about it, to be saved",
      // Not analysts': a picture or a receipt may show whom it is from.
      access: workers,
      params: z.object({ id: idSchema }),
      success: [200],
      givesBytes: ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"],
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      const found = await loadAttachment(deps.database.db, staff, id);
      return found ? { ok: true, response: asDownload(found) } : refused("not_found");
    },
  );
}
