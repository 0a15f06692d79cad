import type { QuestionRule } from "./rule.ts";

/** A day of the calendar as `2026-03-09`, of the years people live in: 1900 to 2199. */
const isDay = (value: unknown): boolean =>
  typeof value === "string" &&
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

type Dated = { readonly earliest?: string | undefined; readonly latest?: string | undefined };

/** Days are written so that their order is the alphabet's. */
export const date: QuestionRule<Dated> = {
  problem: (value, { earliest = "", latest = "9" }) => {
    if (typeof value !== "string" || !isDay(value)) return "must be a day such as 2026-03-09";
    if (value < earliest) return `must be ${earliest} or later`;
    return value > latest ? `must be ${latest} or earlier` : null;
  },
  mood: () => null,
  isScore: false,
  values: () => [],
};
