import type { Change } from "../../shared/contract/kpi.schema.ts";
import { number, percent, t } from "../words.ts";
import type { Standing } from "./standing.ts";

/** How a number of this kind is written. */
export type Unit = "points" | "percent";

/** A true minus sign, and no "-0" for what rounds to nothing. */
const whole = (value: number) => number(Math.round(value), { signDisplay: "negative" }).replace("-", "−");

export const figure = (value: number, unit: Unit): string =>
  unit === "percent" ? percent(Math.round(value)) : whole(value);

/** "probably 30–39"; with "to" instead of a dash once minus signs stand beside it. */
export function intervalWords(low: number, high: number, unit: Unit): string {
  const key = Math.round(low) < 0 ? "measure.probablyTo" : "measure.probably";
  return t(key, { low: unit === "percent" ? whole(low) : figure(low, unit), high: figure(high, unit) });
}

export const answersWords = (n: number): string => t("measure.answers", { n });

/** A number with all that belongs to it, in one line: "35, probably 30–39, 412 answers". */
export function standingWords(standing: Standing, unit: Unit): string {
  if (standing.kind === "none") return t("measure.none");
  if (standing.kind === "few") return t("measure.few", { answers: answersWords(standing.answered) });
  const { value, low, high, answered } = standing;
  return t("measure.line", {
    value: figure(value, unit),
    interval: intervalWords(low, high, unit),
    answers: answersWords(answered),
  });
}

export function changeWords({ verdict, difference }: Change): string {
  const n = Math.max(1, Math.round(Math.abs(difference)));
  if (verdict === "unclear") return t("measure.unclear");
  return t(verdict === "up" ? "measure.up" : "measure.down", { n });
}
