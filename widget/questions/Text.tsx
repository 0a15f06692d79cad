import { textLimit } from "../../shared/questions/text-limit.ts";
import { filled } from "../words.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

/** The form counts down once this part of the characters is left: 200 of 5000. */
const COUNTED_PART = 1 / 25;

export function Text({ question, words, titleId, value, problem, onAnswer }: QuestionProps<"text">) {
  const written = typeof value === "string" ? value : "";
  const limit = textLimit(question);
  const left = limit - written.length;
  return (
    <div class="question later">
      <label id={titleId} for={question.id}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </label>
      <textarea
        id={question.id}
        name={question.id}
        rows={question.size === "short" ? 1 : 3}
        maxLength={limit}
        value={written}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${titleId}-problem`}
        onInput={(event) => onAnswer(event.currentTarget.value)}
      />
      {left <= limit * COUNTED_PART && <p class="note">{filled(words.charactersLeft, left)}</p>}
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
    </div>
  );
}
