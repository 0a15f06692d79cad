import { z } from "zod";
import { typed } from "./primitives.schema.ts";

/** As pages name what they know of a customer, or what belongs to something that happened: `plan`, `signedUpAt`. */
export const attributeNameSchema = z.string().regex(/^[A-Za-z]\w{0,59}$/);

export const attributeValueSchema = z.union([typed(500), z.number(), z.boolean()]);
export type AttributeValue = z.infer<typeof attributeValueSchema>;

export type Attributes = Record<string, AttributeValue>;

const MOST_ATTRIBUTES = 50;

/** What a page says of its customer, by name. What does not fit is dropped: a page's slip must not cost an answer. */
export const attributesSchema = z.record(z.string(), z.unknown()).transform((given): Attributes => {
  const fitting = Object.entries(given).flatMap(([name, value]) => {
    const parsed = attributeValueSchema.safeParse(value);
    return parsed.success && attributeNameSchema.safeParse(name).success
      ? [[name, parsed.data] as const]
      : [];
  });
  return Object.fromEntries(fitting.slice(0, MOST_ATTRIBUTES));
});

const given = { attribute: attributeNameSchema };

/** What an attribute must be. Numbers may be given as text; what is not there meets no condition. */
export const attributeConditionSchema = z
  .discriminatedUnion("is", [
    z.strictObject({ ...given, is: z.literal("present") }),
    z.strictObject({ ...given, is: z.literal("equals"), value: attributeValueSchema }),
    z.strictObject({
      ...given,
      is: z.literal("one_of"),
      values: z.array(attributeValueSchema).min(1).max(30),
    }),
    z.strictObject({ ...given, is: z.literal("at_least"), value: z.number() }),
    z.strictObject({ ...given, is: z.literal("at_most"), value: z.number() }),
  ])
  .meta({ id: "AttributeCondition" });
export type AttributeCondition = z.infer<typeof attributeConditionSchema>;
