import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

export const classes = ["neg", "neu", "pos"] as const;
export type Class = (typeof classes)[number];

const rowSchema = z.object({
  text: z.string(),
  lang: z.string(),
  label: z.enum(classes),
  source: z.string(),
});
/** A labelled text; `source` names the public set it is from. */
export type Row = z.infer<typeof rowSchema>;

/** @param folder holds dev-sentiment.jsonl.gz */
export function sentimentRows(folder: string): Row[] {
  return gunzipSync(readFileSync(join(folder, "dev-sentiment.jsonl.gz")))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

/**
 * Whether a text is kept from training, for judging only: a fixed eighth of all, by FNV-1a over its UTF-16 units, so
 * that the split survives any reordering. Words of the lexicons were not chosen on these either.
 */
export function isHeldBack(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash >>> 8) & 0b111) === 0b111;
}
