import type { Reading, Sentiment, Span } from "../../shared/contract/reading.schema.ts";
import type { Grammar } from "./grammar.ts";
import type { Judgement } from "./linear-model.ts";
import { type Folded, originalRange } from "./normalise.ts";
import { kind, mostTokens, type Tokens } from "./tokens.ts";

/** Neutral where neutrality − `weight` × |polarity| is above `above`, or |polarity| is below `band`. */
export type NeutralRule = { readonly weight: number; readonly above: number; readonly band: number };

/** How a model's logits become a label; measured on sources the model had not learned from. */
export interface Scale {
  readonly neutral: NeutralRule;
  /** For what is posted to somebody, where a question or a notice is as usual as an opinion; absent where unmeasured. */
  readonly neutralInPosts?: NeutralRule;
  /** Polarity logits times this are honest about the odds: the score is the tanh of half of that. */
  readonly sharpness: number;
  /** [distance from the border to the next label in logits, share of such labels that were right], ascending. */
  readonly rightShares: { readonly negative: Curve; readonly positive: Curve; readonly neutral: Curve };
}
export type Curve = ReadonlyArray<readonly [distance: number, share: number]>;

type Headline = Pick<Reading, "label" | "score" | "confidence">;

// The clauses of either pole must together say enough to be read so, and the weaker this part of the stronger. A short
// text means both its clauses; a long one is rarely of one mind, and by its label is not mixed for that.
const mixedFloor = 0.9;
const mixedRatio = 0.35;
const mixedRatioInLongText = 0.6;
const longText = 24;
/** A long text as one-sided as this is of that side, whatever its lesser clauses grant. */
const oneSided = 0.6;
// Not measured: the development data has no such label.
const mixedConfidence = 0.5;
// Enough to show an agent why; a text of thousands of words would otherwise store thousands of spans.
const mostSpans = 40;
// A piece that adds less than this, in logits, or this part of the heaviest, decided nothing. In a long text each word
// adds little: there the bar is lower.
const leastSpan = 0.25;
const leastSpanInLongText = 2.5;
const leastSpanShare = 0.2;
// A character of a long Chinese word may hold little of it.
const leastPart = 0.03;

