import { z } from "zod";
import { staffLanguages } from "../locales/languages.ts";
import { complaintCategorySchema } from "./complaint.schema.ts";
import { daySchema, estimateSchema } from "./primitives.schema.ts";

/** Against as many days before. `unclear` unless an exact test, corrected for all that were compared, says otherwise. */
export const growthSchema = z.object({
  before: z.number().int(),
  verdict: z.enum(["grew", "shrank", "unclear"]),
  /** Later rate over earlier rate; null when there were none before. */
  ratio: z.number().nullable(),
  low: z.number(),
  /** Null: without an upper end. */
  high: z.number().nullable(),
  /** After Holm, 0…1. */
  p: z.number(),
});
export type Growth = z.infer<typeof growthSchema>;

const counted = z.object({
  count: z.number().int(),
  /** Of all in the period, 0…100. */
  sharePercent: z.number(),
  /** Together with all that are larger, 0…100. */
  cumulativePercent: z.number(),
  /** Null when there were none in either period. */
  growth: growthSchema.nullable(),
});

/** What is named of some complaints only: the most frequent ten, and all others together. */
const named = <Item extends z.ZodRawShape>(item: Item) =>
  z.object({
    /** Complaints that name one; shares are of these. */
    named: z.number().int(),
    /** Largest first. */
    rows: z.array(counted.extend(item)),
    /** Null where the rows are all there are. */
    others: counted.extend({ kinds: z.number().int() }).nullable(),
  });

/** Share in percent of what is settled; `running` is neither kept nor missed yet. */
const kept = estimateSchema.extend({ running: z.number().int() });

/** How long it took by Kaplan–Meier, in minutes of wall time as the customer waits: who still waits is counted. */
export const waitingTimeSchema = z.object({
  median: z.object({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
  done: z.number().int(),
  waiting: z.number().int(),
  /** How many percent still waited from then on. */
  curve: z.array(
    z.object({
      minutes: z.number(),
      percent: z.number(),
      low: z.number(),
      high: z.number(),
      atRisk: z.number().int(),
    }),
  ),
});
export type WaitingTime = z.infer<typeof waitingTimeSchema>;

export const complaintStatisticsSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    timeZone: z.string(),
    before: z.object({ from: daySchema, to: daySchema }),
    received: z.number().int(),
    growth: growthSchema.nullable(),
    /** Oldest first, empty ones included; cut to the period at both ends. */
    trend: z.object({
      by: z.enum(["week", "month"]),
      rows: z.array(
        z.object({
          from: daySchema,
          to: daySchema,
          received: z.number().int(),
          categories: z.partialRecord(complaintCategorySchema, z.number().int()),
        }),
      ),
    }),
    /** Largest first. */
    categories: z.array(counted.extend({ category: complaintCategorySchema })),
    /** Largest first; null where none was said. */
    touchpoints: z.array(counted.extend({ touchpoint: z.string().nullable() })),
    /** As the investigation found them; `name` as the workspace has it, null where the cause is one of Heed's own. */
    causes: named({ cause: z.string(), name: z.string().nullable() }),
    /** As customers and colleagues wrote them: one name in different letters is one product, called as most call it. */
    products: named({ product: z.string() }),
    orders: z.object({
      /** Complaints that name an order. */
      named: z.number().int(),
      /** Orders complained of more than once, the most first, ten at most. */
      repeated: z.array(z.object({ orderNumber: z.string(), count: z.number().int() })),
    }),
    /** What was done for customers besides words, and what it cost, one sum for each currency; declined ones left out. */
    remedies: z.object({
      given: z.number().int(),
      costs: z.array(z.object({ currency: z.string(), amountMinor: z.number().int() })),
    }),
    acknowledgedOnTime: kept,
    resolvedOnTime: kept,
    firstAnswer: waitingTimeSchema,
    resolution: waitingTimeSchema,
    /** Of those resolved at least once, in percent. */
    reopened: estimateSchema,
    /** Of the known customers who complained, how many did so at least twice within a year, in percent. */
    repeatComplainers: estimateSchema,
    handling: z.object({
      asked: z.number().int(),
      /** In percent; satisfied: 4 and 5 of 5. */
      responseRate: estimateSchema,
      solved: estimateSchema,
      satisfied: estimateSchema,
      /** Mean of 1 very difficult … 7 very easy. */
      effort: estimateSchema,
    }),
    /** NPS of the customers who gave one before their complaint and one after its resolution. */
    loyalty: z.object({
      before: estimateSchema,
      after: estimateSchema,
      /** Mean change of their answers, on the scale of 0 to 10. */
      change: estimateSchema,
    }),
  })
  .meta({ id: "ComplaintStatistics" });
export type ComplaintStatistics = z.infer<typeof complaintStatisticsSchema>;

/** Which days of complaints an evidence pack holds, and the language of its report. */
export const evidenceQuerySchema = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  language: z.enum(staffLanguages).default("en"),
});
