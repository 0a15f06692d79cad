import { columns, type EmotionQuestion, emotionBuckets } from "./emotion-model.ts";
import { unpackedWeights } from "./packed-weights.ts";
import type { Curve } from "./polarity.ts";
import { packedEmotions as english } from "./weights-emotion-en.gen.ts";
import { packedEmotions as chinese } from "./weights-emotion-zh.gen.ts";

export interface EmotionScale {
  /** [share of the strongest emotion, share of such readings that were right], ascending. */
  readonly rightShares: Curve;
  /** An emotion less often right than this is not named. */
  readonly floor: number;
}

/** A model as it travels. */
export interface PackedEmotions {
  readonly model: string;
  readonly scale: EmotionScale;
  readonly step: number;
  readonly bias: readonly number[];
  /** Buckets that are heard, beside those that hold an opinion: of the words the model started from. */
  readonly heard: readonly number[];
  readonly weights: string;
}

export interface ShippedEmotions extends EmotionQuestion {
  readonly name: string;
  readonly scale: EmotionScale;
  readonly heard: readonly number[];
  /** By the high bits of a bucket, column by column. */
  readonly weights: Int8Array;
}

const packedModels: ReadonlyMap<string, PackedEmotions> = new Map([
  ["en", english],
  ["zh", chinese],
]);

/** Unpacks them anew. @returns null for a language whose emotions Heed does not read */
export function emotionsFor(language: string): ShippedEmotions | null {
  const packed = packedModels.get(language);
  if (packed === undefined) return null;
  const { model, scale, step, bias, heard, weights } = packed;
  return {
    name: model,
    scale,
    step,
    bias,
    heard,
    weights: unpackedWeights(weights, emotionBuckets * columns),
  };
}
