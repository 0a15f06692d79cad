import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Complaint, ComplaintState } from "../../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import { asProblem } from "../../api.ts";
import { t } from "../../words.ts";
import { Button } from "../Button.tsx";
import { Dialog, DialogActions } from "../Dialog.tsx";
import { FailedLine } from "../Failed.tsx";
import { refusalText } from "./clash.ts";

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
  /** What the step takes along, once all it needs is there. */
  readonly given: () => Given | Promise<Given>;
  readonly children: ComponentChildren;
};

/** What a step asks for before it is taken; open while it is there. */
export function StepDialog({ title, action, busy, take, given, onClose, children }: FrameProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setProblem(await Promise.resolve(given()).then(take, asProblem));
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <form class="step-form" onSubmit={(event) => void submit(event)}>
        {children}
        {problem?.code === "changed_meanwhile" ? (
          <p class="clash" role="alert">
            {refusalText(problem)} {t("clash.kept")}
          </p>
        ) : (
          problem && <FailedLine problem={problem} />
        )}
        <DialogActions>
          <Button onClick={onClose}>
            {t(problem?.code === "changed_meanwhile" ? "clash.takeTheirs" : "cancel")}
          </Button>
          <Button type="submit" kind="primary" busy={busy}>
            {problem?.code === "changed_meanwhile" ? t("clash.keepMine") : action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
