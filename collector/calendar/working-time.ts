import { Temporal } from "temporal-polyfill";

/** When people work. Wall-clock times in `timeZone`; the clock of deadlines stands still outside. */
export type WorkingCalendar = {
  readonly timeZone: string;
  /** Monday first; per day spans such as 09:00–17:00 that follow one another, `24:00` being the end of the day. */
  readonly week: readonly (readonly { readonly from: string; readonly to: string }[])[];
  readonly holidays: readonly { readonly day: string }[];
};

/** Half-open, as instants in milliseconds: an hour that the clocks skip is none, one that they repeat is two. */
type Span = { readonly from: number; readonly to: number };

/** A calendar of holidays alone would have us look for ever. */
const MOST_DAYS = 366 * 20;

/** Days are asked for again and again by the cases of one workspace. */
const known = new WeakMap<WorkingCalendar, Map<string, readonly Span[]>>();

/**
 * The instant at which `durationMs` of working time have passed since `from`; `from` itself for none. Work that ends with
 * the day ends at its closing time, not at the opening of the next.
 */
export function addWorkingTime(calendar: WorkingCalendar, from: Date, durationMs: number): Date {
  if (durationMs <= 0) return from;
  let left = durationMs;
  for (const span of spansFrom(calendar, from)) {
    const worked = span.to - span.from;
    if (worked >= left) return new Date(span.from + left);
    left -= worked;
  }
  throw new Error("the calendar has no working time within twenty years");
}

/** Milliseconds of working time from `from` to `to`; 0 when `to` is not later. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (const span of spansFrom(calendar, from)) {
    if (span.from >= to.getTime()) break;
    sum += Math.min(span.to, to.getTime()) - span.from;
  }
  return sum;
}

/** What is left of today's working time, then that of every day after it. */
function* spansFrom(calendar: WorkingCalendar, from: Date): Generator<Span> {
  const start = from.getTime();
  let day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  for (let days = 0; days < MOST_DAYS; days++) {
    for (const span of spansOf(calendar, day)) {
      if (span.to > start) yield { from: Math.max(span.from, start), to: span.to };
    }
    day = day.add({ days: 1 });
  }
}

function spansOf(calendar: WorkingCalendar, day: Temporal.PlainDate): readonly Span[] {
  const days = known.get(calendar) ?? new Map<string, readonly Span[]>();
  known.set(calendar, days);
  const name = day.toString();
  const found = days.get(name);
  if (found) return found;
  const isHoliday = calendar.holidays.some((holiday) => holiday.day === name);
  const hours = isHoliday ? [] : (calendar.week[day.dayOfWeek - 1] ?? []);
  const spans = hours
    .map(({ from, to }) => ({ from: instantOf(day, from, calendar), to: instantOf(day, to, calendar) }))
    .filter(({ from, to }) => from < to);
  days.set(name, spans);
  return spans;
}

/** A time that the clocks skip that day counts as the time they jump to. */
function instantOf(day: Temporal.PlainDate, time: string, { timeZone }: WorkingCalendar): number {
  const [date, plainTime] = time === "24:00" ? [day.add({ days: 1 }), "00:00"] : [day, time];
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
