import { useState } from "preact/hooks";
import { TextField } from "../../ui/Field.tsx";
import { t } from "../../words.ts";

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  /** With undefined once it is emptied, where that means something. */
  readonly onChange: (value: number | undefined) => void;
};

/** A whole number or nothing; what is neither is said, and the number before stays. */
export function NumberField({ label, hint, value, min, max, disabled, onChange }: Props) {
  const [typed, setTyped] = useState(value === undefined ? "" : String(value));
  const number = Number(typed);
  const fits = typed.trim() === "" || (/^\d+$/.test(typed.trim()) && number >= min && number <= max);
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      value={typed}
      error={fits ? undefined : t("targeting.numberProblem", { min, max })}
      disabled={disabled}
      onInput={(next) => {
        setTyped(next);
        const wanted = next.trim();
        if (wanted === "") onChange(undefined);
        else if (/^\d+$/.test(wanted) && Number(wanted) >= min && Number(wanted) <= max)
          onChange(Number(wanted));
      }}
    />
  );
}
