import type { FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import type { Sentiment } from "../../shared/contract/reading.schema.ts";
import { hasWords, number, t } from "../words.ts";

/** In the order a person scans them; the contract's own list would pull zod into the page. */
export const sentimentLabels: readonly Sentiment[] = ["negative", "mixed", "neutral", "positive", "unknown"];

/** A touchpoint is the site's own word; the usual ones are known in every language. */
export function touchpointName(touchpoint: string): string {
  const key = `touchpoint.${touchpoint}`;
  return hasWords(key) ? t(key) : touchpoint;
}

/** What kind of voice this is, and where it was raised: "NPS · Checkout", "Complaint · Delivery". */
export function whereFrom(item: FeedbackItem): string {
  const parts = item.complaint
    ? [t("kind.complaint"), t(`category.${item.complaint.category}`)]
    : [item.surveyName, item.touchpoint && touchpointName(item.touchpoint)];
  return parts.filter(Boolean).join(" · ");
}

export const whoSpoke = (item: FeedbackItem): string => item.customer?.name || t("customer.anonymous");

/** The headline score as people say it: `9/10`, `2/5`, `6/7`. */
export function scoreWords(score: NonNullable<FeedbackItem["score"]>): string {
  const value = number(score.value);
  if (score.type === "nps") return t("score.of10", { value });
  return t(score.type === "ces" ? "score.of7" : "score.of5", { value });
}
