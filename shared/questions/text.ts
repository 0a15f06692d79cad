import type { QuestionRule } from "./rule.ts";
import { textLimit, type Written } from "./text-limit.ts";

export function textProblem(value: unknown, question: Written): string | null {
  if (typeof value !== "string") return "must be text";
  const { minLength = 0 } = question;
  const limit = textLimit(question);
  if (value.length > limit) return `must be at most ${limit} characters`;
  return value.trim().length < minLength ? `must be at least ${minLength} characters` : null;
}

export const text: QuestionRule<Written> = {
  problem: textProblem,
  mood: () => null,
  isScore: false,
  values: () => [],
};
