import { brotliCompressSync, constants } from "node:zlib";
import type { LinearHead } from "../linear-model.ts";
import type { Fitted } from "./fit.ts";

// Coarser costs accuracy from about 20 levels down; finer only costs room.
const levels = 31;
// A few buckets of words that decide alone weigh far more than all others: they may go beyond the levels.
const beyondShare = 0.00002;
// Small weights are noise: dropping them costs nothing and halves the room.
const leastKept = 0.75;

/** Weights as whole numbers −127…127 of one step; small ones become 0. */
export function quantised({ weights, bias }: Pick<Fitted, "weights" | "bias">): LinearHead {
  return { ...wholeWeights(weights, { levels, beyondShare, leastKept }), bias };
}

const emotionBeyondShare = 0.0002;
const emotionLeastKept = 1;

export function quantisedEmotions(
  weights: Float32Array,
  emotionLevels: number,
): { weights: Int8Array; step: number } {
  return wholeWeights(weights, {
    levels: emotionLevels,
    beyondShare: emotionBeyondShare,
    leastKept: emotionLeastKept,
  });
}

interface Coarseness {
  readonly levels: number;
  readonly beyondShare: number;
  readonly leastKept: number;
}

function wholeWeights(weights: Float32Array, coarseness: Coarseness): { weights: Int8Array; step: number } {
  const sizes = weights.map(Math.abs).sort();
  const step =
    (sizes[Math.floor((1 - coarseness.beyondShare) * (weights.length - 1))] ?? 0) / coarseness.levels;
  const whole = Int8Array.from(weights, (weight) =>
    Math.abs(weight) < coarseness.leastKept * step
      ? 0
      : Math.max(-127, Math.min(127, Math.round(weight / step))),
  );
  return { weights: whole, step };
}

export function packed({ weights, step, bias }: LinearHead): { bytes: Buffer; step: number; bias: number } {
  return { bytes: compressed(weights), step, bias };
}

export function compressed(weights: Int8Array): Buffer {
  return brotliCompressSync(Buffer.from(weights.buffer, weights.byteOffset, weights.length), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
}

/** The quantised weights again as numbers, to judge what is shipped and not what was learned. */
export function unquantised({ weights, step, bias }: LinearHead, { asks }: Fitted): Fitted {
  return { weights: Float32Array.from(weights, (whole) => whole * step), bias, asks };
}
