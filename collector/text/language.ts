import { englishEntries } from "./english-lexicon.ts";
import { commonWords, tellingLetters } from "./language-words.ts";

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

const notAscii = /[^\t\n\r\x20-\x7e]/;
const latinWords = /\p{Script=Latin}+(?:'\p{Script=Latin}+)*/gu;

// Enough to tell; the rest of a very long text would only cost time.
const longestSample = 2000;
// English of this many words without a single common English word is not English.
const wordsThatMustShowEnglish = 5;
// The locale decides ties and single words, never against clear evidence.
const priorWorth = 0.6;
// "terrible", "horrible", "error" are words in several languages: an opinion alone is half a hint.
const opinionWorth = 0.5;
const englishContraction = /'(?:m|re|ve|ll|d)$|n't$/;

const languagesByWord = byWord(commonWords);
const englishOpinions = new Set([...englishEntries.values()].flat().flatMap(({ words }) => words));

/**
 * Which language a folded text is in, by its script, its common words, and the visitor's locale where those leave it
 * open.
 * @param locale a BCP 47 tag such as `zh-CN`; absent when nothing is known of the visitor
 * @returns an ISO 639 code such as `en` or `zh`; `und` when nothing can be said
 */
export function languageOf(text: string, locale?: string): string {
  const sample = text.length > longestSample ? text.slice(0, longestSample) : text;
  const expected = /^[a-z]{2,3}(?![a-z])/.exec(locale?.toLowerCase() ?? "")?.[0] ?? "";
  const script = notAscii.test(sample) ? mainScript(sample) : latin;
  if (script === latin) return latinLanguage(sample, expected);
  return chosenBySpelling(sample, script) ?? chosenByLocale(script.languages, expected);
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

function latinLanguage(sample: string, expected: string): string {
  const lower = sample.toLowerCase();
  const words = lower.match(latinWords) ?? [];
  // Stars, figures and emoji have no language of their own.
  if (words.length === 0) return sample.trim() === "" || expected === "" ? "und" : expected;
  const evidence = new Map<string, number>();
  for (const word of words) {
    const languages = languagesByWord.get(word);
    if (languages !== undefined) for (const language of languages) add(evidence, language, 1);
    else if (englishContraction.test(word)) add(evidence, "en", 1);
    else if (englishOpinions.has(word)) add(evidence, "en", opinionWorth);
  }
  if (notAscii.test(lower) || lower.includes("'")) {
    for (const [letters, languages] of tellingLetters) {
      const found = Math.min(3, lower.match(letters)?.length ?? 0);
      for (const language of languages) if (found > 0) add(evidence, language, found);
    }
  }
  const english = evidence.get("en") ?? 0;
  if (evidence.size === 0) return words.length < wordsThatMustShowEnglish ? latinExpected(expected) : "und";
  const isDisproved = expected === "en" && english === 0 && words.length >= wordsThatMustShowEnglish;
  if (!isDisproved && Object.hasOwn(commonWords, expected)) add(evidence, expected, priorWorth);
  return strongest(evidence);
}

/** The locale's language for a few words nobody knows, unless that language is not written in Latin letters. */
function latinExpected(expected: string): string {
  const nonLatin = scripts.some(({ languages }) => languages.includes(expected));
  return expected === "" || nonLatin ? "und" : expected;
}

/** A draw is English's only if the locale said so (it then leads by the prior); otherwise nobody's. */
function strongest(evidence: ReadonlyMap<string, number>): string {
  let best = "und";
  let most = 0;
  let drawn = false;
  for (const [language, weight] of evidence) {
    drawn = weight === most || (drawn && weight < most);
    if (weight > most) [best, most] = [language, weight];
  }
  return drawn ? "und" : best;
}

function add(evidence: Map<string, number>, language: string, weight: number): void {
  evidence.set(language, (evidence.get(language) ?? 0) + weight);
}

function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(words)) {
    for (const word of new Set(list.split(/\s+/)))
      languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
