import type { VNode } from "preact";
import type { PublicQuestion, QuestionType } from "../../shared/contract/survey.schema.ts";
import type { Answers } from "../survey/steps.ts";
import type { Words } from "../words.ts";
import { Csat } from "./Csat.tsx";
import { Nps } from "./Nps.tsx";
import { Text } from "./Text.tsx";

export type QuestionProps = {
  question: PublicQuestion;
  words: Words;
  /** Id for the element that holds the question's words. */
  titleId: string;
  value: Answers[string] | undefined;
  /** What is wrong with the answer, in words; undefined while nothing is. */
  problem: string | undefined;
  onAnswer: (value: Answers[string]) => void;
};

/** How each type of question is asked. */
export const renderers: Record<QuestionType, (props: QuestionProps) => VNode> = {
  nps: Nps,
  csat: Csat,
  text: Text,
};
