import { z } from "zod";
import { estimateSchema, idSchema, instantSchema, localizedSchema } from "./primitives.schema.ts";
import { questionTypeSchema, serviceDimensionSchema } from "./survey.schema.ts";

/** One step of a scale or one option, and how many answers named it. */
export const answerCountSchema = z.object({
  /** The step (yes is 1, no 0), or the option's id; `other` for what they wrote themselves. */
  value: z.union([z.number(), z.string()]),
  /** The option's words in every language; null for steps. */
  label: localizedSchema.nullable(),
  count: z.number().int(),
  /** Percent of those who answered. */
  share: estimateSchema,
  /** For rankings: the mean place, 1 is first; null otherwise, and while nobody ranked it. */
  meanRank: z.number().nullable(),
});

/**
 * Means in steps of the scale, each with how many gave one. Expectation and gap (perception − expectation, −(steps − 1)
 * to steps − 1, of those who gave both) are null where only one column is asked.
 */
const ratedSchema = z.object({
  rating: estimateSchema,
  expectation: z.union([estimateSchema, z.null()]),
  gap: z.union([estimateSchema, z.null()]),
});

/** How a matrix was rated: row by row, by dimension of service quality, and over all. */
export const matrixResultSchema = z
  .object({
    steps: z.number().int(),
    rows: z.array(
      ratedSchema.extend({
        row: z.string(),
        label: localizedSchema,
        dimension: serviceDimensionSchema.nullable(),
      }),
    ),
    /** Each respondent's mean over the rows of a dimension, averaged; null: the rows of none. Empty without dimensions. */
    dimensions: z.array(ratedSchema.extend({ dimension: serviceDimensionSchema.nullable() })),
    /** Each respondent's mean over their dimensions, averaged: every dimension weighs the same. */
    overall: ratedSchema,
  })
  .meta({ id: "MatrixResult" });
export type MatrixResult = z.infer<typeof matrixResultSchema>;

export const questionResultSchema = z
  .object({
    question: z.string(),
    type: questionTypeSchema,
    /** As it was last published. */
    title: localizedSchema,
    /** False once a newer version left it out. */
    isAsked: z.boolean(),
    answered: z.number().int(),
    /** They came to it and went on without an answer. */
    skipped: z.number().int(),
    /** They stopped before they answered it. */
    left: z.number().int(),
    /** Their answers did not lead to it, or their version did not have it. All four together are all responses. */
    notAsked: z.number().int(),
    /** Of an NPS question its score in points; of a CSAT question the percent who chose the top two steps; else null. */
    score: z.union([estimateSchema, z.null()]),
    /** Mean of the numbers given; null for other types. */
    mean: z.union([estimateSchema, z.null()]),
    /** Every step or option, in its order, those nobody named included. */
    counts: z.array(answerCountSchema),
    /** Null for what is no matrix. */
    matrix: matrixResultSchema.nullable(),
    /** What was written last, newest first, five at most. */
    texts: z.array(z.object({ feedbackId: idSchema, text: z.string(), receivedAt: instantSchema })),
  })
  .meta({ id: "QuestionResult" });
export type QuestionResult = z.infer<typeof questionResultSchema>;

/** A survey's answers over all its versions, question by question. */
export const surveyResultsSchema = z
  .object({
    /** All that were begun: `complete` and `partial` together. Every answer given counts below, of either. */
    responses: z.number().int(),
    complete: z.number().int(),
    partial: z.number().int(),
    questions: z.array(questionResultSchema),
  })
  .meta({ id: "SurveyResults" });
export type SurveyResults = z.infer<typeof surveyResultsSchema>;
