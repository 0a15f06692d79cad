import type { PublicQuestion } from "../contract/survey.schema.ts";
import { factIn, type Given, type Told } from "./next.ts";
import { type RecallSource, recalled } from "./recall.ts";
import { type AnswerValue, isGiven, OTHER, picksOf, stepOf } from "./rule.ts";
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
  const isPlain = typeof value !== "object";
  return chosenWords(question, value, words)?.join(", ") ?? (isPlain ? `${value}` : "");
}

/** The rows that were rated, in their order and words; null for other questions. A row that is gone is left out. */
export function ratedRows(question: PublicQuestion, value: AnswerValue) {
  if (question.type !== "matrix" || typeof value !== "object" || !("ratings" in value)) return null;
  return question.rows.flatMap(({ id, label }) => {
    const [rating, expectation] = [stepOf(value.ratings, id), stepOf(value.expectations, id)];
    return rating === null && expectation === null ? [] : [{ id, label, rating, expectation }];
  });
}

/**
 * What `recalled` asks for, in words.
 * @param asked the questions that may be recalled; answers to others, such as those of a branch since left, say nothing
 */
export const sayer = (
  asked: readonly PublicQuestion[],
  given: Given,
  { fields, customer }: Told,
  words: Unnamed,
) => {
  const told = (name: string, source: RecallSource): string =>
    source ? `${factIn(source === "fields" ? fields : customer, name) ?? ""}` : "";
  return (name: string, source: RecallSource): string => {
    if (source) return told(name, source);
    const question = asked.find(({ id }) => id === name);
    // A label chosen may recall in turn: what the page told, but no answers, which could go round in circles.
    return recalled(answerWords(question, question && given[name], words), told);
  };
};
