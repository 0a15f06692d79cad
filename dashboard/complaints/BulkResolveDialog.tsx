import { useSignal } from "@preact/signals";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem } from "../api.ts";
import { ActionChoice, type Choice, resolutionOf } from "../ui/actions/ActionChoice.tsx";
import { Button } from "../ui/Button.tsx";
import { DecisionFields } from "../ui/case/DecisionFields.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { t } from "../words.ts";
import type { BulkResolution } from "./bulk.ts";

type BulkResolveProps = {
  readonly count: number;
  readonly resolve: (resolution: BulkResolution) => void;
  readonly close: () => void;
};

const kinds = ["link", "new", "none"] as const;

/** One decision for all that are selected; what cannot be resolved yet refuses by itself and stays selected. */
export function BulkResolveDialog({ count, resolve, close }: BulkResolveProps) {
  const choice = useSignal<Choice | null>(null);
  const problem = useSignal<Problem | null>(null);
  const choose = (chosen: Choice) => {
    choice.value = chosen;
  };
  const given = useSignal({ outcome: "accepted" as "accepted" | "rejected", decision: "", recourse: "" });
  const submit = (event: Event) => {
    event.preventDefault();
    const { outcome, decision, recourse } = given.value;
    if (!choice.value) return;
    resolutionOf(choice.value, choose).then(
      (leadsTo) => {
        const words = { outcome, decision, ...(outcome === "rejected" ? { recourse } : {}) };
        resolve({ state: "resolved", ...words, ...leadsTo });
        close();
      },
      (thrown: unknown) => {
        problem.value = asProblem(thrown);
      },
    );
  };
  return (
    <Dialog title={t("bulk.resolveTitle", { n: count })} open onClose={close}>
      <form class="step-form" onSubmit={submit}>
        <p class="quiet">{t("bulk.resolveHint")}</p>
        <DecisionFields
          {...given.value}
          change={(part) => {
            given.value = { ...given.value, ...part };
          }}
        />
        <ActionChoice kinds={kinds} choice={choice.value} change={choose} />
        {problem.value && <FailedLine problem={problem.value} />}
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" kind="primary">
            {t("step.resolved")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
