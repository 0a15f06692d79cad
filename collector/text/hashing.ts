import { spellingOf, unitOfCode } from "./characters.ts";

// FNV-1a's. Source: draft-eastlake-fnv, section 5.
export const hashBasis: number = 0x811c9dc5 | 0;
export const hashPrime = 0x01000193;
// The golden ratio's fraction in 32 bits: spreads the first of two before the second is mixed in.
const spreader = 0x9e3779b1;

/** Weights are kept in this many buckets, a power of two. 2^18 cost a point of accuracy; the empty ones compress away. */
export const bucketBits = 20;
export const buckets: number = 2 ** bucketBits;
const bucketShift = 32 - bucketBits;

/** @returns the bucket of a feature's hash; the low bits of FNV alone are too regular */
export function bucketOf(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (folded ^ (folded >>> 13)) >>> bucketShift;
}

/** The hash of two things in a row. */
export function chain(first: number, second: number): number {
  return Math.imul(Math.imul(first, spreader) ^ second, hashPrime);
}

/** The hash a word of letters gets in a text, whatever its case; it must have no letter three times in a row. */
export function hashOfWord(word: string): number {
  let hash = hashBasis;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ spellingOf(unitOfCode[word.charCodeAt(at)] ?? 0), hashPrime);
  }
  return hash;
}

/** Small numbers by hash, for a few thousand words known when the program starts: a Map without its boxes. */
export class HashTable {
  /** Key and value side by side, so that they are fetched at once. */
  private readonly pairs: Int32Array;
  private readonly mask: number;

  /** @param entries later values for the same key are or-ed onto the earlier */
  constructor(entries: ReadonlyArray<readonly [key: number, bits: number]>) {
    const together = new Map<number, number>();
    for (const [key, bits] of entries) together.set(key, (together.get(key) ?? 0) | bits);
    const size = 2 ** Math.ceil(Math.log2(together.size * 2 + 4));
    this.pairs = new Int32Array(size * 2);
    this.mask = size - 1;
    for (const pair of together) this.pairs.set(pair, this.placeOf(pair[0]));
  }

  /** @returns 0 for what is not in the table */
  bitsOf(key: number): number {
    return this.pairs[this.placeOf(key) + 1] ?? 0;
  }

  private placeOf(key: number): number {
    const { pairs, mask } = this;
    let at = (key ^ (key >>> 16)) & mask;
    while (pairs[at * 2 + 1] !== 0 && pairs[at * 2] !== key) at = (at + 1) & mask;
    return at * 2;
  }
}
