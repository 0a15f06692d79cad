import type { Growth } from "../../shared/contract/complaint-statistics.schema.ts";
import { compareRates, holm } from "../stats/rates.ts";

export type TwoCounts = { readonly count: number; readonly before: number };

/**
 * Which of these counts grew or shrank against as long a time before: said only where an exact test says so, corrected
 * for how many are compared.
 * @param share how much of the period has passed, 0…1: what is still to come is not compared
 * @param among how many these were chosen from
 * @returns in the order given; null where there were none in either period
 */
export function growths(
  counts: readonly TwoCounts[],
  share: number,
  among = counts.length,
): (Growth | null)[] {
  const compared = counts.map(({ count, before }) =>
    compareRates({ count, time: share }, { count: before, time: 1 }),
  );
  const adjusted = holm(
    compared.flatMap((comparison) => (comparison ? [comparison.p] : [])),
    among,
  );
  let index = 0;
  return compared.map((comparison, place) => {
    if (!comparison) return null;
    const p = adjusted[index++] ?? 1;
    const { ratio, low, high } = comparison;
    const isSure = p < 0.05;
    return {
      before: counts[place]?.before ?? 0,
      verdict: isSure ? (low > 1 ? "grew" : "shrank") : "unclear",
      ratio,
      low,
      high: Number.isFinite(high) ? high : null,
      p,
    };
  });
}
