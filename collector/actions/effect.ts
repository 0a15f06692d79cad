import type { ActionEffect } from "../../shared/contract/action.schema.ts";
import { dayAfter, daysBetween } from "../calendar/day.ts";
import { compareRates, type Rate } from "../stats/rates.ts";

/** Half a year to either side: further away too much else is different. */
export const MOST_WEEKS = 26;

/** Complaints received in one week; weeks are counted from the day after the action was done: that one is week 0, the last before it −1. */
export type WeekCounts = {
  readonly week: number;
  readonly received: number;
  readonly withCause: number;
  /** Those whose cause is the action's. */
  readonly complaints: number;
};

type Days = {
  /** The day on which the workspace heard its first complaint; null before that. */
  readonly firstOn: string | null;
  readonly doneOn: string | null;
  readonly today: string;
};

/** The day weeks are counted from: what is not done yet is looked at up to today. */
export const originOf = ({ doneOn, today }: Pick<Days, "doneOn" | "today">): string =>
  dayAfter(doneOn ?? today, 1);

/**
 * Whether complaints of its root cause became fewer, by an exact comparison of their rates before and after.
 *
 * Newer complaints have less often been investigated, so counting alone would find every action effective. Time is
 * therefore counted only as far as causes are known: a week in which half of the complaints have one is half a week.
 * @param counts of the weeks from −26 to 25 that saw any
 */
export function effectOf(counts: readonly WeekCounts[], days: Days): ActionEffect {
  const origin = originOf(days);
  const since = Math.max(0, Math.min(MOST_WEEKS * 7, daysBetween(origin, dayAfter(days.today, 1))));
  const until = Math.max(0, Math.min(MOST_WEEKS * 7, daysBetween(days.firstOn ?? origin, origin)));
  const before = sumOf(
    counts.filter(({ week }) => week < 0),
    until,
  );
  const weeks = weeksOf(counts, origin, until, since);
  if (days.doneOn === null)
    return {
      ...{ verdict: "not_done", before: stretch(before), after: null, weeks },
      ...{ ratio: null, low: null, high: null },
    };
  const after = sumOf(
    counts.filter(({ week }) => week >= 0),
    since,
  );
  return { ...comparison(before, after), before: stretch(before), after: stretch(after), weeks };
}

type Sum = Omit<WeekCounts, "week"> & { readonly days: number };

const sumOf = (counts: readonly WeekCounts[], days: number): Sum =>
  counts.reduce(
    (sum, week) => ({
      days,
      received: sum.received + week.received,
      withCause: sum.withCause + week.withCause,
      complaints: sum.complaints + week.complaints,
    }),
    { days, received: 0, withCause: 0, complaints: 0 },
  );

/** Weeks of knowing: without complaints there is nothing not to know. */
const rateOf = ({ days, received, withCause, complaints }: Sum): Rate => ({
  count: complaints,
  time: (days / 7) * (received === 0 ? 1 : withCause / received),
});

function stretch(sum: Sum): NonNullable<ActionEffect["before"]> {
  const { count, time } = rateOf(sum);
  return {
    days: sum.days,
    complaints: sum.complaints,
    causeKnownPercent: sum.received === 0 ? null : (100 * sum.withCause) / sum.received,
    perWeek: time === 0 ? null : count / time,
  };
}

function comparison(before: Sum, after: Sum): Pick<ActionEffect, "verdict" | "ratio" | "low" | "high"> {
  const [earlier, later] = [rateOf(before), rateOf(after)];
  const compared = earlier.time > 0 && later.time > 0 ? compareRates(later, earlier) : null;
  if (!compared) return { verdict: "too_few", ratio: null, low: null, high: null };
  const { ratio, low, high, p } = compared;
  const interval = { ratio, low, high: Number.isFinite(high) ? high : null };
  if (p < 0.05) return { verdict: low > 1 ? "grew" : "fell", ...interval };
  // Were there none at all since: could that be told from chance?
  const best = compareRates({ count: 0, time: later.time }, earlier);
  return { verdict: best && best.p < 0.05 ? "unclear" : "too_few", ...interval };
}

/** Every week the two stretches touch, also those without any. */
function weeksOf(counts: readonly WeekCounts[], origin: string, until: number, since: number) {
  const first = -Math.ceil(until / 7);
  const last = Math.ceil(since / 7);
  return Array.from({ length: last - first }, (_, index) => {
    const week = first + index;
    return {
      from: dayAfter(origin, Math.max(week * 7, -until)),
      to: dayAfter(origin, Math.min(week * 7 + 6, week < 0 ? -1 : since - 1)),
      complaints: counts.find((one) => one.week === week)?.complaints ?? 0,
      isAfter: week >= 0,
    };
  });
}
