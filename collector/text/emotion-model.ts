import {
  chineseDeniedValue,
  deniedValue,
  deniedWordBucket,
  hanBucketsFrom,
  mostSpellings,
  pairBucket,
  spellingsOf,
  spellingValue,
  wordBucket,
} from "./features.ts";
import type { Grammar } from "./grammar.ts";
import { bucketBits, bucketOf } from "./hashing.ts";
import { idiomAt } from "./idioms.ts";
import { lengthScale } from "./linear-model.ts";
import { kind, mostTokens, type Tokens } from "./tokens.ts";

/** One column an emotion, the last for none. */
export const columns = 6;
/** Emotions need fewer buckets than polarity, whose high bits these are: measured, 2^20 are no better than 2^16. */
export const emotionBucketBits = 16;
export const emotionBuckets: number = 2 ** emotionBucketBits;
export const emotionShift: number = bucketBits - emotionBucketBits;

/** The same features as polarity's; weights stand bucket by bucket, column by column, as whole numbers of `step`. */
export interface EmotionModel {
  readonly weights: Int8Array;
  /** 1 where a bucket has any weight: most have none. */
  readonly speaks: Uint8Array;
  readonly step: number;
  readonly bias: readonly number[];
  readonly remembered: EmotionMemory;
}

/** Words' sums by both hashes. */
export interface EmotionMemory {
  readonly hashes: Int32Array;
  readonly doubles: Int32Array;
  readonly sizes: Uint8Array;
  readonly sums: Float64Array;
}

/** What a text's words say of each emotion. */
export interface Felt {
  /** Overwritten by the next text. */
  readonly logits: Float64Array;
  /** By how much each token raised one emotion above the mean of all, in logits; overwritten by the next text. */
  readonly contributionsTo: (column: number) => Float64Array;
  readonly scale: number;
}

const isHan = kind.han;
const isWord = kind.word;
const shift = emotionShift;
const memorySize = 8192;

export function emptyEmotionMemory(): EmotionMemory {
  return {
    hashes: new Int32Array(memorySize),
    doubles: new Int32Array(memorySize),
    sizes: new Uint8Array(memorySize),
    sums: new Float64Array(memorySize * columns),
  };
}

// What spoke in the text felt last, in columns: the row of its weights, how much it counts, and which tokens say it. Most
// texts are neutral: what each token adds is worked out only when it is asked for.
const mostHeard = mostTokens * 4;
// Stands for a row of the memory: a whole word.
const ofMemory = -1;
const heard = {
  count: 0,
  rows: new Int32Array(mostHeard),
  values: new Float64Array(mostHeard),
  tokens: new Int32Array(mostHeard),
  sizes: new Uint8Array(mostHeard),
};
const contributions = new Float64Array(mostTokens);
const logits = new Float64Array(columns);
const scratch = new Int32Array(mostSpellings);

/** @returns logits whose contributions are those of this text until the next is read */
export function feel(model: EmotionModel, tokens: Tokens, grammar: Grammar): Felt {
  const { count, kinds } = tokens;
  heard.count = 0;
  logits.fill(0);
  let features = 0;
  for (let at = 0; at < count; at++) {
    features +=
      kinds[at] === isHan ? addHan(model, tokens, grammar, at) : addWord(model, tokens, grammar, at);
  }
  const scale = lengthScale(features);
  const factor = scale * model.step;
  for (let column = 0; column < columns; column++) {
    logits[column] = (logits[column] ?? 0) * factor + (model.bias[column] ?? 0);
  }
  return { logits, scale, contributionsTo: (column) => contributionsTo(model, tokens, column, factor) };
}

function contributionsTo(model: EmotionModel, tokens: Tokens, column: number, factor: number): Float64Array {
  const { weights, remembered } = model;
  contributions.fill(0, 0, tokens.count);
  for (let i = 0; i < heard.count; i++) {
    const first = heard.tokens[i] ?? 0;
    const size = heard.sizes[i] ?? 1;
    const row = heard.rows[i] ?? 0;
    // A later word of the text may have taken an earlier one's place in the memory: it is asked for anew.
    const own =
      row === ofMemory
        ? above(remembered.sums, remember(model, tokens, first), column)
        : above(weights, row, column);
    // An n-gram is said by all of its characters.
    const share = (own * (heard.values[i] ?? 0) * factor) / size;
    for (let at = first; at < first + size; at++) contributions[at] = (contributions[at] ?? 0) + share;
  }
  return contributions;
}

