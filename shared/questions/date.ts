import type { QuestionRule } from "./rule.ts";

/** A day of the calendar as `2026-03-09`, of the years people live in: 1900 to 2199. */
const isDay = (value: unknown): boolean =>
  typeof value === "string" &&
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

export const date: QuestionRule = {
  problem: (value) => (isDay(value) ? null : "must be a day such as 2026-03-09"),
  mood: () => null,
  isScore: false,
  values: () => [],
};
