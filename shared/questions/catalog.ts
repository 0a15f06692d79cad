import type { PublicQuestion, Question, QuestionType } from "../contract/survey.schema.ts";
import { ces } from "./ces.ts";
import { multipleChoice, singleChoice } from "./choice.ts";
import { contact } from "./contact-details.ts";
import { csat } from "./csat.ts";
import { date } from "./date.ts";
import { file } from "./file.ts";
import { matrix } from "./matrix.ts";
import { nps } from "./nps.ts";
import { ranking } from "./ranking.ts";
import { rating } from "./rating.ts";
import type { QuestionRule } from "./rule.ts";
import { statement } from "./statement.ts";
import { text } from "./text.ts";
import { yesNo } from "./yes-no.ts";

/** A question as its author wrote it, or as one visitor reads it. */
export type AnyQuestion = Question | PublicQuestion;

export const questionRules: {
  readonly [Type in QuestionType]: QuestionRule<Extract<AnyQuestion, { type: Type }>>;
} = {
  nps,
  csat,
  ces,
  rating,
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  yes_no: yesNo,
  ranking,
  matrix,
  contact,
  file,
  date,
  text,
  statement,
};

/** The rule for this question, to be asked about this question. */
export const ruleOf = (question: AnyQuestion) => questionRules[question.type] as QuestionRule<AnyQuestion>; // a question's own type picked the rule
