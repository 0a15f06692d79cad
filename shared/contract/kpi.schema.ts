import { z } from "zod";
import { daySchema, estimateSchema } from "./primitives.schema.ts";
import { categorySchema, sentimentSchema } from "./reading.schema.ts";

/** How a number stands against the same length of time before: `unclear` when the difference may be chance. */
export const changeSchema = z.object({
  verdict: z.enum(["up", "down", "unclear"]),
  /** Later minus earlier, in the number's unit. */
  difference: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Change = z.infer<typeof changeSchema>;

const measured = estimateSchema.extend({ change: changeSchema.nullable() });

/** The overview in one answer. NPS in points −100…100; CSAT and response rate in percent 0…100. */
export const overviewSchema = z
  .object({
    from: daySchema,
    to: daySchema,
    timeZone: z.string(),
    nps: measured.extend({
      promoters: z.number().int(),
      passives: z.number().int(),
      detractors: z.number().int(),
    }),
    csat: measured.extend({
      satisfied: z.number().int(),
      middling: z.number().int(),
      dissatisfied: z.number().int(),
    }),
    /** Null value when the widget reported no showing in the period; not narrowed by sentiment or language. */
    responseRate: measured.extend({ shown: z.number().int() }),
    sentiment: z.array(z.object({ label: sentimentSchema, count: z.number().int() })),
    /** Monday of each week, oldest first, weeks without answers included. */
    weeks: z.array(
      z.object({
        week: daySchema,
        nps: estimateSchema,
        csat: estimateSchema,
        negative: z.number().int(),
        feedback: z.number().int(),
      }),
    ),
    touchpoints: z.array(
      z.object({
        touchpoint: z.string(),
        nps: estimateSchema,
        csat: estimateSchema,
        feedback: z.number().int(),
        negative: z.number().int(),
      }),
    ),
    /** What they talk about, the most first, and how: the rest is neutral, mixed or not read. */
    categories: z.array(
      z.object({
        category: categorySchema,
        negative: z.number().int(),
        positive: z.number().int(),
        feedback: z.number().int(),
      }),
    ),
    feedback: z.number().int(),
    /** Unhandled now, whatever the period. */
    waiting: z.object({ complaints: z.number().int(), alerts: z.number().int() }),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof overviewSchema>;
