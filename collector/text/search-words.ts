import { canonicalOfTraditional } from "./traditional.ts";

/*
 * What a text is found by, and what is looked for: both in PostgreSQL's own notation, cut by the same rules, so that
 * every database finds the same whatever its locale. A word is found from its beginning; what is written without spaces
 * between words, such as Chinese, at any character: each is kept together with the one that follows.
 */

/** Scripts that put no space between words, or glue onto them what other languages write apart. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;
/** Nobody types a longer word to find it; what is longer counts as several, one after the other. */
const longestWord = 64;
/** A run of unspaced script, a word, or any other character that shows. */
const piece = new RegExp(
  String.raw`(?<run>[${unspaced}]+)|(?<word>(?:(?![${unspaced}])[\p{L}\p{M}\p{N}]){1,${longestWord}})|[^\s\p{C}\p{Z}]`,
  "gu",
);
/** Part numbers and orders are asked for by their digits: "INV-20341" and "INV20341" by "20341". */
const numberWithin = /(?<=\D)\d{3,}/g;

/** PostgreSQL tells no more positions apart; what comes after in longer feedback is not found. */
const mostWords = 16_000;

/** Each word at its place: a number within a word stands at the same. */
type Word = {
  readonly word: string;
  readonly at: number;
  /** Whether it may go on where a text has it: the end of a word, or the last character of a run. */
  readonly isOpen: boolean;
  /** The last character of a run of several: its place is taken by the pair before. */
  readonly isTail: boolean;
};

/** One spelling for all: accents, case, width, invisible characters, curly apostrophes and traditional characters make no difference. */
function plainly(text: string): string {
  const folded = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\p{Default_Ignorable_Code_Point}]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‘’]/g, "'");
  return folded.replace(/[\u4e00-\u9fff]/g, (character) =>
    String.fromCharCode(canonicalOfTraditional(character.charCodeAt(0))),
  );
}

function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { 0: found, groups } of plain.matchAll(piece)) {
    const characters = groups?.["run"] ? [...found] : null;
    if (characters) {
      for (const [index, character] of characters.entries()) {
        const next = characters[index + 1];
        const isLast = next === undefined;
        words.push({
          word: character + (next ?? ""),
          at: ++at,
          isOpen: isLast,
          isTail: isLast && index > 0,
        });
      }
    } else words.push({ word: found, at: ++at, isOpen: groups?.["word"] !== undefined, isTail: false });
  }
  return words;
}

/** Between the workspace and a word; a mark instead says what it is. */
const isWord = ":";
const isCase = "#case";

/**
 * Begins every entry, so that those of a workspace lie together in the index and no other's are read; the random end of
 * its id, as every query names the workspace besides.
 */
const ofWorkspace = (workspaceId: string) => workspaceId.slice(-8);

const quoted = (entry: string) => `'${entry.replace(/['\\]/g, "$&$&")}'`;

export type Findable = {
  readonly text: string;
  /** Who somebody is or how to reach them: found only by those who may know it. */
  readonly isContact?: boolean;
};

/**
 * What one thing is found by, as a `tsvector`.
 * @param texts each is looked at by itself: what is typed in one word is never found across two of them
 */
export function findableBy(
  workspaceId: string,
  texts: readonly Findable[],
  { inCase = false }: { readonly inCase?: boolean } = {},
): string {
  const workspace = ofWorkspace(workspaceId);
  const entries = inCase ? [quoted(workspace + isCase)] : [];
  let before = 0;
  for (const { text, isContact } of texts) {
    const words = wordsOf(plainly(text)).slice(0, Math.max(0, mostWords - before));
    const weight = isContact ? "A" : "";
    for (const { word, at } of words) {
      const place = `${before + at}${weight}`;
      for (const form of [word, ...(word.match(numberWithin) ?? [])])
        entries.push(`${quoted(workspace + isWord + form)}:${place}`);
    }
    before += words.length + 1;
  }
  return entries.join(" ");
}

export type Seeker = {
  readonly workspaceId: string;
  /** Whether they may know whom something is from. */
  readonly withContact: boolean;
  /** Only what has a case. */
  readonly onlyCases?: boolean;
};

/**
 * What was typed, as a `tsquery`: all of its words in any order; what was typed without a space just so. The last word
 * of each may go on, so that one finds while typing.
 * @returns null when nothing was typed that shows
 */
export function lookedFor(
  typed: string,
  { workspaceId, withContact, onlyCases = false }: Seeker,
): string | null {
  const workspace = ofWorkspace(workspaceId);
  const label = withContact ? "" : "D";
  const term = ({ word, isOpen }: Word, isLast: boolean) => {
    const flags = (isLast && isOpen ? "*" : "") + label;
    return quoted(workspace + isWord + word) + (flags && `:${flags}`);
  };
  const phrases = plainly(typed)
    .split(/\s+/)
    .map((part) => wordsOf(part).filter(({ isTail }) => !isTail))
    .filter((words) => words.length > 0)
    .map((words) =>
      words
        .map((word, index) => {
          const before = words[index - 1];
          return (before ? ` <${word.at - before.at}> ` : "") + term(word, index === words.length - 1);
        })
        .join(""),
    );
  if (phrases.length === 0) return null;
  return [...(onlyCases ? [quoted(workspace + isCase)] : []), ...phrases.map((phrase) => `(${phrase})`)].join(
    " & ",
  );
}
