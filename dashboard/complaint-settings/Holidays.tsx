import { useState } from "preact/hooks";
import type { Calendar } from "../../shared/contract/complaint-settings.schema.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { day, t } from "../words.ts";

type Holiday = Calendar["holidays"][number];

type HolidaysProps = {
  readonly holidays: readonly Holiday[];
  readonly disabled: boolean;
  readonly change: (holidays: readonly Holiday[]) => void;
};

/** The days on which nobody works, soonest first. */
export function Holidays({ holidays, disabled, change }: HolidaysProps) {
  const [next, setNext] = useState<Holiday>({ day: "", name: "" });
  const isComplete = next.day !== "" && next.name.trim() !== "";
  const add = () => {
    if (!isComplete) return;
    const others = holidays.filter((holiday) => holiday.day !== next.day);
    const added = { day: next.day, name: next.name.trim() };
    change([...others, added].sort((one, other) => one.day.localeCompare(other.day)));
    setNext({ day: "", name: "" });
  };
  return (
    <div class="holidays">
      <h3>{t("holidays.title")}</h3>
      {holidays.length === 0 && <p class="quiet dense">{t("holidays.none")}</p>}
      <ul class="holidays-list">
        {holidays.map((holiday) => (
          <li key={holiday.day}>
            <span class="holidays-day">{day(holiday.day)}</span>
            <span>{holiday.name}</span>
            {!disabled && (
              <Button
                kind="quiet"
                icon="close"
                label={t("holidays.remove", { name: holiday.name })}
                onClick={() => change(holidays.filter((one) => one.day !== holiday.day))}
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <div class="holidays-new">
          <TextField
            label={t("holidays.day")}
            type="date"
            value={next.day}
            onInput={(value) => setNext({ ...next, day: value })}
          />
          <TextField
            label={t("holidays.name")}
            maxLength={120}
            value={next.name}
            onInput={(name) => setNext({ ...next, name })}
          />
          <Button icon="plus" disabled={!isComplete} onClick={add}>
            {t("holidays.add")}
          </Button>
        </div>
      )}
    </div>
  );
}
