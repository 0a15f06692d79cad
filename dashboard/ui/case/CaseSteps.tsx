import { useState } from "preact/hooks";
import { complaintStates, type NextState, reopens } from "../../../shared/complaint-states.ts";
import type { Complaint, ComplaintState } from "../../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import { asProblem, post } from "../../api.ts";
import { canWork } from "../../session.ts";
import { t } from "../../words.ts";
import { Button } from "../Button.tsx";
import { toast } from "../Toast.tsx";
import { AssessDialog } from "./AssessDialog.tsx";
import { refusalText } from "./clash.ts";
import { ResolveDialog } from "./ResolveDialog.tsx";

type CaseStepsProps = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly changed: (complaint: Complaint) => void;
  readonly reload: () => void;
};

/** Steps that ask for something before they are taken. */
const dialogs = { assessed: AssessDialog, resolved: ResolveDialog } as const;
type Asking = keyof typeof dialogs;
const asksFor = (state: ComplaintState): state is Asking => state in dialogs;

/** How far it is and where it may go; the step that usually follows is the one to press. */
export function CaseSteps({ id, complaint, changed, reload }: CaseStepsProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [busy, setBusy] = useState(false);
  const at = complaintStates.indexOf(complaint.state);
  const take = async (given: { readonly state: ComplaintState }): Promise<Problem | null> => {
    setBusy(true);
    try {
      changed(await post<Complaint>(`/api/complaints/${id}/steps`, { ...given, version: complaint.version }));
      setAsking(null);
      return null;
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === "changed_meanwhile") reload();
      return problem;
    } finally {
      setBusy(false);
    }
  };
  const press = async (state: ComplaintState) => {
    if (asksFor(state)) return setAsking(state);
    const problem = await take({ state });
    if (problem) toast({ text: refusalText(problem) });
  };
  const Dialog = asking && dialogs[asking];
  return (
    <div class="path">
      <div class="path-now">
        <p>
          <b>{t(`state.${complaint.state}`)}</b>{" "}
          <span class="quiet dense">{t("case.step", { step: at + 1, of: complaintStates.length })}</span>
        </p>
        <div class="path-steps" aria-hidden="true">
          {complaintStates.map((state, index) => (
            <span key={state} data-done={index <= at} title={t(`state.${state}`)} />
          ))}
        </div>
      </div>
      {canWork.value && (
        <div class="path-next">
          {complaint.next.map((state, index) => (
            <Button
              key={state}
              kind={index === 0 ? "primary" : "plain"}
              busy={busy}
              onClick={() => void press(state)}
            >
              {stepWords(complaint.state, state)}
            </Button>
          ))}
        </div>
      )}
      {Dialog && (
        <Dialog id={id} complaint={complaint} busy={busy} take={take} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

function stepWords(from: ComplaintState, to: ComplaintState): string {
  if (reopens(from, to)) return t("step.reopen");
  return to === "received" ? "" : t(`step.${to satisfies NextState}`);
}
