import type { Attachment } from "postal-mime";

/** What a report says of a letter that did not arrive (RFC 3464). */
export type Bounce = { readonly messageId: string; readonly reason: string };

const LONGEST_REASON = 300;

/** @returns null when nothing failed for good (a delay is only that), or when it does not say which letter */
export function bounceIn(attachments: readonly Attachment[], text: string): Bounce | null {
  const parts = attachments.map((part) => ({ type: part.mimeType, content: contentOf(part) }));
  const status = parts.find(({ type }) => type === "message/delivery-status")?.content;
  if (status && !/^Action:\s*failed/im.test(status) && !/^Status:\s*5\./im.test(status)) return null;
  const returned = parts.find(
    ({ type }) => type === "message/rfc822" || type === "text/rfc822-headers",
  )?.content;
  const messageId = /^Message-ID:\s*(<[^<>\s]{3,250}>)/im.exec(returned ?? text)?.[1];
  if (!messageId) return null;
  const said = /^Diagnostic-Code:\s*(?:[\w-]+\s*;)?\s*([^\r\n]+(?:\r?\n[ \t][^\r\n]+)*)/im.exec(
    status ?? "",
  )?.[1];
  const reason = (said ?? firstLine(text)).replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_REASON);
  return { messageId, reason };
}

const firstLine = (text: string): string => text.split("\n").find((line) => line.trim() !== "") ?? "";

/** The start of it is enough: headers come first. */
function contentOf({ content }: Attachment): string {
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  return Buffer.from(bytes.subarray(0, 64 * 1024)).toString("utf8");
}
