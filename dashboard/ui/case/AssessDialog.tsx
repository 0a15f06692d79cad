import { useState } from "preact/hooks";
import type { Assessment } from "../../../shared/contract/complaint.schema.ts";
import { t } from "../../words.ts";
import { LongTextField } from "../Field.tsx";
import { AssessmentFields } from "./AssessmentFields.tsx";
import { StepDialog, type StepDialogProps } from "./StepDialog.tsx";

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
      <AssessmentFields given={given} change={change} />
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
