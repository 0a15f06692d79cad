import { randomBytes, randomInt } from "node:crypto";
import { type NextState, reopens } from "../../shared/complaint-states.ts";
import type { ComplaintState } from "../../shared/contract/complaint.schema.ts";
import type { ComplaintEventType } from "../db/events.ts";

/** What a step to another state is called in the history. */
export const eventOfStep = (from: ComplaintState, to: NextState): ComplaintEventType =>
  reopens(from, to) ? "complaint.reopened" : `complaint.${to}`;

/** Without 0 1 I L O U: nothing to mishear on the phone, and no words. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

const letters = (count: number) =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** What a customer quotes, such as `C-7F3K-92`: 730 million of them; the rare one already given out is refused by the database and made again. */
export const newReference = (): string => `C-${letters(4)}-${letters(2)}`;

/**
 * The secret of a status link: which workspace, then 128 random bits, so that no table outside the workspace's data is
 * needed to find it again.
 */
export function newStatusToken(workspaceId: string): string {
  return Buffer.concat([Buffer.from(workspaceId.replaceAll("-", ""), "hex"), randomBytes(16)]).toString(
    "base64url",
  );
}

/** The workspace a status token names; null when it cannot be one of ours. */
export function workspaceOfToken(token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 32 || !/^[\w-]{43}$/.test(token)) return null;
  const hex = bytes.subarray(0, 16).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
