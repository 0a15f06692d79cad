import { useState } from "preact/hooks";
import type { Assessment } from "../../../shared/contract/complaint.schema.ts";
import { t } from "../../words.ts";
import { LongTextField, SelectField } from "../Field.tsx";
import { StepDialog, type StepDialogProps } from "./StepDialog.tsx";

const severities = ["low", "medium", "high", "critical"] as const;
const complexities = ["simple", "moderate", "complex"] as const;
const impacts = ["one", "several", "many"] as const;
const urgencies = ["none", "soon", "now"] as const;

/** The five things to judge, begun with what was read in the customer's words. */
export function AssessDialog({ id: _id, complaint, ...step }: StepDialogProps) {
  const [given, setGiven] = useState<Assessment>(complaint.assessment ?? complaint.proposed);
  const [reasons, setReasons] = useState("");
  const change = (part: Partial<Assessment>) => setGiven({ ...given, ...part });
  return (
    <StepDialog
      {...step}
      title={t("assess.title")}
      action={t("step.assessed")}
      given={() => ({ state: "assessed", assessment: given, ...(reasons.trim() ? { reasons } : {}) })}
    >
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
      <LongTextField
        label={t("assess.reasons")}
        optional
        rows={2}
        maxLength={2000}
        value={reasons}
        onInput={setReasons}
      />
    </StepDialog>
  );
}
