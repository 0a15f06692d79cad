import type { QuestionRule } from "./rule.ts";
import { moodOnScale, notOnScale } from "./scale.ts";
import { stepsFrom } from "./steps.ts";

export const cesProblem = (value: unknown) => notOnScale(value, 1, 7);

/** Agreement with "… made it easy", 1 to 7: the second form of the Customer Effort Score (CEB, 2013), where more is better. */
export const ces: QuestionRule = {
  problem: cesProblem,
  mood: (value) => moodOnScale(value, 1, 7),
  isScore: true,
  values: () => stepsFrom(1, 7),
};
