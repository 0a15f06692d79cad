import { z } from "zod";
import { attachmentSchema } from "./attachment.schema.ts";
import {
  channelSchema,
  complaintCategorySchema,
  complaintSchema,
  complaintStateSchema,
} from "./complaint.schema.ts";
import { outsideReadingSchema } from "./outside-reader.schema.ts";
import { daySchema, idSchema, instantSchema } from "./primitives.schema.ts";
import {
  actionabilitySchema,
  aspectSchema,
  categorySchema,
  correctionKindSchema,
  emotionSchema,
  readingSchema,
  sentimentSchema,
  urgencyLevelSchema,
} from "./reading.schema.ts";
import { answerValueSchema } from "./response.schema.ts";
import { questionTypeSchema } from "./survey.schema.ts";

export const feedbackKindSchema = z.enum(["response", "complaint"]);
export type FeedbackKind = z.infer<typeof feedbackKindSchema>;

/** Why somebody should look at this soon. */
export const alertSchema = z.enum(["low_score_with_comment", "very_negative"]);
export type Alert = z.infer<typeof alertSchema>;

const member = z.object({ id: z.string(), name: z.string() });

/** One line of the inbox. */
export const feedbackItemSchema = z
  .object({
    id: idSchema,
    kind: feedbackKindSchema,
    channel: channelSchema,
    receivedAt: instantSchema,
    surveyName: z.string().nullable(),
    touchpoint: z.string().nullable(),
    page: z.string().nullable(),
    locale: z.string().nullable(),
    device: z.string().nullable(),
    /** The headline score and the scale it is on; null without one. */
    score: z.object({ type: questionTypeSchema, value: z.number() }).nullable(),
    /** Null when nothing was written. */
    sentiment: sentimentSchema.nullable(),
    emotion: emotionSchema.nullable(),
    /** What the words are about, how soon to look, what to do, and whether somebody goes; null where nothing was read. */
    category: categorySchema.nullable(),
    urgency: urgencyLevelSchema.nullable(),
    actionability: actionabilitySchema.nullable(),
    intentToLeave: z.boolean().nullable(),
    /** What of these people have said, rather than Heed. */
    corrected: z.array(correctionKindSchema),
    /** −1…1: what "most negative first" sorts by, from the words and the score; null when neither speaks. */
    mood: z.number().nullable(),
    /** The first words of what was written; empty when nothing was. */
    excerpt: z.string(),
    alert: alertSchema.nullable(),
    /** False while somebody has answered only in part. */
    isComplete: z.boolean(),
    complaint: z
      .object({ reference: z.string(), state: complaintStateSchema, category: complaintCategorySchema })
      .nullable(),
    /** Analysts are told no names. */
    customer: z.object({ id: idSchema, name: z.string().optional() }).nullable(),
    assignee: member.nullable(),
    handledAt: instantSchema.nullable(),
  })
  .meta({ id: "FeedbackItem" });
export type FeedbackItem = z.infer<typeof feedbackItemSchema>;

export const feedbackAnswerSchema = z.object({
  question: z.string(),
  type: questionTypeSchema.or(z.enum(["choice", "field"])),
  /** The question as the customer read it, in the language they read it in. */
  title: z.string(),
  value: answerValueSchema,
  /** First and last step of the scale a number is on; null for other answers. */
  scale: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** What was chosen, in the words and the order the customer chose them by; null where there was nothing to choose. */
  chosen: z.array(z.string()).nullable(),
  /** The rows of a matrix that were rated, in its order; null for other answers. */
  rows: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        rating: z.number().nullable(),
        expectation: z.number().nullable(),
      }),
    )
    .nullable(),
  /** What was read from a written answer; null for other answers. */
  reading: readingSchema.nullable(),
});
export type FeedbackAnswer = z.infer<typeof feedbackAnswerSchema>;

export const customerCardSchema = z
  .object({
    id: idSchema,
    /** Analysts are told neither the name nor what they are known and reached by. */
    name: z.string().optional(),
    /** False while nobody vouched for who they say they are. */
    verified: z.boolean(),
    externalId: z.string().nullable().optional(),
    email: z.string().nullable().optional(),
    phone: z.string().nullable().optional(),
    firstSeenAt: instantSchema,
    orders: z.object({
      count: z.number().int(),
      totals: z.array(z.object({ currency: z.string(), amountMinor: z.number().int() })),
      lastAt: instantSchema.nullable(),
    }),
    openComplaints: z.number().int(),
    /** Their other feedback, newest first, twenty at most. */
    others: z.array(feedbackItemSchema),
  })
  .meta({ id: "CustomerCard" });
