import { z } from "zod";
import { instantSchema } from "./primitives.schema.ts";
import { surveyDefinitionSchema } from "./survey.schema.ts";

/** One publication of a survey's words; answers keep the version they were given to. */
export const surveyVersionSchema = z
  .object({
    version: z.number().int(),
    publishedAt: instantSchema,
    /** Null when a key or Heed itself published it. */
    publishedBy: z.string().nullable(),
    answers: z.number().int(),
    definition: surveyDefinitionSchema,
  })
  .meta({ id: "SurveyVersion" });
export type SurveyVersion = z.infer<typeof surveyVersionSchema>;
