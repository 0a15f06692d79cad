/**
 * A text in one spelling, and the way back: full-width and compatibility forms folded (NFKC), curly apostrophes
 * straight, invisible characters gone. `starts[i]` and `ends[i]` say which piece of the original the folded unit `i`
 * came from, in UTF-16 offsets; both are null when folding changed nothing.
 */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
}

/** Characters that fold to themselves: printable ASCII, ideographs, Chinese brackets and stops, kana, Hangul syllables. */
const settled =
  "\\t\\n\\r\\x20-\\x5f\\x61-\\x7e\\u201c\\u201d\\u3001\\u3002\\u3008-\\u3011\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3";
const settledText = new RegExp(`^[${settled}]*$`);

/** A run of settled characters, or one other with the marks that belong to it, so that e + U+0301 folds to one é. */
const piece = new RegExp(`(?:[${settled}](?!\\p{M}))+|\\P{M}\\p{M}{0,8}|\\p{M}`, "gsu");

// U+2019 is what phones and word processors type for an apostrophe; the others are what keyboards make of it.
const apostrophe = /^[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/;

// Zero-width and directional characters, soft hyphen, byte-order mark, variation selectors, control characters.
const invisible = /(?![\t\n\r])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

// What the reader's own table spells plainly, unit by unit (see characters.ts): besides what is settled, curly
// apostrophes, full-width ASCII, accented Latin letters, Cyrillic, symbols, emoji, zero-width and directional marks.
const plainText = new RegExp(
  `^[${settled}\\u00a0-\\u00a7\\u00a9\\u00ab\\u00ac\\u00ae\\u00b0\\u00b1\\u00b6\\u00b7\\u00bb\\u00bf-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e\\u0400-\\u0482\\u048a-\\u04ff\\u200b-\\u201e\\u2026\\u2190-\\u2bff\\ud800-\\udfff\\ufe0f\\ufeff\\uff01-\\uff5e]*$`,
);

/** Whether a text can be read as it stands: folding it would tell the reader nothing new. */
export function isPlain(text: string): boolean {
  return plainText.test(text);
}

export function fold(original: string): Folded {
  if (settledText.test(original)) return { text: original, starts: null, ends: null };
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(piece)) {
    const [characters] = match;
    const isSettled = settledText.test(characters);
    const folded = isSettled ? characters : foldCharacter(characters);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(isSettled ? match.index + unit : match.index);
      ends.push(match.index + (isSettled ? unit + 1 : characters.length));
    }
  }
  return { text, starts, ends };
}

function foldCharacter(characters: string): string {
  const code = characters.charCodeAt(0);
  // Full-width ASCII stands at a fixed distance; nearly every Chinese comment has some.
  if (characters.length === 1 && code > 0xff00 && code < 0xff5f && code !== 0xff07 && code !== 0xff40) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (apostrophe.test(characters)) return "'";
  return characters.replace(invisible, "").normalize("NFKC");
}

/** The original's half-open UTF-16 offsets of the folded units `start` up to `end`; `end` must be above `start`. */
export function originalRange(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.starts?.[start] ?? start, end: folded.ends?.[end - 1] ?? end };
}
