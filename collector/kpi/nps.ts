import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { type Interval, Z95 } from "../stats/intervals.ts";

export type NpsCounts = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

/**
 * Net Promoter Score in points: share of promoters (9–10) minus share of detractors (0–6), times 100.
 * @param counts whole numbers ≥ 0 per category
 * @returns −100…100, unrounded; null when nobody answered (an empty week is a gap in the chart, not a zero)
 * Source: Reichheld (2003), Harvard Business Review 81(12), 46–54.
 */
export function netPromoterScore({ promoters, passives, detractors }: NpsCounts): number | null {
  const answered = promoters + passives + detractors;
  return answered === 0 ? null : (100 * (promoters - detractors)) / answered;
}

/** Score and standard error in points, after adding ¾, 1½ and ¾ answers: the adjusted Wald of `npsInterval`. */
function adjusted({ promoters, passives, detractors }: NpsCounts): { score: number; standardError: number } {
  const n = promoters + passives + detractors + 3;
  const p = (promoters + 0.75) / n;
  const d = (detractors + 0.75) / n;
  return { score: 100 * (p - d), standardError: 100 * Math.sqrt((p + d - (p - d) ** 2) / n) };
}

/**
 * 95 % interval of the NPS in points, clipped to −100…100. Covers at least 93.5 % from ten answers on.
 * Source: Rocks (2016), The American Statistician 70(4), 365–372, adjusted Wald.
 */
export function npsInterval(counts: NpsCounts): Interval {
  const { score, standardError } = adjusted(counts);
  return {
    low: Math.max(-100, score - Z95 * standardError),
    high: Math.min(100, score + Z95 * standardError),
  };
}

export function npsEstimate(counts: NpsCounts): Estimate {
  const value = netPromoterScore(counts);
  const answered = counts.promoters + counts.passives + counts.detractors;
  if (value === null) return { value, low: null, high: null, answered };
  const { low, high } = npsInterval(counts);
  return { value, low: Math.min(low, value), high: Math.max(high, value), answered };
}

/** 95 % interval of later minus earlier, in points, on adjusted counts so that small groups do not pretend. Source: Rocks (2016). */
export function npsDifference(later: NpsCounts, earlier: NpsCounts): Interval {
  const [a, b] = [adjusted(later), adjusted(earlier)];
  const spread = Z95 * Math.hypot(a.standardError, b.standardError);
  return { low: a.score - b.score - spread, high: a.score - b.score + spread };
}
