import { mostSpellings, spellingsOf, spellingValue, wordBucket } from "./features.ts";
import { columnsInRow, placeOfRow, type SparseRows } from "./sparse-rows.ts";
import { kind, type Tokens } from "./tokens.ts";

/**
 * What words say by themselves, by both of their hashes: most words of most texts are a few thousand, and adding up a
 * word's spelling takes longer than remembering it. A word is one row of 32 bytes, so that it is fetched at once.
 */
export interface WordMemory {
  /** By row: both hashes, and how many features the word has; 0 where nothing is remembered. */
  readonly keys: Int32Array;
  /** The same memory: by row, behind the keys, what the word says in tenths of the weights' steps. */
  readonly tenths: Int16Array;
}

/** What words are asked, and what is remembered of them. */
export interface AskedOfWords {
  readonly weights: SparseRows;
  readonly words: WordMemory;
}

const size = 32_768;
// A word stands in the row its hash names or in one of the next: with a single place two words of one text could take
// it from each other over and over, and with three more that hardly happens.
const places = 4;
let turn = 0;
const keysInRow = 8;
const tenthsInRow = 16;
export const sizeKey = 2;
/** Where in a row the first column stands. */
const firstTenth = 6;
export const tenth = 0.1;

const isWord = kind.word;
const ownTenths = 10;
const spellingTenths: number = Math.round(spellingValue * ownTenths);
// No word comes near: it would need hundreds of spellings that all say the same as strongly as any.
const mostTenths = 32_767;

export function emptyMemory(): WordMemory {
  const room = new ArrayBuffer((size + places) * keysInRow * Int32Array.BYTES_PER_ELEMENT);
  return { keys: new Int32Array(room), tenths: new Int16Array(room) };
}

/** @returns the word's row, having put it there if need be */
export function remember(asked: AskedOfWords, tokens: Tokens, at: number): number {
  const { keys } = asked.words;
  const hash = tokens.hashes[at] ?? 0;
  const double = tokens.doubles[at] ?? 0;
  const first = (hash ^ (hash >>> 13)) & (size - 1);
  for (let row = first; row < first + places; row++) {
    const key = row * keysInRow;
    if (keys[key + sizeKey] === 0) return learn(asked, tokens, at, row);
    if (keys[key] === hash && keys[key + 1] === double) return row;
  }
  turn = (turn + 1) % places;
  return learn(asked, tokens, at, first + turn);
}

/** The first of a row's keys. */
export const keyOf = (row: number): number => row * keysInRow;
/** The first of a row's tenths. */
export const tenthOf = (row: number): number => row * tenthsInRow + firstTenth;

const scratch = new Int32Array(mostSpellings);
const sums = new Int32Array(columnsInRow);

/** @returns the row it wrote */
function learn(asked: AskedOfWords, tokens: Tokens, at: number, row: number): number {
  const { keys, tenths } = asked.words;
  const hash = tokens.hashes[at] ?? 0;
  const spellings = tokens.kinds[at] === isWord ? spellingsOf(tokens, at, scratch) : 0;
  sums.fill(0);
  addTenths(asked, wordBucket(hash), ownTenths);
  for (let i = 0; i < spellings; i++) addTenths(asked, scratch[i] ?? 0, spellingTenths);
  const key = keyOf(row);
  keys[key] = hash;
  keys[key + 1] = tokens.doubles[at] ?? 0;
  keys[key + sizeKey] = spellings + 1;
  for (let column = 0; column < columnsInRow; column++) {
    tenths[tenthOf(row) + column] = Math.max(-mostTenths, Math.min(mostTenths, sums[column] ?? 0));
  }
  return row;
}

function addTenths({ weights: { index, rows } }: AskedOfWords, bucket: number, times: number): void {
  const place = placeOfRow(index, bucket);
  if (place < 0) return;
  for (let column = 0; column < columnsInRow; column++) {
    sums[column] = (sums[column] ?? 0) + (rows[place + column] ?? 0) * times;
  }
}
