import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { emotions } from "../../../shared/reading-kinds.ts";

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

const emotionRowSchema = z.object({
  text: z.string(),
  lang: z.string(),
  emotions: z.array(z.enum(emotions)).min(1),
  source: z.string(),
});
/** A text and what its writer was found to feel, often more than one. */
export type EmotionRow = z.infer<typeof emotionRowSchema>;

/** @param folder holds dev-sentiment.jsonl.gz */
export function sentimentRows(folder: string): Row[] {
  return linesOf(folder, "dev-sentiment.jsonl.gz").map((line) => rowSchema.parse(JSON.parse(line)));
}

/** @param folder holds dev-emotion.jsonl.gz */
export function emotionRows(folder: string): EmotionRow[] {
  return linesOf(folder, "dev-emotion.jsonl.gz").map((line) => emotionRowSchema.parse(JSON.parse(line)));
}

function linesOf(folder: string, file: string): string[] {
  return gunzipSync(readFileSync(join(folder, file)))
    .toString("utf8")
    .trimEnd()
    .split("\n");
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
