import { part } from "../text/phrase-words.ts";
import type { Corpus, Document } from "./corpus.ts";

/** How many people used a phrase in each period. */
export type Use = { readonly recent: number; readonly earlier: number };
export type Phrase = Use & { readonly words: readonly number[] };

/** A phrase that fewer people used in all is not looked at, so that no name or turn of one person is ever a theme. */
export const FEWEST_PEOPLE = 8;

/** Numbers below this fit three in the 53 bits of a whole number. */
const BASE = 131_072;
const SKETCH_BITS = 22;
/** A phrase nearly always found within a longer one is that longer one. */
const SAME_SHARE = 0.9;

/**
 * Phrases of one to three words that enough people used, each person counted once in each period. In the order of their
 * words' first use, so that the same texts give the same list.
 *
 * Memory stays small: a phrase can only be frequent when its words are (Agrawal, Srikant 1994, VLDB, 487–499), and a
 * first pass into a small table of counts rules out most of the others (Park, Chen, Yu 1995, SIGMOD, 175–186).
 */
export function frequentPhrases(corpus: Corpus): Phrase[] {
  const documents = corpus.documents.toSorted((one, other) => one.person - other.person);
  const frequent = frequentWords(corpus, documents);
  const sketch = new Uint8Array(1 << SKETCH_BITS);
  for (const document of documents)
    eachPhrase(corpus, document, frequent, (key) => {
      const place = slotOf(key);
      const n = sketch[place] ?? 0;
      if (n < FEWEST_PEOPLE) sketch[place] = n + 1;
    });
  const counts = new Map<number, { recent: number; earlier: number; last: number; words: number[] }>();
  for (const document of documents)
    eachPhrase(corpus, document, frequent, (key, start, end) => {
      if ((sketch[slotOf(key)] ?? 0) < FEWEST_PEOPLE) return;
      let count = counts.get(key);
      if (!count) {
        count = { recent: 0, earlier: 0, last: -1, words: [...document.words.subarray(start, end)] };
        counts.set(key, count);
      }
      if (count.last === document.person) return;
      count.last = document.person;
      if (document.isRecent) count.recent += 1;
      else count.earlier += 1;
    });
  const enough = [...counts.values()].filter(({ recent, earlier }) => recent + earlier >= FEWEST_PEOPLE);
  return withoutParts(enough).map(({ recent, earlier, words }) => ({ recent, earlier, words }));
}

/** A number from 1 for each word that enough people used; 0 for the others. */
function frequentWords(corpus: Corpus, documents: readonly Document[]): Int32Array {
  const used = new Int32Array(corpus.size);
  const last = new Int32Array(corpus.size).fill(-1);
  for (const { words, person } of documents)
    for (const word of words) {
      if (word < 0 || last[word] === person) continue;
      last[word] = person;
      used[word] = (used[word] ?? 0) + 1;
    }
  const numbers = new Int32Array(corpus.size);
  let next = 1;
  for (let word = 0; word < corpus.size && next < BASE; word++)
    if ((used[word] ?? 0) >= FEWEST_PEOPLE) numbers[word] = next++;
  return numbers;
}

/** Begins with a leaning or content word, ends with one, and has content; stop words only stand inside. */
function eachPhrase(
  corpus: Corpus,
  { words }: Document,
  frequent: Int32Array,
  visit: (key: number, start: number, end: number) => void,
): void {
  for (let start = 0; start < words.length; start++) {
    let key = 0;
    let hasContent = false;
    for (let end = start; end < Math.min(start + 3, words.length); end++) {
      const word = words[end] ?? -1;
      const number = word < 0 ? 0 : (frequent[word] ?? 0);
      if (number === 0) break;
      const kind = corpus.partOf(word);
      if (end === start && kind === part.stop) break;
      key = key * BASE + number;
      hasContent ||= kind === part.content;
      if (kind !== part.stop && hasContent) visit(key, start, end + 1);
    }
  }
}

/** Fibonacci hashing of both halves of the key. */
const slotOf = (key: number): number =>
  (Math.imul(key % 4_294_967_296, 0x9e3779b1) ^ Math.imul(key / 4_294_967_296, 0x85ebca6b)) >>>
  (32 - SKETCH_BITS);

/** Decided from both periods together, so it favours neither. */
function withoutParts<One extends Phrase>(phrases: readonly One[]): One[] {
  const keyOf = (words: readonly number[]) => words.join(" ");
  const totals = new Map(phrases.map((phrase) => [keyOf(phrase.words), phrase.recent + phrase.earlier]));
  const absorbed = new Set<string>();
  for (const { words, recent, earlier } of phrases)
    for (const piece of piecesOf(words)) {
      const key = keyOf(piece);
      const total = totals.get(key);
      if (total !== undefined && recent + earlier >= SAME_SHARE * total) absorbed.add(key);
    }
  return phrases.filter(({ words }) => !absorbed.has(keyOf(words)));
}

function piecesOf(words: readonly number[]): (readonly number[])[] {
  const singles = words.length > 1 ? words.map((word) => [word]) : [];
  return words.length === 3 ? [...singles, words.slice(0, 2), words.slice(1)] : singles;
}

/** The documents, by their place in the corpus, that hold each of the phrases; a phrase is stems between spaces. */
export function documentsWith(corpus: Corpus, phrases: readonly string[]): number[][] {
  const byFirst = new Map<number, { words: readonly number[]; at: number }[]>();
  phrases.forEach((phrase, at) => {
    const words = phrase.split(" ").map((stem) => corpus.numberOf(stem) ?? -2);
    const first = words[0] ?? -2;
    if (words.includes(-2)) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, at }]);
  });
  const found: number[][] = phrases.map(() => []);
  corpus.documents.forEach(({ words }, document) => {
    words.forEach((word, start) => {
      for (const { words: wanted, at } of byFirst.get(word) ?? []) {
        const places = found[at];
        if (places?.at(-1) !== document && wanted.every((each, index) => words[start + index] === each))
          places?.push(document);
      }
    });
  });
  return found;
}
