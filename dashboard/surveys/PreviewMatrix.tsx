import type { PublicQuestion } from "../../shared/contract/survey.schema.ts";
import type { widget } from "../../shared/locales/en/widget.ts";
import { type AnswerValue, type RatedRows, stepOf } from "../../shared/questions/rule.ts";
import { stepsFrom } from "../../shared/questions/steps.ts";

type Props = {
  readonly question: Extract<PublicQuestion, { type: "matrix" }>;
  readonly words: Readonly<Record<keyof typeof widget, string>>;
  readonly value: AnswerValue | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
};

/** The rows of a matrix, each with its scale, or its two. */
export function PreviewMatrix({ question, words, value, onAnswer }: Props) {
  const { id, rows, steps, lowLabel, highLabel, asksExpectation } = question;
  const given: RatedRows = typeof value === "object" && "ratings" in value ? value : { ratings: {} };
  const columns: readonly [keyof RatedRows, string][] = asksExpectation
    ? [
        ["expectations", question.expectationLabel || words.matrixExpectation],
        ["ratings", question.perceptionLabel || words.matrixPerception],
      ]
    : [["ratings", ""]];
  return (
    <>
      <p class="ask-ends">
        <span>{lowLabel && `1 = ${lowLabel}`}</span>
        <span>{highLabel && `${steps} = ${highLabel}`}</span>
      </p>
      {rows.map((row) => (
        <fieldset key={row.id} class="ask-question">
          <legend>{row.label || "–"}</legend>
          {columns.map(([column, name]) => (
            <div key={column} role="radiogroup" aria-label={`${row.label} ${name}`}>
              <small class="quiet">{name}</small>
              <div class={`ask-scale ask-numbers ask-scale-${steps}`}>
                {stepsFrom(1, steps).map((step) => (
                  <label key={step} class={stepOf(given[column], row.id) === step ? "lit" : ""}>
                    <input
                      type="radio"
                      name={`preview-${id}-${row.id}-${column}`}
                      aria-label={String(step)}
                      checked={stepOf(given[column], row.id) === step}
                      onChange={() => onAnswer({ ...given, [column]: { ...given[column], [row.id]: step } })}
                    />
                    {step}
                  </label>
                ))}
              </div>
            </div>
          ))}
        </fieldset>
      ))}
    </>
  );
}
