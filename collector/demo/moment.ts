/**
 * When something happened, seen from today: on an earlier day at a time of day (UTC), or a few minutes ago. The same
 * moments can so be laid before any `now`.
 */
export type Moment =
  | { readonly daysAgo: number; readonly secondOfDay: number }
  | { readonly minutesAgo: number };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Whole days before today; 0 for the last minutes and hours. */
export const daysAgoOf = (moment: Moment): number => ("daysAgo" in moment ? moment.daysAgo : 0);

export function instantOf(moment: Moment, now: Date): Date {
  if ("minutesAgo" in moment) return new Date(now.getTime() - moment.minutesAgo * MINUTE_MS);
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return new Date(today - moment.daysAgo * DAY_MS + moment.secondOfDay * 1000);
}

/** That long after, or 9/10 of the way to now where that is sooner: what follows never lies ahead of us. */
export function later(at: Date, byMs: number, now: Date): Date {
  return new Date(at.getTime() + Math.round(Math.min(byMs, 0.9 * (now.getTime() - at.getTime()))));
}
