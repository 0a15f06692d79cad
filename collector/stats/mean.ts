import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { Z95 } from "./intervals.ts";

/**
 * 97.5 % quantile of Student's t distribution: 95 % two-sided.
 * @param freedom degrees of freedom, a whole number ≥ 1
 * Source: Hill (1970), Algorithm 396, Communications of the ACM 13(10), 619–620; six digits and better, exact for 1 and 2.
 */
export function t95(freedom: number): number {
  const share = 0.05; // both tails together
  if (freedom === 1) return 1 / Math.tan((share * Math.PI) / 2);
  if (freedom === 2) return Math.sqrt(2 / (share * (2 - share)) - 2);
  const a = 1 / (freedom - 0.5);
  const b = 48 / a ** 2;
  const c = ((20_700 * (a / b) - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom;
  const y = (d * share) ** (2 / freedom);
  if (y <= 0.05 + a) {
    const tail =
      1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4);
    return Math.sqrt(freedom * ((tail * y - 1) * ((freedom + 1) / (freedom + 2)) + 1 / y));
  }
  const x = -Z95;
  const c5 = freedom < 5 ? c + 0.3 * (freedom - 4.5) * (x + 0.6) : c;
  const spread = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c5;
  const square = x ** 2;
  const z = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / spread - square - 3) / b + 1) * x;
  return Math.sqrt(freedom * Math.expm1(a * z ** 2));
}

/** How many numbers there were, their mean and their standard deviation (of a sample: n − 1; null below two). */
export type Moments = {
  readonly count: number;
  readonly mean: number | null;
  readonly deviation: number | null;
};

/**
 * A mean with its 95 % t interval; no value without any answer. No interval below two answers, nor where all are alike:
 * they do not tell how far others may lie from them, and an interval without width would say they all agree.
 */
export function meanEstimate({ count, mean, deviation }: Moments): Estimate {
  if (mean === null || count === 0) return { value: null, low: null, high: null, answered: 0 };
  if (!deviation || count < 2) return { value: mean, low: null, high: null, answered: count };
  const margin = (t95(count - 1) * deviation) / Math.sqrt(count);
  return { value: mean, low: mean - margin, high: mean + margin, answered: count };
}
