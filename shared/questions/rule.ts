import type { ContactField } from "../contact.ts";

/** What was chosen of the options offered; `other` is what somebody wrote because none fitted. */
export type Choice = { readonly chosen: readonly string[]; readonly other?: string | undefined };

/** Steps by row id. In SERVQUAL `ratings` are the perceptions, beside what was expected. */
export type RatedRows = {
  readonly ratings: Readonly<Record<string, number>>;
  readonly expectations?: Readonly<Record<string, number>> | undefined;
};

/** The step a row was given; null when none was. */
export const stepOf = (steps: Readonly<Record<string, number>> | undefined, row: string): number | null =>
  steps && Object.hasOwn(steps, row) ? (steps[row] ?? null) : null;

/** Who somebody is and how to reach them, by field. */
export type ContactDetails = {
  readonly contact: { readonly [Field in ContactField]?: string | undefined };
};

/** What somebody answered: a number (scales; yes is 1, no 0), words or a day, option ids in order, or one with parts. */
export type AnswerValue = number | string | readonly string[] | Choice | RatedRows | ContactDetails;

/** Stands for what somebody wrote themselves, beside the options' ids. */
export const OTHER = "other";

/**
 * What is the same for every question of one type: what counts as an answer and what it says about mood.
 * Shared code asks the rule; it never compares the type.
 */
export type QuestionRule<Question = object> = {
  /** Null when `value` is an answer to this question, else one sentence on what would be. */
  readonly problem: (value: unknown, question: Question) => string | null;
  /** How pleased the answer is, −1…1; null for types that do not measure it. */
  readonly mood: (value: AnswerValue, question: Question) => number | null;
  /** Whether this type's number is the headline score of a response. */
  readonly isScore: boolean;
  /** All that may be answered, for conditions to compare with; empty when that cannot be listed. */
  readonly values: (question: Question) => readonly (number | string)[];
};

/** Whether there is anything in it: an empty text, list, choice, matrix or contact is no answer. */
export function isGiven(value: AnswerValue | undefined): value is AnswerValue {
  if (typeof value === "number") return true;
  if (typeof value === "string") return value.trim() !== "";
  return value !== undefined && picksOf(value).length > 0;
}

/** The values an answer stands for when it is compared: its number, its words, or each option picked. */
export function picksOf(value: AnswerValue): readonly (number | string)[] {
  if (typeof value === "number" || typeof value === "string") return [value];
  if ("ratings" in value) return Object.values({ ...value.expectations, ...value.ratings });
  if ("contact" in value)
    return Object.values(value.contact).flatMap((given) => (given?.trim() ? [given] : []));
  if (!("chosen" in value)) return value;
  return value.other?.trim() ? [...value.chosen, OTHER] : value.chosen;
}
