import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type ActionState, isPending } from "../../shared/action-states.ts";
import type { ActionDetail } from "../../shared/contract/action.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem } from "../api.ts";
import { session } from "../session.ts";
import { todayIn } from "../ui/actions/action-draft.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine, problemText } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import type { Change } from "./ActionPage.tsx";

type Props = {
  readonly action: ActionDetail;
  readonly change: Change;
  readonly children: ComponentChildren;
};

/** How far it may go from here; what usually follows is the one to press. */
export function ActionSteps({ action: { state, next }, change, children }: Props) {
  const [isAskingDay, setAskingDay] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async (to: ActionState) => {
    if (to === "done" && isPending(state)) return setAskingDay(true);
    setBusy(true);
    await change({ state: to }).catch((thrown: unknown) => toast({ text: problemText(asProblem(thrown)) }));
    setBusy(false);
  };
  return (
    <div class="action-steps">
      {next.map((to, index) => (
        <Button
          key={to}
          kind={index === 0 && state !== "effective" ? "primary" : "plain"}
          busy={busy}
          onClick={() => void take(to)}
        >
          {stepWords(state, to)}
        </Button>
      ))}
      {children}
      {isAskingDay && <DoneDialog change={change} close={() => setAskingDay(false)} />}
    </div>
  );
}

function stepWords(from: ActionState, to: ActionState): string {
  const isAgain = !isPending(from) && (to === "under_way" || to === "done");
  return isAgain ? t(`actions.again.${to}`) : t(`actions.next.${to}`);
}

function DoneDialog({ change, close }: { readonly change: Change; readonly close: () => void }) {
  const today = todayIn(session.value?.workspace.timeZone ?? "UTC", Date.now());
  const [doneOn, setDoneOn] = useState(today);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    change({ state: "done", doneOn }).then(close, (thrown: unknown) => setProblem(asProblem(thrown)));
  };
  return (
    <Dialog title={t("actions.doneTitle")} open onClose={close}>
      <form class="step-form" onSubmit={submit}>
        <TextField
          label={t("actions.doneDay")}
          hint={t("actions.doneHint")}
          type="date"
          required
          value={doneOn}
          onInput={setDoneOn}
        />
        {problem && <FailedLine problem={problem} />}
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" kind="primary">
            {t("actions.next.done")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
