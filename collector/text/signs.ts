import { commonWords } from "./language-words.ts";

/** The languages that words tell, each by its place: the bit `1 << place` of a word's signs. */
export const languages: readonly string[] = Object.keys(commonWords);
const first = languages.length;

/** What a word is a sign of, beside the languages it is common in: a bit each. */
export const sign = {
  /** An opinion in English. */
  opinion: 1 << first,
  /** Denies what follows. */
  denies: 1 << (first + 1),
  /** "Think": a denial reaches beyond it. */
  thinks: 1 << (first + 2),
  endsDenial: 1 << (first + 3),
  contrasts: 1 << (first + 4),
  concedes: 1 << (first + 5),
  /** "Or", "nor". */
  joins: 1 << (first + 6),
  beginsIdiom: 1 << (first + 7),
  /** An apostrophe stands within it. */
  apostrophe: 1 << (first + 8),
  /** It begins with a figure. */
  figure: 1 << (first + 9),
} as const;

/** The signs that a word is common in a language. */
export const languageSigns: number = sign.opinion - 1;
