import type { VNode } from "preact";
import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import type { PublicQuestion, QuestionType } from "../../shared/contract/survey.schema.ts";
import type { Words } from "../words.ts";
import { Ces } from "./Ces.tsx";
import { Csat } from "./Csat.tsx";
import { Nps } from "./Nps.tsx";

/** What somebody answered to one question. */
export type Value = ResponseSubmission["answers"][number]["value"];

/** What the visitor has answered so far, by question id. */
export type Answers = Readonly<Record<string, Value>>;

type Of<Type extends QuestionType> = Extract<PublicQuestion, { type: Type }>;

export type QuestionProps<Type extends QuestionType = QuestionType> = {
  question: Of<Type>;
  words: Words;
  /** Id for the element that holds the question's words. */
  titleId: string;
  value: Value | undefined;
  /** What is wrong with the answer, in words; undefined while nothing is. */
  problem: string | undefined;
  onAnswer: (value: Value) => void;
};

/** How a type of question is asked. */
export type Renderer<Type extends QuestionType = QuestionType> = (props: QuestionProps<Type>) => VNode;

/** Types whose scale comes with a comment on one screen. They are always here; `rare.ts` knows the others. */
export const scores = { nps: Nps, csat: Csat, ces: Ces };

export const isScore = ({ type }: PublicQuestion): boolean => type in scores;
