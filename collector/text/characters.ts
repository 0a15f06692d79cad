import { canonicalOfTraditional } from "./traditional.ts";

/** What a UTF-16 unit is to the reader: a letter of Latin or another script, a digit… Everything up to `digit` makes words. */
export const unit = {
  latin: 0,
  letter: 1,
  digit: 2,
  han: 3,
  mark: 4,
  space: 5,
  apostrophe: 6,
  symbol: 7,
  none: 8,
} as const;

/** The class of each UTF-16 unit. */
export const unitClasses: Uint8Array = new Uint8Array(65_536);

/**
 * Each UTF-16 unit in its plain spelling: lower case, half width, straight quotes, simplified Chinese. One for one, so
 * offsets stay those of the text as it was typed.
 */
export const plainUnits: Uint16Array = new Uint16Array(65_536);

const fullWidthDistance = 0xfee0;

for (let code = 0; code < 65_536; code++) {
  const plain = plainOf(code);
  plainUnits[code] = plain;
  unitClasses[code] = classOf(plain);
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

function classOf(code: number): number {
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
