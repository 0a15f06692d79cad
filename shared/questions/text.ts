import type { QuestionRule } from "./rule.ts";
import { textLimit, type Written } from "./text-limit.ts";

export function textProblem(value: unknown, question: Written): string | null {
  if (typeof value !== "string") return "must be text";
  const limit = textLimit(question);
  return value.length <= limit ? null : `must be at most ${limit} characters`;
}

export const text: QuestionRule<Written> = {
  problem: textProblem,
  mood: () => null,
  isScore: false,
  values: () => [],
};
