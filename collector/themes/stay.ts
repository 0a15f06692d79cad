import { type Found, MOST_TERMS, overlap } from "./model.ts";

/** A theme as it is kept; `documents` are the places in the corpus that hold any of its terms. */
export type Kept = {
  readonly id: string;
  readonly terms: readonly string[];
  readonly documents: ReadonlySet<number>;
};

/** The same by its texts: from this share of either's texts in common on. */
const SAME_JACCARD = 0.3;

/**
 * Which kept theme each found one is, so that names stay from run to run: the most alike first, each once.
 * @returns by place in `found`; absent for what is new
 */
export function recognised(found: readonly Found[], kept: readonly Kept[]): ReadonlyMap<number, Kept> {
  const pairs = found.flatMap((one, place) =>
    kept.flatMap((other) => {
      const likeness = likenessOf(one, other);
      return likeness > 0 ? [{ place, other, likeness }] : [];
    }),
  );
  pairs.sort(
    (one, other) =>
      other.likeness - one.likeness || one.place - other.place || (one.other.id < other.other.id ? -1 : 1),
  );
  const matched = new Map<number, Kept>();
  const taken = new Set<string>();
  for (const { place, other } of pairs) {
    if (matched.has(place) || taken.has(other.id)) continue;
    matched.set(place, other);
    taken.add(other.id);
  }
  return matched;
}

/** 0 for different themes, else up to 2. */
function likenessOf(one: Found, other: Kept): number {
  const terms =
    overlap(new Set(one.terms), new Set(other.terms)) / Math.min(one.terms.length, other.terms.length);
  const common = overlap(one.documents, other.documents);
  const jaccard = common / (one.documents.size + other.documents.size - common);
  return terms > 0 || jaccard >= SAME_JACCARD ? (terms || 0) + (jaccard || 0) : 0;
}

/** The found terms that nobody has yet, as many as there is room for beside those a theme has. */
export const newTerms = (
  found: readonly string[],
  owned: ReadonlySet<string>,
  alreadyThere: number,
): readonly string[] =>
  found.filter((term) => !owned.has(term)).slice(0, Math.max(0, MOST_TERMS - alreadyThere));
