/** What kind of personal data was found. */
export type PersonalData = "email" | "card" | "account" | "national_id" | "phone" | "order";

/** A text without its personal data, and where in the original that stood: half-open UTF-16 offsets, sorted, apart. */
export interface Masked {
  readonly text: string;
  readonly found: ReadonlyArray<{
    readonly kind: PersonalData;
    readonly start: number;
    readonly end: number;
  }>;
}

interface Rule {
  readonly kind: PersonalData;
  /** Linear in the text: every repetition is bounded. */
  readonly pattern: RegExp;
  readonly holds: (match: string) => boolean;
}

const always = () => true;
const digitsOf = (match: string) => match.replace(/\D/g, "");

// The first that finds something keeps it: a card number is no phone number.
const rules: readonly Rule[] = [
  {
    kind: "email",
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
    holds: always,
  },
  // An order number is known by the word before it; only the number goes.
  {
    kind: "order",
    pattern:
      /(?<=(?:\b(?:order|booking|reference|tracking|invoice|ticket|parcel|case|ref|pedido|commande|bestellung|bestellnummer|ordine)\b|订单|单号|订单号|快递单|运单|編號|編号|编号|訂單)[^\p{L}\p{N}]{0,3}(?:(?:number|no|nr|num|id|numero|número|numéro|nummer|code)\b|号码|号|是)?[^\p{L}\p{N}]{0,3}(?:is\s|是)?)[A-Z]{0,4}-?\d[\dA-Z-]{2,24}/giu,
    holds: (match) => digitsOf(match).length >= 3 && !isDate(match),
  },
  {
    kind: "account",
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/g,
    holds: isAccount,
  },
  // Chinese resident identity card: 17 digits and a check digit or X. Source: GB 11643-1999.
  { kind: "national_id", pattern: /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g, holds: isChineseIdentity },
  { kind: "national_id", pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, holds: always },
  {
    kind: "card",
    pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g,
    holds: (match) => passesLuhn(digitsOf(match)),
  },
  {
    kind: "phone",
    pattern: /(?<!\d|\+\d{1,3}[ -]?)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g,
    holds: always,
  },
  {
    kind: "phone",
    pattern: /(?<![\p{L}\d.,])(?:\+|00|\()?\d(?:[ ()./-]{0,2}\d){7,14}(?![\d%])/gu,
    holds: isPhone,
  },
];

/**
 * Takes personal data out of a text before it leaves for another reader: each piece becomes its kind in brackets, such
 * as `[email]`. Names and addresses of streets are not recognised.
 */
export function maskPersonalData(text: string): Masked {
  const found: { kind: PersonalData; start: number; end: number }[] = [];
  for (const { kind, pattern, holds } of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const isFree = found.every((other) => end <= other.start || start >= other.end);
      if (isFree && holds(match[0])) found.push({ kind, start, end });
      if (found.length >= mostFound) break;
    }
  }
  found.sort((one, other) => one.start - other.start);
  let masked = "";
  let at = 0;
  for (const { kind, start, end } of found) {
    masked += `${text.slice(at, start)}[${kind}]`;
    at = end;
  }
  return { text: masked + text.slice(at), found };
}

// Comparing each with each of more would not be linear; a text with more is a list, not a comment.
const mostFound = 500;

function isDate(match: string): boolean {
  return /^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d/.test(match);
}

/** Written with a + or in groups, or long enough to be nothing else. Source for the length: ITU-T E.164. */
function isPhone(match: string): boolean {
  const digits = digitsOf(match);
  if (isDate(match) || digits.length > 15) return false;
  return /^(?:\+|00|\(|0)/.test(match)
    ? digits.length >= 8
    : digits.length >= 10 || /^\d{3}[ .-]\d{3,4}[ .-]\d{4}$/.test(match);
}

/** Source: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const identityFactors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isChineseIdentity(match: string): boolean {
  const sum = identityFactors.reduce((total, factor, i) => total + factor * Number(match.charAt(i)), 0);
  return "10X98765432".charAt(sum % 11) === match.charAt(17).toUpperCase();
}

/** IBAN: its remainder by 97 is 1. Source: ISO 13616. */
function isAccount(match: string): boolean {
  const plain = match.replaceAll(" ", "");
  let remainder = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
