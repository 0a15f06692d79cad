import { columns, type EmotionWeights, emotionShift } from "./emotion-model.ts";
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
import { placeOfRow } from "./sparse-rows.ts";
import { kind, mostTokens, type Tokens } from "./tokens.ts";
import {
  emotionTenths,
  keyOf,
  neutralityTenth,
  polarityTenth,
  remember,
  sizeKey,
  tenth,
  tenthOf,
} from "./word-memory.ts";

// Bound once: these are asked for at every word.
const isHan = kind.han;
const isWord = kind.word;
const shift = emotionShift;
const longest = longestHan;

const contributions = new Float64Array(mostTokens);
const emotions = new Float64Array(columns);
const scratch = new Int32Array(longest);
/** How strongly the text says that it has no opinion, in steps. */
const silence = new Float64Array(1);

// The rows of emotions that each token spoke with beside a word itself, for whoever asks what each token added: most texts
// are neutral, and nobody asks.
const heardRows = new Int32Array(mostTokens * longest);
const heardCounts = new Uint8Array(mostTokens);

/** @returns contributions and emotions that the next judgement overwrites */
export function judge(model: LinearModel, tokens: Tokens, grammar: Grammar): Judgement {
  const { count, kinds } = tokens;
  contributions.fill(0, 0, count);
  emotions.fill(0);
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

function scaleEmotions({ step, bias }: EmotionWeights, scale: number): void {
  const factor = scale * step;
  for (let column = 0; column < columns; column++) {
    emotions[column] = (emotions[column] ?? 0) * factor + (bias[column] ?? 0);
  }
}

/** @returns how many features the word has with what stands before it */
function addWord(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const { hashes } = tokens;
  const emphasis = grammar.emphasis[at] ?? 1;
  const isDenied = grammar.denied[at] === 1;
  const hash = hashes[at] ?? 0;
  heardCounts[at] = 0;
  let features = addWordItself(model, tokens, at, isDenied ? deniedValue * emphasis : emphasis);
  if (isDenied) {
    contributions[at] = (contributions[at] ?? 0) + opinionIn(model, deniedWordBucket(hash), emphasis, at);
    features += 1;
  }
  if (at > 0) {
    // A pair is said by both of its words.
    const half = opinionIn(model, pairBucket(hashes[at - 1] ?? 0, hash), emphasis, at) / 2;
    contributions[at] = (contributions[at] ?? 0) + half;
    contributions[at - 1] = (contributions[at - 1] ?? 0) + half;
    features += 1;
  }
  const idiom = tokens.kinds[at] === isWord ? idiomAt(tokens, at) : null;
  if (idiom === null) return features;
  const { words } = idiom;
  // An idiom is said by all of its words.
  const share = opinionIn(model, bucketOf(idiom.hash), emphasis, at) / words.length;
  for (let i = 0; i < words.length; i++) contributions[at + i] = (contributions[at + i] ?? 0) + share;
  return features + 1;
}

/** @returns how many features it has: itself and its spellings */
function addWordItself(model: LinearModel, tokens: Tokens, at: number, value: number): number {
  const row = remember(model, tokens, at);
  const { tenths, keys } = model.words;
  const from = tenthOf(row);
  const tenthValue = value * tenth;
  contributions[at] = (contributions[at] ?? 0) + (tenths[from + polarityTenth] ?? 0) * tenthValue;
  // A denied opinion is an opinion too.
  silence[0] = (silence[0] ?? 0) + (tenths[from + neutralityTenth] ?? 0) * Math.abs(tenthValue);
  if (model.emotions !== null) {
    const first = from + emotionTenths;
    addToEmotions(
      tenths[first] ?? 0,
      tenths[first + 1] ?? 0,
      tenths[first + 2] ?? 0,
      tenths[first + 3] ?? 0,
      tenths[first + 4] ?? 0,
      tenths[first + 5] ?? 0,
      tenthValue,
    );
  }
  return keys[keyOf(row) + sizeKey] ?? 0;
}

/** Adds what a bucket says of silence and emotions. @returns what it says of praise and blame */
function opinionIn(model: LinearModel, bucket: number, value: number, at: number): number {
  if (model.emotions !== null) {
    const row = bucket >>> shift;
    const from = row * columns;
    const { weights } = model.emotions;
    addToEmotions(
      weights[from] ?? 0,
      weights[from + 1] ?? 0,
      weights[from + 2] ?? 0,
      weights[from + 3] ?? 0,
      weights[from + 4] ?? 0,
      weights[from + 5] ?? 0,
      value,
    );
    const heard = heardCounts[at] ?? 0;
    heardRows[at * longest + heard] = row;
    heardCounts[at] = heard + 1;
  }
  const { index, rows } = model.opinions;
  const place = placeOfRow(index, bucket);
  if (place < 0) return 0;
  silence[0] = (silence[0] ?? 0) + (rows[place + 1] ?? 0) * value;
  return (rows[place] ?? 0) * value;
}

/** @returns how many n-grams begin with the character */
function addHan(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number): number {
  const { index, rows } = model.opinions;
  const emphasis = grammar.emphasis[at] ?? 1;
  const value = grammar.denied[at] === 1 ? chineseDeniedValue * emphasis : emphasis;
  const count = hanBucketsFrom(tokens, at, scratch);
  let neutral = 0;
  for (let size = 1; size <= count; size++) {
    const place = placeOfRow(index, scratch[size - 1] ?? 0);
    if (place < 0) continue;
    neutral += rows[place + 1] ?? 0;
    // An n-gram is said by all of its characters.
    const share = ((rows[place] ?? 0) * value) / size;
    for (let i = 0; i < size; i++) contributions[at + i] = (contributions[at + i] ?? 0) + share;
  }
  silence[0] = (silence[0] ?? 0) + neutral * Math.abs(value);
  if (model.emotions !== null) addEmotionsOfHan(model.emotions.weights, at, count, value);
  return count;
}

function addEmotionsOfHan(weights: Int8Array, at: number, count: number, value: number): void {
  const heard = at * longest;
  let [anger, sadness, joy, fear, surprise, none] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = (scratch[i] ?? 0) >>> shift;
    const from = row * columns;
    heardRows[heard + i] = row;
    anger += weights[from] ?? 0;
    sadness += weights[from + 1] ?? 0;
    joy += weights[from + 2] ?? 0;
    fear += weights[from + 3] ?? 0;
    surprise += weights[from + 4] ?? 0;
    none += weights[from + 5] ?? 0;
  }
  heardCounts[at] = count;
  addToEmotions(anger, sadness, joy, fear, surprise, none, value);
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
  { weights, step }: EmotionWeights,
  model: LinearModel,
  { tokens, grammar }: { readonly tokens: Tokens; readonly grammar: Grammar },
  { scale }: Pick<Judgement, "scale">,
  column: number,
): Float64Array {
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
        const share = (above(weights, (heardRows[first + size - 1] ?? 0) * columns, column) * value) / size;
        for (let i = at; i < at + size; i++) emotionContributions[i] = (emotionContributions[i] ?? 0) + share;
      }
      continue;
    }
    // A later word of the text may have taken an earlier one's place in the memory: it is asked for anew.
    const from = tenthOf(remember(model, tokens, at)) + emotionTenths;
    const value = (isDenied ? deniedValue * emphasis : emphasis) * tenth;
    let own = above(model.words.tenths, from, column) * value;
    for (let i = 0; i < heard; i++)
      own += above(weights, (heardRows[first + i] ?? 0) * columns, column) * emphasis;
    emotionContributions[at] = (emotionContributions[at] ?? 0) + own;
  }
  return emotionContributions;
}

/** How far one column of a row stands above the row's mean. */
function above(rows: Int8Array | Int16Array, from: number, column: number): number {
  let sum = 0;
  for (let other = 0; other < columns; other++) sum += rows[from + other] ?? 0;
  return (rows[from + column] ?? 0) - sum / columns;
}
