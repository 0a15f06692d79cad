import { notOptions } from "./options.ts";
import { OTHER, type QuestionRule } from "./rule.ts";

type Offered = { readonly options: readonly { readonly id: string }[]; readonly other?: boolean | undefined };
type Several = Offered & { readonly min?: number | undefined; readonly max?: number | undefined };

/** Characters (UTF-16 units) of what somebody writes because no option fits. */
export const OTHER_LIMIT = 200;

/** How many were picked, what was written counting as one; a sentence when it is no choice of these options. */
function countPicks(value: unknown, { options, other }: Offered): number | string {
  if (typeof value !== "object" || value === null || !("chosen" in value)) return "must say what was chosen";
  const written = "other" in value ? value.other : undefined;
  if (written !== undefined && typeof written !== "string") return "must have text as other";
  const wrong = notOptions(value.chosen, options);
  if (wrong || !Array.isArray(value.chosen)) return wrong ?? "must be a list";
  if (!written?.trim()) return value.chosen.length;
  if (!other) return "must choose of the options: this question takes no other";
  if (written.length > OTHER_LIMIT) return `must be at most ${OTHER_LIMIT} characters`;
  return value.chosen.length + 1;
}

const values = ({ options, other }: Offered) => [...options.map(({ id }) => id), ...(other ? [OTHER] : [])];

export const singleChoice: QuestionRule<Offered> = {
  problem: (value, question) => {
    const picks = countPicks(value, question);
    if (typeof picks === "string") return picks;
    return picks === 1 ? null : "must be one choice";
  },
  mood: () => null,
  isScore: false,
  values,
};

export const multipleChoice: QuestionRule<Several> = {
  problem: (value, question) => {
    const { min = 1, max = Number.POSITIVE_INFINITY } = question;
    const picks = countPicks(value, question);
    if (typeof picks === "string") return picks;
    if (picks < min) return `must be at least ${min} of the options`;
    return picks > max ? `must be at most ${max} of the options` : null;
  },
  mood: () => null,
  isScore: false,
  values,
};
