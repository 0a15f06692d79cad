import { useState } from "preact/hooks";
import { LongTextField, SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { StepDialog, type StepDialogProps } from "./StepDialog.tsx";

/** The decision in words to the customer; a rejection says where they can turn to. */
export function ResolveDialog({ complaint: _, ...step }: StepDialogProps) {
  const [outcome, setOutcome] = useState<"accepted" | "rejected">("accepted");
  const [decision, setDecision] = useState("");
  const [recourse, setRecourse] = useState("");
  const isRejected = outcome === "rejected";
  return (
    <StepDialog
      {...step}
      title={t("resolve.title")}
      action={t("step.resolved")}
      given={() => ({ state: "resolved", outcome, decision, ...(isRejected ? { recourse } : {}) })}
    >
      <SelectField
        label={t("resolve.outcome")}
        value={outcome}
        options={(["accepted", "rejected"] as const).map((value) => ({
          value,
          label: t(`resolve.${value}`),
        }))}
        onChange={setOutcome}
      />
      <LongTextField
        label={t("resolve.decision")}
        required
        rows={4}
        maxLength={5000}
        value={decision}
        onInput={setDecision}
      />
      {isRejected && (
        <LongTextField
          label={t("resolve.recourse")}
          hint={t("resolve.recourseHint")}
          required
          rows={2}
          maxLength={2000}
          value={recourse}
          onInput={setRecourse}
        />
      )}
    </StepDialog>
  );
}
