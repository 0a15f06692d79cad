import { useState } from "preact/hooks";
import { amountIn, amountText } from "../ui/amount.ts";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

/** In what money remedies are counted, and from what cost on a manager decides. */
export function RemediesPanel({ settings, disabled, onSaved }: PanelProps) {
  const { remedies } = settings;
  const [currency, setCurrency] = useState(remedies.currency);
  const [limit, setLimit] = useState(amountText(remedies.approvalAboveMinor, remedies.currency));
  const { busy, problem, save } = useSettingsSave(onSaved);
  const code = currency.trim().toUpperCase();
  const approvalAboveMinor = amountIn(limit, code);
  const isSound = /^[A-Z]{3}$/.test(code) && approvalAboveMinor !== undefined;
  return (
    <SettingsForm
      title={t("remedies.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={isSound ? null : t("remedies.problem")}
      save={async () => {
        if (approvalAboveMinor !== undefined)
          await save({ remedies: { currency: code, approvalAboveMinor } });
      }}
    >
      <div class="remedies">
        <TextField
          label={t("remedies.currency")}
          hint={t("remedies.currencyHint")}
          maxLength={3}
          value={currency}
          onInput={setCurrency}
        />
        <TextField
          label={t("remedies.limit")}
          hint={t("remedies.limitHint")}
          inputMode="decimal"
          value={limit}
          onInput={setLimit}
        />
      </div>
    </SettingsForm>
  );
}
