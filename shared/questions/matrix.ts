import type { QuestionRule } from "./rule.ts";
import { moodOnScale, notOnScale } from "./scale.ts";

type Matrix = {
  readonly required: boolean;
  readonly rows: readonly { readonly id: string }[];
  readonly steps: number;
  readonly asksExpectation?: boolean | undefined;
};
type Steps = Readonly<Record<string, unknown>>;

const isSteps = (value: unknown): value is Steps =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Null when each of these is a step for one of the rows; else what would be. */
function notSteps(given: unknown, { rows, steps }: Matrix): string | null {
  if (!isSteps(given)) return "must hold a step by the id of its row";
  if (!Object.keys(given).every((id) => rows.some((row) => row.id === id)))
    return "must rate the rows of the question";
  const wrong = Object.values(given).map((step) => notOnScale(step, 1, steps));
  return wrong.find((problem) => problem !== null) ?? null;
}

/** The rows that lack a step in one of the columns asked. */
export const rowsWithout = (value: unknown, { rows, asksExpectation }: Matrix): string[] => {
  const given = isSteps(value) ? value : {};
  const columns = [given["ratings"], ...(asksExpectation ? [given["expectations"]] : [])];
  const isRated = (id: string) => columns.every((column) => isSteps(column) && Object.hasOwn(column, id));
  return rows.flatMap(({ id }) => (isRated(id) ? [] : [id]));
};

export function matrixProblem(value: unknown, question: Matrix): string | null {
  if (!isSteps(value) || !("ratings" in value)) return "must hold ratings by row";
  const { ratings, expectations } = value;
  if (expectations !== undefined && !question.asksExpectation)
    return "must hold ratings alone: this question asks for no expectations";
  const wrong =
    notSteps(ratings, question) ?? (expectations === undefined ? null : notSteps(expectations, question));
  if (wrong) return wrong;
  return question.required && rowsWithout(value, question).length > 0 ? "must rate every row" : null;
}

/**
 * Statements rated on one scale; in SERVQUAL twice, as excellent service should be and as it was. Rows may be left out
 * unless an answer is required. Its mood is that of the mean rating: what was expected says nothing about pleasure.
 * Source: Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64(1), 12–40.
 */
export const matrix: QuestionRule<Matrix> = {
  problem: matrixProblem,
  mood: (value, { steps }) => {
    const ratings = typeof value === "object" && "ratings" in value ? Object.values(value.ratings) : [];
    if (ratings.length === 0) return null;
    return moodOnScale(ratings.reduce((sum, step) => sum + step, 0) / ratings.length, 1, steps);
  },
  isScore: false,
  values: () => [],
};
