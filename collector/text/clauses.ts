import type { Grammar } from "./grammar.ts";
import type { Judgement } from "./linear-model.ts";
import { mostTokens, type Tokens } from "./tokens.ts";

/** The clauses of the text judged last. */
export interface Clauses {
  count: number;
  /** The clause of each token. */
  readonly of: Int32Array;
  /** What each clause says, in logits, as if it stood alone. */
  readonly opinions: Float64Array;
  /** What each token adds to the text, and by how much more each clause would say alone. */
  contributions: Float64Array;
  readonly factors: Float64Array;
}

/** A clause whose opinion is nearer to 0 than this has none. */
export const leastOpinion = 0.35;

const clauses: Clauses = {
  count: 0,
  of: new Int32Array(mostTokens),
  opinions: new Float64Array(mostTokens + 1),
  contributions: new Float64Array(0),
  factors: new Float64Array(mostTokens + 1),
};
const sizes = new Int32Array(mostTokens + 1);

/** @returns the same object every time: use it before the next text is read */
export function clausesOf(
  tokens: Tokens,
  grammar: Grammar,
  { contributions }: Pick<Judgement, "contributions">,
): Clauses {
  const { of, opinions, factors } = clauses;
  clauses.contributions = contributions;
  let clause = 0;
  opinions[0] = 0;
  sizes[0] = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (grammar.opensClause[at] === 1 && at > 0) {
      clause += 1;
      opinions[clause] = 0;
      sizes[clause] = 0;
    }
    of[at] = clause;
    opinions[clause] = (opinions[clause] ?? 0) + (contributions[at] ?? 0);
    sizes[clause] = (sizes[clause] ?? 0) + 1;
  }
  clauses.count = clause + 1;
  // The model divides by the square root of a text's features, so a clause of a long text says less than by itself.
  for (let i = 0; i <= clause; i++) {
    const factor = Math.sqrt(tokens.count / Math.max(1, sizes[i] ?? 1));
    factors[i] = factor;
    opinions[i] = (opinions[i] ?? 0) * factor;
  }
  return clauses;
}

/** What the tokens from `begin` up to `end`, all of one clause, add to what it says. */
export function opinionWithin({ of, contributions, factors }: Clauses, begin: number, end: number): number {
  let sum = 0;
  for (let at = begin; at < end; at++) sum += contributions[at] ?? 0;
  return sum * (factors[of[begin] ?? 0] ?? 1);
}
