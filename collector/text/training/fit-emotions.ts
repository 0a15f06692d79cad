import { emotions } from "../../../shared/reading-kinds.ts";
import { columns, emotionShift } from "../emotion-model.ts";
import { lengthScale } from "../linear-model.ts";
import { type FeatureMatrix, firstGradient, randomNumbers, rareBuckets, shuffle } from "./fit.ts";
import type { EmotionRow } from "./rows.ts";

/** Weights bucket by bucket, column by column. */
export interface FittedEmotions {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

export interface EmotionFitOptions {
  readonly rows: readonly number[];
  /** By row number. */
  readonly labels: readonly EmotionRow["emotions"][];
  readonly importance: Float32Array;
  readonly prior: Float32Array;
  readonly rate: number;
  readonly pull: number;
  readonly rounds: number;
  /** Features that fewer rows have keep their prior. */
  readonly fewestRows: number;
}

const rowOf = (bucket: number | undefined): number => (bucket ?? 0) >>> emotionShift;

/**
 * Softmax regression by AdaGrad, as polarity's weights are learned; a text of two emotions is half of each.
 * Source: Duchi, Hazan & Singer (2011), JMLR 12, 2121–2159.
 */
export function learnEmotions(matrix: FeatureMatrix, options: EmotionFitOptions): FittedEmotions {
  const state = {
    weights: Float32Array.from(options.prior),
    gradients: new Float32Array(options.prior.length).fill(firstGradient),
    bias: new Float64Array(columns),
    biasGradients: new Float64Array(columns).fill(firstGradient),
    isRare: rareBuckets(matrix, options, emotionShift),
  };
  const order = Int32Array.from(options.rows);
  const random = randomNumbers();
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, random);
    for (const row of order) learnRow(matrix, options, row, state);
  }
  return { weights: state.weights, bias: state.bias };
}

interface State {
  readonly weights: Float32Array;
  readonly gradients: Float32Array;
  readonly bias: Float64Array;
  readonly biasGradients: Float64Array;
  readonly isRare: Uint8Array;
}

function learnRow(
  matrix: FeatureMatrix,
  { labels, importance, prior, rate, pull }: EmotionFitOptions,
  row: number,
  { weights, gradients, bias, biasGradients, isRare }: State,
): void {
  const begin = matrix.begins[row] ?? 0;
  const end = matrix.begins[row + 1] ?? 0;
  const scale = lengthScale(end - begin);
  const missed = missedBy(emotionLogits({ weights, bias }, matrix, row), labels[row] ?? []);
  for (let column = 0; column < columns; column++) {
    const miss = (missed[column] ?? 0) * (importance[row] ?? 0);
    biasGradients[column] = (biasGradients[column] ?? 0) + miss * miss;
    bias[column] = (bias[column] ?? 0) - (rate * miss) / Math.sqrt(biasGradients[column] ?? 1);
    missed[column] = miss * scale;
  }
  for (let k = begin; k < end; k++) {
    const place = rowOf(matrix.buckets[k]);
    if (isRare[place] === 1) continue;
    const value = matrix.values[k] ?? 0;
    for (let column = 0, id = place * columns; column < columns; column++, id++) {
      const weight = weights[id] ?? 0;
      const gradient = (missed[column] ?? 0) * value + pull * (weight - (prior[id] ?? 0));
      const seen = (gradients[id] ?? 0) + gradient * gradient;
      gradients[id] = seen;
      weights[id] = weight - (rate * gradient) / Math.sqrt(seen);
    }
  }
}

const sums = new Float64Array(columns);

/** What a model says of a row of the matrix, before the softmax. @returns the same array every time */
export function emotionLogits(
  { weights, bias }: FittedEmotions,
  matrix: FeatureMatrix,
  row: number,
): Float64Array {
  const begin = matrix.begins[row] ?? 0;
  const end = matrix.begins[row + 1] ?? 0;
  sums.fill(0);
  for (let k = begin; k < end; k++) {
    const id = rowOf(matrix.buckets[k]) * columns;
    const value = matrix.values[k] ?? 0;
    for (let column = 0; column < columns; column++) {
      sums[column] = (sums[column] ?? 0) + (weights[id + column] ?? 0) * value;
    }
  }
  const scale = lengthScale(end - begin);
  for (let column = 0; column < columns; column++) {
    sums[column] = (sums[column] ?? 0) * scale + (bias[column] ?? 0);
  }
  return sums;
}

/** Turns logits into by how much each emotion's share misses what the label says. */
function missedBy(logits: Float64Array, labels: EmotionRow["emotions"]): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < columns; column++) most = Math.max(most, logits[column] ?? 0);
  let sum = 0;
  for (let column = 0; column < columns; column++) {
    const share = Math.exp((logits[column] ?? 0) - most);
    logits[column] = share;
    sum += share;
  }
  for (let column = 0; column < columns; column++) logits[column] = (logits[column] ?? 0) / sum;
  for (const label of labels) {
    const column = emotions.indexOf(label);
    logits[column] = (logits[column] ?? 0) - 1 / labels.length;
  }
  return logits;
}
