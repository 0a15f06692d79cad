import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import type { PublicQuestion } from "../../shared/contract/survey.schema.ts";
import type { Told } from "../../shared/questions/next.ts";
import type { RecallSource } from "../../shared/questions/recall.ts";
import type { Answers, Value } from "../questions/renderers.ts";
import type { Words } from "../words.ts";

/** How a survey is gone through: the questions shown by now, and where an answer is still wanting. */
export type Way = {
  readonly shown: (
    questions: readonly PublicQuestion[],
    answers: Answers,
    told: Told,
  ) => readonly PublicQuestion[];
  readonly isGiven: (value: Value | undefined) => boolean;
  /** What `recalled` asks for, in words: of the questions these answers lead to. */
  readonly say: (
    questions: readonly PublicQuestion[],
    answers: Answers,
    told: Told,
    words: Words,
  ) => (name: string, source: RecallSource) => string;
  /** Whether an answer is required and empty, or not an answer to this question. */
  readonly isWanting: (question: PublicQuestion, value: Value | undefined) => boolean;
};

const hasWords = (value: Value | undefined) => `${value ?? ""}`.trim() !== "";

/** First the score, all of it once the score is given. Its scales and fields take nothing that is no answer. */
export const oneScreen: Way = {
  shown: (questions, answers) =>
    hasWords(answers[questions[0]?.id ?? ""]) ? questions : questions.slice(0, 1),
  isGiven: hasWords,
  // A score and comments say themselves.
  say: (_questions, answers, told) => (name, source) =>
    `${(source ? Object(told[source]) : answers)[name] ?? ""}`,
  isWanting: ({ required }, value) => required && !hasWords(value),
};

/** What is sent: those of the shown questions that were answered. */
export const givenAnswers = (
  { shown, isGiven }: Way,
  questions: readonly PublicQuestion[],
  answers: Answers,
  told: Told,
): ResponseSubmission["answers"] =>
  shown(questions, answers, told).flatMap(({ id }) => {
    const value = answers[id];
    return value !== undefined && isGiven(value) ? [{ question: id, value }] : [];
  });

/** The first shown question that keeps the answers from being sent; undefined when all is well. */
export const firstWanting = (
  { shown, isWanting }: Way,
  questions: readonly PublicQuestion[],
  answers: Answers,
  told: Told,
): PublicQuestion | undefined =>
  shown(questions, answers, told).find((question) => isWanting(question, answers[question.id]));
