import type { PublicQuestion } from "../contract/survey.schema.ts";
import { type AnswerValue, isGiven, OTHER, picksOf } from "./rule.ts";
import { YES } from "./yes-no.ts";

/** Heed's own words for what an author may leave unnamed. */
export type Unnamed = { readonly yes?: string | undefined; readonly no?: string | undefined };

/**
 * What was chosen, in words and in order; null for a question without anything to choose.
 * An option that is gone is named by its id.
 */
export function chosenWords(question: PublicQuestion, value: AnswerValue, words: Unnamed): string[] | null {
  if (question.type === "yes_no")
    return [(value === YES ? question.yesLabel || words.yes : question.noLabel || words.no) ?? ""];
  if (!("options" in question)) return null;
  const written = typeof value === "object" && "chosen" in value ? value.other : undefined;
  return picksOf(value).map((pick) => {
    if (pick === OTHER && written) return written;
    return question.options.find(({ id }) => id === pick)?.label || `${pick}`;
  });
}

/** An answer as it is recalled in a sentence; nothing when there is none. */
export function answerWords(
  question: PublicQuestion | undefined,
  value: AnswerValue | undefined,
  words: Unnamed,
): string {
  if (!question || !isGiven(value)) return "";
  return chosenWords(question, value, words)?.join(", ") ?? `${value}`;
}
