import type { Change } from "../../shared/contract/kpi.schema.ts";
import { type Interval, newcombe } from "../stats/intervals.ts";
import { type NpsCounts, netPromoterScore, npsDifference } from "./nps.ts";

/** Fewer answers than this in either period carry no comparison. */
const FEWEST_ANSWERS = 10;

function changeOf(difference: number, { low, high }: Interval): Change {
  return { verdict: low > 0 ? "up" : high < 0 ? "down" : "unclear", difference, low, high };
}

const answered = ({ promoters, passives, detractors }: NpsCounts) => promoters + passives + detractors;

/** Null when either period has too few answers to compare. */
export function npsChange(later: NpsCounts, earlier: NpsCounts): Change | null {
  const [now, before] = [netPromoterScore(later), netPromoterScore(earlier)];
  const isEnough = answered(later) >= FEWEST_ANSWERS && answered(earlier) >= FEWEST_ANSWERS;
  return now !== null && before !== null && isEnough
    ? changeOf(now - before, npsDifference(later, earlier))
    : null;
}

/** In percentage points; null when either period has too few answers to compare. */
export function percentChange(
  later: { hits: number; total: number },
  earlier: { hits: number; total: number },
): Change | null {
  if (later.total < FEWEST_ANSWERS || earlier.total < FEWEST_ANSWERS) return null;
  const { low, high } = newcombe(later, earlier);
  const difference = 100 * (later.hits / later.total - earlier.hits / earlier.total);
  return changeOf(difference, { low: 100 * low, high: 100 * high });
}
