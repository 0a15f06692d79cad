import { useEffect, useState } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { number, t } from "../words.ts";
import { type ColourName, colourIn, type standingOf } from "./look-draft.ts";

type Props = {
  readonly name: ColourName;
  readonly value: string;
  readonly standing: ReturnType<typeof standingOf>;
  readonly disabled: boolean;
  readonly onChange: (colour: string) => void;
};

/** A colour by eye or by its digits, with how well it can be read and the nearest that can. */
export function ColourField({ name, value, standing, disabled, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped((before) => (colourIn(before) === value ? before : value)), [value]);
  const fault = standing?.fault;
  const label = t(`look.${name}`);
  const error =
    colourIn(typed) === null
      ? t("look.colourProblem")
      : fault && t("look.tooNear", { ratio: ratioWords(fault.ratio), needs: number(fault.needs) });
  return (
    <div class="look-colour">
      <Field
        label={label}
        hint={standing && t("look.contrast", { ratio: ratioWords(standing.ratio) })}
        error={error ?? undefined}
      >
        {(ids) => (
          <div class="look-colour-line">
            <input
              type="color"
              aria-label={t("look.picker", { colour: label })}
              value={value}
              disabled={disabled}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
            <input
              {...ids}
              type="text"
              spellcheck={false}
              maxLength={7}
              value={typed}
              disabled={disabled}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                const colour = colourIn(event.currentTarget.value);
                if (colour) onChange(colour);
              }}
            />
          </div>
        )}
      </Field>
      {fault && !disabled && (
        <Button onClick={() => onChange(fault.fix)}>
          <span class="look-swatch" style={{ background: fault.fix }} aria-hidden="true" />
          {t("look.fix", { colour: fault.fix })}
        </Button>
      )}
    </div>
  );
}

/** Rounded down: 4.497 must not read as the 4.5 it lacks. */
const ratioWords = (ratio: number): string =>
  number(Math.floor(ratio * 10) / 10, { maximumFractionDigits: 1 });
