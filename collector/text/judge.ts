import { columns, type EmotionQuestion } from "./emotion-model.ts";
import {
  chineseDeniedValue,
  deniedValue,
  deniedWordBucket,
  hanBucketsFrom,
  longestHan,
  pairBucket,
} from "./features.ts";
import type { Grammar } from "./grammar.ts";
import { bucketOf } from "./hashing.ts";
import { idiomAt } from "./idioms.ts";
import { biasShare, type Judgement, type LinearModel, lengthScale } from "./linear-model.ts";
import { columnsInRow, placeOfRow } from "./sparse-rows.ts";
import { kind, mostTokens, type Tokens } from "./tokens.ts";
import { keyOf, remember, sizeKey, tenth, tenthOf } from "./word-memory.ts";

// Bound once: these are asked for at every word.
const isHan = kind.han;
const longest = longestHan;
// Polarity and neutrality stand before the emotions.
const opinions = columnsInRow - columns;

const contributions = new Float64Array(mostTokens);
const emotions = new Float64Array(columns);
const scratch = new Int32Array(longest);
/** How strongly the text says that it has no opinion, in steps. */
const silence = new Float64Array(1);

// Where the weights stand that each token spoke with beside a word itself (−1: nowhere), for whoever asks what each token
// added to an emotion: most texts are neutral, and nobody asks.
const heardPlaces = new Int32Array(mostTokens * longest);
const heardCounts = new Uint8Array(mostTokens);

/** @returns contributions and emotions that the next judgement overwrites */
export function judge(model: LinearModel, tokens: Tokens, grammar: Grammar): Judgement {
  const { count, kinds } = tokens;
  for (let at = 0; at < count; at++) contributions[at] = 0;
  for (let column = 0; column < columns; column++) emotions[column] = 0;
  silence[0] = 0;
  let features = 0;
  for (let at = 0; at < count; at++) {
    features +=
      kinds[at] === isHan ? addHan(model, tokens, grammar, at) : addWord(model, tokens, grammar, at);
  }
  const scale = lengthScale(features);
  const factor = scale * model.polarity.step;
  const bias = model.polarity.bias * biasShare(features);
  let polarity = bias;
  for (let at = 0; at < count; at++) {
    const contribution = (contributions[at] ?? 0) * factor;
    contributions[at] = contribution;
    polarity += contribution;
  }
  if (model.emotions !== null) scaleEmotions(model.emotions, scale);
  const { neutrality } = model;
  return {
    polarity,
    neutrality: neutrality === null ? 0 : neutrality.bias + (silence[0] ?? 0) * scale * neutrality.step,
    bias,
    contributions,
    scale,
    emotions,
  };
}

function scaleEmotions({ step, bias }: EmotionQuestion, scale: number): void {
  const factor = scale * step;
  for (let column = 0; column < columns; column++) {
    emotions[column] = (emotions[column] ?? 0) * factor + (bias[column] ?? 0);
  }
}

// Between these functions go whole numbers only: a fraction that is passed on or returned is boxed, word after word.

/** @returns how many features the word has with what stands before it */
function addWord(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const { hashes } = tokens;
  const { rows } = model.weights;
  const emphasis = grammar.emphasis[at] ?? 1;
  const hash = hashes[at] ?? 0;
  heardCounts[at] = 0;
  let features = addWordItself(model, tokens, grammar, at);
  if (grammar.denied[at] === 1) {
    const place = hear(model, grammar, deniedWordBucket(hash), at);
    if (place >= 0) contributions[at] = (contributions[at] ?? 0) + (rows[place] ?? 0) * emphasis;
    features += 1;
  }
  if (at > 0) {
    const place = hear(model, grammar, pairBucket(hashes[at - 1] ?? 0, hash), at);
    if (place >= 0) {
      // A pair is said by both of its words.
      const half = ((rows[place] ?? 0) * emphasis) / 2;
      contributions[at] = (contributions[at] ?? 0) + half;
      contributions[at - 1] = (contributions[at - 1] ?? 0) + half;
    }
    features += 1;
  }
  const idiom = idiomAt(tokens, at);
  if (idiom === null) return features;
  const { words } = idiom;
  const place = hear(model, grammar, bucketOf(idiom.hash), at);
  // An idiom is said by all of its words.
  const share = place < 0 ? 0 : ((rows[place] ?? 0) * emphasis) / words.length;
  for (let i = 0; i < words.length; i++) contributions[at + i] = (contributions[at + i] ?? 0) + share;
  return features + 1;
}

/** @returns how many features it has: itself and its spellings */
function addWordItself(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const row = remember(model, tokens, at);
  const { tenths, keys } = model.words;
  const from = tenthOf(row);
  const emphasis = grammar.emphasis[at] ?? 1;
  const value = (grammar.denied[at] === 1 ? deniedValue * emphasis : emphasis) * tenth;
  contributions[at] = (contributions[at] ?? 0) + (tenths[from] ?? 0) * value;
  // A denied opinion is an opinion too.
  silence[0] = (silence[0] ?? 0) + (tenths[from + 1] ?? 0) * Math.abs(value);
  addToEmotions(
    tenths[from + 2] ?? 0,
    tenths[from + 3] ?? 0,
    tenths[from + 4] ?? 0,
    tenths[from + 5] ?? 0,
    tenths[from + 6] ?? 0,
    tenths[from + 7] ?? 0,
    value,
  );
  return keys[keyOf(row) + sizeKey] ?? 0;
}

