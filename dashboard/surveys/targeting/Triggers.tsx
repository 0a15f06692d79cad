import type { Trigger } from "../../../shared/contract/targeting.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { t } from "../../words.ts";
import { Conditions } from "./Conditions.tsx";
import { isSelector } from "./complete.ts";
import { NumberField } from "./NumberField.tsx";
import type { PartProps } from "./TargetingView.tsx";

const mostTriggers = 6;

/** What each kind begins with. */
const begun = {
  event: { on: "event", name: "", where: [] },
  scroll: { on: "scroll", percent: 50 },
  dwell: { on: "dwell", seconds: 30 },
  idle: { on: "idle", seconds: 10 },
  exit: { on: "exit" },
  element: { on: "element", selector: "" },
} as const satisfies { [On in Trigger["on"]]: Extract<Trigger, { on: On }> };
const kinds = Object.keys(begun) as Trigger["on"][]; // a record's own keys are its key type

/** What has to happen on the page before it asks. */
export function Triggers({ targeting: { triggers = [] }, change, disabled }: PartProps) {
  const put = (at: number, trigger: Trigger) =>
    change({ triggers: triggers.map((each, index) => (index === at ? trigger : each)) });
  return (
    <fieldset class="target-part" disabled={disabled}>
      <legend class="field-label">{t("targeting.when")}</legend>
      <p class="field-hint">{t(triggers.length > 0 ? "targeting.whenHint" : "targeting.whenNone")}</p>
      {triggers.map((trigger, at) => (
        <fieldset class="target-list" key={at}>
          <legend class="target-legend">{t(`targeting.on.${trigger.on}`)}</legend>
          <div class="target-line">
            <TriggerFields trigger={trigger} disabled={disabled} onChange={(changed) => put(at, changed)} />
            <Button
              kind="quiet"
              icon="close"
              label={t("targeting.remove", { name: t(`targeting.on.${trigger.on}`) })}
              onClick={() => change({ triggers: triggers.filter((_, index) => index !== at) })}
            />
          </div>
        </fieldset>
      ))}
      {triggers.length < mostTriggers && (
        <SelectField<Trigger["on"] | "">
          label={t("targeting.addTrigger")}
          value=""
          options={[
            { value: "", label: t("targeting.choose") },
            ...kinds.map((value) => ({ value, label: t(`targeting.on.${value}`) })),
          ]}
          onChange={(on) =>
            on && change({ triggers: [...triggers, structuredClone<Trigger>({ ...begun[on] } as Trigger)] })
          }
        />
      )}
    </fieldset>
  );
}

type FieldsProps = {
  readonly trigger: Trigger;
  readonly disabled: boolean;
  readonly onChange: (trigger: Trigger) => void;
};

function TriggerFields({ trigger, disabled, onChange }: FieldsProps) {
  switch (trigger.on) {
    case "event":
      return (
        <div class="target-list">
          <TextField
            label={t("targeting.eventName")}
            value={trigger.name}
            placeholder="order_completed"
            maxLength={100}
            onInput={(name) => onChange({ ...trigger, name })}
          />
          <Conditions
            conditions={trigger.where}
            addLabel={t("targeting.addProperty")}
            disabled={disabled}
            onChange={(where) => onChange({ ...trigger, where })}
          />
        </div>
      );
    case "element":
      return (
        <TextField
          label={t("targeting.selector")}
          value={trigger.selector}
          placeholder="#thanks"
          maxLength={300}
          error={
            trigger.selector && !isSelector(trigger.selector) ? t("targeting.selectorProblem") : undefined
          }
          onInput={(selector) => onChange({ ...trigger, selector })}
        />
      );
    case "scroll":
      return (
        <NumberField
          label={t("targeting.percent")}
          value={trigger.percent}
          min={1}
          max={100}
          disabled={disabled}
          onChange={(percent) => percent && onChange({ ...trigger, percent })}
        />
      );
    case "exit":
      return <p class="field-hint">{t("targeting.on.exitHint")}</p>;
    default:
      return (
        <NumberField
          label={t("targeting.seconds")}
          value={trigger.seconds}
          min={1}
          max={3600}
          disabled={disabled}
          onChange={(seconds) => seconds && onChange({ ...trigger, seconds })}
        />
      );
  }
}
