import type { RuleList } from "./reading-kinds.ts";

/** Languages a workspace can write rules in. Heed comes with rules of its own for the first two. */
export const ruleLanguages = [
  "en",
  "zh",
  "es",
  "fr",
  "de",
  "pt",
  "it",
  "nl",
  "ru",
  "ar",
  "hi",
  "ko",
  "ja",
] as const;
export type RuleLanguage = (typeof ruleLanguages)[number];

/** Characters of a phrase, and phrases of a language: what is searched for in every text has bounds. */
export const longestPhrase = 60;
export const mostOwnPhrases = 300;
const fewestBeforeAsterisk = 3;

/** What keeps words from being a rule. */
export type PhraseFault = "empty" | "too_long" | "no_word" | "asterisk_not_last" | "asterisk_too_early";

/** One spelling of a phrase however it was typed: single spaces, full-width forms as half, lower case. */
export const plainPhrase = (typed: string): string =>
  typed.normalize("NFKC").replaceAll("\u0000", "").toWellFormed().replace(/\s+/g, " ").trim().toLowerCase();

/** @param phrase plain; @returns null where it can be a rule */
export function phraseFault(phrase: string): PhraseFault | null {
  if (phrase === "") return "empty";
  if (phrase.length > longestPhrase) return "too_long";
  if (phrase.slice(0, -1).includes("*")) return "asterisk_not_last";
  // A letter, an ideograph or an emoji; neither figures alone nor marks.
  if (!/[\p{L}\p{Extended_Pictographic}]/u.test(phrase.replaceAll(/[#*\d]/g, ""))) return "no_word";
  const beginning = /([\p{L}\p{M}\p{N}']*)\*$/u.exec(phrase)?.[1];
  return beginning !== undefined &&
    beginning.length < fewestBeforeAsterisk &&
    !/\p{Script=Han}/u.test(beginning)
    ? "asterisk_too_early"
    : null;
}

/** What is done to a workspace's rules: words of its own, or a shipped phrase that counts no longer. */
export const ruleActions = ["add", "remove", "switch_off", "switch_on"] as const;
export type RuleAction = (typeof ruleActions)[number];

export type RuleWords = { readonly list: RuleList; readonly phrase: string };
