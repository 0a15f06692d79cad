import afinn from "wink-sentiment/src/afinn-en-165.js";
import emojis from "wink-sentiment/src/emojis.js";
import emoticons from "wink-sentiment/src/emoticons.js";
import { emotions } from "../../../shared/reading-kinds.ts";
import { chineseWeights } from "../chinese-lexicon.ts";
import { columns, emotionBuckets, emotionShift } from "../emotion-model.ts";
import { englishEntries } from "../english-lexicon.ts";
import { hanBucketsFrom, pairBucket, wordBucket } from "../features.ts";
import { bucketOf, buckets } from "../hashing.ts";
import { idiomAt } from "../idioms.ts";
import { kind, tokensOf } from "../tokens.ts";
import { chineseReviewWeights } from "./chinese-review-lexicon.ts";
import type { EmotionWords } from "./emotion-lexicon.ts";
import { featuresOf } from "./fit.ts";
import { latinLexicon } from "./latin-lexicon.ts";
import { reviewWeights } from "./review-lexicon.ts";

// An idiom is rare in the data, its words are not: what they learn must not drown it.
const idiomStrength = 2;

/**
 * What a model starts from: a lexicon's weights at the buckets of its words. A word's weight is what its features add
 * up to, so that a phrase counts as the lexicon says and not as its words.
 */
class Prior {
  readonly weights = new Float32Array(buckets);
  private readonly strength: number;

  constructor(strength: number) {
    this.strength = strength;
  }

  add(text: string, weight: number): void {
    const { bucket, isIdiom } = wholeBucket(text);
    if (bucket === null) return;
    const strength = isIdiom ? idiomStrength * this.strength : this.strength;
    const features = featuresOf(text);
    let known = 0;
    for (let i = 0; i < features.count; i++) {
      known += (this.weights[features.buckets[i] ?? 0] ?? 0) * (features.values[i] ?? 0);
    }
    this.weights[bucket] = (this.weights[bucket] ?? 0) + strength * weight - known;
  }
}

/** The one feature that only this word or phrase has; null where there is none. */
function wholeBucket(text: string): { bucket: number | null; isIdiom: boolean } {
  const tokens = tokensOf(text);
  const first = tokens.hashes[0] ?? 0;
  if (tokens.kinds[0] === kind.han) {
    const into = new Int32Array(8);
    const size = hanBucketsFrom(tokens, 0, into);
    return { bucket: size === tokens.count ? (into[size - 1] ?? null) : null, isIdiom: false };
  }
  if (tokens.count === 1) return { bucket: wordBucket(first), isIdiom: false };
  if (tokens.count === 2) return { bucket: pairBucket(first, tokens.hashes[1] ?? 0), isIdiom: false };
  const idiom = idiomAt(tokens, 0);
  return { bucket: idiom?.words.length === tokens.count ? bucketOf(idiom.hash) : null, isIdiom: true };
}

/** What reviewers say, AFINN-165 and wink-sentiment's emoji and emoticons, the reader's own words: later ones hold. */
export function englishPrior(strength: number): Float32Array {
  const weights = new Map(reviewWeights);
  for (const list of [afinn, emojis, emoticons]) {
    for (const [word, weight] of Object.entries(list)) weights.set(word, weight);
  }
  for (const entries of englishEntries.values()) {
    for (const { words, weight } of entries) weights.set(words.join(" "), weight);
  }
  return priorOf(weights, strength);
}

export function chinesePrior(strength: number): Float32Array {
  return priorOf(new Map([...Object.entries(emojis), ...chineseReviewWeights, ...chineseWeights]), strength);
}

export function latinPrior(strength: number): Float32Array {
  return priorOf(
    new Map([...Object.entries(emojis), ...Object.entries(emoticons), ...latinLexicon]),
    strength,
  );
}

/** Words before phrases, short before long: what a phrase adds depends on its words. */
function priorOf(weights: ReadonlyMap<string, number>, strength: number): Float32Array {
  const prior = new Prior(strength);
  const entries = [...weights].sort(([one], [other]) => sizeOf(one) - sizeOf(other));
  for (const [text, weight] of entries) if (Number.isFinite(weight)) prior.add(text, weight);
  return prior.weights;
}

function sizeOf(text: string): number {
  const tokens = tokensOf(text);
  return tokens.count;
}

/**
 * Chinese words the lexicon lists with weight 0, because their characters mislead (差不多, 不好意思): whatever those have
 * learned, what the words say by themselves is taken back to nothing. In English, where words are whole, this costs a
 * point of accuracy.
 */
export function silence(weights: Float32Array): void {
  for (const text of silent) {
    const { bucket } = wholeBucket(text);
    if (bucket === null) continue;
    const features = featuresOf(text);
    let said = 0;
    for (let i = 0; i < features.count; i++) {
      said += (weights[features.buckets[i] ?? 0] ?? 0) * (features.values[i] ?? 0);
    }
    weights[bucket] = (weights[bucket] ?? 0) - said;
  }
}

const silent: readonly string[] = [...chineseWeights]
  .filter(([, weight]) => weight === 0)
  .map(([text]) => text)
  .sort((one, other) => one.length - other.length);

/** Words that hold an opinion make a text less neutral, whichever way. */
export function opinionPrior(prior: Float32Array, share: number): Float32Array {
  return prior.map((weight) => -share * Math.abs(weight));
}

const wordsOf = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("-", " "));

/** The buckets of the words themselves, ascending; words that have no feature of their own are left out. */
export function wordBuckets(words: EmotionWords): number[] {
  const found = Object.values(words).flatMap((list) =>
    wordsOf(list).flatMap((word) => wholeBucket(word).bucket ?? []),
  );
  return [...new Set(found)].sort((one, other) => one - other);
}

/** What an emotion model starts from: a word speaks for its emotion and as much against the others together. */
export function emotionPrior(words: EmotionWords, strength: number): Float32Array {
  const weights = new Float32Array(emotionBuckets * columns);
  for (const [emotion, list] of Object.entries(words)) {
    for (const word of wordsOf(list)) {
      const { bucket } = wholeBucket(word);
      if (bucket === null) continue;
      const place = (bucket >>> emotionShift) * columns;
      for (let column = 0; column < columns; column++) {
        const share = emotions[column] === emotion ? 1 : -1 / (columns - 1);
        weights[place + column] = (weights[place + column] ?? 0) + share * strength;
      }
    }
  }
  return weights;
}
