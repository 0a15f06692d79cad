import type { Assessment } from "../../../shared/contract/complaint.schema.ts";
import { t } from "../../words.ts";
import { SelectField } from "../Field.tsx";

const severities = ["low", "medium", "high", "critical"] as const;
const complexities = ["simple", "moderate", "complex"] as const;
const impacts = ["one", "several", "many"] as const;
const urgencies = ["none", "soon", "now"] as const;

type FieldsProps = { readonly given: Assessment; readonly change: (part: Partial<Assessment>) => void };

/** The five things to judge of every complaint. */
export function AssessmentFields({ given, change }: FieldsProps) {
  return (
    <>
      <SelectField
        label={t("assess.severity")}
        hint={t("assess.severityHint")}
        value={given.severity}
        options={severities.map((value) => ({ value, label: t(`assess.severity.${value}`) }))}
        onChange={(severity) => change({ severity })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={given.safety}
          onChange={(event) => change({ safety: event.currentTarget.checked })}
        />
        {t("assess.safety")}
      </label>
      <SelectField
        label={t("assess.urgency")}
        value={given.urgency}
        options={urgencies.map((value) => ({ value, label: t(`assess.urgency.${value}`) }))}
        onChange={(urgency) => change({ urgency })}
      />
      <SelectField
        label={t("assess.impact")}
        value={given.impact}
        options={impacts.map((value) => ({ value, label: t(`assess.impact.${value}`) }))}
        onChange={(impact) => change({ impact })}
      />
      <SelectField
        label={t("assess.complexity")}
        value={given.complexity}
        options={complexities.map((value) => ({ value, label: t(`assess.complexity.${value}`) }))}
        onChange={(complexity) => change({ complexity })}
      />
    </>
  );
}
