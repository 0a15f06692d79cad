import { classOf, spellingOf, trait, unit, unitOfCode } from "./characters.ts";
import { hashBasis, hashPrime } from "./hashing.ts";
import { signsOf } from "./known-words.ts";
import { sign } from "./signs.ts";

/** What a token is. Han characters are tokens of their own: Chinese needs no segmenter. */
export const kind = { word: 0, han: 1, mark: 2, symbol: 3 } as const;

/** The tokens of the text scanned last, in columns. Links and addressed names are left out: they hold no opinion. */
export interface Tokens {
  text: string;
  /** What each UTF-16 unit of the text is (see characters.ts), and a blank behind the last. */
  units: Int32Array;
  /** The traits that any unit of the text has. */
  traits: number;
  count: number;
  /** Half-open UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** Of the plain spelling; a Han character's plain code. */
  readonly hashes: Int32Array;
  /** A second, independent hash: two words with both in common do not happen. */
  readonly doubles: Int32Array;
  /** What a word is a sign of (see signs.ts); 0 for whatever is no word. */
  readonly signs: Int32Array;
  latinUnits: number;
  hanUnits: number;
  /** Letters of any other script. */
  otherUnits: number;
  /** Whether there are letters or marks that ASCII lacks, or words that go on behind an apostrophe: l'eau, not it's. */
  mayBeForeign: boolean;
}

// Bound once: these are asked for at every character.
const { latin, letter, digit, han, mark, hyphen, apostrophe, space, symbol, none } = unit;
const { foreign } = trait;
const basis = hashBasis;
const prime = hashPrime;
const blank = unitOfCode[0x20] ?? 0;
const underline = unitOfCode[0x5f] ?? 0;
const unitOfH = unitOfCode[0x68] ?? 0;

// Enough for any comment; what comes after in a longer text is not read.
export const mostTokens = 16_384;
// The room that is kept; what a longer text needs is given back.
const mostUnits = 65_536;

// One set of columns for all texts: reading is synchronous, and allocating them would cost more than reading.
const sharedUnits = new Int32Array(mostUnits + 1);
const shared: Tokens = {
  text: "",
  units: sharedUnits,
  traits: 0,
  count: 0,
  starts: new Int32Array(mostTokens),
  ends: new Int32Array(mostTokens),
  kinds: new Uint8Array(mostTokens),
  hashes: new Int32Array(mostTokens),
  doubles: new Int32Array(mostTokens),
  signs: new Int32Array(mostTokens),
  latinUnits: 0,
  hanUnits: 0,
  otherUnits: 0,
  mayBeForeign: false,
};

// Marks in a row are one token by their first few: ":)", "!!!".
const markLength = 3;

/** @returns the same object every time: use it before the next text is scanned */
export function tokensOf(text: string): Tokens {
  const tokens = shared;
  const { length } = text;
  tokens.text = text;
  tokens.count = 0;
  tokens.latinUnits = 0;
  tokens.hanUnits = 0;
  tokens.otherUnits = 0;
  tokens.mayBeForeign = false;
  takeUnits(tokens, length);
  const { units } = tokens;
  for (let at = 0; at < length && tokens.count < mostTokens; ) {
    const here = units[at] ?? blank;
    const is = classOf(here);
    if (is <= digit) at = takeWord(tokens, at);
    else if (is === space || is === none || (is === hyphen && isWithinWord(units, at))) at += 1;
    else if (is === han) {
      tokens.hanUnits += 1;
      at = push(tokens, kind.han, at, at + 1, spellingOf(here), spellingOf(here));
    } else if (is <= apostrophe) at = takeMarks(tokens, at);
    else if (is === symbol) at = takeSymbol(tokens, at);
    else at = afterWord(units, at + 1);
  }
  return tokens;
}

/** Looks up each unit once: whatever else is asked of the text's characters is asked of these. */
function takeUnits(tokens: Tokens, length: number): void {
  const { text } = tokens;
  const units = length <= mostUnits ? sharedUnits : new Int32Array(length + 1);
  const ofCode = unitOfCode;
  let traits = 0;
  for (let at = 0; at < length; at++) {
    // Not `text.charCodeAt(at)`: strings come in so many forms within V8 that it looks the method up at each character,
    // which takes longer than all else that is done with one.
    const here = ofCode[String.prototype.charCodeAt.call(text, at)] ?? blank;
    units[at] = here;
    traits |= here;
  }
  units[length] = blank;
  tokens.units = units;
  tokens.traits = traits;
}

