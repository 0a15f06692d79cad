import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { loadAttachment } from "./store.ts";

export function addAttachmentRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/attachments/{id}",
      summary: "A file that came with feedback, to be saved",
      access: roles,
      params: z.object({ id: idSchema }),
      success: [200],
      givesBytes: ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"],
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      const found = await loadAttachment(deps.database.db, staff.workspaceId, id);
      return found ? { ok: true, response: asDownload(found) } : refused("not_found");
    },
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof loadAttachment>>>;

/** A stranger made it: saved and never opened as a page of ours, whatever it turns out to hold. Pictures may still be drawn by `<img>`. */
function asDownload({ name, mediaType, content }: Found): Response {
  const plain = name.replaceAll(/[^\w .()-]/g, "_");
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, max-age=3600",
    },
  });
}
