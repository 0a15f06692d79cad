import { plainUnits, unit, unitClasses } from "./characters.ts";
import { hashBasis, hashPrime } from "./hashing.ts";

/** What a token is. Han characters are tokens of their own: Chinese needs no segmenter. */
export const kind = { word: 0, han: 1, mark: 2, symbol: 3 } as const;

/** The tokens of the text scanned last, in columns. Links and addressed names are left out: they hold no opinion. */
export interface Tokens {
  text: string;
  count: number;
  /** Half-open UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** Of the plain spelling; a Han character's plain code. */
  readonly hashes: Int32Array;
  /** A second, independent hash: two words with both in common do not happen. */
  readonly doubles: Int32Array;
  latinUnits: number;
  hanUnits: number;
  /** Letters of any other script. */
  otherUnits: number;
  /** Whether there is an apostrophe within a word, or any letter or mark that ASCII lacks. */
  mayBeForeign: boolean;
}

// Bound once: these are asked for at every character.
const { letter, digit, han, mark, space, apostrophe, symbol, none } = unit;
const classes = unitClasses;
const plain = plainUnits;
const basis = hashBasis;
const prime = hashPrime;

// Enough for any comment; what comes after in a longer text is not read.
export const mostTokens = 16_384;

// One set of columns for all texts: reading is synchronous, and allocating them would cost more than reading.
const shared: Tokens = {
  text: "",
  count: 0,
  starts: new Int32Array(mostTokens),
  ends: new Int32Array(mostTokens),
  kinds: new Uint8Array(mostTokens),
  hashes: new Int32Array(mostTokens),
  doubles: new Int32Array(mostTokens),
  latinUnits: 0,
  hanUnits: 0,
  otherUnits: 0,
  mayBeForeign: false,
};

const lastOfAscii = 0x7f;

// Marks in a row are one token by their first few: ":)", "!!!".
const markLength = 3;

/** @returns the same object every time: use it before the next text is scanned */
export function tokensOf(text: string): Tokens {
  const tokens = shared;
  tokens.text = text;
  tokens.count = 0;
  tokens.latinUnits = 0;
  tokens.hanUnits = 0;
  tokens.otherUnits = 0;
  tokens.mayBeForeign = false;
  const length = text.length;
  for (let at = 0; at < length && tokens.count < mostTokens; ) {
    const code = text.charCodeAt(at);
    const is = classes[code] ?? none;
    if (is <= digit) at = takeWord(tokens, at);
    else if (is === space || is === none || (code === 0x2d && isWithinWord(text, at))) at += 1;
    else if (is === han) {
      tokens.hanUnits += 1;
      const spelled = plain[code] ?? code;
      at = push(tokens, kind.han, at, at + 1, spelled, spelled);
    } else if (is === symbol) at = takeSymbol(tokens, at, code);
    else if (code === 0x40) at = afterWord(text, at + 1);
    else at = takeMarks(tokens, at);
  }
  return tokens;
}

/** "well-made" is read as its two words. */
function isWithinWord(text: string, at: number): boolean {
  return (
    at > 0 &&
    at + 1 < text.length &&
    (classes[text.charCodeAt(at - 1)] ?? none) <= digit &&
    (classes[text.charCodeAt(at + 1)] ?? none) <= digit
  );
}

function push(tokens: Tokens, is: number, start: number, end: number, hash: number, double: number): number {
  const at = tokens.count;
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.kinds[at] = is;
  tokens.hashes[at] = hash;
  tokens.doubles[at] = double;
  tokens.count = at + 1;
  return end;
}

function takeWord(tokens: Tokens, start: number): number {
  const { text } = tokens;
  const length = text.length;
  let hash = basis;
  let double = 0;
  let last = 0;
  let beforeLast = 0;
  let at = start;
  let foreign = 0;
  let digits = 0;
  let all = 0;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    const is = classes[code] ?? none;
    all |= code;
    if (is > digit) {
      if (is === none) continue;
      if (is !== apostrophe || !(at + 1 < length && (classes[text.charCodeAt(at + 1)] ?? 9) <= digit)) break;
      tokens.mayBeForeign = true;
    } else if (is === letter) foreign += 1;
    else if (is === digit) digits += 1;
    const spelled = plain[code] ?? code;
    // "soooo" is "soo": a letter counts at most twice in a row.
    if (spelled === last && spelled === beforeLast) continue;
    hash = Math.imul(hash ^ spelled, prime);
    double = (Math.imul(double, 31) + spelled) | 0;
    beforeLast = last;
    last = spelled;
  }
  if (all > lastOfAscii) tokens.mayBeForeign = true;
  if (isLink(text, start, at)) return afterLink(text, at);
  tokens.otherUnits += foreign;
  tokens.latinUnits += at - start - foreign - digits;
  return push(tokens, kind.word, start, at, hash, double);
}

function isLink(text: string, start: number, end: number): boolean {
  return (end - start === 4 || end - start === 5) && text.startsWith("http", start);
}

function afterLink(text: string, start: number): number {
  let at = start;
  while (at < text.length && classes[text.charCodeAt(at)] !== space) at++;
  return at;
}

function afterWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && ((classes[text.charCodeAt(at)] ?? 9) <= digit || text.charCodeAt(at) === 0x5f))
    at++;
  return at;
}

/** An emoji, or half of one that lost its other half. */
function takeSymbol(tokens: Tokens, start: number, code: number): number {
  const isPair = code >= 0xd800 && code < 0xdc00 && start + 1 < tokens.text.length;
  const second = isPair ? tokens.text.charCodeAt(start + 1) : 0;
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
  const { text } = tokens;
  let hash = basis;
  let double = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const is = classes[code];
    if ((is !== mark && is !== apostrophe) || (code === 0x40 && at > start)) break;
    if (code > lastOfAscii) tokens.mayBeForeign = true;
    if (at - start >= markLength) continue;
    const spelled = plain[code] ?? code;
    hash = Math.imul(hash ^ spelled, prime);
    double = (Math.imul(double, 31) + spelled) | 0;
  }
  return push(tokens, kind.mark, start, at, hash, double);
}
