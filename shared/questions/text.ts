import type { QuestionRule } from "./rule.ts";

/** Characters (UTF-16 units) one written answer may have; the form counts down to it. */
export const TEXT_LIMIT = 5000;

export const text: QuestionRule = {
  problem: (value) => {
    if (typeof value !== "string") return "must be text";
    return value.length <= TEXT_LIMIT ? null : `must be at most ${TEXT_LIMIT} characters`;
  },
  mood: () => null,
  isScore: false,
};
