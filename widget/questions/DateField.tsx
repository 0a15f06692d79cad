import { date } from "../../shared/questions/date.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

export const { problem } = date;

/** A day, by the browser's own calendar. */
export const Question = ({ question, words, titleId, value, problem, onAnswer }: QuestionProps<"date">) => (
  <div class="question">
    <label id={titleId} for={question.id}>
      {question.title} {!question.required && <small>{words.optional}</small>}
    </label>
    <input
      type="date"
      id={question.id}
      name={question.id}
      min={question.earliest ?? "1900-01-01"}
      max={question.latest ?? "2199-12-31"}
      value={typeof value === "string" ? value : ""}
      aria-invalid={problem ? true : undefined}
      aria-describedby={problem && `${titleId}-problem`}
      onInput={(event) => onAnswer(event.currentTarget.value)}
    />
    <FieldProblem id={`${titleId}-problem`} problem={problem} />
  </div>
);
