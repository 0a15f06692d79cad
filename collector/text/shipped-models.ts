import { columns, emotionShift } from "./emotion-model.ts";
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
  readonly emotions: Pick<ShippedEmotions, "name" | "scale" | "step" | "bias"> | null;
}

/** By the pack, not the language: languages that share a model share what is unpacked, and their words. */
const loaded = new Map<PackedModel, ShippedModel>();

/** @returns null for a language Heed does not read */
export function modelFor(language: string): ShippedModel | null {
  const packed = Object.hasOwn(packedModels, language) ? packedModels[language] : undefined;
  if (packed === undefined) return null;
  const known = loaded.get(packed);
  if (known !== undefined) return known;
  const model = unpacked(packed, emotionsFor(language));
  loaded.set(packed, model);
  return model;
}

function unpacked({ model, scale, ...packed }: PackedModel, emotions: ShippedEmotions | null): ShippedModel {
  const { polarity, neutrality } = packed;
  return {
    name: model,
    scale,
    polarity: { step: polarity.step, bias: polarity.bias },
    neutrality: neutrality && { step: neutrality.step, bias: neutrality.bias },
    emotions,
    weights: rowsOf(opinionsOf(packed), emotions),
    words: emptyMemory(),
  };
}

interface Opinions {
  readonly polarity: Int8Array;
  readonly neutrality: Int8Array | null;
}

const opinionsOf = ({ polarity, neutrality }: Pick<PackedModel, "polarity" | "neutrality">): Opinions => ({
  polarity: unpackedWeights(polarity.weights, buckets),
  neutrality: neutrality && unpackedWeights(neutrality.weights, buckets),
});

function rowsOf({ polarity, neutrality }: Opinions, emotions: ShippedEmotions | null): SparseRows {
  const has = heardBuckets({ polarity, neutrality }, emotions?.heard ?? []);
  return sparseRows(has, (bucket, rows, place) => {
    rows[place] = polarity[bucket] ?? 0;
    rows[place + 1] = neutrality?.[bucket] ?? 0;
    if (emotions === null) return;
    const from = (bucket >>> emotionShift) * columns;
    rows.set(emotions.weights.subarray(from, from + columns), place + 2);
  });
}

/**
 * 1 for each bucket that any question listens to. What holds no opinion and is no emotion's word holds no emotion either:
 * there one only hears the buckets whose high bits are the same.
 */
export function heardBuckets({ polarity, neutrality }: Opinions, alsoHeard: Iterable<number>): Uint8Array {
  const heard = Uint8Array.from(polarity, (weight, bucket) =>
    weight !== 0 || (neutrality?.[bucket] ?? 0) !== 0 ? 1 : 0,
  );
  for (const bucket of alsoHeard) heard[bucket] = 1;
  return heard;
}
