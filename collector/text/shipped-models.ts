import { buckets } from "./hashing.ts";
import type { LinearModel } from "./linear-model.ts";
import { unpackedWeights } from "./packed-weights.ts";
import type { Scale } from "./polarity.ts";
import { emotionsFor, type ShippedEmotions } from "./shipped-emotions.ts";
import { type SparseRows, sparseRows } from "./sparse-rows.ts";
import { packedModel as english } from "./weights-en.gen.ts";
import { packedModel as latin } from "./weights-latin.gen.ts";
import { packedModel as chinese } from "./weights-zh.gen.ts";
import { emptyMemory } from "./word-memory.ts";

/** A model as it travels: what training writes and reading unpacks. */
export interface PackedModel {
  readonly model: string;
  readonly scale: Scale;
  readonly polarity: PackedHead;
  readonly neutrality: PackedHead | null;
}

interface PackedHead {
  readonly step: number;
  readonly bias: number;
  readonly weights: string;
}

/** Every language Heed reads, and which model reads it. */
const packedModels: Readonly<Record<string, PackedModel>> = {
  en: english,
  zh: chinese,
  es: latin,
  fr: latin,
  de: latin,
  pt: latin,
  it: latin,
  nl: latin,
};

export interface ShippedModel extends LinearModel {
  /** Stored with every reading. */
  readonly name: string;
  readonly scale: Scale;
  readonly emotions: ShippedEmotions | null;
}

const loaded = new Map<string, ShippedModel>();

/** @returns null for a language Heed does not read */
export function modelFor(language: string): ShippedModel | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const packed = Object.hasOwn(packedModels, language) ? packedModels[language] : undefined;
  if (packed === undefined) return null;
  const model = unpacked(packed, language);
  loaded.set(language, model);
  return model;
}

/** Languages that share a model share what was unpacked, and their words. */
const shared = new Map<PackedModel, Pick<LinearModel, "opinions" | "words">>();

function unpacked(packed: PackedModel, language: string): ShippedModel {
  const { model, scale, polarity, neutrality } = packed;
  const whole = shared.get(packed) ?? { opinions: unpackedOpinions(packed), words: emptyMemory() };
  shared.set(packed, whole);
  return {
    name: model,
    scale,
    polarity: { step: polarity.step, bias: polarity.bias },
    neutrality: neutrality && { step: neutrality.step, bias: neutrality.bias },
    ...whole,
    emotions: emotionsFor(language),
  };
}

function unpackedOpinions({ polarity, neutrality }: PackedModel): SparseRows {
  return sparseRows(
    unpackedWeights(polarity.weights, buckets),
    neutrality && unpackedWeights(neutrality.weights, buckets),
  );
}
