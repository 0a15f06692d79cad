import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import type { PublicQuestion } from "../../shared/contract/survey.schema.ts";
import { questionRules } from "../../shared/questions/catalog.ts";

type AnswerValue = ResponseSubmission["answers"][number]["value"];

/** What the visitor has answered so far, by question id. */
export type Answers = Readonly<Record<string, AnswerValue>>;

const isAnswered = (value: AnswerValue | undefined) =>
  typeof value === "string" ? value.trim() !== "" : value !== undefined;

/** The questions to show now: everything up to the first score that is still to be given. */
export function shownQuestions(
  questions: readonly PublicQuestion[],
  answers: Answers,
): readonly PublicQuestion[] {
  const open = questions.findIndex(({ id, type }) => questionRules[type].isScore && !isAnswered(answers[id]));
  return open < 0 ? questions : questions.slice(0, open + 1);
}

/** The first shown question that keeps the answers from being sent: required and empty, or not an answer; undefined when all is well. */
export function unfinished(
  questions: readonly PublicQuestion[],
  answers: Answers,
): PublicQuestion | undefined {
  return shownQuestions(questions, answers).find(({ id, type, required }) => {
    const value = answers[id];
    return isAnswered(value) ? questionRules[type].problem(value) !== null : required;
  });
}

/** What is sent: only shown questions that were answered. */
export function givenAnswers(
  questions: readonly PublicQuestion[],
  answers: Answers,
): ResponseSubmission["answers"] {
  return shownQuestions(questions, answers).flatMap(({ id }) => {
    const value = answers[id];
    return value !== undefined && isAnswered(value) ? [{ question: id, value }] : [];
  });
}