/** How far one column of a row stands above the row's mean. */
function above(rows: Int8Array | Float64Array, row: number, column: number): number {
  const from = row * columns;
  let sum = 0;
  for (let other = 0; other < columns; other++) sum += rows[from + other] ?? 0;
  return (rows[from + column] ?? 0) - sum / columns;
}

/** @returns how many features the word has with what stands before it */
function addWord(model: EmotionModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const { hashes } = tokens;
  const emphasis = grammar.emphasis[at] ?? 1;
  const isDenied = grammar.denied[at] === 1;
  const hash = hashes[at] ?? 0;
  const place = remember(model, tokens, at);
  const { sums, sizes } = model.remembered;
  const from = place * columns;
  const value = isDenied ? deniedValue * emphasis : emphasis;
  for (let column = 0; column < columns; column++) {
    logits[column] = (logits[column] ?? 0) + (sums[from + column] ?? 0) * value;
  }
  note(ofMemory, value, at, 1);
  let features = sizes[place] ?? 0;
  if (isDenied) {
    add(model, deniedWordBucket(hash), emphasis, at, 1);
    features += 1;
  }
  if (at > 0) {
    add(model, pairBucket(hashes[at - 1] ?? 0, hash), emphasis, at, 1);
    features += 1;
  }
  const idiom = tokens.kinds[at] === isWord ? idiomAt(tokens, at) : null;
  if (idiom !== null) {
    add(model, bucketOf(idiom.hash), emphasis, at, 1);
    features += 1;
  }
  return features;
}

function addHan(model: EmotionModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const emphasis = grammar.emphasis[at] ?? 1;
  const value = grammar.denied[at] === 1 ? chineseDeniedValue * emphasis : emphasis;
  const count = hanBucketsFrom(tokens, at, scratch);
  for (let size = 1; size <= count; size++) add(model, scratch[size - 1] ?? 0, value, at, size);
  return count;
}

function add(
  { weights, speaks }: EmotionModel,
  bucket: number,
  value: number,
  at: number,
  size: number,
): void {
  const row = bucket >>> shift;
  if (speaks[row] === 0) return;
  const from = row * columns;
  for (let column = 0; column < columns; column++) {
    logits[column] = (logits[column] ?? 0) + (weights[from + column] ?? 0) * value;
  }
  note(row, value, at, size);
}

function note(row: number, value: number, at: number, size: number): void {
  const i = heard.count;
  heard.rows[i] = row;
  heard.values[i] = value;
  heard.tokens[i] = at;
  heard.sizes[i] = size;
  heard.count = i + 1;
}

/** @returns where the word's sums stand in the memory, having put them there if need be */
function remember({ remembered, weights, speaks }: EmotionModel, tokens: Tokens, at: number): number {
  const { hashes, doubles, sizes, sums } = remembered;
  const hash = tokens.hashes[at] ?? 0;
  const double = tokens.doubles[at] ?? 0;
  const place = (hash ^ (hash >>> 13)) & (memorySize - 1);
  if (hashes[place] === hash && doubles[place] === double && sizes[place] !== 0) return place;
  const count = tokens.kinds[at] === isWord ? spellingsOf(tokens, at, scratch) : 0;
  const to = place * columns;
  const own = (wordBucket(hash) >>> shift) * columns;
  for (let column = 0; column < columns; column++) sums[to + column] = weights[own + column] ?? 0;
  for (let i = 0; i < count; i++) {
    const row = (scratch[i] ?? 0) >>> shift;
    if (speaks[row] === 0) continue;
    for (let column = 0; column < columns; column++) {
      sums[to + column] = (sums[to + column] ?? 0) + (weights[row * columns + column] ?? 0) * spellingValue;
    }
  }
  hashes[place] = hash;
  doubles[place] = double;
  sizes[place] = count + 1;
  return place;
}
