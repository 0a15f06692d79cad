import { useState } from "preact/hooks";
import { t } from "../../words.ts";
import { LongTextField, SelectField } from "../Field.tsx";
import { StepDialog, type StepDialogProps } from "./StepDialog.tsx";

const endings = ["changed", "unchanged"] as const;

/** What it leads to: a corrective action, or the reason why there is none. */
export function CloseDialog({ id: _id, complaint: _complaint, ...step }: StepDialogProps) {
  const [ending, setEnding] = useState<(typeof endings)[number]>("changed");
  const [words, setWords] = useState("");
  const isChanged = ending === "changed";
  return (
    <StepDialog
      {...step}
      title={t("close.title")}
      action={t("step.closed")}
      given={() => ({ state: "closed", [isChanged ? "correctiveAction" : "noCorrectiveAction"]: words })}
    >
      <SelectField
        label={t("close.why")}
        value={ending}
        options={endings.map((value) => ({ value, label: t(`close.${value}`) }))}
        onChange={setEnding}
      />
      <LongTextField
        label={t(isChanged ? "close.action" : "close.reason")}
        required
        rows={3}
        maxLength={2000}
        value={words}
        onInput={setWords}
      />
    </StepDialog>
  );
}
