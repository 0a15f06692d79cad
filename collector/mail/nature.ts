export type Nature = "personal" | "automatic" | "bulk" | "bounce" | "our_own";

/** Headers by lower-case name. */
export type Headers = ReadonlyMap<string, string>;

const MACHINES = /^(?:mailer-daemon|postmaster|mail-daemon)@/i;
const UNREAD = /^(?:no-?reply|do-?not-?reply|donotreply|bounces?)([+._-][^@]*)?@/i;

/**
 * Whether a person wrote a letter, as far as it says itself. What no person wrote is never answered by a machine: two
 * of them would write to each other for ever (RFC 3834, section 2; RFC 2076 and custom for the older headers).
 * @param own addresses this workspace writes from and reads at
 */
export function natureOf(headers: Headers, from: string, own: readonly string[]): Nature {
  const header = (name: string) => headers.get(name)?.trim().toLowerCase() ?? "";
  if (headers.has("x-heed") || own.includes(from.toLowerCase())) return "our_own";
  if (/multipart\/report/.test(header("content-type")) && /delivery-status/.test(header("content-type")))
    return "bounce";
  if (MACHINES.test(from)) return "bounce";
  const submitted = header("auto-submitted");
  if (submitted !== "" && !submitted.startsWith("no")) return "automatic";
  if (headers.has("x-autoreply") || headers.has("x-autorespond") || header("precedence") === "auto_reply")
    return "automatic";
  if (header("return-path") === "<>") return "automatic";
  if (headers.has("list-id") || headers.has("list-unsubscribe")) return "bulk";
  if (/^(?:bulk|list|junk)$/.test(header("precedence")) || UNREAD.test(from)) return "bulk";
  return "personal";
}
