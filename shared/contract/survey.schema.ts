import { z } from "zod";
import { fileKinds, MOST_FILE_MEGABYTES, MOST_FILES } from "../attachments.ts";
import { contactFields } from "../contact.ts";
import { serviceDimensions } from "../questions/dimensions.ts";
import { nameSchema, ruleSchema } from "./condition.schema.ts";
import { siteLogoSchema } from "./look.schema.ts";
import { placementSchema, slugSchema } from "./placement.schema.ts";
import {
  daySchema,
  idSchema,
  instantSchema,
  languageSchema,
  localizedSchema,
  typed,
} from "./primitives.schema.ts";
import { siteAboutSchema } from "./site.schema.ts";
import { publicTargetingSchema, targetingSchema } from "./targeting.schema.ts";

export const questionTypes = [
  "nps",
  "csat",
  "ces",
  "rating",
  "single_choice",
  "multiple_choice",
  "yes_no",
  "ranking",
  "matrix",
  "contact",
  "file",
  "date",
  "text",
  "statement",
] as const;
export const questionTypeSchema = z.enum(questionTypes);
export type QuestionType = z.infer<typeof questionTypeSchema>;

const areDistinct = (named: readonly { readonly id: string }[]) =>
  new Set(named.map(({ id }) => id)).size === named.length;

/** How a CSAT scale is drawn. */
export const scaleLookSchema = z.enum(["faces", "stars"]);

export const serviceDimensionSchema = z.enum(serviceDimensions);

/** First and last day that may be answered. */
const days = { earliest: daySchema.optional(), latest: daySchema.optional() };

/** Room to write, and characters an answer must and may have: at most what its size allows. */
const lengths = {
  size: z.enum(["short", "long"]).optional(),
  minLength: z.number().int().min(1).max(5000).optional(),
  maxLength: z.number().int().min(1).max(5000).optional(),
};

/** Every type of question with its settings, once for all that is said in it being `words`. */
const questionSaying = <Words extends z.ZodType>(words: Words) => {
  const asked = {
    id: nameSchema,
    required: z.boolean(),
    /** May recall what was said: `{{score}}`, `{{fields.order}}`, `{{customer.name|there}}`. */
    title: words,
    /** Asked only when all of these hold; always when there are none. */
    showIf: z.array(ruleSchema).max(10).optional(),
  };
  const ends = { lowLabel: words.optional(), highLabel: words.optional() };
  const options = z
    .array(z.object({ id: nameSchema.refine((id) => id !== "other", "is taken"), label: words }))
    .max(30)
    .refine(areDistinct, "must have an id each of its own");
  const choice = { options, other: z.boolean().optional(), otherLabel: words.optional() };
  const picks = z.number().int().min(1).max(31).optional();
  return z.discriminatedUnion("type", [
    z.object({ ...asked, ...ends, type: z.literal("nps") }),
    z.object({ ...asked, ...ends, type: z.literal("csat"), look: scaleLookSchema.optional() }),
    z.object({ ...asked, ...ends, type: z.literal("ces") }),
    z.object({
      ...asked,
      ...ends,
      type: z.literal("rating"),
      steps: z.number().int().min(3).max(10),
      look: z.enum(["numbers", "stars"]),
    }),
    z.object({ ...asked, ...choice, type: z.literal("single_choice") }),
    z.object({ ...asked, ...choice, type: z.literal("multiple_choice"), min: picks, max: picks }),
    z.object({
      ...asked,
      type: z.literal("yes_no"),
      /** What yes and no are called here. */
      yesLabel: words.optional(),
      noLabel: words.optional(),
      /** What somebody agrees to by saying yes. */
      consent: words.optional(),
    }),
    z.object({ ...asked, type: z.literal("ranking"), options }),
    z.object({
      ...asked,
      ...ends,
      type: z.literal("matrix"),
      rows: z
        .array(z.object({ id: nameSchema, label: words, dimension: serviceDimensionSchema.optional() }))
        .max(30)
        .refine(areDistinct, "must have an id each of its own"),
      /** Steps of the one scale that every row is rated on. */
      steps: z.number().int().min(3).max(7),
      /** SERVQUAL: each row is rated twice, as it should be (expectation) and as it was (perception). */
      asksExpectation: z.boolean().optional(),
      /** What the two columns are called here. */
      expectationLabel: words.optional(),
      perceptionLabel: words.optional(),
    }),
    z.object({
      ...asked,
      type: z.literal("contact"),
      /** What is asked for, and what must be given by whoever gives anything. */
      fields: z
        .array(z.object({ id: z.enum(contactFields), required: z.boolean() }))
        .max(contactFields.length)
        .refine(areDistinct, "must have an id each of its own"),
    }),
    z.object({
      ...asked,
      type: z.literal("file"),
      accept: z.array(z.enum(fileKinds)).max(fileKinds.length),
      maxMegabytes: z.number().int().min(1).max(MOST_FILE_MEGABYTES),
      maxFiles: z.number().int().min(1).max(MOST_FILES),
    }),
    z.object({ ...asked, ...days, type: z.literal("date") }),
    z.object({ ...asked, ...lengths, type: z.literal("text") }),
    z.object({ ...asked, type: z.literal("statement"), required: z.literal(false) }),
  ]);
};

/** A question as its author wrote it, in every language. */
export const questionSchema = questionSaying(localizedSchema);
export type Question = z.infer<typeof questionSchema>;

/** Names of hidden fields, each once. */
const fieldsSchema = z
  .array(nameSchema)
  .max(20)
  .refine((names) => new Set(names).size === names.length, "must each be named once");

