import type { AttributeCondition, Attributes } from "../contract/customer-attributes.schema.ts";

/** Whether these attributes (or the properties of an event) meet the condition. Hostile values meet none. */
export function meets(condition: AttributeCondition, attributes: Readonly<Partial<Attributes>>): boolean {
  const value = Object.hasOwn(attributes, condition.attribute) ? attributes[condition.attribute] : undefined;
  if (value === undefined || value === null || value === "") return false;
  switch (condition.is) {
    case "present":
      return true;
    case "equals":
      return String(value) === String(condition.value);
    case "one_of":
      return condition.values.some((each) => String(value) === String(each));
    case "at_least":
      return numberIn(value) >= condition.value;
    case "at_most":
      return numberIn(value) <= condition.value;
  }
}

/** Pages often keep numbers as text. NaN, which compares false with everything, for what is none. */
const numberIn = (value: unknown): number =>
  typeof value === "number" || (typeof value === "string" && value.trim() !== "")
    ? Number(value)
    : Number.NaN;
