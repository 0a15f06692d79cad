import { createHmac, timingSafeEqual } from "node:crypto";

/*
 * `reply+<token>@shop.example`: which complaint an answer belongs to, signed, so that nobody makes one up. Base32 in
 * lower case, since some servers change the case of an address on its way.
 */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const ID_BYTES = 16;
const SIGN_BYTES = 10;
/** RFC 5321, section 4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;

/** @returns null for an address whose local part leaves no room for a token: then headers alone thread an answer */
export function replyAddress(
  mailbox: string,
  key: string,
  workspaceId: string,
  feedbackId: string,
): string | null {
  const at = mailbox.lastIndexOf("@");
  const id = Buffer.from(feedbackId.replaceAll("-", ""), "hex");
  const token = base32(Buffer.concat([id, signature(key, workspaceId, id)]));
  const localPart = `${mailbox.slice(0, at).split("+")[0]}+${token}`;
  return localPart.length > LONGEST_LOCAL_PART ? null : `${localPart}${mailbox.slice(at)}`;
}

/** The complaint one of these addresses names; null when none does, or when it was not made here for this workspace. */
export function complaintAddressed(
  recipients: readonly string[],
  key: string,
  workspaceId: string,
): string | null {
  for (const recipient of recipients) {
    const token = /\+([a-z2-7]{42})@/.exec(recipient.toLowerCase())?.[1];
    if (!token) continue;
    const bytes = fromBase32(token);
    const id = bytes.subarray(0, ID_BYTES);
    if (timingSafeEqual(bytes.subarray(ID_BYTES), signature(key, workspaceId, id))) return uuidOf(id);
  }
  return null;
}

const signature = (key: string, workspaceId: string, id: Buffer): Buffer =>
  createHmac("sha256", key)
    .update("reply address")
    .update(workspaceId)
    .update(id)
    .digest()
    .subarray(0, SIGN_BYTES);

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** RFC 4648, section 6, without padding. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
