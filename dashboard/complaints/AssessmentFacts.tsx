import { useSignal } from "@preact/signals";
import type { Assessment } from "../../shared/contract/complaint.schema.ts";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { AssessmentFields } from "../ui/case/AssessmentFields.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { t } from "../words.ts";

type FactsProps = { readonly assessment: Assessment; readonly change: (assessment: Assessment) => void };

/** How a case was judged, in one line, and the way to judge it anew when more is known. */
export function AssessmentFacts({ assessment, change }: FactsProps) {
  const given = useSignal<Assessment | null>(null);
  const close = () => {
    given.value = null;
  };
  const { severity, complexity, impact, urgency } = assessment;
  const named = (what: string, more: string) => t("history.more", { what, more });
  const words = [
    named(t("assess.severity"), t(`assess.severity.${severity}`)),
    named(t("assess.complexity"), t(`assess.complexity.${complexity}`)),
    named(t("assess.impact"), t(`assess.impact.${impact}`)),
    ...(urgency === "none" ? [] : [named(t("assess.urgency"), t(`assess.urgency.${urgency}`))]),
  ];
  return (
    <div class="case-assessment">
      <p>
        <span class="field-label">{t("assess.label")}</span>
        <span class="dense">{words.join(" · ")}</span>
      </p>
      {canWork.value && (
        <Button
          kind="quiet"
          icon="edit"
          onClick={() => {
            given.value = assessment;
          }}
        >
          {t("assess.change")}
        </Button>
      )}
      <Dialog title={t("assess.changeTitle")} open={given.value !== null} onClose={close}>
        {given.value && (
          <form
            class="step-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (given.value) change(given.value);
              close();
            }}
          >
            <AssessmentFields
              given={given.value}
              change={(part) => {
                if (given.value) given.value = { ...given.value, ...part };
              }}
            />
            <DialogActions>
              <Button onClick={close}>{t("cancel")}</Button>
              <Button type="submit" kind="primary">
                {t("save")}
              </Button>
            </DialogActions>
          </form>
        )}
      </Dialog>
    </div>
  );
}
