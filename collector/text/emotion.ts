import type { Span } from "../../shared/contract/reading.schema.ts";
// In the order of the model's columns.
import { type Emotion, emotions } from "../../shared/reading-kinds.ts";
import { cutText } from "./cut-text.ts";
import { type Grammar, grammarOf } from "./grammar.ts";
import { emotionContributionsOf, judge } from "./judge.ts";
import { languageOfTokens } from "./language.ts";
import type { Judgement } from "./linear-model.ts";
import type { Folded } from "./normalise.ts";
import { along, spansOf } from "./polarity.ts";
import type { EmotionScale } from "./shipped-emotions.ts";
import { modelFor, type ShippedModel } from "./shipped-models.ts";
import type { Tokens } from "./tokens.ts";

export interface EmotionReading {
  /** The strongest; `neutral` also where none is sure enough to be named; null for a language without a model. */
  readonly emotion: Emotion | null;
  /** How much of each the text holds: shares that add up to 1; null for a language without a model. */
  readonly shares: Readonly<Record<Emotion, number>> | null;
  /** All that are felt, strongest first: a text may be sad and angry. Empty where neutral. */
  readonly felt: readonly Emotion[];
  /** The share of such readings that are right, 0…1. */
  readonly confidence: number;
  /** The words that spoke for the emotion; none for neutral. */
  readonly spans: readonly Span[];
  readonly model: string;
}

// A second emotion is named from this share on: below, it is more often noise.
const leastFelt = 0.3;

const neutral = emotions.indexOf("neutral");
const unread: EmotionReading = {
  emotion: null,
  shares: null,
  felt: [],
  confidence: 0,
  spans: [],
  model: "none",
};

/**
 * What a writer feels.
 * @param options.locale the visitor's BCP 47 tag: decides the language where the text alone does not
 */
export function readEmotion(
  text: string,
  options: { readonly locale?: string | undefined } = {},
): EmotionReading {
  const { tokens, folded } = cutText(text);
  const model = modelFor(languageOfTokens(tokens, options.locale));
  if (model === null) return unread;
  const grammar = grammarOf(tokens);
  return emotionOf(model, judge(model, tokens, grammar), { tokens, grammar, folded });
}

// One array for all texts: allocating typed ones costs more than filling them.
const ownShares = new Float64Array(emotions.length);

/** The same for the text judged last. */
export function emotionOf(
  model: ShippedModel,
  judgement: Judgement,
  { tokens, grammar, folded }: { tokens: Tokens; grammar: Grammar; folded: Folded },
): EmotionReading {
  const { emotions: asked } = model;
  if (asked === null) return unread;
  const shares = sharesOf({ logits: judgement.emotions }, ownShares);
  const strongest = indexOfMost(shares);
  const confidence = along(asked.scale.rightShares, shares[strongest] ?? 0);
  const isNamed = strongest !== neutral && confidence >= asked.scale.floor;
  const emotion = emotions[isNamed ? strongest : neutral] ?? "neutral";
  return {
    emotion,
    shares: named(shares),
    felt: isNamed ? feltOf(shares) : [],
    confidence: round(isNamed || strongest === neutral ? confidence : (shares[neutral] ?? 0)),
    spans: isNamed
      ? spansOf(
          {
            contributions: emotionContributionsOf(asked, model, { tokens, grammar }, judgement, strongest),
            scale: judgement.scale,
          },
          tokens,
          grammar,
          folded,
        ).filter(({ weight }) => weight > 0)
      : [],
    model: asked.name,
  };
}

/** @returns shares of a text's emotions from their logits, the softmax, in the array given */
export function sharesOf(
  { logits }: { readonly logits: Float64Array },
  shares = new Float64Array(logits.length),
): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) most = Math.max(most, logit);
  let sum = 0;
  for (let at = 0; at < logits.length; at++) {
    const share = Math.exp((logits[at] ?? 0) - most);
    shares[at] = share;
    sum += share;
  }
  for (let at = 0; at < shares.length; at++) shares[at] = (shares[at] ?? 0) / sum;
  return shares;
}

export function indexOfMost(shares: Float64Array): number {
  let most = 0;
  for (let at = 1; at < shares.length; at++) if ((shares[at] ?? 0) > (shares[most] ?? 0)) most = at;
  return most;
}

/** @returns the emotion's place, neutral's where it is not sure enough to be named */
export function namedBy(shares: Float64Array, { rightShares, floor }: EmotionScale): number {
  const strongest = indexOfMost(shares);
  return along(rightShares, shares[strongest] ?? 0) >= floor ? strongest : neutral;
}

function feltOf(shares: Float64Array): Emotion[] {
  const strongest = indexOfMost(shares);
  return emotions
    .map((emotion, at) => ({ emotion, at, share: shares[at] ?? 0 }))
    .filter(({ at, share }) => at !== neutral && (at === strongest || share >= leastFelt))
    .sort((one, other) => other.share - one.share)
    .map(({ emotion }) => emotion);
}

function named(shares: Float64Array): Record<Emotion, number> {
  const [anger = 0, sadness = 0, joy = 0, fear = 0, surprise = 0, none = 0] = shares;
  return {
    anger: round(anger),
    sadness: round(sadness),
    joy: round(joy),
    fear: round(fear),
    surprise: round(surprise),
    neutral: round(none),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
