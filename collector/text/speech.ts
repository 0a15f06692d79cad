/** A word or phrase that speaks: its place in the folded text and what it weighs, −5…5, negation already applied. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** All that speaks in a text, in order, and the sum of each clause before contrast gave one more say than another. */
export interface Speech {
  readonly evidence: readonly Evidence[];
  readonly clauses: readonly number[];
}
