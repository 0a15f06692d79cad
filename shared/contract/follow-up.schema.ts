import { z } from "zod";
import { instantSchema } from "./primitives.schema.ts";

/** What the customer was asked after a resolution and said: whether it is solved, and how the handling was. */
export const followUpSchema = z
  .object({
    resolvedAt: instantSchema,
    /** By mail; null when they answered before. */
    askedAt: instantSchema.nullable(),
    answeredAt: instantSchema.nullable(),
    /** Null after a rejection too: then only the handling is asked about. */
    isSolved: z.boolean().nullable(),
    /** 1 very dissatisfied … 5 very satisfied with the handling. */
    satisfaction: z.number().int().min(1).max(5).nullable(),
    /** 1 very difficult … 7 very easy. */
    effort: z.number().int().min(1).max(7).nullable(),
    /** In their own words; it stands in the thread too. */
    comment: z.string().nullable(),
  })
  .meta({ id: "FollowUp" });
export type FollowUp = z.infer<typeof followUpSchema>;

/** An NPS answer; null where there is none. */
const npsAnswer = z.object({ score: z.number().int(), at: instantSchema }).nullable();

/** The customer's last NPS answer before they complained, and the next after it was resolved. */
export const loyaltySchema = z.object({ before: npsAnswer, after: npsAnswer }).meta({ id: "Loyalty" });
export type Loyalty = z.infer<typeof loyaltySchema>;
