import { englishEntries } from "./english-lexicon.ts";
import { chain, hashOfWord } from "./hashing.ts";
import { sign } from "./signs.ts";
import type { Tokens } from "./tokens.ts";

/** Phrases of three and more words that say something else than their words: "can't recommend it enough". */
export interface Idiom {
  /** Hashes of its words. */
  readonly words: readonly number[];
  /** Of the phrase as a whole. */
  readonly hash: number;
}

const fewestWords = 3;

const idiomsByFirst = new Map<number, Idiom[]>();
for (const entries of englishEntries.values()) {
  for (const { words } of entries) {
    if (words.length < fewestWords) continue;
    const hashes = words.map(hashOfWord);
    const first = hashes[0] ?? 0;
    const known = idiomsByFirst.get(first) ?? [];
    // Longest first, as the lexicon has them.
    known.push({ words: hashes, hash: hashes.reduce(chain) });
    idiomsByFirst.set(first, known);
  }
}

/** The hashes of the words that idioms begin with. */
export const beginningsOfIdioms: readonly number[] = [...idiomsByFirst.keys()];

const begins = sign.beginsIdiom;

/** @returns the longest idiom that begins at a token; null nearly always */
export function idiomAt(tokens: Tokens, at: number): Idiom | null {
  if (((tokens.signs[at] ?? 0) & begins) === 0) return null;
  for (const idiom of idiomsByFirst.get(tokens.hashes[at] ?? 0) ?? []) {
    if (isAt(idiom, tokens, at)) return idiom;
  }
  return null;
}

function isAt({ words }: Idiom, tokens: Tokens, at: number): boolean {
  if (at + words.length > tokens.count) return false;
  for (let i = 1; i < words.length; i++) if (tokens.hashes[at + i] !== words[i]) return false;
  return true;
}
