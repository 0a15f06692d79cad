import { spellingOf } from "./characters.ts";
import { tellingLetters } from "./language-words.ts";
import { languageSigns, languages, sign } from "./signs.ts";
import { kind, type Tokens, tokensOf } from "./tokens.ts";

interface Script {
  /** Inclusive code unit ranges, flat: from, to, from, to… */
  readonly ranges: readonly number[];
  /** Whose script it is; the locale chooses, the first is the default. */
  readonly languages: readonly string[];
  /** How many Latin letters one of its characters is worth: an ideograph or syllable says about as much as three. */
  readonly worth: number;
}

const latin: Script = {
  ranges: [0x41, 0x5a, 0x61, 0x7a, 0xc0, 0x24f, 0x1e00, 0x1eff],
  languages: [],
  worth: 1,
};
const kana: Script = {
  ranges: [0x3041, 0x3096, 0x309d, 0x309f, 0x30a1, 0x30fa, 0x30fd, 0x30ff],
  languages: ["ja"],
  worth: 3,
};
const han: Script = {
  ranges: [0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff],
  languages: ["zh", "ja"],
  worth: 3,
};
const cyrillic: Script = {
  ranges: [0x400, 0x52f],
  languages: ["ru", "uk", "bg", "sr", "mk", "be", "kk"],
  worth: 1,
};
const arabic: Script = { ranges: [0x620, 0x6ff, 0x750, 0x77f], languages: ["ar", "fa", "ur"], worth: 1 };
const scripts: readonly Script[] = [
  latin,
  kana,
  han,
  cyrillic,
  arabic,
  { ranges: [0x1100, 0x11ff, 0x3130, 0x318f, 0xac00, 0xd7af], languages: ["ko"], worth: 3 },
  { ranges: [0x900, 0x97f], languages: ["hi", "mr", "ne"], worth: 1 },
  { ranges: [0x590, 0x5ff], languages: ["he", "yi"], worth: 1 },
  { ranges: [0xe00, 0xe7f], languages: ["th"], worth: 1 },
  { ranges: [0x370, 0x3ff, 0x1f00, 0x1fff], languages: ["el"], worth: 1 },
  { ranges: [0x980, 0x9ff], languages: ["bn", "as"], worth: 1 },
  { ranges: [0xb80, 0xbff], languages: ["ta"], worth: 1 },
  { ranges: [0xc00, 0xc7f], languages: ["te"], worth: 1 },
  { ranges: [0x10a0, 0x10ff], languages: ["ka"], worth: 1 },
  { ranges: [0x530, 0x58f], languages: ["hy"], worth: 1 },
];

// Enough to tell; the rest of a very long text would only cost time.
const longestSample = 2000;
// English of this many words without a single common English word is not English.
const wordsThatMustShowEnglish = 5;
// The locale decides ties and single words, never against clear evidence.
const priorWorth = 0.6;
// "terrible", "horrible", "error" are words in several languages: an opinion alone is half a hint.
const opinionWorth = 0.5;

const english = languages.indexOf("en");
const { opinion, figure } = sign;
const isWord = kind.word;

/**
 * Which language a folded text is in, by its script, its common words, and the visitor's locale where those leave it
 * open.
 * @param locale a BCP 47 tag such as `zh-CN`; absent when nothing is known of the visitor
 * @returns an ISO 639 code such as `en` or `zh`; `und` when nothing can be said
 */
export function languageOf(text: string, locale?: string): string {
  return languageOfTokens(tokensOf(text), locale);
}

/** The same for a text that has been cut into tokens already. */
export function languageOfTokens(tokens: Tokens, locale?: string): string {
  const expected = expectedBy(locale);
  if (tokens.hanUnits === 0 && tokens.otherUnits === 0) return latinLanguage(tokens, expected);
  const sample = tokens.text.slice(0, longestSample);
  const script = tokens.otherUnits === 0 ? hanOrLatin(tokens) : mainScript(sample);
  if (script === latin) return latinLanguage(tokens, expected);
  return chosenBySpelling(sample, script) ?? chosenByLocale(script.languages, expected);
}

let lastLocale: string | undefined;
let lastExpected = "";

/** The language a locale names. Visitors' locales repeat: the last is remembered. */
function expectedBy(locale: string | undefined): string {
  if (locale === lastLocale) return lastExpected;
  lastExpected = /^[a-z]{2,3}(?![a-z])/.exec(locale?.toLowerCase() ?? "")?.[0] ?? "";
  lastLocale = locale;
  return lastExpected;
}

function hanOrLatin({ hanUnits, latinUnits }: Tokens): Script {
  return hanUnits * han.worth > latinUnits ? han : latin;
}

function mainScript(sample: string): Script {
  const weights = new Map<Script, number>();
  for (let at = 0; at < sample.length; at++) {
    const script = scriptOf(sample.charCodeAt(at));
    if (script !== undefined) weights.set(script, (weights.get(script) ?? 0) + script.worth);
  }
  // Chinese has no kana, Japanese has both. A stray の in a brand name is not enough.
  const kanaWeight = weights.get(kana) ?? 0;
  const hanWeight = weights.get(han) ?? 0;
  if (kanaWeight * 6 > hanWeight) {
    weights.set(kana, kanaWeight + hanWeight);
    weights.delete(han);
  }
  return [...weights].reduce((most, next) => (next[1] > most[1] ? next : most), [latin, 0] as const)[0];
}

