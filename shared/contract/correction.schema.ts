import { z } from "zod";
import { feedbackItemSchema } from "./feedback.schema.ts";
import { idSchema, instantSchema } from "./primitives.schema.ts";
import { categorySchema, correctionKindSchema, emotionSchema } from "./reading.schema.ts";

/** What people can say a text is: `unknown` is for Heed alone. */
export const correctionRequestSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("sentiment"),
      to: z.enum(["negative", "neutral", "positive", "mixed"]),
    }),
    z.strictObject({ kind: z.literal("emotion"), to: emotionSchema }),
    z.strictObject({ kind: z.literal("category"), to: categorySchema }),
  ])
  .meta({ id: "CorrectionRequest" });
export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;

/** One entry of the log, which only grows. */
export const correctionSchema = z
  .object({
    id: idSchema,
    feedbackId: idSchema,
    kind: correctionKindSchema,
    /** What stood there; the same as `to` where somebody agreed. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** The entry this one takes back. */
    undoes: idSchema.nullable(),
    /** What had read the text. */
    model: z.string().nullable(),
    /** Null for an API key, or for a colleague who has left. */
    by: z.string().nullable(),
    at: instantSchema,
    /** Whether it holds now, so that it can be taken back. */
    stands: z.boolean(),
    excerpt: z.string(),
  })
  .meta({ id: "Correction" });
export type Correction = z.infer<typeof correctionSchema>;

/** The item as it is now, and the entry that made it so; null where it already was. */
export const correctedSchema = z
  .object({ item: feedbackItemSchema, correctionId: idSchema.nullable() })
  .meta({ id: "Corrected" });
export type Corrected = z.infer<typeof correctedSchema>;

export const correctionsQuerySchema = z.object({
  /** Only what was entered before this entry. */
  before: idSchema.optional(),
});

export const correctionPageSchema = z
  .object({ corrections: z.array(correctionSchema), total: z.number().int(), next: idSchema.nullable() })
  .meta({ id: "CorrectionPage" });
export type CorrectionPage = z.infer<typeof correctionPageSchema>;
