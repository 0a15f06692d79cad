import { useSignal } from "@preact/signals";
import { complaintStates, mayFollow } from "../../shared/complaint-states.ts";
import type { Complaint, ComplaintState } from "../../shared/contract/complaint.schema.ts";
import { asProblem, patch } from "../api.ts";
import { canWork } from "../session.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { problemText } from "../ui/Failed.tsx";
import { SelectField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { CaseMail } from "./CaseMail.tsx";
import { ReplyBox } from "./ReplyBox.tsx";
import { Thread } from "./Thread.tsx";

type ComplaintCaseProps = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly changed: (complaint: Complaint) => void;
  readonly reload: () => void;
};

/** The case behind a complaint: its reference, how far it is, and what was said since. */
export function ComplaintCase({ id, complaint, changed, reload }: ComplaintCaseProps) {
  return (
    <section class="case" aria-label={t("case.title")}>
      <div class="case-head">
        <h3>
          {t("case.reference")} <span class="case-reference">{complaint.reference}</span>
        </h3>
        <CopyButton kind="quiet" text={complaint.reference} />
        <ButtonLink kind="quiet" icon="external" href={complaint.statusUrl} newTab>
          {t("case.statusPage")}
        </ButtonLink>
      </div>
      {complaint.orderNumber && (
        <p class="dense">
          <span class="quiet">{t("case.order")}</span> {complaint.orderNumber}
        </p>
      )}
      <StatePath id={id} complaint={complaint} changed={changed} reload={reload} />
      {canWork.value && <CaseMail id={id} messageCount={complaint.messages.length} reload={reload} />}
      <Thread messages={complaint.messages} />
      {canWork.value && <ReplyBox id={id} sent={changed} />}
    </section>
  );
}

/** Where it stands and where it may go. The collector asks the same rule. */
const statesFrom = (current: ComplaintState): ComplaintState[] =>
  complaintStates.filter((state) => state === current || mayFollow(current, state));

function StatePath({ id, complaint, changed, reload }: ComplaintCaseProps) {
  const saving = useSignal(false);
  const at = complaintStates.indexOf(complaint.state);
  const move = async (state: ComplaintState) => {
    saving.value = true;
    try {
      changed(await patch<Complaint>(`/api/complaints/${id}`, { state }));
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
      reload();
    }
    saving.value = false;
  };
  return (
    <div class="path">
      <SelectField
        label={t("case.state")}
        value={complaint.state}
        options={statesFrom(complaint.state).map((state) => ({ value: state, label: t(`state.${state}`) }))}
        disabled={!canWork.value || saving.value}
        onChange={(state) => void move(state)}
      />
      <div class="path-steps" aria-hidden="true">
        {complaintStates.map((state, index) => (
          <span key={state} data-done={index <= at} title={t(`state.${state}`)} />
        ))}
      </div>
      <p class="quiet dense">{t("case.step", { step: at + 1, of: complaintStates.length })}</p>
    </div>
  );
}
