import type { QuestionRule } from "./rule.ts";

export const YES = 1;
export const NO = 0;

/** Numbers, so that their mean is the share that said yes. */
export const yesNo: QuestionRule = {
  problem: (value) => (value === YES || value === NO ? null : "must be 1 for yes or 0 for no"),
  mood: () => null,
  isScore: false,
  values: () => [YES, NO],
};
