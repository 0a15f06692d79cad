import type { Estimate } from "../../shared/contract/primitives.schema.ts";

/** 97.5 % quantile of the standard normal: 95 % two-sided. */
export const Z95 = 1.959963984540054;

export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson score interval of a share, 0…1.
 * @param hits of `total` > 0 trials
 * Source: Wilson (1927), JASA 22, 209–212; recommended by Brown, Cai, DasGupta (2001), Statistical Science 16, 101–133.
 */
export function wilson(hits: number, total: number, z = Z95): Interval {
  const share = hits / total;
  const middle = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/**
 * 95 % interval of the difference of two shares, later minus earlier, from the Wilson interval of each.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10.
 */
export function newcombe(
  later: { hits: number; total: number },
  earlier: { hits: number; total: number },
): Interval {
  const [p1, p2] = [later.hits / later.total, earlier.hits / earlier.total];
  const [i1, i2] = [wilson(later.hits, later.total), wilson(earlier.hits, earlier.total)];
  return {
    low: p1 - p2 - Math.hypot(p1 - i1.low, i2.high - p2),
    high: p1 - p2 + Math.hypot(i1.high - p1, p2 - i2.low),
  };
}

/** A percentage 0…100 with its Wilson interval; no value while nobody answered. */
export function percentEstimate(hits: number, total: number): Estimate {
  if (total === 0) return { value: null, low: null, high: null, answered: 0 };
  const { low, high } = wilson(hits, total);
  return { value: (100 * hits) / total, low: 100 * low, high: 100 * high, answered: total };
}
