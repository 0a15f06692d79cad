import { chain } from "./hashing.ts";
import { kind, tokensOf } from "./tokens.ts";

/** How much each word, pair of neighbours, or Chinese bigram stands for in a text, by its hash. */
type Terms = ReadonlyMap<number, number>;

// Until many texts show what is common, length does: the shortest words are mostly glue ("the", "was", "und").
const shortWord = 3;
const glueValue = 0.3;
/** Of two words in a row, beside the words themselves. */
const pairValue = 0.3;

/**
 * How alike one text is to each of the others: the cosine of their words and pairs of words, each weighed by how rare it
 * is among them all (tf–idf), so that what every complaint says counts little. Source: Salton & Buckley (1988),
 * Information Processing & Management 24(5), 513–523.
 * @returns 0 (nothing in common) to 1 (the same words), one for each of the others; 0 for a text without words
 */
export function likenessTo(text: string, others: readonly string[]): number[] {
  const one = termsOf(text);
  const rest = others.map(termsOf);
  const spread = spreadOf([one, ...rest]);
  const rarity = (term: number) => Math.log(1 + (rest.length + 1) / (spread.get(term) ?? 1));
  const productOf = (first: Terms, second: Terms) => {
    let sum = 0;
    for (const [term, value] of first) sum += value * (second.get(term) ?? 0) * rarity(term) ** 2;
    return sum;
  };
  const length = Math.sqrt(productOf(one, one));
  return rest.map((other) => {
    const both = length * Math.sqrt(productOf(other, other));
    return both > 0 ? Math.min(1, productOf(one, other) / both) : 0;
  });
}

function termsOf(text: string): Terms {
  const terms = new Map<number, number>();
  // What is said twice counts once: long-winded is not more alike.
  const add = (term: number, value: number) => terms.set(term, value);
  const { hashes, kinds, starts, ends, count } = tokensOf(text);
  let before: number | null = null;
  for (let at = 0; at < count; at++) {
    const isHan = kinds[at] === kind.han;
    if (!isHan && kinds[at] !== kind.word) {
      before = null;
      continue;
    }
    const hash = hashes[at] ?? 0;
    const isShort = (ends[at] ?? 0) - (starts[at] ?? 0) <= shortWord;
    // A single Chinese character says as little as a letter: only with its neighbour is it a word.
    if (!isHan) add(hash, isShort ? glueValue : 1);
    if (before !== null) add(chain(before, hash), isHan ? 1 : pairValue);
    before = hash;
  }
  return terms;
}

/** In how many of the texts each term stands. */
function spreadOf(texts: readonly Terms[]): ReadonlyMap<number, number> {
  const spread = new Map<number, number>();
  for (const terms of texts) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}
