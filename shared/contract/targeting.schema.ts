import { z } from "zod";
import { attributeConditionSchema } from "./customer-attributes.schema.ts";
import { instantSchema, typed } from "./primitives.schema.ts";

/** Compared with the page's whole address and with its path, each with and without what follows `?` or `#`. In a glob, `*` is anything. */
export const pageRuleSchema = z.strictObject({
  how: z.enum(["contains", "equals", "starts_with", "glob"]),
  value: typed(300).pipe(z.string().min(1)),
});
export type PageRule = z.infer<typeof pageRuleSchema>;

const seconds = z.number().int().min(1).max(3600);

/** Something that has to happen on the page first. */
export const triggerSchema = z.discriminatedUnion("on", [
  /** The page told of it by `Heed.track(name, properties)`; it stays told until the visitor leaves the site or reloads. */
  z.strictObject({
    on: z.literal("event"),
    name: typed(100).pipe(z.string().min(1)),
    where: z.array(attributeConditionSchema).max(10),
  }),
  /** An element that matches is in sight. */
  z.strictObject({ on: z.literal("element"), selector: typed(300).pipe(z.string().min(1)) }),
  /** So much of the page's height was scrolled past; a page too short to scroll never gets there. */
  z.strictObject({ on: z.literal("scroll"), percent: z.number().int().min(1).max(100) }),
  /** The page was in sight for so long, time in other tabs left out. */
  z.strictObject({ on: z.literal("dwell"), seconds }),
  /** No pointer, key, scroll or touch for so long. */
  z.strictObject({ on: z.literal("idle"), seconds }),
  /** The pointer leaves through the top of the window. Touch screens have no such thing. */
  z.strictObject({ on: z.literal("exit") }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

export const deviceSchema = z.enum(["phone", "tablet", "desktop"]);
export type Device = z.infer<typeof deviceSchema>;

const pageRules = z.array(pageRuleSchema).max(30);
const where = {
  /** On pages that one of `only` fits (any page when empty) and none of `never`. */
  pages: z.strictObject({ only: pageRules, never: pageRules }).optional(),
  /** All of these, in any order, on one page view. */
  triggers: z.array(triggerSchema).max(6).optional(),
  devices: z.array(deviceSchema).min(1).optional(),
  /** The browser's first language: `zh` fits `zh-TW`, `pt-BR` fits only itself. */
  languages: z
    .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language such as de or pt-BR"))
    .min(1)
    .max(30)
    .optional(),
};

/** Whom a survey asks by itself, where and when. Everything said must hold; what is left out does not matter. */
export const targetingSchema = z
  .strictObject({
    ...where,
    /**
     * Segments by their rules: customers of whom every condition of one list holds. Only who the page identifies is
     * known this well, so anonymous visitors are in none.
     */
    customers: z.array(z.array(attributeConditionSchema).min(1).max(10)).min(1).max(10).optional(),
    /** Of 100 visitors (customers, when known) so many, and always the same ones. */
    samplePercent: z.number().int().min(1).max(100).optional(),
    startsAt: instantSchema.optional(),
    /** From this instant it asks nobody; answers begun before are taken for a while longer. */
    endsAt: instantSchema.optional(),
    /** It ends by itself with this answer. */
    stopAfterAnswers: z.number().int().min(1).max(1_000_000).optional(),
    /** Days after which somebody may be asked this survey again; 30 when absent. */
    askAgainAfterDays: z.number().int().min(1).max(3650).optional(),
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(startsAt) < Date.parse(endsAt), {
    path: ["endsAt"],
    message: "must come after startsAt",
  })
  .meta({ id: "Targeting" });
export type Targeting = z.infer<typeof targetingSchema>;

/** What of it the visitor's browser decides; the rest is the collector's. */
export const publicTargetingSchema = z.object({
  ...where,
  /** Asks identified customers only, and the collector knows which. */
  forCustomers: z.boolean(),
  /** Whether this visitor is in the sample, while nobody says who they are. */
  isDrawn: z.boolean(),
});
export type PublicTargeting = z.infer<typeof publicTargetingSchema>;