/** Addressed to an account, tagged, or passing a link on, as in public posts: `@shop`, `#late`, `https:`. */
const post = /(?:^|\s)[@#]\w|\bhttps?\b/;

// Most texts hold none of these, which is told sooner than that they hold no post.
export const isPost = (text: string): boolean =>
  (text.includes("@") || text.includes("#") || text.includes("http")) && post.test(text);

export type NeutralRules = Pick<Scale, "neutral" | "neutralInPosts">;

/** Which rule tells the neutral among texts like this one. */
export const neutralRuleFor = (text: string, { neutral, neutralInPosts }: NeutralRules): NeutralRule =>
  neutralInPosts !== undefined && isPost(text) ? neutralInPosts : neutral;

/** @param text as the judgement saw it, folded */
export function headlineOf(
  judgement: Judgement,
  { text, tokens, grammar }: { text: string; tokens: Tokens; grammar: Grammar },
  scale: Scale,
): Headline {
  const { polarity } = judgement;
  const score = round(Math.tanh((polarity * scale.sharpness) / 2));
  if (isMixed(judgement, score, tokens, grammar))
    return { label: "mixed", score, confidence: mixedConfidence };
  const { label, distance } = labelled(judgement, neutralRuleFor(text, scale));
  return { label, score, confidence: round(along(scale.rightShares[label], distance)) };
}

/** @returns the label and how far the text is from the border to another, ≥ 0 */
export function labelled(
  { polarity, neutrality }: Pick<Judgement, "polarity" | "neutrality">,
  neutral: NeutralRule,
): { label: Sentiment & ("negative" | "neutral" | "positive"); distance: number } {
  const size = Math.abs(polarity);
  const margin = Math.max(neutrality - neutral.weight * size - neutral.above, neutral.band - size);
  if (margin > 0) return { label: "neutral", distance: margin };
  return { label: polarity < 0 ? "negative" : "positive", distance: Math.abs(polarity) };
}

/** Praise in one clause and blame in another, both in earnest. */
function isMixed({ contributions }: Judgement, score: number, tokens: Tokens, grammar: Grammar): boolean {
  const isLong = tokens.count > longText;
  if (isLong && Math.abs(score) >= oneSided) return false;
  let praise = 0;
  let blame = 0;
  let clause = 0;
  for (let at = 0; at <= tokens.count; at++) {
    if (at === tokens.count || grammar.opensClause[at] === 1) {
      if (clause > 0) praise += clause;
      else blame -= clause;
      clause = 0;
    }
    if (at < tokens.count) clause += contributions[at] ?? 0;
  }
  const ratio = isLong ? mixedRatioInLongText : mixedRatio;
  return Math.min(praise, blame) >= Math.max(mixedFloor, ratio * Math.max(praise, blame));
}

/** The words that decided, in the original text: sorted, apart from each other, the heaviest where there are very many. */
export function spansOf(
  judgement: Pick<Judgement, "contributions" | "scale">,
  tokens: Tokens,
  grammar: Grammar,
  folded: Folded,
): Span[] {
  const count = findPieces(judgement.contributions, tokens, grammar);
  const least = leastWeight(count, judgement.scale);
  const spans: Span[] = [];
  let last = 0;
  for (let i = 0; i < count; i++) {
    const weight = pieceWeights[i] ?? 0;
    if (Math.abs(weight) < least) continue;
    const from = tokens.starts[pieceBegins[i] ?? 0] ?? 0;
    const to = tokens.ends[pieceEnds[i] ?? 0] ?? 0;
    const { start, end } = originalRange(folded, from, to);
    // Two words folded out of one character (½, ㈱) come back as one place.
    if (start < last || spans.length === mostSpans) continue;
    last = end;
    spans.push({ start, end, weight: round(weight) });
  }
  return spans;
}

/** Of very many pieces only the heaviest are kept: the weight from which on that is. */
function leastWeight(count: number, scale: number): number {
  let heaviest = 0;
  for (let i = 0; i < count; i++) heaviest = Math.max(heaviest, Math.abs(pieceWeights[i] ?? 0));
  const least = Math.max(Math.min(leastSpan, leastSpanInLongText * scale), leastSpanShare * heaviest);
  if (count <= mostSpans) return least;
  const sizes = pieceWeights.slice(0, count).map(Math.abs).sort();
  return Math.max(least, sizes[count - mostSpans] ?? 0);
}

const pieceBegins = new Int32Array(mostTokens);
const pieceEnds = new Int32Array(mostTokens);
const pieceWeights = new Float64Array(mostTokens);

/**
 * Neighbouring tokens that say the same, as one: a denied word with its negation, the characters of a Chinese word.
 * @returns how many pieces there are: first and last token, and weight
 */
function findPieces(contributions: Float64Array, tokens: Tokens, grammar: Grammar): number {
  let count = 0;
  let isOpen = false;
  for (let at = 0; at < tokens.count; at++) {
    const weight = contributions[at] ?? 0;
    const is = tokens.kinds[at];
    if (is === kind.mark || Math.abs(weight) < leastPart) {
      isOpen = false;
      continue;
    }
    const before = count - 1;
    const isAlike = isOpen && (pieceWeights[before] ?? 0) > 0 === weight > 0;
    const isNext = is === kind.han ? tokens.ends[at - 1] === tokens.starts[at] : grammar.denied[at] === 1;
    if (isAlike && isNext) {
      pieceEnds[before] = at;
      pieceWeights[before] = (pieceWeights[before] ?? 0) + weight;
    } else {
      pieceBegins[count] = at;
      pieceEnds[count] = at;
      pieceWeights[count] = weight;
      count += 1;
      isOpen = true;
    }
  }
  return count;
}

/** @returns the share at a place of the curve, straight between its points and level beyond them */
export function along(curve: Curve, at: number): number {
  let lower = curve[0] ?? [0, 0];
  for (let i = 0; i < curve.length; i++) {
    const upper = curve[i] ?? lower;
    if (at <= upper[0]) {
      const part = upper[0] === lower[0] ? 1 : (at - lower[0]) / (upper[0] - lower[0]);
      return lower[1] + Math.max(0, part) * (upper[1] - lower[1]);
    }
    lower = upper;
  }
  return lower[1];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
