import { z } from "zod";
import { changeSchema } from "./kpi.schema.ts";
import { daySchema, estimateSchema, idSchema, instantSchema, typed } from "./primitives.schema.ts";
import { placeSchema, sentimentSchema } from "./reading.schema.ts";
import { questionTypeSchema } from "./survey.schema.ts";

/** Beyond chance: talked about by a larger or a smaller share of those who write than before; else steady. */
export const themeTrendSchema = z.enum(["more", "less", "steady"]);
export type ThemeTrend = z.infer<typeof themeTrendSchema>;

/** How many people wrote, and how many of them about it. */
const share = z.object({ mentions: z.number().int(), written: z.number().int() });

export const themeSchema = z
  .object({
    id: idSchema,
    /** As a member called it, else the words people use for it. */
    name: z.string(),
    isNamedByMember: z.boolean(),
    /** In which its terms were found; several after a merge. */
    languages: z.array(z.string()),
    /** The phrases it is known by, as stems. */
    terms: z.array(z.string()),
    trend: themeTrendSchema,
    isHidden: z.boolean(),
    recent: share,
    earlier: share,
    /** Of the share that mentions it, in percentage points; null where too few wrote. */
    change: changeSchema.nullable(),
    /** Mentions a week, oldest first. */
    weeks: z.array(z.number().int()),
    /** How those sound who mention it, of both periods. */
    sentiment: z.record(sentimentSchema, z.number().int()),
    /** Positive less negative, of all that mention it and were read, in percent −100…100; null where nothing was read. */
    netSentiment: z.number().nullable(),
    /** NPS of those who mention it, of those who wrote without, and the difference. An association, not a cause. */
    nps: z.object({ with: estimateSchema, without: estimateSchema, difference: changeSchema.nullable() }),
    /** The themes that were merged into it. */
    merged: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: "Theme" });
export type Theme = z.infer<typeof themeSchema>;

const period = z.object({ from: daySchema, to: daySchema });

export const themesSchema = z
  .object({
    /** Null while themes were never looked for here. */
    ranAt: instantSchema.nullable(),
    recent: period,
    earlier: period,
    /** How many people wrote in each language, the most first, and whether that is enough to tell a change from luck. */
    languages: z.array(
      z.object({
        language: z.string(),
        recent: z.number().int(),
        earlier: z.number().int(),
        state: z.enum(["enough", "too_few", "not_read"]),
      }),
    ),
    /** How many people must have written in a language in each period. */
    fewest: z.object({ recent: z.number().int(), earlier: z.number().int() }),
    /** Only the newest of more texts were looked at. */
    isCut: z.boolean(),
    themes: z.array(themeSchema),
  })
  .meta({ id: "Themes" });
export type Themes = z.infer<typeof themesSchema>;

export const themeExamplesSchema = z
  .object({
    examples: z.array(
      z.object({
        feedbackId: idSchema,
        receivedAt: instantSchema,
        sentiment: sentimentSchema.nullable(),
        score: z.object({ type: questionTypeSchema, value: z.number() }).nullable(),
        text: z.string(),
        /** Where the theme's terms stand in it. */
        places: z.array(placeSchema),
      }),
    ),
  })
  .meta({ id: "ThemeExamples" });
export type ThemeExamples = z.infer<typeof themeExamplesSchema>;

export const themeChangeSchema = z.strictObject({
  /** Null: as people call it themselves. */
  name: typed(60).pipe(z.string().min(1)).nullable().optional(),
  hidden: z.boolean().optional(),
  /** Joins another theme; null takes it out again. */
  mergedInto: idSchema.nullable().optional(),
});
export type ThemeChange = z.infer<typeof themeChangeSchema>;
