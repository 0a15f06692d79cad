import { z } from "zod";
import { attributeNameSchema } from "./customer-attributes.schema.ts";
import { typed } from "./primitives.schema.ts";

/** What questions, options, rows and hidden fields are called in a definition. */
export const nameSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** What a condition looks at: an earlier answer, a hidden field of the survey, or what the page says of its customer. */
const subjectSchema = z.union([
  z.object({ question: nameSchema }),
  z.object({ field: nameSchema }),
  z.object({ customer: attributeNameSchema }),
]);

/** What it must be. A question that was not asked has no answer, and what the page did not tell is not there. */
const comparisonSchema = z.discriminatedUnion("is", [
  z.object({ is: z.literal("answered") }),
  /** Numbers for scales and yes (1) or no (0), option ids for choices; what they wrote themselves is `other`. */
  z.object({ is: z.literal("one_of"), values: z.array(z.union([z.number(), typed(200)])).max(31) }),
  z.object({ is: z.literal("at_least"), value: z.number() }),
  z.object({ is: z.literal("at_most"), value: z.number() }),
]);

/** With `not`, it holds exactly when the rest does not. */
export const conditionSchema = subjectSchema
  .and(comparisonSchema)
  .and(z.object({ not: z.boolean().optional() }));
export type Condition = z.infer<typeof conditionSchema>;

/** One condition, or several of which one is enough. */
export const ruleSchema = z.union([
  z.object({ any: z.array(conditionSchema).min(1).max(10) }),
  conditionSchema,
]);
export type Rule = z.infer<typeof ruleSchema>;
