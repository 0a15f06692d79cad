import { z } from "zod";
import { instantSchema } from "./primitives.schema.ts";
import { siteOfferSchema } from "./survey.schema.ts";

/** What opens a survey's draft on a page of its site, for whoever has it, until `until`. */
export const trialTokenSchema = z
  .object({ token: z.string(), until: instantSchema })
  .meta({ id: "TrialToken" });
export type TrialToken = z.infer<typeof trialTokenSchema>;

/** What a page asks with that token. */
export const trialRequestSchema = z.object({
  token: z.string().max(500),
  /** The page's own site key: a draft shows on its own site only. */
  site: z.string().max(64),
  locale: z.string().max(35).optional(),
});

/** What the page gets: the draft as the only survey, or none when the token is not good any more. */
export const trialSchema = z
  .object({
    offer: siteOfferSchema,
    /** What the page says while it lasts: that this is a test, or why there is none. */
    note: z.string(),
    /** Words of the button that shows the draft once more. */
    again: z.string(),
  })
  .meta({ id: "Trial" });
export type Trial = z.infer<typeof trialSchema>;
