import { type FeatureList, listFeatures, mostFeatures } from "../features.ts";
import { grammarOf } from "../grammar.ts";
import { buckets } from "../hashing.ts";
import { biasShare, lengthScale } from "../linear-model.ts";
import { fold, isPlain } from "../normalise.ts";
import { mostTokens, tokensOf } from "../tokens.ts";

/** The features of many texts, row after row: those of row r lie from `begins[r]` up to `begins[r + 1]`. */
export interface FeatureMatrix {
  readonly begins: Int32Array;
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  readonly rows: number;
}

export interface Fitted {
  readonly weights: Float32Array;
  readonly bias: number;
  readonly asks: Question;
}

/**
 * What a head is to tell. For polarity a denied word counts the other way, and a short text is told little of the bias;
 * for neutrality a denied opinion is an opinion too.
 */
export type Question = "polarity" | "neutrality";

export interface FitOptions {
  /** Rows to learn from, by number. */
  readonly rows: readonly number[];
  /** By row number: what the probability should be, 0…1, and how much the row counts. */
  readonly targets: Float32Array;
  readonly importance: Float32Array;
  /** What the weights start from and are drawn back to. */
  readonly prior: Float32Array;
  readonly rate: number;
  readonly pull: number;
  readonly rounds: number;
  /** The weights are the mean of those after each of the last so many rounds: less hangs on which rows came last. */
  readonly averagedRounds: number;
  /** A feature that fewer rows have keeps its prior: what it taught would not outlive its source. */
  readonly fewestRows: number;
  readonly asks: Question;
}

const seed = 20261122;
// AdaGrad's first steps are bounded by this much seen gradient.
export const firstGradient = 1e-3;

const list: FeatureList = {
  buckets: new Int32Array(mostTokens * 128),
  values: new Float32Array(mostTokens * 128),
  count: 0,
};

export function featureMatrix(texts: readonly string[]): FeatureMatrix {
  const begins = new Int32Array(texts.length + 1);
  let room = 2 ** 22;
  let ids = new Int32Array(room);
  let values = new Float32Array(room);
  let used = 0;
  texts.forEach((text, row) => {
    featuresOf(text);
    if (used + list.count > room) {
      room *= 2;
      ids = grown(ids, new Int32Array(room));
      values = grown(values, new Float32Array(room));
    }
    ids.set(list.buckets.subarray(0, list.count), used);
    values.set(list.values.subarray(0, list.count), used);
    used += list.count;
    begins[row + 1] = used;
  });
  return { begins, buckets: ids, values, rows: texts.length };
}

/** @returns the same object every time */
export function featuresOf(text: string): FeatureList {
  const tokens = tokensOf(isPlain(text) ? text : fold(text).text);
  if (mostFeatures(tokens) > list.buckets.length)
    throw new Error("a text has more features than there is room for");
  listFeatures(tokens, grammarOf(tokens), list);
  return list;
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * Logistic regression by AdaGrad, one row at a time in a fixed shuffled order: the same rows give the same weights.
 * Source: Duchi, Hazan & Singer (2011), JMLR 12, 2121–2159.
 */
export function learnWeights(matrix: FeatureMatrix, options: FitOptions): Fitted {
  const weights = Float32Array.from(options.prior);
  const gradients = new Float32Array(buckets).fill(firstGradient);
  const order = Int32Array.from(options.rows);
  const random = randomNumbers();
  const bias = { value: 0, gradient: firstGradient };
  const isRare = rareBuckets(matrix, options, 0);
  const mean = { weights: new Float32Array(buckets), bias: 0 };
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    for (const row of order) learnRow(matrix, options, row, weights, gradients, isRare, bias);
    if (round >= options.rounds - options.averagedRounds) {
      for (let id = 0; id < buckets; id++) mean.weights[id] = (mean.weights[id] ?? 0) + (weights[id] ?? 0);
      mean.bias += bias.value;
    }
  }
  return {
    weights: mean.weights.map((sum) => sum / options.averagedRounds),
    bias: mean.bias / options.averagedRounds,
    asks: options.asks,
  };
}

/**
 * By bucket: 1 where fewer than `fewestRows` of the rows to learn from have it.
 * @param shift how many of a bucket's low bits the model leaves out
 */
export function rareBuckets(
  { begins, buckets: ids }: FeatureMatrix,
  { rows, fewestRows }: Pick<FitOptions, "rows" | "fewestRows">,
  shift: number,
): Uint8Array {
  const counts = new Uint8Array(buckets >>> shift);
  const lastRow = new Int32Array(counts.length).fill(-1);
  for (const row of rows) {
    const end = begins[row + 1] ?? 0;
    for (let k = begins[row] ?? 0; k < end; k++) {
      const id = (ids[k] ?? 0) >>> shift;
      const count = counts[id] ?? 0;
      if (lastRow[id] === row || count >= fewestRows) continue;
      lastRow[id] = row;
      counts[id] = count + 1;
    }
  }
  return counts.map((count) => (count < fewestRows ? 1 : 0));
}

function learnRow(
  matrix: FeatureMatrix,
  { targets, importance, prior, rate, pull, asks }: FitOptions,
  row: number,
  weights: Float32Array,
  gradients: Float32Array,
  isRare: Uint8Array,
  bias: { value: number; gradient: number },
): void {
  const { buckets: ids, values } = matrix;
  const begin = matrix.begins[row] ?? 0;
  const end = matrix.begins[row + 1] ?? 0;
  const scale = lengthScale(end - begin);
  const isSigned = asks === "polarity";
  let sum = 0;
  for (let k = begin; k < end; k++) {
    const value = values[k] ?? 0;
    sum += (weights[ids[k] ?? 0] ?? 0) * (isSigned ? value : Math.abs(value));
  }
  const told = toldOf(asks, end - begin);
  const missed = (logistic(sum * scale + bias.value * told) - (targets[row] ?? 0)) * (importance[row] ?? 0);
  bias.gradient += (missed * told) ** 2;
  bias.value -= (rate * missed * told) / Math.sqrt(bias.gradient);
  const step = missed * scale;
  for (let k = begin; k < end; k++) {
    const id = ids[k] ?? 0;
    if (isRare[id] === 1) continue;
    const weight = weights[id] ?? 0;
    const value = values[k] ?? 0;
    const gradient = step * (isSigned ? value : Math.abs(value)) + pull * (weight - (prior[id] ?? 0));
    const seen = (gradients[id] ?? 0) + gradient * gradient;
    gradients[id] = seen;
    weights[id] = weight - (rate * gradient) / Math.sqrt(seen);
  }
}

/** What a fitted model says of a row of the matrix, before the logistic. */
export function logitOf(fitted: Fitted, matrix: FeatureMatrix, row: number): number {
  const begin = matrix.begins[row] ?? 0;
  const end = matrix.begins[row + 1] ?? 0;
  let sum = 0;
  for (let k = begin; k < end; k++) {
    const value = matrix.values[k] ?? 0;
    const weight = fitted.weights[matrix.buckets[k] ?? 0] ?? 0;
    sum += weight * (fitted.asks === "polarity" ? value : Math.abs(value));
  }
  return sum * lengthScale(end - begin) + fitted.bias * toldOf(fitted.asks, end - begin);
}

function toldOf(asks: Question, features: number): number {
  return asks === "polarity" ? biasShare(features) : 1;
}

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}

// A linear congruential generator: the same numbers on every run. Source: Numerical Recipes, 2nd ed., 7.1.
export function randomNumbers(): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
