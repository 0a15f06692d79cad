import { useState } from "preact/hooks";
import type { Calendar } from "../../shared/contract/complaint-settings.schema.ts";
import { session } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { date, t } from "../words.ts";
import { Holidays } from "./Holidays.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

type Span = Calendar["week"][number][number];
const usual: Span = { from: "09:00", to: "17:00" };
const mostSpans = 4;

/** A Monday: what the days of the week are called follows from it. */
const monday = Date.UTC(2024, 0, 1);
const dayName = (index: number) =>
  date(new Date(monday + index * 86_400_000), { weekday: "long", timeZone: "UTC" });

/** When people work, day by day, and the days on which they do not. */
export function HoursPanel({ settings, disabled, onSaved }: PanelProps) {
  const [calendar, setCalendar] = useState(settings.calendar);
  const { busy, problem, save } = useSettingsSave(onSaved);
  const setDay = (index: number, spans: readonly Span[]) =>
    setCalendar({
      ...calendar,
      week: calendar.week.map((day, at) => (at === index ? [...spans] : day)),
    });
  return (
    <SettingsForm
      title={t("hours.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={isWorkable(calendar.week) ? null : t("hours.problem")}
      save={() => save({ calendar })}
    >
      <p class="quiet dense">
        {t("hours.about", { zone: session.value?.workspace.timeZone.replaceAll("_", " ") ?? "" })}{" "}
        <a href="/account">{t("hours.zone")}</a>
      </p>
      <div class="hours">
        {calendar.week.map((spans, index) => (
          <Day
            key={index}
            name={dayName(index)}
            spans={spans}
            disabled={disabled}
            change={(next) => setDay(index, next)}
          />
        ))}
      </div>
      <Holidays
        holidays={calendar.holidays}
        disabled={disabled}
        change={(holidays) => setCalendar({ ...calendar, holidays: [...holidays] })}
      />
    </SettingsForm>
  );
}

/** As the collector would have it: each day's spans in order, and at least one of them. */
export const isWorkable = (week: Calendar["week"]): boolean =>
  week.some((spans) => spans.length > 0) &&
  week.every((spans) =>
    spans.every(
      ({ from, to }, index) =>
        from && to && from < to && (index === 0 || (spans[index - 1]?.to ?? "") <= from),
    ),
  );

type DayProps = {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly disabled: boolean;
  readonly change: (spans: readonly Span[]) => void;
};

function Day({ name, spans, disabled, change }: DayProps) {
  const set = (index: number, part: Partial<Span>) =>
    change(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <div class="hours-day">
      <b class="hours-name">{name}</b>
      <div class="hours-spans">
        {spans.length === 0 && <span class="quiet">{t("hours.closed")}</span>}
        {spans.map((span, index) => (
          <span class="hours-span" key={index}>
            <TimeOfDay
              label={t("hours.from", { day: name })}
              value={span.from}
              change={(from) => set(index, { from })}
            />
            <span aria-hidden="true">–</span>
            <TimeOfDay
              label={t("hours.to", { day: name })}
              value={span.to}
              change={(to) => set(index, { to })}
            />
            {!disabled && (
              <Button
                kind="quiet"
                icon="close"
                label={t("hours.remove", { day: name })}
                onClick={() => change(spans.filter((_, at) => at !== index))}
              />
            )}
          </span>
        ))}
      </div>
      {!disabled && spans.length < mostSpans && (
        <Button
          kind="quiet"
          icon="plus"
          label={t("hours.add", { day: name })}
          onClick={() => change([...spans, spanAfter(spans.at(-1))])}
        />
      )}
    </div>
  );
}

/** From the end of the last one to the end of the day; a usual day where there was none. */
const spanAfter = (last: Span | undefined): Span =>
  last && last.to < "23:00" ? { from: last.to, to: "23:00" } : usual;

/** The browser's own control knows no 24:00, the end of the day; it is kept as it is until somebody writes another. */
function TimeOfDay({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const shared = {
    "aria-label": label,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => change(event.currentTarget.value),
  };
  return value === "24:00" ? <input {...shared} /> : <input type="time" {...shared} />;
}
