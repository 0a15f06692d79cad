import { useState } from "preact/hooks";
import { hasReached } from "../../../shared/complaint-states.ts";
import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { RemedyKind } from "../../../shared/contract/investigation.schema.ts";
import { post } from "../../api.ts";
import { canManage } from "../../session.ts";
import { t } from "../../words.ts";
import { amountIn, amountText } from "../amount.ts";
import { Button } from "../Button.tsx";
import { FailedLine } from "../Failed.tsx";
import { SelectField, TextField } from "../Field.tsx";
import type { CaseWork } from "./Investigation.tsx";
import { useCaseChange } from "./use-case-change.ts";

const kinds = ["none", "refund", "replacement", "credit", "other"] as const;

/** What is done for the customer; above the limit a manager decides. */
export function RemedyForm({ id, complaint, found: { remedy }, settings, changed }: CaseWork) {
  const currency = remedy?.cost?.currency ?? settings.remedies.currency;
  const [kind, setKind] = useState<RemedyKind>(remedy?.kind ?? "none");
  const [apology, setApology] = useState(remedy?.apology ?? false);
  const [cost, setCost] = useState(amountText(remedy?.cost?.amountMinor ?? null, currency));
  const { busy, problem, send } = useCaseChange(changed);
  const amountMinor = kind === "none" ? null : amountIn(cost, currency);
  const { version } = complaint;
  const save = () =>
    send(
      () =>
        post<Complaint>(`/api/complaints/${id}/remedy`, {
          ...{ version, kind, apology },
          cost: typeof amountMinor === "number" ? { amountMinor, currency } : null,
        }),
      t("remedy.saved"),
    );
  const decide = (approved: boolean) =>
    send(
      () => post<Complaint>(`/api/complaints/${id}/remedy/decision`, { version, approved }),
      t("remedy.decided"),
    );
  const isOpen = !hasReached(complaint.state, "resolved");
  return (
    <form
      class="case-work-form"
      aria-label={t("remedy.title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (amountMinor !== undefined) void save();
      }}
    >
      <h4>{t("remedy.title")}</h4>
      <SelectField
        label={t("remedy.kind")}
        value={kind}
        disabled={!isOpen}
        options={kinds.map((value) => ({ value, label: t(`remedy.kind.${value}`) }))}
        onChange={setKind}
      />
      {kind !== "none" && (
        <TextField
          label={t("remedy.cost", { currency })}
          inputMode="decimal"
          disabled={!isOpen}
          value={cost}
          error={amountMinor === undefined ? t("findings.amountProblem") : undefined}
          onInput={setCost}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          disabled={!isOpen}
          checked={apology}
          onChange={(event) => setApology(event.currentTarget.checked)}
        />
        {t("remedy.apology")}
      </label>
      {remedy && <Approval remedy={remedy} busy={busy} decide={decide} />}
      {problem && <FailedLine problem={problem} />}
      {isOpen && (
        <div class="case-work-actions">
          <Button type="submit" busy={busy}>
            {t("remedy.save")}
          </Button>
        </div>
      )}
    </form>
  );
}

function Approval({
  remedy: { approval, decidedBy },
  busy,
  decide,
}: {
  readonly remedy: NonNullable<CaseWork["found"]["remedy"]>;
  readonly busy: boolean;
  readonly decide: (approved: boolean) => Promise<void>;
}) {
  if (approval === "not_needed") return null;
  return (
    <div class="remedy-approval" data-approval={approval}>
      <p>{t(`remedy.${approval}`, { name: decidedBy ?? "" })}</p>
      {approval === "asked" && canManage.value && (
        <div class="case-work-actions">
          <Button kind="primary" busy={busy} onClick={() => void decide(true)}>
            {t("remedy.approve")}
          </Button>
          <Button busy={busy} onClick={() => void decide(false)}>
            {t("remedy.decline")}
          </Button>
        </div>
      )}
    </div>
  );
}