export type CustomerCard = z.infer<typeof customerCardSchema>;

export const feedbackDetailSchema = z
  .object({
    item: feedbackItemSchema,
    answers: z.array(feedbackAnswerSchema),
    /** Files that came with it. */
    attachments: z.array(attachmentSchema),
    complaint: complaintSchema.nullable(),
    customer: customerCardSchema.nullable(),
    /** What a language model outside made of the written answers, where the workspace has one. */
    outside: z.array(outsideReadingSchema),
  })
  .meta({ id: "FeedbackDetail" });
export type FeedbackDetail = z.infer<typeof feedbackDetailSchema>;

/** A query string carries only strings; an empty one means "not chosen". */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** What narrows the inbox and the overview alike; kept in the dashboard's address under the same names. */
export const feedbackFilterSchema = z.object({
  sentiment: chosen(sentimentSchema),
  emotion: chosen(emotionSchema),
  category: chosen(categorySchema),
  /** Anything the words talk about, such as `packaging`. */
  aspect: chosen(aspectSchema),
  /** What many talk about: a theme and those merged into it. */
  theme: chosen(idSchema),
  urgency: chosen(urgencyLevelSchema),
  actionability: chosen(actionabilitySchema),
  leaving: chosen(z.enum(["yes"])),
  kind: chosen(feedbackKindSchema),
  survey: chosen(idSchema),
  touchpoint: chosen(z.string().max(60)),
  /** Complaints about one product, however its name is written. */
  product: chosen(z.string().max(100)),
  /** Complaints whose investigation found this cause. */
  cause: chosen(z.string().max(40)),
  /** Language the customer wrote or read in: a BCP 47 primary tag such as `zh`. */
  language: chosen(z.string().max(35)),
  /** NPS category of the score, or satisfied / dissatisfied for CSAT. */
  group: chosen(z.enum(["promoter", "passive", "detractor", "satisfied", "middling", "dissatisfied"])),
  scoreType: chosen(questionTypeSchema),
  completion: chosen(z.enum(["complete", "partial"])),
  /** First and last day, in the workspace's time zone, both included. */
  from: chosen(daySchema),
  to: chosen(daySchema),
});
export type FeedbackFilter = z.infer<typeof feedbackFilterSchema>;

export const feedbackQuerySchema = feedbackFilterSchema.extend({
  /** Words of what was written, each from its beginning, or of a complaint's reference. */
  search: chosen(z.string().max(200)),
  status: chosen(z.enum(["open", "handled", "mine", "waiting", "all"])),
  sort: chosen(z.enum(["newest", "most_negative"])),
  cursor: chosen(z.string().max(200)),
});
export type FeedbackQuery = z.infer<typeof feedbackQuerySchema>;

export const feedbackPageSchema = z
  .object({ items: z.array(feedbackItemSchema), nextCursor: z.string().nullable(), total: z.number().int() })
  .meta({ id: "FeedbackPage" });
export type FeedbackPage = z.infer<typeof feedbackPageSchema>;

export const feedbackChangeSchema = z.strictObject({
  assigneeId: z.string().max(64).nullable().optional(),
  handled: z.boolean().optional(),
});
export type FeedbackChange = z.infer<typeof feedbackChangeSchema>;

/** What the filter bar offers: only what this workspace has. */
export const facetsSchema = z
  .object({
    surveys: z.array(z.object({ id: idSchema, name: z.string() })),
    touchpoints: z.array(z.string()),
    languages: z.array(z.string()),
    /** Neither hidden nor merged into another. */
    themes: z.array(z.object({ id: idSchema, name: z.string() })),
    members: z.array(member),
  })
  .meta({ id: "Facets" });
export type Facets = z.infer<typeof facetsSchema>;

const counted = z.array(z.object({ value: z.string(), count: z.number().int() }));

/** What choosing each value of a filter would leave of the inbox as it is narrowed now; the most first. */
export const facetCountsSchema = z
  .object({
    sentiment: counted,
    emotion: counted,
    category: counted,
    aspect: counted,
    urgency: counted,
    actionability: counted,
    leaving: counted,
  })
  .meta({ id: "FacetCounts" });
export type FacetCounts = z.infer<typeof facetCountsSchema>;

/** One message of the live stream (`text/event-stream`): something happened to this feedback. */
export const liveEventSchema = z
  .object({ type: z.string(), subjectId: z.string(), at: instantSchema })
  .meta({ id: "LiveEvent" });
export type LiveEvent = z.infer<typeof liveEventSchema>;
