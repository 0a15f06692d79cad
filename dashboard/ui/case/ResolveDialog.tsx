import { useState } from "preact/hooks";
import type { Investigation } from "../../../shared/contract/investigation.schema.ts";
import { get } from "../../api.ts";
import { t } from "../../words.ts";
import { LongTextField, SelectField } from "../Field.tsx";
import { useLoad } from "../use-load.ts";
import { StepDialog, type StepDialogProps } from "./StepDialog.tsx";

/** The decision in words to the customer; a rejection says where they can turn to. */
export function ResolveDialog({ id, complaint: _complaint, ...step }: StepDialogProps) {
  const [outcome, setOutcome] = useState<"accepted" | "rejected">("accepted");
  const [decision, setDecision] = useState("");
  const [recourse, setRecourse] = useState("");
  const [forDuplicates, setForDuplicates] = useState("");
  const load = useLoad(() => get<Investigation>(`/api/complaints/${id}/investigation`), [id]);
  const isRepeated = load.data?.linked.some(({ link }) => link === "duplicate") ?? false;
  const isRejected = outcome === "rejected";
  return (
    <StepDialog
      {...step}
      title={t("resolve.title")}
      action={t("step.resolved")}
      given={() => ({
        ...{ state: "resolved", outcome, decision },
        ...(isRejected ? { recourse } : {}),
        ...(forDuplicates.trim() ? { decisionForDuplicates: forDuplicates } : {}),
      })}
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
      {isRepeated && (
        <LongTextField
          label={t("resolve.duplicates")}
          hint={t("resolve.duplicatesHint")}
          optional
          rows={2}
          maxLength={5000}
          value={forDuplicates}
          onInput={setForDuplicates}
        />
      )}
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
