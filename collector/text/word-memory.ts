import { columns, type EmotionWeights, emotionShift } from "./emotion-model.ts";
import { mostSpellings, spellingsOf, spellingValue, wordBucket } from "./features.ts";
import { placeOfRow, type SparseRows } from "./sparse-rows.ts";
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

/** What a word is asked: two columns of opinion, then the emotions. */
export interface AskedOfWords {
  readonly opinions: SparseRows;
  readonly emotions: EmotionWeights | null;
  readonly words: WordMemory;
}

const size = 32_768;
const keysInRow = 8;
const tenthsInRow = 16;
export const sizeKey = 2;
/** Where in a row polarity, neutrality and the emotions stand. */
export const polarityTenth = 6;
export const neutralityTenth = 7;
export const emotionTenths = 8;
export const tenth = 0.1;

const isWord = kind.word;
const ownTenths = 10;
const spellingTenths: number = Math.round(spellingValue * ownTenths);
// No word comes near: it would need hundreds of spellings that all say the same as strongly as any.
const mostTenths = 32_767;

export function emptyMemory(): WordMemory {
  const room = new ArrayBuffer(size * keysInRow * Int32Array.BYTES_PER_ELEMENT);
  return { keys: new Int32Array(room), tenths: new Int16Array(room) };
}

/** @returns the word's row, having put it there if need be */
export function remember(asked: AskedOfWords, tokens: Tokens, at: number): number {
  const { keys } = asked.words;
  const hash = tokens.hashes[at] ?? 0;
  const row = (hash ^ (hash >>> 13)) & (size - 1);
  const key = row * keysInRow;
  if (keys[key] === hash && keys[key + 1] === tokens.doubles[at] && keys[key + sizeKey] !== 0) return row;
  learn(asked, tokens, at, row);
  return row;
}

/** The first of a row's keys. */
export const keyOf = (row: number): number => row * keysInRow;
/** The first of a row's tenths. */
export const tenthOf = (row: number): number => row * tenthsInRow;

const scratch = new Int32Array(mostSpellings);
const sums = new Int32Array(tenthsInRow);

function learn(asked: AskedOfWords, tokens: Tokens, at: number, row: number): void {
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
  for (let column = polarityTenth; column < emotionTenths + columns; column++) {
    tenths[tenthOf(row) + column] = Math.max(-mostTenths, Math.min(mostTenths, sums[column] ?? 0));
  }
}

function addTenths({ opinions, emotions }: AskedOfWords, bucket: number, times: number): void {
  const place = placeOfRow(opinions.index, bucket);
  if (place >= 0) {
    sums[polarityTenth] = (sums[polarityTenth] ?? 0) + (opinions.rows[place] ?? 0) * times;
    sums[neutralityTenth] = (sums[neutralityTenth] ?? 0) + (opinions.rows[place + 1] ?? 0) * times;
  }
  if (emotions === null) return;
  const from = (bucket >>> emotionShift) * columns;
  for (let column = 0; column < columns; column++) {
    const at = emotionTenths + column;
    sums[at] = (sums[at] ?? 0) + (emotions.weights[from + column] ?? 0) * times;
  }
}
