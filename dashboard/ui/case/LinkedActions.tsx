import { useState } from "preact/hooks";
import type { Complaint, LinkedAction } from "../../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import { asProblem, del, post } from "../../api.ts";
import { canWork } from "../../session.ts";
import { t } from "../../words.ts";
import { ActionChoice, type Choice, chosenAction } from "../actions/ActionChoice.tsx";
import { ActionStateTag } from "../actions/ActionStanding.tsx";
import { Button } from "../Button.tsx";
import { Dialog, DialogActions } from "../Dialog.tsx";
import { FailedLine } from "../Failed.tsx";
import { toast } from "../Toast.tsx";
import { refusalText } from "./clash.ts";
import "../actions/actions.css";

type Props = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly changed: (complaint: Complaint) => void;
};

/** The improvements a complaint led to, and a way to link another at any step. */
export function LinkedActions({ id, complaint, changed }: Props) {
  const [isLinking, setLinking] = useState(false);
  const unlink = (action: LinkedAction) => {
    del<Complaint>(`/api/complaints/${id}/actions/${action.id}`).then(
      (after) => {
        changed(after);
        toast({ text: t("linkedActions.undone") });
      },
      (thrown: unknown) => toast({ text: refusalText(asProblem(thrown)) }),
    );
  };
  if (complaint.actions.length === 0 && !canWork.value) return null;
  return (
    <section class="linked-actions" aria-label={t("linkedActions.title")}>
      {complaint.actions.length > 0 && (
        <>
          <h3>{t("linkedActions.title")}</h3>
          <ul>
            {complaint.actions.map((action) => (
              <li key={action.id} class="linked-action">
                <a href={`/actions/${action.id}`}>{action.title}</a>
                <ActionStateTag state={action.state} />
                {canWork.value && (
                  <Button
                    kind="quiet"
                    icon="close"
                    label={t("linkedActions.undo", { title: action.title })}
                    onClick={() => unlink(action)}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {canWork.value && (
        <Button icon="improve" onClick={() => setLinking(true)}>
          {t("linkedActions.link")}
        </Button>
      )}
      {isLinking && (
        <LinkDialog id={id} complaint={complaint} changed={changed} close={() => setLinking(false)} />
      )}
    </section>
  );
}

const kinds = ["link", "new"] as const;

function LinkDialog({ id, complaint, changed, close }: Props & { readonly close: () => void }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const link = async () => {
    const action = choice && (await chosenAction(choice, setChoice));
    if (!action) return;
    const given = { version: complaint.version, actionId: action.id };
    changed(await post<Complaint>(`/api/complaints/${id}/actions`, given));
    toast({ text: t("linkedActions.done") });
    close();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setBusy(true);
    link()
      .catch((thrown: unknown) => setProblem(asProblem(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={t("linkedActions.linkTitle")} open onClose={close}>
      <form class="step-form" onSubmit={submit}>
        <ActionChoice complaintId={id} kinds={kinds} choice={choice} change={setChoice} />
        {problem && <FailedLine problem={problem} />}
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {t("similar.link")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
