import { Field } from "../../ui/Field.tsx";
import { t } from "../../words.ts";
import { endsTooSoon } from "./complete.ts";
import { NumberField } from "./NumberField.tsx";
import type { PartProps } from "./TargetingView.tsx";

/** From when to when it asks, how many, and how often the same person. */
export function Run({ targeting, change, disabled }: PartProps) {
  return (
    <fieldset class="target-part" disabled={disabled}>
      <legend class="field-label">{t("targeting.run")}</legend>
      <div class="target-pair">
        <MomentField
          label={t("targeting.starts")}
          value={targeting.startsAt}
          onChange={(startsAt) => change({ startsAt })}
        />
        <MomentField
          label={t("targeting.ends")}
          hint={t("targeting.endsHint")}
          error={endsTooSoon(targeting) ? t("targeting.endsProblem") : undefined}
          value={targeting.endsAt}
          onChange={(endsAt) => change({ endsAt })}
        />
        <NumberField
          label={t("targeting.stopAfter")}
          value={targeting.stopAfterAnswers}
          min={1}
          max={1_000_000}
          disabled={disabled}
          onChange={(stopAfterAnswers) => change({ stopAfterAnswers })}
        />
        <NumberField
          label={t("targeting.again")}
          hint={t("targeting.againHint")}
          value={targeting.askAgainAfterDays}
          min={1}
          max={3650}
          disabled={disabled}
          onChange={(askAgainAfterDays) => change({ askAgainAfterDays })}
        />
      </div>
    </fieldset>
  );
}

type MomentProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** A day and a time of the reader's own clock. */
function MomentField({ label, hint, error, value, onChange }: MomentProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="datetime-local"
          value={value ? localMoment(value) : ""}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value ? new Date(currentTarget.value).toISOString() : undefined)
          }
        />
      )}
    </Field>
  );
}

/** `2026-06-17T09:00` by the reader's clock, as the input wants it. */
function localMoment(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