export const surveyDefinitionSchema = z
  .object({
    questions: z.array(questionSchema).min(1).max(20).refine(areDistinct, "must have an id each of its own"),
    thanks: localizedSchema,
    /** The language it is written in first, which stands in wherever another is missing; English when absent. */
    language: languageSchema.optional(),
    /** What a page may tell along with the survey, unseen: `Heed.open(id, { fields: { order: "1042" } })`. */
    fields: fieldsSchema.optional(),
  })
  .meta({ id: "SurveyDefinition" });
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;

export const surveyTemplateSchema = z.enum([
  "nps",
  "nps_purchase",
  "csat",
  "ces",
  "servqual",
  "onboarding",
  "needs",
  "leaving",
  "complaint_handling",
]);
export type SurveyTemplate = z.infer<typeof surveyTemplateSchema>;

export const surveyStatusSchema = z.enum(["draft", "published", "paused"]);
export type SurveyStatus = z.infer<typeof surveyStatusSchema>;

/** What a template starts with. */
export const surveyTemplateFactsSchema = z
  .object({
    template: surveyTemplateSchema,
    questions: z.number().int(),
    /** About how long a visitor takes. */
    seconds: z.number(),
  })
  .meta({ id: "SurveyTemplateFacts" });
export type SurveyTemplateFacts = z.infer<typeof surveyTemplateFactsSchema>;

/** What a low score with a comment leads to: a complaint to work on, an alert in the inbox, or nothing. */
export const lowScoreRuleSchema = z.enum(["case", "alert", "nothing"]);
export type LowScoreRule = z.infer<typeof lowScoreRuleSchema>;

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
    targeting: targetingSchema,
    /** Null: where the site's surveys stand. */
    placement: placementSchema.nullable(),
    /** Its own address is `/s/{slug}`; null while it has none. */
    slug: z.string().nullable(),
    lowScore: lowScoreRuleSchema,
    definition: surveyDefinitionSchema,
    publishedVersion: z.number().int().nullable(),
    /** When its draft goes live by itself; past while it is held back because something is missing. Null: when somebody publishes it. */
    publishAt: instantSchema.nullable(),
    hasUnpublishedChanges: z.boolean(),
    /** Counts the changes of the draft and its settings. */
    revision: z.number().int(),
    /** Who made the last of them; null when a key or Heed itself did. */
    changedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Put away: no longer in the list of what is worked on, and asks nobody. */
    archivedAt: instantSchema.nullable(),
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

export const surveyCopySchema = z.strictObject({ name: typed(120).pipe(z.string().min(1)) });

export const surveyChangeSchema = z.strictObject({
  /** The revision this change was made to; a survey that has moved on since refuses it. Absent: whatever it is by now. */
  revision: z.number().int().optional(),
  name: typed(120).pipe(z.string().min(1)).optional(),
  touchpoint: typed(60).nullable().optional(),
  /** Seconds a visitor is on the page before the survey shows by itself; −1: only when the page opens it. */
  showAfterSeconds: z.number().int().min(-1).max(3600).optional(),
  /** Replaces all that was said before about whom to ask, where and when. */
  targeting: targetingSchema.optional(),
  placement: placementSchema.nullable().optional(),
  slug: slugSchema.nullable().optional(),
  lowScore: lowScoreRuleSchema.optional(),
  definition: surveyDefinitionSchema.optional(),
});
export type SurveyChange = z.infer<typeof surveyChangeSchema>;

/** A question in the one language the visitor reads. */
export const publicQuestionSchema = questionSaying(z.string());
export type PublicQuestion = z.infer<typeof publicQuestionSchema>;

export const publicSurveySchema = z.object({
  id: idSchema,
  version: z.number().int(),
  /** What it is asked in; the offer's language when it is written in that. */
  language: languageSchema,
  template: surveyTemplateSchema,
  touchpoint: z.string().nullable(),
  /** After so many seconds on the page it may show by itself; −1: only when opened. */
  showAfterSeconds: z.number().int(),
  /** Days after which this browser may be asked again. */
  restDays: z.number().int(),
  /** Absent when it asks everybody everywhere. */
  targeting: publicTargetingSchema.optional(),
  placement: placementSchema,
  questions: z.array(publicQuestionSchema),
  thanks: z.string(),
  /** Names of the hidden fields it takes. */
  fields: fieldsSchema.optional(),
});
export type PublicSurvey = z.infer<typeof publicSurveySchema>;

/** All a page needs to show anything: words and surveys of one language arrive in one request. */
export const siteOfferSchema = z
  .object({
    site: z.string(),
    language: languageSchema,
    words: z.record(z.string(), z.string()),
    /** The same words in what surveys are asked in instead, when not written in the offer's language. */
    otherWords: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    surveys: z.array(publicSurveySchema),
    complaintCategories: z.array(z.object({ id: z.string(), label: z.string() })),
    showComplaintTab: z.boolean(),
    /** Days after any survey in which none shows by itself in this browser; 0: only one a visit. */
    restDays: z.number().int(),
    /** True when nothing may be kept in the browser. */
    memoryOnly: z.boolean(),
    /** True when nothing may show before the page has told of consent. */
    needsConsent: z.boolean(),
    about: siteAboutSchema,
    /** The site's own looks: custom properties for the widget's style sheet, made by the collector of checked colours. */
    look: z
      .object({
        theme: z.enum(["auto", "light", "dark"]),
        css: z.string(),
        /** The style sheet keeps its room; `name` stands in for it where it cannot be seen. */
        logo: siteLogoSchema.extend({ name: z.string() }).optional(),
      })
      .optional(),
  })
  .meta({ id: "SiteOffer" });
export type SiteOffer = z.infer<typeof siteOfferSchema>;
