import { isPlain } from "./normalise.ts";
import { canonicalOfTraditional } from "./traditional.ts";

/**
 * What a UTF-16 unit is to the reader: a letter of Latin or another script, a digit… Everything up to `digit` makes words,
 * everything from `mark` to `apostrophe` makes marks.
 */
export const unit = {
  latin: 0,
  letter: 1,
  digit: 2,
  han: 3,
  mark: 4,
  hyphen: 5,
  apostrophe: 6,
  space: 7,
  symbol: 8,
  none: 9,
  address: 10,
} as const;

/** What else a unit is: a bit each, so that those of a whole text can be or-ed together. */
export const trait = {
  /** ASCII lacks it. */
  foreign: 0x10,
  /** The text must be folded before it is read. */
  unsettled: 0x20,
  /** A question mark, in any width. */
  asks: 0x40,
  /** Addresses or tags, as in public posts. */
  posts: 0x80,
} as const;

/**
 * All of it for each UTF-16 unit in one number: its class in the lowest four bits, its traits, and above them its plain
 * spelling: lower case, half width, straight quotes, simplified Chinese. One for one, so offsets stay those of the text
 * as it was typed.
 */
export const unitOfCode: Int32Array = new Int32Array(65_536);

const classBits = 0xf;
const spellingShift = 8;

export const classOf = (of: number): number => of & classBits;
export const spellingOf = (of: number): number => of >>> spellingShift;

const fullWidthDistance = 0xfee0;

for (let code = 0; code < 65_536; code++) {
  const plain = plainOf(code);
  unitOfCode[code] = (plain << spellingShift) | traitsOf(code, plain) | classOfCode(code, plain);
}

function plainOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return plainOf(code - fullWidthDistance);
  // The apostrophe of phones and word processors; ideographic comma and stop.
  if (code === 0x2019 || code === 0x2018) return 0x27;
  if (code === 0x3001) return 0x2c;
  if (code === 0x3002 || code === 0x2026) return 0x2e;
  if (code >= 0x4e00) return canonicalOfTraditional(code);
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function traitsOf(code: number, plain: number): number {
  return (
    (code > 0x7f ? trait.foreign : 0) |
    (isPlain(String.fromCharCode(code)) ? 0 : trait.unsettled) |
    (plain === 0x3f ? trait.asks : 0) |
    (code === 0x40 || code === 0x23 ? trait.posts : 0)
  );
}

function classOfCode(code: number, plain: number): number {
  // Only as ASCII has them: full width they are ornament.
  if (code === 0x2d) return unit.hyphen;
  if (code === 0x40) return unit.address;
  return classOfPlain(plain);
}

function classOfPlain(code: number): number {
  if (code >= 0xd800 && code < 0xe000) return unit.symbol;
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return unit.space;
  if (/\p{Script=Latin}/u.test(character)) return unit.latin;
  if (/\p{Nd}/u.test(character)) return unit.digit;
  if (/\p{Script=Han}/u.test(character)) return unit.han;
  if (/[\p{L}\p{N}\p{M}]/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character))
    return unit.letter;
  if (/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)) return unit.none;
  if (code === 0x27) return unit.apostrophe;
  // Arrows, dingbats, stars, hearts: each speaks for itself.
  return code >= 0x2190 && code < 0x2c00 ? unit.symbol : unit.mark;
}