/** "well-made" is read as its two words. */
function isWithinWord(units: Int32Array, at: number): boolean {
  return at > 0 && classOf(units[at - 1] ?? blank) <= digit && classOf(units[at + 1] ?? blank) <= digit;
}

function push(tokens: Tokens, is: number, start: number, end: number, hash: number, double: number): number {
  const at = tokens.count;
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.kinds[at] = is;
  tokens.hashes[at] = hash;
  tokens.doubles[at] = double;
  tokens.signs[at] = 0;
  tokens.count = at + 1;
  return end;
}

function takeWord(tokens: Tokens, start: number): number {
  const { units } = tokens;
  let hash = basis;
  let double = 0;
  let last = 0;
  let beforeLast = 0;
  let at = start;
  let others = 0;
  let digits = 0;
  let traits = 0;
  let signs = 0;
  for (; ; at++) {
    const here = units[at] ?? blank;
    const is = classOf(here);
    traits |= here;
    if (is !== latin) {
      if (is === letter) others += 1;
      else if (is === digit) digits += 1;
      else if (is === apostrophe && classOf(units[at + 1] ?? blank) <= digit) {
        signs = sign.apostrophe;
        traits |= classOf(units[at + 2] ?? blank) <= han ? foreign : tokens.traits;
      } else if (is === none) continue;
      else break;
    }
    const spelled = spellingOf(here);
    // "soooo" is "soo": a letter counts at most twice in a row.
    if (spelled === last && spelled === beforeLast) continue;
    hash = Math.imul(hash ^ spelled, prime);
    double = (Math.imul(double, 31) + spelled) | 0;
    beforeLast = last;
    last = spelled;
  }
  if ((traits & foreign) !== 0) tokens.mayBeForeign = true;
  if (isLink(tokens, start, at)) return afterLink(units, at);
  tokens.otherUnits += others;
  tokens.latinUnits += at - start - others - digits;
  if (isFigure(units[start] ?? blank)) signs |= sign.figure;
  const place = tokens.count;
  push(tokens, kind.word, start, at, hash, double);
  tokens.signs[place] = signs | signsOf(hash);
  return at;
}

function isLink({ text, units }: Tokens, start: number, end: number): boolean {
  const length = end - start;
  return (length === 4 || length === 5) && units[start] === unitOfH && text.startsWith("http", start);
}

const isFigure = (of: number): boolean => classOf(of) === digit && (of & foreign) === 0;

function afterLink(units: Int32Array, start: number): number {
  let at = start;
  while (classOf(units[at] ?? blank) !== space) at++;
  return at;
}

function afterWord(units: Int32Array, start: number): number {
  let at = start;
  while (classOf(units[at] ?? blank) <= digit || units[at] === underline) at++;
  return at;
}

/** An emoji, or half of one that lost its other half. */
function takeSymbol(tokens: Tokens, start: number): number {
  const { text } = tokens;
  const code = text.charCodeAt(start);
  const isPair = code >= 0xd800 && code < 0xdc00 && start + 1 < text.length;
  const second = isPair ? text.charCodeAt(start + 1) : 0;
  const isWhole = second >= 0xdc00 && second < 0xe000;
  const hash = Math.imul(basis ^ code, prime);
  return push(
    tokens,
    kind.symbol,
    start,
    start + (isWhole ? 2 : 1),
    isWhole ? Math.imul(hash ^ second, prime) : hash,
    isWhole ? code * 65_536 + second : code,
  );
}

function takeMarks(tokens: Tokens, start: number): number {
  const { units } = tokens;
  let hash = basis;
  let double = 0;
  let traits = 0;
  let at = start;
  for (; ; at++) {
    const here = units[at] ?? blank;
    const is = classOf(here);
    if (is < mark || is > apostrophe) break;
    traits |= here;
    if (at - start >= markLength) continue;
    hash = Math.imul(hash ^ spellingOf(here), prime);
    double = (Math.imul(double, 31) + spellingOf(here)) | 0;
  }
  if ((traits & foreign) !== 0) tokens.mayBeForeign = true;
  return push(tokens, kind.mark, start, at, hash, double);
}
