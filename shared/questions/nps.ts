import type { QuestionRule } from "./rule.ts";
import { moodOnScale, notOnScale } from "./scale.ts";
import { stepsFrom } from "./steps.ts";

export type NpsCategory = "promoter" | "passive" | "detractor";

/** Source: Reichheld (2003), Harvard Business Review 81(12), 46–54. */
export function npsCategory(score: number): NpsCategory {
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}

export const npsProblem = (value: unknown) => notOnScale(value, 0, 10);

export const nps: QuestionRule = {
  problem: npsProblem,
  mood: (value) => moodOnScale(value, 0, 10),
  isScore: true,
  values: () => stepsFrom(0, 10),
};
