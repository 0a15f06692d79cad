import { useState } from "preact/hooks";
import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { Pattern } from "../../../shared/contract/investigation.schema.ts";
import { patch } from "../../api.ts";
import { t } from "../../words.ts";
import { amountIn, amountText } from "../amount.ts";
import { Button } from "../Button.tsx";
import { causeOptions } from "../cause-words.ts";
import { FailedLine } from "../Failed.tsx";
import { SelectField, TextField } from "../Field.tsx";
import type { CaseWork } from "./Investigation.tsx";
import { useCaseChange } from "./use-case-change.ts";

const patterns = ["single", "recurring", "systemic"] as const;

/** Root cause, how it happens, and what it touched. */
export function FindingsForm({ id, complaint, found: { findings }, settings, changed }: CaseWork) {
  const currency = findings.cost?.currency ?? settings.remedies.currency;
  const [causeId, setCauseId] = useState(findings.causeId ?? "");
  const [pattern, setPattern] = useState<Pattern | "">(findings.pattern ?? "");
  const [touched, setTouched] = useState(findings.customersTouched?.toString() ?? "");
  const [cost, setCost] = useState(amountText(findings.cost?.amountMinor ?? null, currency));
  const { busy, problem, send } = useCaseChange(changed);
  const amountMinor = amountIn(cost, currency);
  const customersTouched = /^\d{0,9}$/.test(touched.trim()) ? touched.trim() : null;
  const save = () =>
    send(
      () =>
        patch<Complaint>(`/api/complaints/${id}/investigation`, {
          version: complaint.version,
          causeId: causeId || null,
          pattern: pattern || null,
          customersTouched: customersTouched ? Number(customersTouched) : null,
          cost: typeof amountMinor === "number" ? { amountMinor, currency } : null,
        }),
      t("findings.saved"),
    );
  return (
    <form
      class="case-work-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (amountMinor !== undefined && customersTouched !== null) void save();
      }}
    >
      <SelectField
        label={t("findings.cause")}
        value={causeId}
        options={causeOptions(settings.causes, findings.causeId, t("findings.noCause"))}
        onChange={setCauseId}
      />
      <SelectField
        label={t("findings.pattern")}
        value={pattern}
        options={[
          { value: "", label: t("findings.noPattern") },
          ...patterns.map((value) => ({ value, label: t(`findings.pattern.${value}`) })),
        ]}
        onChange={setPattern}
      />
      <TextField
        label={t("findings.touched")}
        inputMode="numeric"
        value={touched}
        error={customersTouched === null ? t("findings.touchedProblem") : undefined}
        onInput={setTouched}
      />
      <TextField
        label={t("findings.cost", { currency })}
        inputMode="decimal"
        value={cost}
        error={amountMinor === undefined ? t("findings.amountProblem") : undefined}
        onInput={setCost}
      />
      {problem && <FailedLine problem={problem} />}
      <div class="case-work-actions">
        <Button type="submit" busy={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
