import { z } from "zod";
import { ruleLists } from "../reading-kinds.ts";
import { longestPhrase, ruleActions, ruleLanguages } from "../rule-phrase.ts";
import { idSchema, instantSchema } from "./primitives.schema.ts";
import { aspectSchema, categorySchema, placeSchema, urgencyLevelSchema } from "./reading.schema.ts";

export const ruleLanguageSchema = z.enum(ruleLanguages);
export const ruleListSchema = z.enum(ruleLists);
const phrase = z.string();

export const ruleQuerySchema = z.object({ language: ruleLanguageSchema });
export const shippedRuleQuerySchema = ruleQuerySchema.extend({ list: ruleListSchema });

/** A change to the rules, or one that is only being tried. */
export const ruleChangeSchema = z
  .strictObject({
    language: ruleLanguageSchema,
    list: ruleListSchema,
    action: z.enum(ruleActions),
    /** Longer ones are refused with what is wrong: this only keeps nonsense small. */
    phrase: phrase.max(longestPhrase * 8),
  })
  .meta({ id: "RuleChange" });
export type RuleChange = z.infer<typeof ruleChangeSchema>;

/** What one version changed. */
const ruleVersionSchema = z.object({
  version: z.number().int(),
  at: instantSchema,
  /** Who did it; null for an API key, or somebody who has left. */
  by: z.string().nullable(),
  /** The version it took back. */
  undoes: z.number().int().nullable(),
  changes: z.array(z.object({ list: ruleListSchema, phrase, action: z.enum(ruleActions) })),
  /** Whether anything of it still holds, and so can be taken back. */
  stands: z.boolean(),
});
export type RuleVersion = z.infer<typeof ruleVersionSchema>;

export const rulesSchema = z
  .object({
    language: ruleLanguageSchema,
    /** Which rules read: a reading by them has it in its model's name. 0 before the first change. */
    version: z.number().int(),
    lists: z.array(
      z.object({
        list: ruleListSchema,
        own: z.array(phrase),
        /** Of Heed's, those that count no longer. */
        off: z.array(phrase),
      }),
    ),
    /** The newest first. */
    versions: z.array(ruleVersionSchema),
  })
  .meta({ id: "Rules" });
export type Rules = z.infer<typeof rulesSchema>;
export type RulesOfList = Rules["lists"][number];

export const shippedRulesSchema = z
  .object({
    /** Heed's phrases of a list, under the aspect they name where they name one; none in a language Heed has no rules for. */
    groups: z.array(z.object({ aspect: aspectSchema.nullable(), phrases: z.array(phrase) })),
  })
  .meta({ id: "ShippedRules" });
export type ShippedRules = z.infer<typeof shippedRulesSchema>;

const headline = z.object({
  category: categorySchema.nullable(),
  urgency: urgencyLevelSchema.nullable(),
});
export type RuleHeadline = z.infer<typeof headline>;

export const ruleTrialSchema = z
  .object({
    /** How many of the newest texts in the language were looked at, how many hold the phrase, and how many would be read otherwise. */
    looked: z.number().int(),
    matched: z.number().int(),
    changed: z.number().int(),
    /** The ways they change, the most frequent first; what stays the same is null on both sides. */
    ways: z.array(z.object({ before: headline, after: headline, count: z.number().int() })),
    /** Texts that hold it, those that change first. */
    examples: z.array(
      z.object({
        feedbackId: idSchema,
        receivedAt: instantSchema,
        /** An excerpt around the phrase. */
        text: z.string(),
        places: z.array(placeSchema),
        before: headline,
        after: headline,
        /** The category stays in any case: a person set it. */
        isSetByPerson: z.boolean(),
      }),
    ),
  })
  .meta({ id: "RuleTrial" });
export type RuleTrial = z.infer<typeof ruleTrialSchema>;
