import { bucketBits } from "./hashing.ts";

/** One column an emotion, the last for none. */
export const columns = 6;
/** Emotions need fewer buckets than polarity, whose high bits these are: measured, 2^20 are no better than 2^16. */
export const emotionBucketBits = 16;
export const emotionBuckets: number = 2 ** emotionBucketBits;
export const emotionShift: number = bucketBits - emotionBucketBits;

/** The same features as polarity's; weights stand bucket by bucket, column by column, as whole numbers of `step`. */
export interface EmotionWeights {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: readonly number[];
}
