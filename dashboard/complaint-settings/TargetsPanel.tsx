import { useState } from "preact/hooks";
import type { Priority, Target } from "../../shared/contract/complaint.schema.ts";
import type { Targets } from "../../shared/contract/complaint-settings.schema.ts";
import { t } from "../words.ts";
import { hoursText, minutesIn } from "./hours-text.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

const priorities: readonly Priority[] = ["critical", "high", "normal", "low"];
const targets: readonly Target[] = ["acknowledge", "first_answer", "update", "resolve"];

type Typed = Readonly<Record<Priority, Readonly<Record<Target, string>>>>;

/** Both lists are the contract's, each complete. */
const everyOne = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>; // one per key

/** By when what has to happen, for each priority. */
export function TargetsPanel({ settings, disabled, onSaved }: PanelProps) {
  const [typed, setTyped] = useState<Typed>(() =>
    everyOne(priorities, (priority) =>
      everyOne(targets, (target) => hoursText(settings.targets[priority][target])),
    ),
  );
  const { busy, problem, save } = useSettingsSave(onSaved);
  const meant = meaningOf(typed);
  const type = (priority: Priority, target: Target, value: string) =>
    setTyped({ ...typed, [priority]: { ...typed[priority], [target]: value } });
  return (
    <SettingsForm
      title={t("targets.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={meant ? null : t("targets.problem")}
      save={async () => {
        if (meant) await save({ targets: meant });
      }}
    >
      <p class="quiet dense">{t("targets.about")}</p>
      <div class="targets-scroll">
        <table class="targets">
          <thead>
            <tr>
              <th scope="col">{t("targets.priority")}</th>
              {targets.map((target) => (
                <th scope="col" key={target}>
                  {t(`target.${target}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {priorities.map((priority) => (
              <tr key={priority}>
                <th scope="row">{t(`priority.${priority}`)}</th>
                {targets.map((target) => (
                  <td key={target}>
                    <input
                      inputMode="decimal"
                      aria-label={t("targets.field", {
                        target: t(`target.${target}`),
                        priority: t(`priority.${priority}`),
                      })}
                      aria-invalid={minutesIn(typed[priority][target], 1) === undefined}
                      value={typed[priority][target]}
                      onInput={(event) => type(priority, target, event.currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SettingsForm>
  );
}

/** Null while something typed is no number of hours. */
function meaningOf(typed: Typed): Targets | null {
  const isFaulty = priorities.some((priority) =>
    targets.some((target) => minutesIn(typed[priority][target], 1) === undefined),
  );
  if (isFaulty) return null;
  return everyOne(priorities, (priority) =>
    everyOne(targets, (target) => minutesIn(typed[priority][target], 1) ?? null),
  );
}
