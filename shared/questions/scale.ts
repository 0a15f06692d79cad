import type { AnswerValue } from "./rule.ts";

/** Null for a step of the scale, else what would be one. */
export const notOnScale = (value: unknown, low: number, high: number): string | null =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high // isInteger proves it is a number
    ? null
    : `must be a whole number from ${low} to ${high}`;

/** −1 at the low end of a scale, 1 at its high end. */
export const moodOnScale = (value: AnswerValue, low: number, high: number): number | null =>
  typeof value === "number" ? ((value - low) / (high - low)) * 2 - 1 : null;
