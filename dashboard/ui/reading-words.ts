import { t } from "../words.ts";

/** How sure a reading is, in words: from about nine in ten right down to little better than a guess. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.88) return t("confidence.sure");
  if (confidence >= 0.72) return t("confidence.quite");
  return t(confidence >= 0.58 ? "confidence.fairly" : "confidence.unsure");
}
