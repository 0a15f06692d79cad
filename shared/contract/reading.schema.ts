import { z } from "zod";
import {
  type Aspect,
  actionabilities,
  aspects,
  categories,
  correctionKinds,
  emotions,
  urgencyLevels,
  urgencyReasons,
} from "../reading-kinds.ts";

/** `unknown`: the language is not one Heed reads yet, or there is too little to say; never a false neutral. */
export const sentimentLabels = ["negative", "neutral", "positive", "mixed", "unknown"] as const;
export const sentimentSchema = z.enum(sentimentLabels);
export type Sentiment = z.infer<typeof sentimentSchema>;

const offset = z.number().int().min(0);

/** A piece of the text: half-open UTF-16 offsets. */
export const placeSchema = z.object({ start: offset, end: offset });
export type Place = z.infer<typeof placeSchema>;

/** A piece of the text that spoke for the label, and what it weighed, below 0 = negative. */
export const spanSchema = placeSchema.extend({ weight: z.number() });
export type Span = z.infer<typeof spanSchema>;

const spans = z.array(placeSchema);

export const correctionKindSchema = z.enum(correctionKinds);

export const emotionSchema = z.enum(emotions);

/** The workspace's own words that decided, as the workspace wrote them; absent where it was Heed's alone. */
const rules = z.array(z.string()).optional();

export const categorySchema = z.enum(categories);
/** How much of what was said belongs to a category, 0…1, and the words that say so. */
export const categoryReadingSchema = z.object({ category: categorySchema, share: z.number(), spans, rules });
export type CategoryReading = z.infer<typeof categoryReadingSchema>;

export const aspectSchema = z.enum(aspects as readonly [Aspect, ...Aspect[]]); // the list is made of an object that has some
/** Something the text talks about, and how: one entry for each label it gets. */
export const aspectReadingSchema = z.object({
  aspect: aspectSchema,
  label: z.enum(["negative", "neutral", "positive"]),
  spans,
});
export type AspectReading = z.infer<typeof aspectReadingSchema>;

export const urgencyLevelSchema = z.enum(urgencyLevels);
/** How soon somebody should look: points that add up, each with its reason and the words that gave it. */
export const urgencySchema = z.object({
  level: urgencyLevelSchema,
  points: z.number().int(),
  reasons: z.array(z.object({ reason: z.enum(urgencyReasons), points: z.number().int(), spans, rules })),
});
export type Urgency = z.infer<typeof urgencySchema>;

export const actionabilitySchema = z.enum(actionabilities);
export const actionabilityReadingSchema = z.object({ kind: actionabilitySchema, spans });
export type ActionabilityReading = z.infer<typeof actionabilityReadingSchema>;

export const intentToLeaveSchema = z.object({ leaves: z.boolean(), spans, rules });
export type IntentToLeave = z.infer<typeof intentToLeaveSchema>;

/**
 * What was read from one text. `score` −1…1, null when unknown; `confidence` 0…1; `model` names what read it. What is
 * read by rules is null or empty in a language that has none.
 */
export const readingSchema = z
  .object({
    language: z.string(),
    label: sentimentSchema,
    score: z.number().nullable(),
    confidence: z.number(),
    /** The strongest feeling; null for a language without a model of emotions. */
    emotion: emotionSchema.nullable(),
    /** How much of each the text holds, adding up to 1; empty where none is read. */
    emotions: z.partialRecord(emotionSchema, z.number()),
    emotionSpans: z.array(placeSchema),
    category: categorySchema.nullable(),
    /** The strongest first; their shares add up to about 1. */
    categories: z.array(categoryReadingSchema),
    aspects: z.array(aspectReadingSchema),
    urgency: urgencySchema.nullable(),
    actionability: actionabilityReadingSchema.nullable(),
    intentToLeave: intentToLeaveSchema.nullable(),
    spans: z.array(spanSchema),
    model: z.string(),
  })
  .meta({ id: "Reading" });
export type Reading = z.infer<typeof readingSchema>;
