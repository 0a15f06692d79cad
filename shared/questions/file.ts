import type { QuestionRule } from "./rule.ts";

type Files = { readonly maxFiles: number };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function filesProblem(value: unknown, { maxFiles }: Files): string | null {
  if (!Array.isArray(value) || !value.every((id) => typeof id === "string" && ID.test(id)))
    return "must be ids of uploaded files";
  if (new Set(value).size !== value.length) return "must name each file once";
  return value.length <= maxFiles ? null : `must be at most ${maxFiles} files`;
}

/** Files uploaded before, by their ids. */
export const file: QuestionRule<Files> = {
  problem: filesProblem,
  mood: () => null,
  isScore: false,
  values: () => [],
};
