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
import { bucketOf } from "./hashing.ts";
import { type Idiom, idiomAt } from "./idioms.ts";
import { kind, mostTokens, type Tokens } from "./tokens.ts";

/** One weight per bucket, as whole numbers of `step`; `bias` is what a text says that says nothing. */
export interface LinearHead {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
}

/** Two questions asked of the same features: praise or blame, and, where the language's data allows, any opinion. */
export interface LinearModel {
  readonly polarity: LinearHead;
  /** Above 0: no opinion. Null for a language whose data has too few neutral texts to learn them. */
  readonly neutrality: LinearHead | null;
  readonly remembered: Memory;
}

/** What a text's tokens say: the contributions and the bias add up to the polarity. */
export interface Judgement {
  readonly polarity: number;
  /** What the polarity would be of a text as long that says nothing. */
  readonly bias: number;
  readonly neutrality: number;
  /** What each token adds to the polarity, in logits; those of the text's `count` tokens are in use. */
  readonly contributions: Float64Array;
  /** What each feature was multiplied by: smaller in longer texts. */
  readonly scale: number;
}

/** Words' sums by both hashes. Most words of most texts are a few thousand. */
export interface Memory {
  readonly hashes: Int32Array;
  readonly doubles: Int32Array;
  /** Features in the word, 0 where nothing is remembered. */
  readonly sizes: Uint8Array;
  readonly polarities: Float64Array;
  readonly neutralities: Float64Array;
}

// Bound once: these are asked for at every word.
const isHan = kind.han;
const isWord = kind.word;
const ofWord = wordBucket;
const ofPair = pairBucket;
const ofHan = hanBucketsFrom;
const idiomOf = idiomAt;

const memorySize = 8192;

export function emptyMemory(): Memory {
  return {
    hashes: new Int32Array(memorySize),
    doubles: new Int32Array(memorySize),
    sizes: new Uint8Array(memorySize),
    polarities: new Float64Array(memorySize),
    neutralities: new Float64Array(memorySize),
  };
}

/** A text of more features says more, but not that many times more. */
export function lengthScale(features: number): number {
  return features === 0 ? 0 : 1 / Math.sqrt(features);
}

// As many features as a Chinese sentence of eighteen characters or an English one of six words has.
const fewFeatures = 60;

/**
 * How much of the polarity's bias a text is told: what most texts are says little of one that is two words long, and
 * would outweigh them.
 */
export function biasShare(features: number): number {
  return features ** 2 / (features ** 2 + fewFeatures ** 2);
}

const contributions = new Float64Array(mostTokens);
const scratch = new Int32Array(mostSpellings);
const none = new Int8Array(0);

/** @returns contributions that the next judgement overwrites */
export function judge(model: LinearModel, tokens: Tokens, grammar: Grammar): Judgement {
  const sums = { features: 0, neutrality: 0 };
  const { count, kinds } = tokens;
  contributions.fill(0, 0, count);
  for (let at = 0; at < count; at++) {
    if (kinds[at] === isHan) addHan(model, tokens, grammar, at, sums);
    else addWord(model, tokens, grammar, at, sums);
  }
  const scale = lengthScale(sums.features);
  const factor = scale * model.polarity.step;
  const told = biasShare(sums.features);
  const bias = model.polarity.bias * told;
  let polarity = bias;
  for (let at = 0; at < count; at++) {
    const contribution = (contributions[at] ?? 0) * factor;
    contributions[at] = contribution;
    polarity += contribution;
  }
  const { neutrality } = model;
  return {
    polarity,
    neutrality: neutrality === null ? 0 : neutrality.bias + sums.neutrality * scale * neutrality.step,
    bias,
    contributions,
    scale,
  };
}

interface Sums {
  features: number;
  neutrality: number;
}

