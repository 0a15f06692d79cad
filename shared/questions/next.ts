import type { Condition } from "../contract/survey.schema.ts";
import { type AnswerValue, isGiven, picksOf } from "./rule.ts";

type Asked = { readonly id: string; readonly showIf?: readonly Condition[] | undefined };

/** What was answered so far, by question id. */
export type Given = Readonly<Record<string, AnswerValue | undefined>>;

/** Whether an answer, or none, is what a condition asks for. */
export function holds(condition: Condition, value: AnswerValue | undefined): boolean {
  if (!isGiven(value)) return false;
  switch (condition.is) {
    case "answered":
      return true;
    case "one_of":
      return picksOf(value).some((pick) => condition.values.includes(pick));
    case "at_least":
      return typeof value === "number" && value >= condition.value;
    case "at_most":
      return typeof value === "number" && value <= condition.value;
  }
}

/**
 * The questions these answers lead to, in order. Conditions look back only, so the walk cannot loop; what was answered
 * to a question that is not reached (any more) counts for nothing.
 */
export function reached<Question extends Asked>(questions: readonly Question[], given: Given): Question[] {
  const counting = new Map<string, AnswerValue | undefined>();
  return questions.filter(({ id, showIf = [] }) => {
    const isReached = showIf.every((condition) => holds(condition, counting.get(condition.question)));
    if (isReached) counting.set(id, Object.hasOwn(given, id) ? given[id] : undefined);
    return isReached;
  });
}

/** The question that follows `after` (the first one without it); undefined at the end. */
export function next<Question extends Asked>(
  questions: readonly Question[],
  given: Given,
  after?: string,
): Question | undefined {
  const at = questions.findIndex(({ id }) => id === after);
  const ahead = new Set(questions.slice(at + 1));
  return reached(questions, given).find((question) => ahead.has(question));
}
