import { notOptions } from "./options.ts";
import type { QuestionRule } from "./rule.ts";

type Ranked = { readonly options: readonly { readonly id: string }[] };

/** All options, what matters most first. */
export const ranking: QuestionRule<Ranked> = {
  problem: (value, { options }) =>
    notOptions(value, options) ??
    (Array.isArray(value) && value.length === options.length
      ? null
      : "must be in order down to the last option"),
  mood: () => null,
  isScore: false,
  values: () => [],
};
