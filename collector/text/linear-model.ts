import type { EmotionQuestion } from "./emotion-model.ts";
import type { AskedOfWords } from "./word-memory.ts";

/** One weight per bucket, as whole numbers of `step`; `bias` is what a text says that says nothing. */
export interface LinearHead extends Question {
  readonly weights: Int8Array;
}

export interface Question {
  readonly step: number;
  readonly bias: number;
}

/**
 * Questions asked of the same features: praise or blame, and, where the language's data allows, any opinion, and which
 * emotion.
 */
export interface LinearModel extends AskedOfWords {
  readonly polarity: Question;
  /** Above 0: no opinion. Null for a language whose data has too few neutral texts to learn them. */
  readonly neutrality: Question | null;
  readonly emotions: EmotionQuestion | null;
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
  /** Of each emotion, before the softmax; overwritten by the next text. All 0 without a model for them. */
  readonly emotions: Float64Array;
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
