import { type QuestionRule, wholeNumberBetween } from "./rule.ts";

export type NpsCategory = "promoter" | "passive" | "detractor";

/** Source: Reichheld (2003), Harvard Business Review 81(12), 46–54. */
export function npsCategory(score: number): NpsCategory {
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}

export const nps: QuestionRule = {
  problem: wholeNumberBetween(0, 10),
  mood: (value) => (typeof value === "number" ? (value - 5) / 5 : null),
  isScore: true,
};
