import { TEXT_LIMIT } from "../../shared/questions/text.ts";
import { filled } from "../words.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

/** Characters left from which on the form counts down. */
const COUNT_FROM = 200;

export function Text({ question, words, titleId, value, problem, onAnswer }: QuestionProps) {
  const written = typeof value === "string" ? value : "";
  const left = TEXT_LIMIT - written.length;
  return (
    <div class="question later">
      <label id={titleId} for={question.id}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </label>
      <textarea
        id={question.id}
        name={question.id}
        rows={3}
        maxLength={TEXT_LIMIT}
        value={written}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${titleId}-problem`}
        onInput={(event) => onAnswer(event.currentTarget.value)}
      />
      {left <= COUNT_FROM && <p class="note">{filled(words.charactersLeft, left)}</p>}
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
    </div>
  );
}
