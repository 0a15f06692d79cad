import type { Change } from "../../shared/contract/kpi.schema.ts";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { percentEstimate } from "../stats/intervals.ts";
import { percentChange } from "./change.ts";

export type CsatCounts = {
  readonly satisfied: number;
  readonly middling: number;
  readonly dissatisfied: number;
};

const totals = ({ satisfied, middling, dissatisfied }: CsatCounts) => ({
  hits: satisfied,
  total: satisfied + middling + dissatisfied,
});

/** Customer satisfaction: percent of answers in the top two boxes of five, with its Wilson interval. */
export function csatEstimate(counts: CsatCounts): Estimate {
  const { hits, total } = totals(counts);
  return percentEstimate(hits, total);
}

/** In percentage points, later minus earlier; null when either period has too few answers to compare. */
export const csatChange = (later: CsatCounts, earlier: CsatCounts): Change | null =>
  percentChange(totals(later), totals(earlier));