function addWord(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number, sums: Sums): void {
  const memory = model.remembered;
  const place = remember(model, tokens, at);
  const emphasis = grammar.emphasis[at] ?? 1;
  const isDenied = grammar.denied[at] === 1;
  const hash = tokens.hashes[at] ?? 0;
  const weights = model.polarity.weights;
  const neutral = model.neutrality?.weights ?? none;
  const value = isDenied ? deniedValue * emphasis : emphasis;
  let own = (memory.polarities[place] ?? 0) * value;
  // A denied opinion is an opinion too.
  let silence = (memory.neutralities[place] ?? 0) * Math.abs(value);
  sums.features += memory.sizes[place] ?? 0;
  if (isDenied) {
    const bucket = deniedWordBucket(hash);
    own += (weights[bucket] ?? 0) * emphasis;
    silence += (neutral[bucket] ?? 0) * emphasis;
    sums.features += 1;
  }
  if (at > 0) {
    const bucket = ofPair(tokens.hashes[at - 1] ?? 0, hash);
    // A pair is said by both of its words.
    const half = ((weights[bucket] ?? 0) * emphasis) / 2;
    own += half;
    contributions[at - 1] = (contributions[at - 1] ?? 0) + half;
    silence += (neutral[bucket] ?? 0) * emphasis;
    sums.features += 1;
  }
  contributions[at] = (contributions[at] ?? 0) + own;
  sums.neutrality += silence;
  const idiom = tokens.kinds[at] === isWord ? idiomOf(tokens, at) : null;
  if (idiom !== null) addIdiom(model, idiom, emphasis, at, sums);
}

/** An idiom is said by all of its words. */
function addIdiom(
  model: LinearModel,
  { words, hash }: Idiom,
  emphasis: number,
  at: number,
  sums: Sums,
): void {
  const bucket = bucketOf(hash);
  const share = ((model.polarity.weights[bucket] ?? 0) * emphasis) / words.length;
  for (let i = 0; i < words.length; i++) contributions[at + i] = (contributions[at + i] ?? 0) + share;
  sums.neutrality += (model.neutrality?.weights[bucket] ?? 0) * emphasis;
  sums.features += 1;
}

function addHan(model: LinearModel, tokens: Tokens, grammar: Grammar, at: number, sums: Sums): void {
  const weights = model.polarity.weights;
  const neutral = model.neutrality?.weights ?? none;
  const emphasis = grammar.emphasis[at] ?? 1;
  const value = grammar.denied[at] === 1 ? chineseDeniedValue * emphasis : emphasis;
  const count = ofHan(tokens, at, scratch);
  sums.features += count;
  for (let size = 1; size <= count; size++) {
    const bucket = scratch[size - 1] ?? 0;
    sums.neutrality += (neutral[bucket] ?? 0) * Math.abs(value);
    const weight = weights[bucket] ?? 0;
    if (weight === 0) continue;
    // An n-gram is said by all of its characters.
    const share = (weight * value) / size;
    for (let i = 0; i < size; i++) contributions[at + i] = (contributions[at + i] ?? 0) + share;
  }
}

/** @returns where the word's sums stand in the memory, having put them there if need be */
function remember(model: LinearModel, tokens: Tokens, at: number): number {
  const memory = model.remembered;
  const hash = tokens.hashes[at] ?? 0;
  const double = tokens.doubles[at] ?? 0;
  const place = (hash ^ (hash >>> 13)) & (memorySize - 1);
  if (memory.hashes[place] === hash && memory.doubles[place] === double && memory.sizes[place] !== 0)
    return place;
  const weights = model.polarity.weights;
  const neutral = model.neutrality?.weights ?? none;
  const bucket = ofWord(hash);
  const count = tokens.kinds[at] === isWord ? spellingsOf(tokens, at, scratch) : 0;
  let spelling = 0;
  let silence = 0;
  for (let i = 0; i < count; i++) {
    const spelled = scratch[i] ?? 0;
    spelling += weights[spelled] ?? 0;
    silence += neutral[spelled] ?? 0;
  }
  memory.hashes[place] = hash;
  memory.doubles[place] = double;
  memory.sizes[place] = count + 1;
  memory.polarities[place] = (weights[bucket] ?? 0) + spelling * spellingValue;
  memory.neutralities[place] = (neutral[bucket] ?? 0) + silence * spellingValue;
  return place;
}
