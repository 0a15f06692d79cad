import { classOf, spellingOf, unit } from "./characters.ts";
import type { Grammar } from "./grammar.ts";
import { bucketOf, chain, hashPrime } from "./hashing.ts";
import { idiomAt } from "./idioms.ts";
import { kind, type Tokens } from "./tokens.ts";

/** How much the spelling of a word (each of its character n-grams) counts beside the word itself. */
export const spellingValue = 0.3;
/** How much of a word's weight, turned round, counts where a negation reaches it. */
export const deniedValue = -0.6;
/** The same for Chinese characters, whose n-grams hold most negations themselves. */
export const chineseDeniedValue = -0.5;

// Bound once: these are asked for at every feature.
const bucket = bucketOf;
const prime = hashPrime;
const isHan = kind.han;
const isWord = kind.word;

const shortestSpelling = 3;
const longestSpelling = 5;
export const longestHan = 4;
const longestSpelledWord = 38;
/** No word has more character n-grams. */
export const mostSpellings = 3 * (longestSpelledWord + 2);

const spellingSeed = 0x3ad8025f;
const deniedSeed = 0x51ed270b;
const hanSeed = 0x1234567;
const hanStep = 0x3779b1;

const blank = 0x20;
const spelled = new Uint16Array(longestSpelledWord + 2);

/** The buckets of a word's character 3–5-grams, its ends marked by blanks. @returns how many were written */
export function spellingsOf(tokens: Tokens, at: number, into: Int32Array): number {
  const length = spell(tokens, at);
  let count = 0;
  for (let from = 0; from + shortestSpelling <= length; from++) {
    let hash = spellingSeed;
    const most = Math.min(longestSpelling, length - from);
    for (let size = 0; size < most; size++) {
      hash = Math.imul(hash ^ (spelled[from + size] ?? 0), prime);
      if (size + 1 >= shortestSpelling) into[count++] = bucket(hash);
    }
  }
  return count;
}

function spell(tokens: Tokens, at: number): number {
  const { units } = tokens;
  const end = tokens.ends[at] ?? 0;
  let length = 0;
  spelled[length++] = blank;
  let last = 0;
  let beforeLast = 0;
  for (let place = tokens.starts[at] ?? 0; place < end && length <= longestSpelledWord; place++) {
    const plain = spellingOf(units[place] ?? 0);
    if (classOf(units[place] ?? 0) === unit.none || (plain === last && plain === beforeLast)) continue;
    spelled[length++] = plain;
    beforeLast = last;
    last = plain;
  }
  spelled[length++] = blank;
  return length;
}

export const wordBucket = (hash: number): number => bucket(hash);
export const deniedWordBucket = (hash: number): number => bucket(chain(deniedSeed, hash));
export const pairBucket = (first: number, second: number): number => bucket(chain(first, second));

/** The buckets of the Han n-grams that begin at a token: of one character, two, three, four. @returns how many */
export function hanBucketsFrom(tokens: Tokens, at: number, into: Int32Array): number {
  const { hashes, kinds, starts, ends, count } = tokens;
  let hash = hanSeed;
  let size = 0;
  while (size < longestHan && at + size < count && kinds[at + size] === isHan) {
    if (size > 0 && starts[at + size] !== ends[at + size - 1]) break;
    hash = Math.imul(hash ^ (hashes[at + size] ?? 0), prime);
    into[size] = bucket(hash + size * hanStep);
    size += 1;
  }
  return size;
}

/** A text's features, one after another: the bucket of each and how much it counts. */
export interface FeatureList {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  count: number;
}

const scratch = new Int32Array(mostSpellings);

/**
 * Writes every feature of a text, for training; reading adds the same up word by word.
 * @param into must have room for `mostFeatures(tokens)`
 */
export function listFeatures(tokens: Tokens, grammar: Grammar, into: FeatureList): void {
  into.count = 0;
  for (let at = 0; at < tokens.count; at++) {
    const emphasis = grammar.emphasis[at] ?? 1;
    const isDenied = grammar.denied[at] === 1;
    if (tokens.kinds[at] === isHan) {
      const count = hanBucketsFrom(tokens, at, scratch);
      const value = isDenied ? chineseDeniedValue * emphasis : emphasis;
      for (let i = 0; i < count; i++) push(into, scratch[i] ?? 0, value);
      continue;
    }
    const hash = tokens.hashes[at] ?? 0;
    const value = isDenied ? deniedValue * emphasis : emphasis;
    push(into, wordBucket(hash), value);
    if (tokens.kinds[at] === isWord) {
      const count = spellingsOf(tokens, at, scratch);
      for (let i = 0; i < count; i++) push(into, scratch[i] ?? 0, value * spellingValue);
    }
    if (isDenied) push(into, deniedWordBucket(hash), emphasis);
    if (at > 0) push(into, pairBucket(tokens.hashes[at - 1] ?? 0, hash), emphasis);
    const idiom = tokens.kinds[at] === isWord ? idiomAt(tokens, at) : null;
    if (idiom !== null) push(into, bucket(idiom.hash), emphasis);
  }
}

function push(into: FeatureList, bucket: number, value: number): void {
  into.buckets[into.count] = bucket;
  into.values[into.count] = value;
  into.count += 1;
}

export const mostFeatures = (tokens: Tokens): number => tokens.count * (mostSpellings + 5);
