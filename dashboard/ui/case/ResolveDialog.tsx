import { useState } from "preact/hooks";
import type { Investigation } from "../../../shared/contract/investigation.schema.ts";
import { get } from "../../api.ts";
import { t } from "../../words.ts";
import { ActionChoice, type Choice, resolutionOf } from "../actions/ActionChoice.tsx";
import { LongTextField } from "../Field.tsx";
import { useLoad } from "../use-load.ts";
import { type Decision, DecisionFields } from "./DecisionFields.tsx";
import { StepDialog, type StepDialogProps } from "./StepDialog.tsx";

const kinds = ["link", "new", "none"] as const;

/** The decision in words to the customer, and to those of its duplicates where they are told otherwise; and what it leads to. */
export function ResolveDialog({ id, complaint: { actions }, ...step }: StepDialogProps) {
  const [given, setGiven] = useState<Decision>({ outcome: "accepted", decision: "", recourse: "" });
  const [forDuplicates, setForDuplicates] = useState("");
  const [choice, setChoice] = useState<Choice | null>(null);
  const load = useLoad(() => get<Investigation>(`/api/complaints/${id}/investigation`), [id]);
  const isRepeated = load.data?.linked.some(({ link }) => link === "duplicate") ?? false;
  const { outcome, decision, recourse } = given;
  return (
    <StepDialog
      {...step}
      title={t("resolve.title")}
      action={t("step.resolved")}
      given={async () => ({
        ...{ state: "resolved", outcome, decision },
        ...(outcome === "rejected" ? { recourse } : {}),
        ...(forDuplicates.trim() ? { decisionForDuplicates: forDuplicates } : {}),
        ...(actions.length === 0 && choice ? await resolutionOf(choice, setChoice) : {}),
      })}
    >
      <DecisionFields {...given} change={(part) => setGiven({ ...given, ...part })} />
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
      {actions.length > 0 ? (
        <p>
          <span class="quiet">{t("choice.linked")}:</span>{" "}
          {actions.map(({ title }) => title).join(t("history.between"))}
        </p>
      ) : (
        <ActionChoice complaintId={id} kinds={kinds} choice={choice} change={setChoice} />
      )}
    </StepDialog>
  );
}
