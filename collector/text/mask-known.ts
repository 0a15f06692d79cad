import { maskPersonalData } from "./mask.ts";

/** What is known of who wrote a text, and what each becomes in it. */
export type Known = { readonly kind: "name" | "contact" | "order"; readonly value: string };

const han = /^\p{Script=Han}+$/u;
/** How people are addressed after their family name in Chinese. */
const chineseTitles = "先生|女士|小姐|太太|老师|经理|总";
/** The family names of two characters that are met at all often. */
const doubleSurnames = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木)/u;
const mostKnown = 40;

/**
 * Masks personal data by its shape, and then what is known of this writer by its words: their whole name, each part of
 * it, and what they are reached and looked up by. A part of a name that is also a word goes too: better a word too few.
 */
export function maskWithKnown(text: string, known: readonly Known[]): string {
  let masked = maskPersonalData(text).text;
  for (const { kind, value } of known.slice(0, mostKnown)) {
    const patterns = kind === "name" ? namePatterns(value) : wholePatterns(value);
    for (const pattern of patterns) masked = masked.replaceAll(new RegExp(pattern, "giu"), `[${kind}]`);
  }
  return masked;
}

/** Longest first: a part must not break up the whole. */
function namePatterns(value: string): string[] {
  const name = value.normalize("NFC").trim();
  const parts = name.split(/[\s,.·・]+/u).filter((part) => han.test(part) || part.length >= 2);
  return [
    ...wholePatterns(name),
    ...parts.flatMap((part) => (han.test(part) ? chineseParts(part) : [word(part)])),
  ];
}

/** 王小明 is also 王先生 and 小明. */
function chineseParts(name: string): string[] {
  const surname = doubleSurnames.exec(name)?.[0] ?? name.slice(0, 1);
  const given = name.slice(surname.length);
  return [
    ...(name.length >= 2 ? [name] : []),
    `${surname}(?=${chineseTitles})`,
    ...(given.length >= 2 ? [given] : []),
  ];
}

function wholePatterns(value: string): string[] {
  const plain = value.normalize("NFC").trim();
  if (plain.length < 2) return [];
  return han.test(plain) ? [escaped(plain)] : [word(plain)];
}

/** As a word of its own, however its parts are spaced. */
const word = (value: string): string =>
  `(?<![\\p{L}\\p{N}])${escaped(value).replaceAll(/\s+/g, "\\s{1,3}")}(?![\\p{L}\\p{N}])`;

const escaped = (value: string): string => value.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
