import type { QuestionRule } from "./rule.ts";

/** Something to read on the way; nothing is asked. */
export const statement: QuestionRule = {
  problem: () => "must be left out: there is nothing to answer",
  mood: () => null,
  isScore: false,
  values: () => [],
};
