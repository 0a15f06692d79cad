/** Where a page of the queue ended: what it was sorted by, and the id that breaks ties. */
export type QueueCursor = { readonly key: string | number; readonly id: string };

export const writeCursor = ({ key, id }: QueueCursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString("base64url");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An instant of a year with four digits, or the end of time: other texts the database would choke on. */
const isInstant = (key: unknown) =>
  key === "infinity" ||
  (typeof key === "string" && /^\d{4}-\d\d-\d\dT/.test(key) && !Number.isNaN(Date.parse(key)));

/** @param kind what that list is sorted by @returns null for what no list so sorted ever wrote */
export function readCursor(text: string, kind: "number" | "instant"): QueueCursor | null {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const isKey = kind === "number" ? typeof key === "number" && Math.abs(key) < 1e9 : isInstant(key);
    return isKey && typeof id === "string" && UUID.test(id) ? { key, id } : null;
  } catch {
    return null;
  }
}
