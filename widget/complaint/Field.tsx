import { FieldProblem } from "../questions/FieldProblem.tsx";
import type { Words } from "../words.ts";
import { limits } from "./draft.ts";

/** A field one writes into. */
export type WrittenField = keyof typeof limits;

type FieldProps = {
  words: Words;
  name: WrittenField;
  label: string | undefined;
  value: string;
  isFaulty: boolean;
  /** What to say when it is faulty. */
  problem?: string | undefined;
  isOptional?: boolean;
  /** Lines of a text area; one line of input when absent. */
  rows?: number;
  /** Id of the element that explains the field. */
  hintId?: string;
  onInput: (value: string) => void;
};

/** Label, control and what is wrong with it, tied together. */
export function Field({
  words,
  name,
  label,
  value,
  isFaulty,
  problem,
  isOptional,
  rows,
  hintId,
  onInput,
}: FieldProps) {
  const problemId = `${name}-problem`;
  const control = {
    id: name,
    name,
    value,
    maxLength: limits[name],
    required: !isOptional,
    "aria-invalid": isFaulty || undefined,
    "aria-describedby": [isFaulty && problemId, hintId].filter(Boolean).join(" ") || undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={name}>
        {label} {isOptional && <small>{words.optional}</small>}
      </label>
      {rows ? <textarea rows={rows} {...control} /> : <input type="text" {...control} />}
      <FieldProblem id={problemId} problem={isFaulty ? problem : undefined} />
    </div>
  );
}
