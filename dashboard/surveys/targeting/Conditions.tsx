import type { AttributeCondition } from "../../../shared/contract/customer-attributes.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { t } from "../../words.ts";
import { ListField } from "./ListField.tsx";
import { NumberField } from "./NumberField.tsx";

const ways = ["equals", "one_of", "at_least", "at_most", "present"] as const;
const mostConditions = 10;
/** Money in the smallest unit of a small currency still fits. */
const largest = 999_999_999;

type Props = {
  readonly conditions: readonly AttributeCondition[];
  readonly addLabel: string;
  readonly disabled: boolean;
  readonly onChange: (conditions: AttributeCondition[]) => void;
};

export const emptyCondition: AttributeCondition = { attribute: "", is: "equals", value: "" };

/** Conditions that must all hold, each as attribute, comparison and value. */
export function Conditions({ conditions, addLabel, disabled, onChange }: Props) {
  return (
    <>
      {conditions.map((condition, at) => (
        <div class="target-line" key={at}>
          <ConditionLine
            condition={condition}
            disabled={disabled}
            onChange={(changed) => onChange(conditions.map((each, index) => (index === at ? changed : each)))}
          />
          <Button
            kind="quiet"
            icon="close"
            label={t("targeting.remove", { name: condition.attribute || t("targeting.attribute") })}
            disabled={disabled}
            onClick={() => onChange(conditions.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {conditions.length < mostConditions && (
        <Button icon="plus" disabled={disabled} onClick={() => onChange([...conditions, emptyCondition])}>
          {addLabel}
        </Button>
      )}
    </>
  );
}

type LineProps = {
  readonly condition: AttributeCondition;
  readonly disabled: boolean;
  readonly onChange: (condition: AttributeCondition) => void;
};

function ConditionLine({ condition, disabled, onChange }: LineProps) {
  return (
    <div class="target-parts">
      <TextField
        label={t("targeting.attribute")}
        value={condition.attribute}
        placeholder="plan"
        maxLength={60}
        disabled={disabled}
        onInput={(attribute) => onChange({ ...condition, attribute })}
      />
      <SelectField
        label={t("targeting.is")}
        value={condition.is}
        options={ways.map((value) => ({ value, label: t(`targeting.is.${value}`) }))}
        disabled={disabled}
        onChange={(is) => onChange(compared(condition.attribute, is))}
      />
      <ComparedWith condition={condition} disabled={disabled} onChange={onChange} />
    </div>
  );
}

function compared(attribute: string, is: AttributeCondition["is"]): AttributeCondition {
  if (is === "present") return { attribute, is };
  if (is === "one_of") return { attribute, is, values: [] };
  return is === "equals" ? { attribute, is, value: "" } : { attribute, is, value: 0 };
}

function ComparedWith({ condition, disabled, onChange }: LineProps) {
  switch (condition.is) {
    case "present":
      return null;
    case "equals":
      return (
        <TextField
          label={t("targeting.value")}
          value={String(condition.value)}
          maxLength={500}
          disabled={disabled}
          onInput={(value) => onChange({ ...condition, value })}
        />
      );
    case "one_of":
      return (
        <ListField
          label={t("targeting.values")}
          values={condition.values}
          disabled={disabled}
          onChange={(values) => onChange({ ...condition, values })}
        />
      );
    default:
      return (
        <NumberField
          label={t("targeting.value")}
          value={condition.value}
          min={0}
          max={largest}
          disabled={disabled}
          onChange={(value) => value !== undefined && onChange({ ...condition, value })}
        />
      );
  }
}
