import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Complaint, ComplaintChange } from "../../shared/contract/complaint.schema.ts";
import type { FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, patch } from "../api.ts";
import { facets } from "../facets.ts";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { refusalText } from "../ui/case/clash.ts";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { AssessmentFacts } from "./AssessmentFacts.tsx";
import { PlaceInQueue } from "./PlaceInQueue.tsx";
import { loadTeams, teams } from "./teams.ts";

type CaseFactsProps = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly owner: FeedbackItem["assignee"];
  readonly changed: (complaint: Complaint) => void;
  readonly reload: () => void;
};

type Change = Omit<ComplaintChange, "version">;
type Clash = {
  readonly mine: Change;
  readonly problem: Problem;
  /** The version it was sent for, which is not the case's any more. */
  readonly version: number;
};

const priorities = ["critical", "high", "normal", "low"] as const;

/** What of a case changes without a step: whose it is, how urgent, which team's, about which product and order. */
export function CaseFacts({ id, complaint, owner, changed, reload }: CaseFactsProps) {
  const clash = useSignal<Clash | null>(null);
  useEffect(() => void loadTeams(), []);
  const change = async (mine: Change) => {
    try {
      const given = { ...mine, version: complaint.version };
      changed(await patch<Complaint>(`/api/complaints/${id}`, given));
      clash.value = null;
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === "changed_meanwhile") clash.value = { mine, problem, version: complaint.version };
      else toast({ text: refusalText(problem) });
    }
    reload();
  };
  const nobody = { value: "", label: t("queue.nobody") };
  const members = facets.value.members.map(({ id: value, name: label }) => ({ value, label }));
  return (
    <section class="case-facts" aria-label={t("case.facts")}>
      <SelectField
        label={t("case.owner")}
        disabled={!canWork.value}
        value={owner?.id ?? ""}
        options={owner ? members : [nobody, ...members]}
        onChange={(ownerId) => void change({ ownerId: ownerId || null })}
      />
      <SelectField
        label={t("bulk.priority")}
        disabled={!canWork.value}
        value={complaint.priority}
        options={priorities.map((value) => ({ value, label: t(`queue.priority.${value}`) }))}
        onChange={(priority) => void change({ priority })}
      />
      {teams.value.length > 0 && (
        <SelectField
          label={t("case.team")}
          disabled={!canWork.value}
          value={complaint.team?.id ?? ""}
          options={[
            { value: "", label: t("case.noTeam") },
            ...teams.value.map(({ id: value, name: label }) => ({ value, label })),
          ]}
          onChange={(teamId) => void change({ teamId: teamId || null })}
        />
      )}
      {complaint.assessment && (
        <AssessmentFacts
          assessment={complaint.assessment}
          change={(assessment) => void change({ assessment })}
        />
      )}
      {!complaint.resolvedAt && <PlaceInQueue complaint={complaint} />}
      {canWork.value && <Subject complaint={complaint} change={(mine) => void change(mine)} />}
      <ClashDialog
        clash={clash.value}
        isShown={clash.value?.version !== complaint.version}
        keep={(mine) => void change(mine)}
        drop={() => {
          clash.value = null;
        }}
      />
    </section>
  );
}

type SubjectProps = { readonly complaint: Complaint; readonly change: (mine: Change) => void };

/** What it is about, by the customer's words for it. */
const Subject = ({ complaint: { product, orderNumber }, change }: SubjectProps) => (
  <>
    <TypedFact
      key={`product ${product}`}
      label={t("case.product")}
      maxLength={100}
      stored={product ?? ""}
      save={(typed) => change({ product: typed || null })}
    />
    <TypedFact
      key={`order ${orderNumber}`}
      label={t("case.order")}
      maxLength={60}
      stored={orderNumber ?? ""}
      save={(typed) => change({ orderNumber: typed || null })}
    />
  </>
);

type TypedFactProps = {
  readonly label: string;
  readonly maxLength: number;
  readonly stored: string;
  readonly save: (typed: string) => void;
};

/** Saved by Enter or its button, so that a slip of a key changes nothing. */
function TypedFact({ label, maxLength, stored, save }: TypedFactProps) {
  const typed = useSignal(stored);
  return (
    <form
      class="case-fact"
      onSubmit={(event) => {
        event.preventDefault();
        save(typed.value.trim());
      }}
    >
      <TextField
        label={label}
        maxLength={maxLength}
        value={typed.value}
        onInput={(value) => {
          typed.value = value;
        }}
      />
      {typed.value.trim() !== stored && <Button type="submit">{t("save")}</Button>}
    </form>
  );
}

type ClashDialogProps = {
  readonly clash: Clash | null;
  /** Whether the case behind it stands as it is now: before, mine would clash again. */
  readonly isShown: boolean;
  readonly keep: (mine: Change) => void;
  readonly drop: () => void;
};

/** Somebody was quicker: who, with what, and whose is to hold. The case behind it is shown as it stands now. */
function ClashDialog({ clash, isShown, keep, drop }: ClashDialogProps) {
  return (
    <Dialog title={t("clash.title")} open={clash !== null} onClose={drop}>
      {clash && (
        <>
          <p>{refusalText(clash.problem)}</p>
          <p class="quiet">{t("clash.choose")}</p>
          <DialogActions>
            <Button onClick={drop}>{t("clash.takeTheirs")}</Button>
            <Button kind="primary" disabled={!isShown} onClick={() => keep(clash.mine)}>
              {t("clash.keepMine")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
