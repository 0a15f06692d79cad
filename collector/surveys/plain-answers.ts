import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { inLanguage } from "../../shared/questions/in-language.ts";
import { reached } from "../../shared/questions/next.ts";
import { type AnswerValue, isGiven } from "../../shared/questions/rule.ts";
import { textLimit } from "../../shared/questions/text-limit.ts";
import type { Hosted } from "./hosted.ts";
import { plainFieldOf, type SentForm } from "./plain-fields.ts";

/** What can be wrong with an answer, by the word that says so. */
export type Problem = "answerMissing" | "answerIncomplete" | "tooLong";

/** What was answered in a form that needs no script. */
export type PlainAnswers = {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** By question; empty when all is well. */
  readonly problems: Readonly<Record<string, Problem>>;
  /** Whether the answers lead to questions that the form did not ask yet. */
  readonly goesOn: boolean;
  /** Those that count: what was said to a question left behind does not. */
  readonly counting: ResponseSubmission["answers"];
};

export function readAnswers({ definition, language, fields }: Hosted, form: SentForm): PlainAnswers {
  const questions = definition.questions.map((question) =>
    inLanguage(question, language, definition.language),
  );
  const read = questions.flatMap((question) => {
    const value = plainFieldOf(question)?.read(question, form);
    return value === undefined ? [] : [[question.id, value] as const];
  });
  const answers: Record<string, AnswerValue> = Object.fromEntries(read);
  const asked = reached(questions, answers, { fields });
  const wereAsked = new Set(form.all("asked"));
  const problems = asked.flatMap((question) => {
    const problem = wereAsked.has(question.id) ? problemWith(question, answers[question.id]) : null;
    return problem ? [[question.id, problem] as const] : [];
  });
  const counting = asked.flatMap(({ id }) => {
    const value = answers[id];
    return value !== undefined && isGiven(value) ? [{ question: id, value: submitted(value) }] : [];
  });
  const [first] = asked;
  const isEmpty = counting.length === 0 && first;
  return {
    answers,
    problems: Object.fromEntries(isEmpty && problems.length === 0 ? [[first.id, "answerMissing"]] : problems),
    goesOn: asked.some(({ id }) => !wereAsked.has(id)),
    counting,
  };
}

type Submitted = ResponseSubmission["answers"][number]["value"];

const submitted = (value: AnswerValue) => value as Submitted; // of plain fields: numbers, texts and choices, as they are sent

type Asked = Parameters<typeof ruleOf>[0];

function problemWith(question: Asked, value: AnswerValue | undefined): Problem | null {
  if (value === undefined || !isGiven(value)) return question.required ? "answerMissing" : null;
  if (!ruleOf(question).problem(value, question)) return null;
  const isTooLong =
    question.type === "text" && typeof value === "string" && value.length > textLimit(question);
  return isTooLong ? "tooLong" : "answerIncomplete";
}
