import { statement } from "../../shared/questions/statement.ts";
import type { QuestionProps } from "./renderers.ts";

export const { problem } = statement;

/** Takes the focus when it is reached, so that it is read aloud. */
export const Question = ({ question, titleId }: QuestionProps<"statement">) => (
  <p class="question statement" id={titleId} tabIndex={-1}>
    {question.title}
  </p>
);
