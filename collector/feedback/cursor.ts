/** Where a page of the list ended: what it was sorted by, and the id that breaks ties. */
export type Cursor = { readonly at: string | number | null; readonly id: string };

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString("base64url");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An instant of a year with four digits, a mood, or none: other values the database would choke on. */
const isSortKey = (at: unknown) =>
  at === null ||
  (typeof at === "number" && Math.abs(at) <= 1) ||
  (typeof at === "string" && /^\d{4}-/.test(at) && !Number.isNaN(Date.parse(at)));

/** Null for what this never wrote. */
export function readCursor(text: string): Cursor | null {
  try {
    const [at, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return isSortKey(at) && typeof id === "string" && UUID.test(id) ? { at, id } : null;
  } catch {
    return null;
  }
}
