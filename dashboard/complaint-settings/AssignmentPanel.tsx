import { useState } from "preact/hooks";
import { t } from "../words.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

const ways = ["acting", "fewest_open"] as const;

/** Whose a complaint is that nobody was given. */
export function AssignmentPanel({ settings, disabled, onSaved }: PanelProps) {
  const [assignment, setAssignment] = useState(settings.assignment);
  const { busy, problem, save } = useSettingsSave(onSaved);
  return (
    <SettingsForm
      title={t("assignment.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={null}
      save={() => save({ assignment })}
    >
      {ways.map((way) => (
        <label class="check" key={way}>
          <input
            type="radio"
            name="assignment"
            checked={assignment === way}
            onChange={() => setAssignment(way)}
          />
          {t(`assignment.${way}`)}
        </label>
      ))}
    </SettingsForm>
  );
}
