import { useState } from "preact/hooks";
import { TextField } from "../../ui/Field.tsx";

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly (string | number | boolean)[];
  readonly disabled: boolean;
  /** What to say when one of them does not fit. */
  readonly problem?: (values: readonly string[]) => string | undefined;
  readonly onChange: (values: string[]) => void;
};

/** Several words in one field, with commas between, Chinese ones too. */
export function ListField({ label, hint, values, disabled, problem, onChange }: Props) {
  const [typed, setTyped] = useState(values.join(", "));
  return (
    <TextField
      label={label}
      hint={hint}
      value={typed}
      error={problem?.(listed(typed))}
      disabled={disabled}
      onInput={(next) => {
        setTyped(next);
        onChange(listed(next));
      }}
    />
  );
}

const listed = (typed: string): string[] =>
  typed
    .split(/[,，、]/)
    .map((each) => each.trim())
    .filter(Boolean);
