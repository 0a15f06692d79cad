import { fold } from "./normalise.ts";
import { stopsOf } from "./phrase-stops.ts";

/** What a word may do in a phrase; a break (punctuation, a figure, a link) is in none. */
export const part = { break: 0, stop: 1, leaning: 2, content: 3 } as const;
export type Part = (typeof part)[keyof typeof part];

export type PhraseWord = {
  /** One for the forms of a word ("parcels" is "parcel"); empty for a break. */
  readonly stem: string;
  /** As it was written, in lower case. */
  readonly surface: string;
  readonly part: Part;
  /** Half-open UTF-16 offsets in the folded text. */
  readonly start: number;
  readonly end: number;
};

/** Longer than any word somebody reads. */
const longestWord = 30;

const latinPiece =
  /(?:https?:\/\/|www\.)\S{1,2000}|@[\w.-]{1,64}|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|[^\s\p{L}\p{M}]+/gu;

// Loading its dictionary takes a while: made once, and only where Chinese is read.
let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a text, in order, as phrases are made of them.
 * @param original no longer than a comment is: the work grows with its length
 * @param language one of `phraseLanguages`; any other has no words
 */
export function phraseWordsOf(original: string, language: string): PhraseWord[] {
  const stops = stopsOf(language);
  if (!stops) return [];
  const { text } = fold(original.toWellFormed());
  return language === "zh" ? hanWords(text, language) : latinWords(text, language);
}

function latinWords(text: string, language: string): PhraseWord[] {
  const words: PhraseWord[] = [];
  for (const { 0: piece, index } of text.matchAll(latinPiece)) {
    const isWord = /^[\p{L}\p{M}]/u.test(piece) && !/^(?:https?:|www\.)/.test(piece);
    // A hyphen joins: "check-out" is read as its two words side by side.
    if (piece === "-") continue;
    words.push(wordOf(isWord ? piece : "", language, index, index + piece.length));
  }
  return words;
}

function hanWords(text: string, language: string): PhraseWord[] {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words: PhraseWord[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    if (/^\s+$/.test(segment)) continue;
    const isWord = /^\p{Script=Han}+$/u.test(segment) || /^[A-Za-z]{2,}$/.test(segment);
    words.push(wordOf(isWord ? segment : "", language, index, index + segment.length));
  }
  return words;
}

function wordOf(written: string, language: string, start: number, end: number): PhraseWord {
  const surface = written.toLowerCase();
  if (surface === "" || surface.length > longestWord)
    return { stem: "", surface: "", part: part.break, start, end };
  const stops = stopsOf(language);
  if (stops?.stop.has(surface)) return { stem: surface, surface, part: part.stop, start, end };
  const leans = stops?.leaning.has(surface) || surface.length === 1;
  return {
    stem: language === "en" ? withoutPlural(surface) : surface,
    surface,
    part: leans ? part.leaning : part.content,
    start,
    end,
  };
}

/** Source: Harman (1991), "How effective is suffixing?", JASIS 42(1), 7–15: the S stemmer. */
function withoutPlural(word: string): string {
  if (word.length < 4) return word;
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us']s$/.test(word) ? word.slice(0, -1) : word;
}
