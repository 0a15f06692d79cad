import { brotliDecompressSync } from "node:zlib";
import { buckets } from "./hashing.ts";
import { emptyMemory, type LinearHead, type LinearModel } from "./linear-model.ts";
import type { Scale } from "./polarity.ts";
import { packedModel as english } from "./weights-en.gen.ts";
import { packedModel as latin } from "./weights-latin.gen.ts";
import { packedModel as chinese } from "./weights-zh.gen.ts";

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
}

const loaded = new Map<PackedModel, ShippedModel>();

/** @returns null for a language Heed does not read */
export function modelFor(language: string): ShippedModel | null {
  const packed = Object.hasOwn(packedModels, language) ? packedModels[language] : undefined;
  if (packed === undefined) return null;
  const known = loaded.get(packed);
  if (known !== undefined) return known;
  const model = unpacked(packed);
  loaded.set(packed, model);
  return model;
}

function unpacked({ model, scale, polarity, neutrality }: PackedModel): ShippedModel {
  return {
    name: model,
    scale,
    polarity: headOf(polarity),
    neutrality: neutrality === null ? null : headOf(neutrality),
    remembered: emptyMemory(),
  };
}

function headOf({ weights, step, bias }: PackedHead): LinearHead {
  return { weights: unpackedWeights(weights, buckets), step, bias };
}

/** @throws when what comes out is not `length` weights: the shipped file is not what training wrote */
export function unpackedWeights(packed: string, length: number): Int8Array {
  const bytes = brotliDecompressSync(Buffer.from(packed, "base64"));
  if (bytes.length !== length)
    throw new Error("the shipped weights are damaged: train or install them again");
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
