import { z } from "zod";

/** `unknown`: the language is not one Heed reads yet, or there is too little to say; never a false neutral. */
export const sentimentLabels = ["negative", "neutral", "positive", "mixed", "unknown"] as const;
export const sentimentSchema = z.enum(sentimentLabels);
export type Sentiment = z.infer<typeof sentimentSchema>;

/** A piece of the text that spoke for the label: half-open UTF-16 offsets and what it weighed, below 0 = negative. */
export const spanSchema = z.object({ start: z.number().int(), end: z.number().int(), weight: z.number() });
export type Span = z.infer<typeof spanSchema>;

/** What was read from one text. `score` −1…1, null when unknown; `confidence` 0…1; `model` names what read it. */
export const readingSchema = z
  .object({
    language: z.string(),
    label: sentimentSchema,
    score: z.number().nullable(),
    confidence: z.number(),
    spans: z.array(spanSchema),
    model: z.string(),
  })
  .meta({ id: "Reading" });
export type Reading = z.infer<typeof readingSchema>;
