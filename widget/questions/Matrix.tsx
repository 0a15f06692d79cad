import { matrixProblem, rowsWithout } from "../../shared/questions/matrix.ts";
import { type RatedRows, stepOf } from "../../shared/questions/rule.ts";
import { stepsFrom } from "../../shared/questions/steps.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

export { default as css } from "./matrix.css?inline";
export const problem = matrixProblem;

type Props = QuestionProps<"matrix">;
type Column = keyof RatedRows;

/** Statements, each with a scale below it; two scales where it is also asked how things should be. */
export function Question({ question, words, titleId, value, problem, onAnswer }: Props) {
  const { id, steps, lowLabel, highLabel } = question;
  const given: RatedRows = typeof value === "object" && "ratings" in value ? value : { ratings: {} };
  const columns: readonly [Column, string | undefined][] = question.asksExpectation
    ? [
        ["expectations", question.expectationLabel || words.matrixExpectation],
        ["ratings", question.perceptionLabel || words.matrixPerception],
      ]
    : [["ratings", undefined]];
  const wanting = problem ? rowsWithout(given, question) : [];
  const ends = { 1: lowLabel, [steps]: highLabel };
  const rate = (column: Column, row: string, step: number) =>
    onAnswer({ ...given, [column]: { ...given[column], [row]: step } });
  return (
    <fieldset class="question" aria-describedby={`${titleId}-ends ${titleId}-problem`}>
      <legend id={titleId}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </legend>
      <p class="note matrix-ends" id={`${titleId}-ends`}>
        {[lowLabel && `1 = ${lowLabel}`, highLabel && `${steps} = ${highLabel}`].filter(Boolean).join(" · ")}
      </p>
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
      {question.rows.map((row) => (
        <fieldset class="row" key={row.id}>
          <legend>{row.label}</legend>
          {columns.map(([column, name]) => {
            const chosen = stepOf(given[column], row.id);
            return (
              <div
                key={column}
                role="radiogroup"
                aria-label={[row.label, name].filter(Boolean).join(": ")}
                aria-invalid={(chosen === null && wanting.includes(row.id)) || undefined}
              >
                {name && (
                  <span class="column" aria-hidden="true">
                    {name}
                  </span>
                )}
                <div class="steps" style={{ "--steps": steps }}>
                  {stepsFrom(1, steps).map((step) => (
                    <label class="step" key={step}>
                      <input
                        type="radio"
                        name={`${id}.${row.id}.${column}`}
                        checked={chosen === step}
                        aria-label={[step, ends[step]].filter(Boolean).join(", ")}
                        onChange={() => rate(column, row.id, step)}
                      />
                      <span aria-hidden="true">{step}</span>
                    </label>
                  ))}
                </div>
              </div>
            );
          })}
        </fieldset>
      ))}
    </fieldset>
  );
}
