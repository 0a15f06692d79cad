import type { QuestionRule } from "./rule.ts";
import { moodOnScale, notOnScale } from "./scale.ts";
import { stepsFrom } from "./steps.ts";

type Rating = { readonly steps: number };

export const ratingProblem = (value: unknown, { steps }: Rating) => notOnScale(value, 1, steps);

/** A scale of as many steps as its author likes, so its numbers are no headline score beside others. */
export const rating: QuestionRule<Rating> = {
  problem: ratingProblem,
  mood: (value, { steps }) => moodOnScale(value, 1, steps),
  isScore: false,
  values: ({ steps }) => stepsFrom(1, steps),
};
