import { type QuestionRule, wholeNumberBetween } from "./rule.ts";

/** Satisfied is the top two boxes of five, the usual CSAT convention. */
export const isSatisfied = (score: number): boolean => score >= 4;

export const csat: QuestionRule = {
  problem: wholeNumberBetween(1, 5),
  mood: (value) => (typeof value === "number" ? (value - 3) / 2 : null),
  isScore: true,
};