/** Adds what a bucket says of silence and emotions. @returns where its weights stand; −1 where it has none */
function hear(model: LinearModel, grammar: Grammar, bucket: number, at: number): number {
  const { index, rows } = model.weights;
  const place = placeOfRow(index, bucket);
  if (place < 0) return place;
  const value = grammar.emphasis[at] ?? 1;
  const heard = heardCounts[at] ?? 0;
  heardPlaces[at * longest + heard] = place;
  heardCounts[at] = heard + 1;
  silence[0] = (silence[0] ?? 0) + (rows[place + 1] ?? 0) * value;
  addToEmotions(
    rows[place + 2] ?? 0,
    rows[place + 3] ?? 0,
    rows[place + 4] ?? 0,
    rows[place + 5] ?? 0,
    rows[place + 6] ?? 0,
    rows[place + 7] ?? 0,
    value,
  );
  return place;
}

/** @returns how many n-grams begin with the character */
function addHan(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const { index, rows } = model.weights;
  const emphasis = grammar.emphasis[at] ?? 1;
  const value = grammar.denied[at] === 1 ? chineseDeniedValue * emphasis : emphasis;
  const count = hanBucketsFrom(tokens, at, scratch);
  let neutral = 0;
  let anger = 0;
  let sadness = 0;
  let joy = 0;
  let fear = 0;
  let surprise = 0;
  let none = 0;
  for (let size = 1; size <= count; size++) {
    const place = placeOfRow(index, scratch[size - 1] ?? 0);
    heardPlaces[at * longest + size - 1] = place;
    if (place < 0) continue;
    // An n-gram is said by all of its characters.
    const share = ((rows[place] ?? 0) * value) / size;
    for (let i = at; i < at + size; i++) contributions[i] = (contributions[i] ?? 0) + share;
    neutral += rows[place + 1] ?? 0;
    anger += rows[place + 2] ?? 0;
    sadness += rows[place + 3] ?? 0;
    joy += rows[place + 4] ?? 0;
    fear += rows[place + 5] ?? 0;
    surprise += rows[place + 6] ?? 0;
    none += rows[place + 7] ?? 0;
  }
  heardCounts[at] = count;
  silence[0] = (silence[0] ?? 0) + neutral * Math.abs(value);
  addToEmotions(anger, sadness, joy, fear, surprise, none, value);
  return count;
}

function addToEmotions(
  anger: number,
  sadness: number,
  joy: number,
  fear: number,
  surprise: number,
  none: number,
  value: number,
): void {
  emotions[0] = (emotions[0] ?? 0) + anger * value;
  emotions[1] = (emotions[1] ?? 0) + sadness * value;
  emotions[2] = (emotions[2] ?? 0) + joy * value;
  emotions[3] = (emotions[3] ?? 0) + fear * value;
  emotions[4] = (emotions[4] ?? 0) + surprise * value;
  emotions[5] = (emotions[5] ?? 0) + none * value;
}

const emotionContributions = new Float64Array(mostTokens);

/**
 * By how much each token of the text judged last raised one emotion above the mean of all, in logits.
 * @returns the same array every time
 */
export function emotionContributionsOf(
  { step }: EmotionQuestion,
  model: LinearModel,
  { tokens, grammar }: { readonly tokens: Tokens; readonly grammar: Grammar },
  { scale }: Pick<Judgement, "scale">,
  column: number,
): Float64Array {
  const { rows } = model.weights;
  const factor = scale * step;
  emotionContributions.fill(0, 0, tokens.count);
  for (let at = 0; at < tokens.count; at++) {
    const emphasis = (grammar.emphasis[at] ?? 1) * factor;
    const isDenied = grammar.denied[at] === 1;
    const heard = heardCounts[at] ?? 0;
    const first = at * longest;
    if (tokens.kinds[at] === isHan) {
      const value = isDenied ? chineseDeniedValue * emphasis : emphasis;
      for (let size = 1; size <= heard; size++) {
        const place = heardPlaces[first + size - 1] ?? -1;
        if (place < 0) continue;
        const share = (above(rows, place, column) * value) / size;
        for (let i = at; i < at + size; i++) emotionContributions[i] = (emotionContributions[i] ?? 0) + share;
      }
      continue;
    }
    // A later word of the text may have taken an earlier one's place in the memory: it is asked for anew.
    const from = tenthOf(remember(model, tokens, at));
    const value = (isDenied ? deniedValue * emphasis : emphasis) * tenth;
    let own = above(model.words.tenths, from, column) * value;
    for (let i = 0; i < heard; i++) own += above(rows, heardPlaces[first + i] ?? 0, column) * emphasis;
    emotionContributions[at] = (emotionContributions[at] ?? 0) + own;
  }
  return emotionContributions;
}

/** How far one emotion of a row stands above the mean of all. */
function above(rows: Int8Array | Int16Array, row: number, column: number): number {
  const from = row + opinions;
  let sum = 0;
  for (let other = 0; other < columns; other++) sum += rows[from + other] ?? 0;
  return (rows[from + column] ?? 0) - sum / columns;
}
