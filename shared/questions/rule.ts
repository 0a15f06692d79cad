/** What somebody answered: a number (scales), words, or the ids of the chosen options. */
export type AnswerValue = number | string | readonly string[];

/**
 * What is the same for every question of one type: what counts as an answer and what it says about mood.
 * Shared code asks the rule; it never compares the type.
 */
export type QuestionRule = {
  /** Null when `value` is an answer to such a question, else one sentence on what would be. */
  readonly problem: (value: unknown) => string | null;
  /** How pleased the answer is, −1…1; null for types that do not measure it. */
  readonly mood: (value: AnswerValue) => number | null;
  /** Whether this type's number is the headline score of a response. */
  readonly isScore: boolean;
};

export const wholeNumberBetween = (low: number, high: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high // isInteger proves it is a number
    ? null
    : `must be a whole number from ${low} to ${high}`;
