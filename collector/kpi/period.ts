const DAY_MS = 86_400_000;

/** Days as `YYYY-MM-DD`; both ends included. */
export type Period = { readonly from: string; readonly to: string };

const asUtc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const asDay = (utc: number) => new Date(utc).toISOString().slice(0, 10);

/** The day it is there now. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    now,
  );

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
