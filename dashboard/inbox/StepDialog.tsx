import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Complaint, ComplaintState } from "../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { t } from "../words.ts";

type Given = { readonly state: ComplaintState; readonly [field: string]: unknown };

export type StepDialogProps = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly busy: boolean;
  /** Null when it was taken, else why not. */
  readonly take: (given: Given) => Promise<Problem | null>;
  readonly onClose: () => void;
};

type FrameProps = Omit<StepDialogProps, "id" | "complaint"> & {
  readonly title: string;
  readonly action: string;
  readonly given: () => Given;
  readonly children: ComponentChildren;
};

/** What a step asks for before it is taken; open while it is there. */
export function StepDialog({ title, action, busy, take, given, onClose, children }: FrameProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const refused = await take(given());
    if (refused?.code === "changed_meanwhile") onClose();
    else setProblem(refused);
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form class="step-form" onSubmit={(event) => void submit(event)}>
        {children}
        {problem && <FailedLine problem={problem} />}
        <DialogActions>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
