import type { QuestionRule } from "./rule.ts";
import { moodOnScale, notOnScale } from "./scale.ts";
import { stepsFrom } from "./steps.ts";

/** Satisfied is the top two boxes of five, the usual CSAT convention. */
export const isSatisfied = (score: number): boolean => score >= 4;

export const csatProblem = (value: unknown) => notOnScale(value, 1, 5);

export const csat: QuestionRule = {
  problem: csatProblem,
  mood: (value) => moodOnScale(value, 1, 5),
  isScore: true,
  values: () => stepsFrom(1, 5),
};
