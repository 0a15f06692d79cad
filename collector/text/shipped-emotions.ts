import { columns, type EmotionModel, emotionBuckets, emptyEmotionMemory } from "./emotion-model.ts";
import type { Curve } from "./polarity.ts";
import { unpackedWeights } from "./shipped-models.ts";
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
  readonly weights: string;
}

export interface ShippedEmotionModel extends EmotionModel {
  readonly name: string;
  readonly scale: EmotionScale;
}

const packedModels: ReadonlyMap<string, PackedEmotions> = new Map([
  ["en", english],
  ["zh", chinese],
]);

const loaded = new Map<string, ShippedEmotionModel>();

/** @returns null for a language whose emotions Heed does not read */
export function emotionModelFor(language: string): ShippedEmotionModel | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const packed = packedModels.get(language);
  if (packed === undefined) return null;
  const model = unpacked(packed);
  loaded.set(language, model);
  return model;
}

function unpacked({ model, scale, step, bias, weights }: PackedEmotions): ShippedEmotionModel {
  const whole = unpackedWeights(weights, emotionBuckets * columns);
  return { name: model, scale, ...speaking(whole), step, bias, remembered: emptyEmotionMemory() };
}

/** Weights, and which of their buckets have any. */
function speaking(weights: Int8Array): Pick<EmotionModel, "weights" | "speaks"> {
  const speaks = new Uint8Array(emotionBuckets);
  weights.forEach((weight, at) => {
    if (weight !== 0) speaks[Math.floor(at / columns)] = 1;
  });
  return { weights, speaks };
}
