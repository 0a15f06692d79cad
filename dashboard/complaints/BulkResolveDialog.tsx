import { useSignal } from "@preact/signals";
import { Button } from "../ui/Button.tsx";
import { DecisionFields } from "../ui/case/DecisionFields.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { t } from "../words.ts";
import type { BulkResolution } from "./bulk.ts";

type BulkResolveProps = {
  readonly count: number;
  readonly resolve: (resolution: BulkResolution) => void;
  readonly close: () => void;
};

/** One decision for all that are selected; what cannot be resolved yet refuses by itself and stays selected. */
export function BulkResolveDialog({ count, resolve, close }: BulkResolveProps) {
  const given = useSignal({ outcome: "accepted" as "accepted" | "rejected", decision: "", recourse: "" });
  const submit = (event: Event) => {
    event.preventDefault();
    const { outcome, decision, recourse } = given.value;
    resolve({ state: "resolved", outcome, decision, ...(outcome === "rejected" ? { recourse } : {}) });
    close();
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
