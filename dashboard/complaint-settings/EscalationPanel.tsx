import { useState } from "preact/hooks";
import type { Escalation, Recipient } from "../../shared/contract/complaint-settings.schema.ts";
import type { Facets } from "../../shared/contract/feedback.schema.ts";
import { facets } from "../facets.ts";
import { Button } from "../ui/Button.tsx";
import { type Option, SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { hoursText, minutesIn } from "./hours-text.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

type Level = { readonly hours: string; readonly to: Recipient };
const mostLevels = 3;

/** Who is warned before a deadline, and who is told once it has passed. */
export function EscalationPanel({ settings, disabled, onSaved }: PanelProps) {
  const [warn, setWarn] = useState(String(settings.escalation.warnAtPercent));
  const [levels, setLevels] = useState<readonly Level[]>(() =>
    settings.escalation.levels.map(({ afterMinutes, to }) => ({ hours: hoursText(afterMinutes), to })),
  );
  const [tellCustomerOfDelays, setTellCustomer] = useState(settings.tellCustomerOfDelays);
  const { busy, problem, save } = useSettingsSave(onSaved);
  const meant = meaningOf(warn, levels);
  const set = (index: number, part: Partial<Level>) =>
    setLevels(levels.map((level, at) => (at === index ? { ...level, ...part } : level)));
  return (
    <SettingsForm
      title={t("escalation.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={meant ? null : t("escalation.problem")}
      save={async () => {
        if (meant) await save({ escalation: meant, tellCustomerOfDelays });
      }}
    >
      <div class="escalation-warn">
        <TextField label={t("escalation.warn")} inputMode="numeric" value={warn} onInput={setWarn} />
        <span>{t("escalation.warnUnit")}</span>
      </div>
      {levels.length === 0 && <p class="quiet dense">{t("escalation.none")}</p>}
      {levels.map((level, index) => (
        <fieldset class="escalation-level" key={index}>
          <legend>{t("escalation.level", { n: index + 1 })}</legend>
          <TextField
            label={t("escalation.after")}
            inputMode="decimal"
            value={level.hours}
            onInput={(hours) => set(index, { hours })}
          />
          <SelectField
            label={t("escalation.to")}
            value={codeOf(level.to)}
            options={recipients(level.to, facets.value.members)}
            onChange={(code) => set(index, { to: recipientOf(code) })}
          />
          {!disabled && (
            <Button
              kind="quiet"
              icon="trash"
              label={t("escalation.remove", { n: index + 1 })}
              onClick={() => setLevels(levels.filter((_, at) => at !== index))}
            />
          )}
        </fieldset>
      ))}
      {!disabled && levels.length < mostLevels && (
        <div>
          <Button
            icon="plus"
            onClick={() =>
              setLevels([
                ...levels,
                { hours: levels.at(-1)?.hours ?? "0", to: { kind: "role", role: "admin" } },
              ])
            }
          >
            {t("escalation.add")}
          </Button>
        </div>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={tellCustomerOfDelays}
          onChange={(event) => setTellCustomer(event.currentTarget.checked)}
        />
        {t("escalation.customer")}
      </label>
    </SettingsForm>
  );
}

/** Null while something typed does not fit. */
function meaningOf(warn: string, levels: readonly Level[]): Escalation | null {
  const warnAtPercent = /^\d{1,2}$/.test(warn.trim()) ? Number(warn) : 0;
  const meant = levels.map(({ hours, to }) => ({ afterMinutes: minutesIn(hours, 0) ?? -1, to }));
  const isRising = meant.every(
    ({ afterMinutes }, index) =>
      afterMinutes >= 0 && (index === 0 || (meant[index - 1]?.afterMinutes ?? 0) <= afterMinutes),
  );
  return warnAtPercent >= 10 && warnAtPercent <= 95 && isRising ? { warnAtPercent, levels: meant } : null;
}

const groups = ["case_owner", "agent", "admin", "owner"] as const;

/** As an option's value: a group by its name, a member by their id behind a sign that no group has. */
const codeOf = (to: Recipient): string =>
  to.kind === "member" ? `@${to.userId}` : to.kind === "role" ? to.role : to.kind;

function recipientOf(code: string): Recipient {
  if (code.startsWith("@")) return { kind: "member", userId: code.slice(1) };
  const role = (["agent", "admin", "owner"] as const).find((one) => one === code);
  return role ? { kind: "role", role } : { kind: "case_owner" };
}

/** Members load by themselves; whoever is set already stays in the list until then. */
function recipients(current: Recipient, members: Facets["members"]): Option<string>[] {
  const named = members.map(({ id, name }) => ({ value: `@${id}`, label: name }));
  const all = [...groups.map((value) => ({ value, label: t(`escalation.to.${value}`) })), ...named];
  const code = codeOf(current);
  return all.some(({ value }) => value === code) ? all : [...all, { value: code, label: "…" }];
}
