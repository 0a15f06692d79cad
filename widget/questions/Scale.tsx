import type { ComponentChildren } from "preact";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

type Step = {
  readonly value: number /** Read aloud instead of the drawing. */;
  readonly name: string;
  readonly drawing: ComponentChildren;
};

/** Steps that are drawn as their numbers. */
export const numbered = (values: readonly number[]): readonly Step[] =>
  values.map((value) => ({ value, name: `${value}`, drawing: value }));

/** A question answered by one step on a scale: native radios, so keyboards and screen readers work unasked. */
export function Scale({
  question,
  titleId,
  value,
  problem,
  onAnswer,
  look,
  steps,
  columns,
}: QuestionProps<"nps" | "csat" | "ces" | "rating"> & {
  look: string;
  steps: readonly Step[];
  /** Steps in a row; the look's own number when absent. */
  columns?: number;
}) {
  const ends: Readonly<Record<number, string | undefined>> = {
    0: question.lowLabel,
    [steps.length - 1]: question.highLabel,
  };
  return (
    <fieldset class="question" aria-describedby={problem && `${titleId}-problem`}>
      <legend id={titleId}>{question.title}</legend>
      <div
        class={`steps ${look}`}
        style={columns ? { gridTemplateColumns: `repeat(${columns},1fr)` } : undefined}
      >
        {steps.map((step, index) => (
          <label class="step" key={step.value}>
            <input
              type="radio"
              name={question.id}
              checked={value === step.value}
              aria-label={[step.name, ends[index]].filter(Boolean).join(", ")}
              onChange={() => onAnswer(step.value)}
            />
            <span aria-hidden="true">{step.drawing}</span>
          </label>
        ))}
      </div>
      <div class="ends" aria-hidden="true">
        <span>{question.lowLabel}</span>
        <span>{question.highLabel}</span>
      </div>
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
    </fieldset>
  );
}
