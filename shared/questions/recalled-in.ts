import { type RecallSource, recalled } from "./recall.ts";

/** A question, or anything made of plain data, with what was said in place of every recall in its words. */
export const recalledIn = <Said>(
  said: Said,
  say: (name: string, source: RecallSource) => string | undefined,
): Said =>
  JSON.parse(JSON.stringify(said), (_key, value) =>
    typeof value === "string" ? recalled(value, say) : value,
  );
