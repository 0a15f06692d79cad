import { ranking } from "../../shared/questions/ranking.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

export const { problem } = ranking;

/** Options pressed in the order that matters to the visitor: no dragging, and no order suggested by ours. */
export function Question({ question, words, titleId, value, problem, onAnswer }: QuestionProps<"ranking">) {
  const order = Array.isArray(value) ? value : [];
  const press = (id: string) =>
    onAnswer(order.includes(id) ? order.filter((each) => each !== id) : [...order, id]);
  return (
    <fieldset class="question" aria-describedby={`${titleId}-hint ${titleId}-problem`}>
      <legend id={titleId}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </legend>
      <p class="note" id={`${titleId}-hint`}>
        {words.rankHint}
      </p>
      <div class="options">
        {question.options.map(({ id, label }) => {
          const rank = order.indexOf(id) + 1;
          return (
            <button
              key={id}
              type="button"
              class="option"
              name={question.id}
              aria-pressed={rank > 0}
              onClick={() => press(id)}
            >
              <b class="rank">{rank || ""}</b> <span>{label}</span>
            </button>
          );
        })}
      </div>
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
    </fieldset>
  );
}
