import { todayIn } from "../calendar/day.ts";

const DAY_MS = 86_400_000;

/** Days as `YYYY-MM-DD`; both ends included. */
export type Period = { readonly from: string; readonly to: string };

const asUtc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const asDay = (utc: number) => new Date(utc).toISOString().slice(0, 10);

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: string): string {
  const utc = asUtc(day);
  const sinceMonday = (new Date(utc).getUTCDay() + 6) % 7;
  return asDay(utc - sinceMonday * DAY_MS);
}

/** What was asked for; without a start, the thirteen weeks that end today. */
export function periodOf(
  asked: { from?: string | undefined; to?: string | undefined },
  timeZone: string,
  now: Date,
): Period {
  const to = asked.to ?? todayIn(timeZone, now);
  const from = asked.from ?? mondayOf(asDay(asUtc(to) - 12 * 7 * DAY_MS));
  return from <= to ? { from, to } : { from: to, to: from };
}

/** The same number of days, right before. */
export function periodBefore({ from, to }: Period): Period {
  const days = (asUtc(to) - asUtc(from)) / DAY_MS + 1;
  return { from: asDay(asUtc(from) - days * DAY_MS), to: asDay(asUtc(from) - DAY_MS) };
}

/** The Mondays of every week the period touches, oldest first. */
export function weeksOf({ from, to }: Period): string[] {
  const first = asUtc(mondayOf(from));
  const count = Math.floor((asUtc(to) - first) / (7 * DAY_MS)) + 1;
  return Array.from({ length: count }, (_, index) => asDay(first + index * 7 * DAY_MS));
}

/** The first of every month the period touches, oldest first. */
export function monthsOf({ from, to }: Period): string[] {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = months(from);
  return Array.from({ length: months(to) - first + 1 }, (_, index) =>
    asDay(Date.UTC(Math.floor((first + index) / 12), (first + index) % 12, 1)),
  );
}

/** The days of the week or month that begins on `first`, as far as they lie within the period. */
export function daysOf(first: string, by: "week" | "month", { from, to }: Period): Period {
  const next =
    by === "week"
      ? asUtc(first) + 7 * DAY_MS
      : Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 1);
  const last = asDay(next - DAY_MS);
  return { from: first < from ? from : first, to: last > to ? to : last };
}

/** How much of the period's days have begun by now, 0…1; at least one day of it. */
export function shareGone(period: Period, timeZone: string, now: Date): number {
  const today = todayIn(timeZone, now);
  const daysTo = (day: string) => (asUtc(day) - asUtc(period.from)) / DAY_MS + 1;
  const all = daysTo(period.to);
  return today >= period.to ? 1 : Math.max(1, daysTo(today)) / all;
}
