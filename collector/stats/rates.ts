import { incompleteBeta } from "./beta.ts";
import type { Interval } from "./intervals.ts";

/** How often something happened in how long; the unit of time is the caller's, and the same on both sides. */
export type Rate = { readonly count: number; readonly time: number };

/** Later over earlier; `high` is infinite when nothing happened earlier. */
export type RateComparison = Interval & {
  /** Null when nothing happened earlier. */
  readonly ratio: number | null;
  /** Two-sided: twice the smaller tail, at most 1. It is below 0.05 exactly when the interval leaves out 1. */
  readonly p: number;
};

/** Of n trials with chance `chance` each, how probable at least `hits` are. */
const atLeast = (hits: number, n: number, chance: number): number =>
  hits <= 0 ? 1 : incompleteBeta(chance, hits, n - hits + 1);

/** Bisection: the chance at which a tail, which grows with it, has the probability asked for. */
function chanceWhere(tail: (chance: number) => number, wanted: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (tail(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Compares two Poisson rates exactly: given their sum, the later count is binomial. 95 % interval of the ratio after
 * Clopper and Pearson.
 * @returns null when nothing happened at all
 * Source: Przyborowski and Wilenski (1940), Biometrika 31, 313–323; Clopper and Pearson (1934), Biometrika 26, 404–413.
 */
export function compareRates(later: Rate, earlier: Rate): RateComparison | null {
  const n = later.count + earlier.count;
  if (n === 0) return null;
  const hits = later.count;
  const expected = later.time / (later.time + earlier.time);
  const upper = atLeast(hits, n, expected);
  const lower = hits >= n ? 1 : 1 - atLeast(hits + 1, n, expected);
  const asRatio = (chance: number) =>
    chance >= 1 ? Number.POSITIVE_INFINITY : ((chance / (1 - chance)) * earlier.time) / later.time;
  return {
    ratio: earlier.count === 0 ? null : (hits / later.time / earlier.count) * earlier.time,
    low: hits === 0 ? 0 : asRatio(chanceWhere((chance) => atLeast(hits, n, chance), 0.025)),
    high:
      hits === n
        ? Number.POSITIVE_INFINITY
        : asRatio(chanceWhere((chance) => atLeast(hits + 1, n, chance), 0.975)),
    p: Math.min(1, 2 * Math.min(upper, lower)),
  };
}

/**
 * What to hold against 0.05 in place of each p when several were looked at, so that the chance of one false alarm among
 * all stays below it. In the order given.
 * @param among how many were looked at, where these are only the ones worth showing; all others count as larger
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 */
export function holm(ps: readonly number[], among = ps.length): number[] {
  const adjusted = ps.map(() => 1);
  let before = 0;
  ps.map((p, index) => ({ p, index }))
    .sort((one, other) => one.p - other.p)
    .forEach(({ p, index }, rank) => {
      before = Math.max(before, Math.min(1, p * (among - rank)));
      adjusted[index] = before;
    });
  return adjusted;
}
