import { useSignal } from "@preact/signals";
import type { Complaint, ComplaintState } from "../../shared/contract/complaint.schema.ts";
import { asProblem, patch } from "../api.ts";
import { canWork } from "../session.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { problemText } from "../ui/Failed.tsx";
import { SelectField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { ReplyBox } from "./ReplyBox.tsx";
import { Thread } from "./Thread.tsx";

/** In the order of ISO 10002, as the contract has them; listed here so that the page need not load its validator. */
const states = [
  "received",
  "acknowledged",
  "assessed",
  "investigating",
  "resolved",
  "followed_up",
  "closed",
] as const satisfies readonly ComplaintState[];

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
      <Thread messages={complaint.messages} />
      {canWork.value && <ReplyBox id={id} sent={changed} />}
    </section>
  );
}

/** Where it stands and where it may go: onward, or back to investigating once resolved. The collector has the last word. */
const statesFrom = (current: ComplaintState): ComplaintState[] => {
  const at = states.indexOf(current);
  const isResolved = at >= states.indexOf("resolved");
  return states.filter((state, index) => index >= at || (isResolved && state === "investigating"));
};

function StatePath({ id, complaint, changed, reload }: ComplaintCaseProps) {
  const saving = useSignal(false);
  const at = states.indexOf(complaint.state);
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
        {states.map((state, index) => (
          <span key={state} data-done={index <= at} title={t(`state.${state}`)} />
        ))}
      </div>
      <p class="quiet dense">{t("case.step", { step: at + 1, of: states.length })}</p>
    </div>
  );
}
