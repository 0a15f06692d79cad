import { bucketBits } from "./hashing.ts";

/** One column an emotion, the last for none. */
export const columns = 6;
/** Emotions need fewer buckets than polarity, whose high bits these are: measured, 2^20 are no better than 2^16. */
export const emotionBucketBits = 16;
export const emotionBuckets: number = 2 ** emotionBucketBits;
export const emotionShift: number = bucketBits - emotionBucketBits;

/** What the whole numbers of the emotions' weights are multiplied by, and what a text says that says nothing. */
export interface EmotionQuestion {
  readonly step: number;
  readonly bias: readonly number[];
}
