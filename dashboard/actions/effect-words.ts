import type { ActionEffect } from "../../shared/contract/action.schema.ts";
import { number, percent, t } from "../words.ts";

/** What can be said of an effect, and how surely. */
export function effectWords(effect: ActionEffect): string {
  const { verdict, before, after, ratio, low, high } = effect;
  const rates = { before: rateWords(before), after: rateWords(after) };
  if (verdict === "no_cause") return t("effect.no_cause");
  if (verdict === "not_done")
    return before?.perWeek != null
      ? t("effect.not_done", { rate: rates.before })
      : t("effect.not_doneUnknown");
  if (verdict === "too_few")
    return t("effect.too_few", {
      before: countWords(before),
      beforeTime: timeWords(before?.days ?? 0),
      after: countWords(after),
      afterTime: timeWords(after?.days ?? 0),
    });
  if (verdict === "unclear") return t("effect.unclear", rates);
  if (verdict === "fell") {
    const interval = t("effect.probably", { low: lessThan(high ?? 1), high: lessThan(low ?? 0) });
    return t("effect.fell", { ...rates, percent: lessThan(ratio ?? 0), interval });
  }
  if (ratio === null) return t("effect.grewFromNone", rates);
  return t("effect.grew", { ...rates, ratio: number(ratio, oneDecimal), low: number(low ?? 1, oneDecimal) });
}

/** How far the causes of complaints are known; empty where all are, or nothing is compared. */
export function knownWords({ before, after }: ActionEffect): string {
  if (before?.causeKnownPercent == null || after?.causeKnownPercent == null) return "";
  if (before.causeKnownPercent === 100 && after.causeKnownPercent === 100) return "";
  return t("effect.known", {
    before: percent(before.causeKnownPercent),
    after: percent(after.causeKnownPercent),
  });
}

type Stretch = ActionEffect["before"];

const oneDecimal = { maximumFractionDigits: 1 } as const;
/** A ratio below one as what is gone: 0.25 is 75 % less. */
const lessThan = (ratio: number): string => percent(100 * (1 - ratio));
const rateWords = (stretch: Stretch): string =>
  t("effect.rate", { n: number(stretch?.perWeek ?? 0, oneDecimal) });
const countWords = (stretch: Stretch): string => t("effect.complaints", { n: stretch?.complaints ?? 0 });
const timeWords = (days: number): string =>
  days >= 14 ? t("effect.weeks", { n: Math.floor(days / 7) }) : t("effect.days", { n: days });
