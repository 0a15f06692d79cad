import { z } from "zod";
import {
  clientIdSchema,
  idSchema,
  instantSchema,
  languageSchema,
  localizedSchema,
  siteKeySchema,
  typed,
} from "./primitives.schema.ts";

export const questionTypes = ["nps", "csat", "text"] as const;
export const questionTypeSchema = z.enum(questionTypes);
export type QuestionType = z.infer<typeof questionTypeSchema>;

/** How a CSAT scale is drawn. */
export const scaleLookSchema = z.enum(["faces", "stars"]);

/** A question as its author wrote it, in every language. */
export const questionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  type: questionTypeSchema,
  required: z.boolean(),
  title: localizedSchema,
  lowLabel: localizedSchema.optional(),
  highLabel: localizedSchema.optional(),
  look: scaleLookSchema.optional(),
});
export type Question = z.infer<typeof questionSchema>;

export const surveyDefinitionSchema = z
  .object({
    questions: z
      .array(questionSchema)
      .min(1)
      .max(20)
      .refine(
        (asked) => new Set(asked.map(({ id }) => id)).size === asked.length,
        "must have an id each of its own",
      ),
    thanks: localizedSchema,
  })
  .meta({ id: "SurveyDefinition" });
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;

export const surveyTemplateSchema = z.enum(["nps", "csat"]);
export type SurveyTemplate = z.infer<typeof surveyTemplateSchema>;

export const surveyStatusSchema = z.enum(["draft", "published", "paused"]);
export type SurveyStatus = z.infer<typeof surveyStatusSchema>;

/** A survey as staff see it. `definition` is the draft being edited; answers keep the version they were given to. */
export const surveySchema = z
  .object({
    id: idSchema,
    siteId: idSchema,
    name: z.string(),
    template: surveyTemplateSchema,
    status: surveyStatusSchema,
    touchpoint: z.string().nullable(),
    showAfterSeconds: z.number().int(),
    definition: surveyDefinitionSchema,
    publishedVersion: z.number().int().nullable(),
    hasUnpublishedChanges: z.boolean(),
    shown: z.number().int(),
    answered: z.number().int(),
    updatedAt: instantSchema,
  })
  .meta({ id: "Survey" });
export type Survey = z.infer<typeof surveySchema>;

export const newSurveySchema = z.strictObject({
  siteId: idSchema,
  template: surveyTemplateSchema,
  name: typed(120).pipe(z.string().min(1)),
});

export const surveyChangeSchema = z.strictObject({
  name: typed(120).pipe(z.string().min(1)).optional(),
  touchpoint: typed(60).nullable().optional(),
  /** Seconds a visitor is on the page before the survey shows by itself; −1: only when the page opens it. */
  showAfterSeconds: z.number().int().min(-1).max(3600).optional(),
  definition: surveyDefinitionSchema.optional(),
});
export type SurveyChange = z.infer<typeof surveyChangeSchema>;

/** A question in the one language the visitor reads. */
export const publicQuestionSchema = z.object({
  id: z.string(),
  type: questionTypeSchema,
  required: z.boolean(),
  title: z.string(),
  lowLabel: z.string().optional(),
  highLabel: z.string().optional(),
  look: scaleLookSchema.optional(),
});
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

export const publicSurveySchema = z.object({
  id: idSchema,
  version: z.number().int(),
  template: surveyTemplateSchema,
  touchpoint: z.string().nullable(),
  showAfterSeconds: z.number().int(),
  questions: z.array(publicQuestionSchema),
  thanks: z.string(),
});
export type PublicSurvey = z.infer<typeof publicSurveySchema>;

/** All a page needs to show anything: words and surveys of one language arrive in one request. */
export const siteOfferSchema = z
  .object({
    site: z.string(),
    language: languageSchema,
    words: z.record(z.string(), z.string()),
    surveys: z.array(publicSurveySchema),
    complaintCategories: z.array(z.object({ id: z.string(), label: z.string() })),
    showComplaintTab: z.boolean(),
  })
  .meta({ id: "SiteOffer" });
export type SiteOffer = z.infer<typeof siteOfferSchema>;

/** "This survey was put before somebody": counts once per id, for the response rate. The response that follows has the same id. */
export const impressionSchema = z
  .object({ id: clientIdSchema, site: siteKeySchema, survey: idSchema })
  .meta({ id: "Impression" });
