import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem } from "../api.ts";
import { ActionFields } from "../ui/actions/ActionFields.tsx";
import type { ActionDraft } from "../ui/actions/action-draft.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { t } from "../words.ts";

type Props = {
  readonly title: string;
  readonly action: string;
  readonly draft: ActionDraft;
  readonly save: (draft: ActionDraft) => Promise<void>;
  readonly close: () => void;
};

/** Plans an action, or changes what it is. */
export function ActionDialog({ title, action, draft: first, save, close }: Props) {
  const [draft, setDraft] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    try {
      await save(draft);
      close();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} open onClose={close}>
      <form class="step-form" onSubmit={(event) => void submit(event)}>
        <ActionFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
        {problem && <FailedLine problem={problem} />}
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
