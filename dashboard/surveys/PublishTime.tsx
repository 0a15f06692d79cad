import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { workspaceZone } from "./workspace-moment.ts";

type Props = {
  /** `2026-06-17T09:00`, empty while none is chosen; null: now. */
  readonly at: string | null;
  readonly onChange: (at: string | null) => void;
};

/** Now, or at a day and time of the workspace's clock. */
export function PublishTime({ at, onChange }: Props) {
  return (
    <fieldset class="choices publish-time">
      <legend class="field-label">{t("schedule.when")}</legend>
      <label class="choice">
        <input type="radio" name="publish-time" checked={at === null} onChange={() => onChange(null)} />
        <span>{t("schedule.now")}</span>
      </label>
      <label class="choice">
        <input type="radio" name="publish-time" checked={at !== null} onChange={() => onChange("")} />
        <span>{t("schedule.later")}</span>
      </label>
      {at !== null && (
        <TextField
          label={t("schedule.at")}
          hint={t("schedule.zone", { zone: workspaceZone().replaceAll("_", " ") })}
          type="datetime-local"
          value={at}
          onInput={onChange}
        />
      )}
    </fieldset>
  );
}
