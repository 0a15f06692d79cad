import { z } from "zod";
import { estimateSchema, instantSchema } from "./primitives.schema.ts";
import { correctionKindSchema } from "./reading.schema.ts";

/** How the shipped reading and what was learned do on the same texts, each judged by what was learned without it. */
export const examinationSchema = z.object({
  /** Texts judged. */
  judged: z.number().int(),
  /** Percent right. */
  before: estimateSchema,
  after: estimateSchema,
  /** Texts that only what was learned has right, and that only the shipped reading has right. */
  mended: z.number().int(),
  broken: z.number().int(),
  /** How likely this much mending is by luck alone, 0…1. */
  luck: z.number(),
  /** Whether it is enough to be used. */
  isBetter: z.boolean(),
});
export type Examination = z.infer<typeof examinationSchema>;

export const learnedKindSchema = z.object({
  kind: correctionKindSchema,
  /** What people said, and what they let stand when they handled it. */
  said: z.number().int(),
  letStand: z.number().int(),
  examination: examinationSchema,
  /** The words that speak most for each label. */
  words: z.array(z.object({ label: z.string(), words: z.array(z.string()) })),
  learnedAt: instantSchema,
});
export type LearnedKind = z.infer<typeof learnedKindSchema>;

export const learningSchema = z
  .object({
    kinds: z.array(learnedKindSchema),
    /** How many texts must have been judged before anything learned is used. */
    leastJudged: z.number().int(),
  })
  .meta({ id: "Learning" });
export type Learning = z.infer<typeof learningSchema>;
