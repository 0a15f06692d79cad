import type { Condition } from "../../shared/contract/condition.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";

/** What a condition looks at, as the value of a choice: `question:score`, `field:order`, `customer`. */
export function subjectKey(condition: Condition): string {
  if ("question" in condition) return `question:${condition.question}`;
  return "field" in condition ? `field:${condition.field}` : "customer";
}

/** How it compares, as one choice: `one_of`, `not one_of` … */
export type Way = Condition["is"] | `not ${Condition["is"]}`;
export const wayOf = ({ is, not }: Condition): Way => (not ? `not ${is}` : is);

/** Ways to compare that make sense for what a question is answered with. */
export function waysForQuestion(question: Question): Way[] {
  const values = ruleOf(question).values(question);
  const given: Way[] = ["answered", "not answered"];
  if (values.length === 0) return given;
  const named: Way[] = ["one_of", "not one_of", ...given];
  if (question.type === "yes_no" || typeof values[0] === "string") return named;
  return ["at_most", "at_least", ...named];
}

/** A fact of the page can be anything. */
export const waysForFact: readonly Way[] = [
  "answered",
  "not answered",
  "one_of",
  "not one_of",
  "at_least",
  "at_most",
];

type Subject =
  | Pick<Extract<Condition, { question: string }>, "question">
  | { field: string }
  | { customer: string };

/** What a condition looks at, without how it compares. */
export function subjectOf(condition: Condition): Subject {
  if ("question" in condition) return { question: condition.question };
  return "field" in condition ? { field: condition.field } : { customer: condition.customer };
}

/**
 * A condition of this kind to start from, one that can hold.
 * @param values what may be answered; none where anything may
 */
export function conditionThat(subject: Subject, way: Way, values: readonly (number | string)[]): Condition {
  const not = way.startsWith("not ") ? { not: true } : {};
  const is = way.replace("not ", "") as Condition["is"]; // a way is a comparison with or without its not
  const middle = values[Math.floor(values.length / 2)];
  const value = typeof middle === "number" ? middle : 0;
  switch (is) {
    case "answered":
      return { ...subject, is, ...not };
    case "one_of":
      return { ...subject, is, values: values.slice(0, 1), ...not };
    case "at_least":
      return { ...subject, is, value, ...not };
    case "at_most":
      return { ...subject, is, value, ...not };
  }
}

export const firstConditionOn = (question: Question): Condition =>
  conditionThat(
    { question: question.id },
    waysForQuestion(question)[0] ?? "answered",
    ruleOf(question).values(question),
  );
