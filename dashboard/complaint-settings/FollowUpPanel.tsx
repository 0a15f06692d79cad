import { useState } from "preact/hooks";
import { followUpLimits } from "../../shared/follow-up-limits.ts";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

/** When a customer is asked whether it is solved, and when their silence closes the complaint. */
export function FollowUpPanel({ settings, disabled, onSaved }: PanelProps) {
  const [ask, setAsk] = useState(String(settings.followUp.askAfterDays));
  const [close, setClose] = useState(String(settings.followUp.closeAfterDays));
  const { busy, problem, save } = useSettingsSave(onSaved);
  const askAfterDays = daysIn(ask, 1, followUpLimits.askAfterDays);
  const closeAfterDays = daysIn(close, (askAfterDays ?? 1) + 1, followUpLimits.closeAfterDays);
  const isSound = askAfterDays !== null && closeAfterDays !== null;
  return (
    <SettingsForm
      title={t("followUpDays.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={isSound ? null : t("followUpDays.problem", followUpLimits)}
      save={async () => {
        if (isSound) await save({ followUp: { askAfterDays, closeAfterDays } });
      }}
    >
      <div class="follow-up-days">
        <TextField
          label={t("followUpDays.ask")}
          hint={t("followUpDays.askHint")}
          inputMode="numeric"
          maxLength={3}
          value={ask}
          onInput={setAsk}
        />
        <TextField
          label={t("followUpDays.close")}
          hint={t("followUpDays.closeHint")}
          inputMode="numeric"
          maxLength={3}
          value={close}
          onInput={setClose}
        />
      </div>
    </SettingsForm>
  );
}

/** Null for what is no whole number of days from `least` to `most`. */
function daysIn(typed: string, least: number, most: number): number | null {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= least && days <= most ? days : null;
}
