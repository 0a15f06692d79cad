import { z } from "zod";
import { instantSchema, typed } from "./primitives.schema.ts";
import {
  actionabilitySchema,
  categorySchema,
  emotionSchema,
  sentimentSchema,
  urgencyLevelSchema,
} from "./reading.schema.ts";

/**
 * All that is ever taken from another reader's answer: labels out of our own lists. Whatever else it writes, or a
 * customer makes it write, goes nowhere.
 */
export const outsideLabelsSchema = z.object({
  sentiment: sentimentSchema,
  emotion: emotionSchema,
  category: categorySchema,
  urgency: urgencyLevelSchema,
  actionability: actionabilitySchema,
  leaves: z.boolean(),
});
export type OutsideLabels = z.infer<typeof outsideLabelsSchema>;

/** What another reader made of one written answer, and which one: it stands beside Heed's reading, never for it. */
export const outsideReadingSchema = z
  .object({
    question: z.string(),
    /** The server that was asked, such as `api.example.com`. */
    host: z.string(),
    model: z.string(),
    labels: outsideLabelsSchema,
    readAt: instantSchema,
  })
  .meta({ id: "OutsideReading" });
export type OutsideReading = z.infer<typeof outsideReadingSchema>;

/** Why there was no answer that can be used; each has words of its own. */
export const outsideTroubles = [
  "unknown_host",
  "unreachable",
  "no_answer",
  "bad_certificate",
  "address_not_allowed",
  "redirected",
  "not_let_in",
  "no_such_model",
  "too_many",
  "server_trouble",
  "refused",
  "too_large",
  "not_understood",
  "declined",
  "unreadable_key",
  "month_spent",
] as const;
export type OutsideTrouble = (typeof outsideTroubles)[number];

/** What stands before `/chat/completions`. Where its host may be is decided when it is called: see `collector/outside-reader/address.ts`. */
const baseUrl = typed(500).pipe(
  z
    .url({
      protocol: /^https?$/,
      error: "must be an address such as https://api.example.com/v1",
      abort: true,
    })
    .refine((url) => {
      const { username, password, search, hash } = new URL(url);
      return username + password + search + hash === "";
    }, "must be an address without a user, a query or a fragment")
    .transform((url) => url.replace(/\/+$/, "").replace(/\/chat\/completions$/, "")),
);

export const outsideReaderChangeSchema = z.strictObject({
  isOn: z.boolean(),
  baseUrl,
  model: typed(200).pipe(z.string().min(1, "write the model's name")),
  /** Absent: the one that is stored stays, as long as the server does. Empty: none is sent. */
  key: z
    .string()
    .max(500)
    .regex(/^[\x21-\x7e]*$/, "must be one word of plain characters")
    .optional(),
  mostPerMonth: z.number().int().min(1).max(1_000_000),
});
export type OutsideReaderChange = z.infer<typeof outsideReaderChangeSchema>;

/** The key is never shown again. */
export const outsideReaderSchema = z
  .object({
    /** Null until somebody set one. */
    own: z
      .object({
        isOn: z.boolean(),
        baseUrl: z.string(),
        model: z.string(),
        hasKey: z.boolean(),
        mostPerMonth: z.number().int(),
      })
      .nullable(),
    /** In the workspace's time zone; whoever runs the server may count otherwise. */
    callsThisMonth: z.number().int(),
    /** Texts waiting to be read; what comes while the queue is full is left out. */
    waiting: z.number().int(),
    isFull: z.boolean(),
    /** Readings that are kept. */
    stored: z.number().int(),
    lastSuccessAt: instantSchema.nullable(),
    /** `said` is the server's own sentence, if it gave one. */
    lastFailure: z
      .object({ at: instantSchema, trouble: z.enum(outsideTroubles), said: z.string() })
      .nullable(),
    /** After a failure nothing is asked until then. */
    restsUntil: instantSchema.nullable(),
  })
  .meta({ id: "OutsideReader" });
export type OutsideReaderSettings = z.infer<typeof outsideReaderSchema>;

export const outsideTrialSchema = z.strictObject({
  text: typed(1_000).pipe(z.string().min(1, "write a sentence")),
});

/** `sent` is what left the house, masked as customers' words are. */
export const outsideTriedSchema = z
  .discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), sent: z.string(), labels: outsideLabelsSchema }),
    z.object({
      ok: z.literal(false),
      sent: z.string(),
      trouble: z.enum(outsideTroubles),
      said: z.string(),
    }),
  ])
  .meta({ id: "OutsideTried" });
export type OutsideTried = z.infer<typeof outsideTriedSchema>;

export const outsideReadingsDeletedSchema = z
  .object({ deleted: z.number().int() })
  .meta({ id: "OutsideReadingsDeleted" });
