import type { ComplaintStatistics, Growth } from "../../shared/contract/complaint-statistics.schema.ts";
import { type FilterValues, inboxBehind } from "../filters.ts";
import { number, t } from "../words.ts";

/** The complaints a figure was counted from, in the inbox with the same filters and period. */
export const complaintsBehind = ({ from, to }: ComplaintStatistics, more: FilterValues = {}): string =>
  inboxBehind({ kind: "complaint", from, to, ...more });

const HOUR = 60;
const DAY = 24 * HOUR;

/** In the largest unit of which there are at least two: "90 minutes", "36 hours", "5.5 days". */
export function durationWords(minutes: number): string {
  const [unit, size] =
    minutes < 2 * HOUR
      ? (["minute", 1] as const)
      : minutes < 2 * DAY
        ? (["hour", HOUR] as const)
        : (["day", DAY] as const);
  return number(minutes / size, {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: minutes / size < 10 ? 1 : 0,
  });
}

/** How a count stands against as many days before; empty without anything to compare. */
export function growthWords(growth: Growth | null): string {
  if (!growth) return "";
  const { verdict, ratio, before, low, high } = growth;
  const one = (value: number) => number(value, { maximumSignificantDigits: 2 });
  if (verdict === "unclear") return t("statistics.unclear", { before });
  if (verdict === "shrank")
    return t("statistics.shrank", { ratio: one(ratio ?? 0), before, high: one(high ?? 1) });
  if (ratio === null) return t("statistics.grewFromNone");
  return t("statistics.grew", { ratio: one(ratio), before, low: one(low) });
}
