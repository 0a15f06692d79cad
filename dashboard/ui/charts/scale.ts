/** Pure geometry for the charts: values in, pixels and path strings out. */

export type Range = readonly [low: number, high: number];
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** A straight mapping of `from` onto `to`; a range without length maps to the middle of `to`. */
export function linear(from: Range, to: Range): (value: number) => number {
  const length = from[1] - from[0];
  if (length === 0) return () => (to[0] + to[1]) / 2;
  return (value) => to[0] + ((value - from[0]) / length) * (to[1] - to[0]);
}

/**
 * Round values that divide `[low, high]` into about `wanted` equal steps of 1, 2, 2.5 or 5 times a power of ten.
 * The first is at most `low`, the last at least `high`, so the outermost ticks are the ends of the axis.
 */
export function ticks(low: number, high: number, wanted: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Rounding takes back what binary fractions add, as in 0.1 × 3.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/**
 * The axis for values that may be missing: what they and their intervals span with a little air, kept within `limits`.
 * @param least the shortest span to show, so that a calm year does not look like a storm
 */
export function axisOf(values: readonly (Interval | null)[], limits: Range, least: number): Range {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return limits;
  const low = Math.min(...known.map((value) => value.low));
  const high = Math.max(...known.map((value) => value.high));
  const air = Math.max(0, least - (high - low)) / 2;
  const marks = ticks(Math.max(limits[0], low - air), Math.min(limits[1], high + air), 4);
  return [Math.max(limits[0], marks[0] ?? limits[0]), Math.min(limits[1], marks.at(-1) ?? limits[1])];
}

/** Neighbours that all have a value, cut where one is missing: an empty week is a gap in the line, not a zero. */
export function runs<Value>(values: readonly (Value | null)[]): { index: number; value: Value }[][] {
  const found: { index: number; value: Value }[][] = [];
  let open: { index: number; value: Value }[] | null = null;
  values.forEach((value, index) => {
    if (value === null) {
      open = null;
      return;
    }
    if (open === null) {
      open = [];
      found.push(open);
    }
    open.push({ index, value });
  });
  return found;
}

type Point = readonly [x: number, y: number];
const joined = (points: readonly Point[]) =>
  points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");

/** SVG path through the points; empty without any. */
export const linePath = (points: readonly Point[]): string => (points.length > 0 ? `M${joined(points)}` : "");

/** Closed SVG path between an upper and a lower edge that run the same way. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length > 0 ? `M${joined([...upper, ...lower.toReversed()])}Z` : "";
}

/**
 * Which of `count` labels to write so that neighbours stay `minimum` pixels apart: always the last, then back at an even stride.
 * @param step pixels between neighbouring positions
 */
export function labelled(count: number, step: number, minimum: number): Set<number> {
  const stride = step > 0 ? Math.max(1, Math.ceil(minimum / step)) : count;
  const shown = new Set<number>();
  for (let index = count - 1; index >= 0; index -= stride) shown.add(index);
  return shown;
}

export type Part = { readonly start: number; readonly share: number };

/**
 * Shares 0…1 of a whole laid end to end; all zero when the whole is.
 * @param counts whole numbers ≥ 0
 */
export function parts(counts: readonly number[]): Part[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  let start = 0;
  return counts.map((count) => {
    const part = { start, share: whole === 0 ? 0 : count / whole };
    start += part.share;
    return part;
  });
}

/**
 * A bar split around its zero: `against` left of it, `between` half on each side, `inFavour` right of it.
 * Starts are shares of the whole relative to zero, −1…1.
 */
export function diverging(against: number, between: number, inFavour: number): [Part, Part, Part] {
  const [first, middle, last] = parts([against, between, inFavour]);
  const none = { start: 0, share: 0 };
  const [left, centre, right] = [first ?? none, middle ?? none, last ?? none];
  const half = centre.share / 2;
  return [
    { start: -half - left.share, share: left.share },
    { start: -half, share: centre.share },
    { start: half, share: right.share },
  ];
}

/** The share of `count` in `counts` in percent, 0…100; 0 of an empty whole. */
export function percentOf(count: number, counts: readonly number[]): number {
  const whole = counts.reduce((sum, each) => sum + each, 0);
  return whole === 0 ? 0 : (count / whole) * 100;
}
