import type { MediaType } from "../../shared/attachments.ts";

type File = { readonly name: string; readonly mediaType: MediaType; readonly content: Uint8Array };

/** A stranger made it: saved and never opened as a page of ours, whatever it turns out to hold. Pictures may still be drawn by `<img>`. */
export function asDownload({ name, mediaType, content }: File): Response {
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