function scriptOf(code: number): Script | undefined {
  return scripts.find(({ ranges }) => {
    for (let i = 0; i < ranges.length; i += 2) {
      if (code >= (ranges[i] ?? 0) && code <= (ranges[i + 1] ?? 0)) return true;
    }
    return false;
  });
}

function chosenByLocale(languages: readonly string[], expected: string): string {
  return languages.includes(expected) ? expected : (languages[0] ?? "und");
}

function chosenBySpelling(sample: string, script: Script): string | null {
  if (script === cyrillic) return /[іїєґ]/iu.test(sample) ? "uk" : /[ыэъё]/iu.test(sample) ? "ru" : null;
  if (script === arabic) return /[ٹڈڑںے]/u.test(sample) ? "ur" : /[پچژگ]/u.test(sample) ? "fa" : null;
  return null;
}

// Letters English does without, and apostrophes that may stand for a vowel left out: l'eau, dell'arte, not don't.
const accented = /[\u00a1-\u1eff]/;
const mayTell = /[\u00a1-\u1eff]|[cdjlmnstuCDJLMNSTU]['\u2019][A-Za-z\u1f00-\uffff]{2}/;
const elisions = tellingLetters.filter(([letters]) => letters.source.includes("'"));
const evidence = new Float64Array(languages.length);

function latinLanguage(tokens: Tokens, expected: string): string {
  const words = countWords(tokens);
  // Stars, figures and emoji have no language of their own.
  if (words === 0) return tokens.text.trim() === "" || expected === "" ? "und" : expected;
  if (tokens.mayBeForeign && mayTell.test(tokens.text)) countLetters(tokens.text);
  if (isWithoutEvidence()) {
    return words < wordsThatMustShowEnglish ? latinExpected(expected) : "und";
  }
  const isDisproved = expected === "en" && evidence[english] === 0 && words >= wordsThatMustShowEnglish;
  const prior = isDisproved ? -1 : languages.indexOf(expected);
  if (prior >= 0) evidence[prior] = (evidence[prior] ?? 0) + priorWorth;
  return strongest();
}

function isWithoutEvidence(): boolean {
  for (let language = 0; language < languages.length; language++) {
    if ((evidence[language] ?? 0) > 0) return false;
  }
  return true;
}

/** Fills the evidence of common words. @returns how many words there are, known or not */
function countWords(tokens: Tokens): number {
  const { count, starts, kinds, signs } = tokens;
  for (let language = 0; language < evidence.length; language++) evidence[language] = 0;
  let words = 0;
  for (let at = 0; at < count && (starts[at] ?? 0) < longestSample; at++) {
    const of = signs[at] ?? 0;
    if (kinds[at] !== isWord || (of & figure) !== 0) continue;
    words += 1;
    const common = of & languageSigns;
    if ((of & opinion) !== 0) {
      if (common === 0) evidence[english] = (evidence[english] ?? 0) + opinionWorth;
    } else if (common === 0 && isContraction(tokens, at)) evidence[english] = (evidence[english] ?? 0) + 1;
    for (let left = common; left !== 0; left &= left - 1) {
      const language = 31 - Math.clz32(left & -left);
      evidence[language] = (evidence[language] ?? 0) + 1;
    }
  }
  return words;
}

/** English's own: I'm, you're, we've, she'll, they'd, don't; also where the text sets a blank before the apostrophe. */
function isContraction({ units, ends }: Tokens, at: number): boolean {
  const end = ends[at] ?? 0;
  const last = spellingOf(units[end - 1] ?? 0);
  const before = end > 1 ? spellingOf(units[end - 2] ?? 0) : 0;
  const third = end > 2 ? spellingOf(units[end - 3] ?? 0) : 0;
  if (before === 0x27) return last === 0x6d || last === 0x64 || (last === 0x74 && third === 0x6e);
  if (third !== 0x27) return false;
  return (last === 0x65 && (before === 0x72 || before === 0x76)) || (last === 0x6c && before === 0x6c);
}

function countLetters(text: string): void {
  const lower = text.slice(0, longestSample).toLowerCase().replaceAll("\u2019", "'");
  for (const [letters, named] of accented.test(lower) ? tellingLetters : elisions) {
    const found = Math.min(3, lower.match(letters)?.length ?? 0);
    if (found === 0) continue;
    for (const language of named) {
      const place = languages.indexOf(language);
      evidence[place] = (evidence[place] ?? 0) + found;
    }
  }
}

/** The locale's language for a few words nobody knows, unless that language is not written in Latin letters. */
function latinExpected(expected: string): string {
  const nonLatin = scripts.some(({ languages }) => languages.includes(expected));
  return expected === "" || nonLatin ? "und" : expected;
}

/** A draw is English's only if the locale said so (it then leads by the prior); otherwise nobody's. */
function strongest(): string {
  let best = "und";
  let most = 0;
  let drawn = false;
  for (let language = 0; language < languages.length; language++) {
    const weight = evidence[language] ?? 0;
    if (weight === 0) continue;
    drawn = weight === most || (drawn && weight < most);
    if (weight > most) [best, most] = [languages[language] ?? "und", weight];
  }
  return drawn ? "und" : best;
}
