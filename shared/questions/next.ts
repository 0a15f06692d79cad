import type { Condition, Rule } from "../contract/condition.schema.ts";
import { type AnswerValue, isGiven, picksOf } from "./rule.ts";

type Asked = { readonly id: string; readonly showIf?: readonly Rule[] | undefined };

/** What was answered so far, by question id. */
export type Given = Readonly<Record<string, AnswerValue | undefined>>;

export type Facts = Readonly<Record<string, unknown>>;
/** What the page said with the survey: its hidden fields, and what it knows of the customer. */
export type Told = { readonly fields?: Facts | undefined; readonly customer?: Facts | undefined };

/** A fact as text or number; undefined for what is neither, and for what an object merely inherits. */
export function factIn(facts: Facts | undefined, name: string): string | number | undefined {
  const fact = facts && Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (typeof fact === "boolean") return `${fact}`;
  return typeof fact === "string" || typeof fact === "number" ? fact : undefined;
}

/** Whether an answer or fact, or none, is what a condition asks for. Nothing answered meets no condition but its `not`. */
export const holds = (condition: Condition, value: AnswerValue | undefined): boolean =>
  isMet(condition, value) !== (condition.not ?? false);

function isMet(condition: Condition, value: AnswerValue | undefined): boolean {
  if (!isGiven(value)) return false;
  // What a page tells is text where it comes from an address or an attribute; written answers are no numbers.
  const number = "question" in condition && typeof value !== "number" ? Number.NaN : Number(value);
  switch (condition.is) {
    case "answered":
      return true;
    case "one_of":
      return picksOf(value).some((pick) => condition.values.some((wanted) => `${wanted}` === `${pick}`));
    case "at_least":
      return number >= condition.value;
    case "at_most":
      return number <= condition.value;
  }
}

/** The conditions of a rule: it holds when one of them does. */
export const anyOf = (rule: Rule): readonly Condition[] => ("any" in rule ? rule.any : [rule]);

/**
 * The questions these answers lead to, in order. Conditions look back only, so the walk cannot loop; what was answered
 * to a question that is not reached (any more) counts for nothing.
 */
export function reached<Question extends Asked>(
  questions: readonly Question[],
  given: Given,
  told: Told = {},
): Question[] {
  const counting = new Map<string, AnswerValue | undefined>();
  const valueFor = (condition: Condition) => {
    if ("question" in condition) return counting.get(condition.question);
    return "field" in condition
      ? factIn(told.fields, condition.field)
      : factIn(told.customer, condition.customer);
  };
  return questions.filter(({ id, showIf = [] }) => {
    const isReached = showIf.every((rule) =>
      anyOf(rule).some((condition) => holds(condition, valueFor(condition))),
    );
    if (isReached) counting.set(id, Object.hasOwn(given, id) ? given[id] : undefined);
    return isReached;
  });
}

/** The question that follows `after` (the first one without it); undefined at the end. */
export function next<Question extends Asked>(
  questions: readonly Question[],
  given: Given,
  after?: string,
  told: Told = {},
): Question | undefined {
  const at = questions.findIndex(({ id }) => id === after);
  const ahead = new Set(questions.slice(at + 1));
  return reached(questions, given, told).find((question) => ahead.has(question));
}
