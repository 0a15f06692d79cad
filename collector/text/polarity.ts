import type { Reading, Sentiment, Span } from "../../shared/contract/reading.schema.ts";
import { type Folded, originalRange } from "./normalise.ts";
import type { Evidence, Speech } from "./speech.ts";

/** How a language's evidence becomes a label; measured, see each language's own. */
export interface Scale {
  /** Sums within −band…band say neither. */
  readonly neutralBand: number;
  /** Added to the sum: what a text of this language leans to when its words cancel out. */
  readonly lean: number;
  /** [score without sign, share of such labels that were right], ascending; between two points it is a straight line. */
  readonly rightShares: { readonly negative: Curve; readonly positive: Curve };
  /** Share of neutral labels that were right, when nothing spoke and when what spoke cancelled out. */
  readonly neutralRight: { readonly silent: number; readonly balanced: number };
}
export type Curve = ReadonlyArray<readonly [score: number, share: number]>;

type Headline = Pick<Reading, "label" | "score" | "confidence">;

// The clauses of both poles must carry a plain word's weight, and the weaker pole this part of the stronger's.
const mixedFloor = 2;
const mixedRatio = 0.65;
// Not measured: the development data has no such label.
const mixedConfidence = 0.5;
// Enough to show an agent why; a text of thousands of words would otherwise store thousands of spans.
const mostSpans = 40;
// 15 keeps one word of weight 3 at 0.6 and lets only several reach 0.9. Source: Hutto & Gilbert (2014), VADER.
const softness = 15;

export function headlineOf({ evidence, clauses }: Speech, scale: Scale): Headline {
  if (evidence.length === 0) return { label: "neutral", score: 0, confidence: scale.neutralRight.silent };
  const sum = evidence.reduce((total, { weight }) => total + weight, scale.lean);
  const score = round(sum / Math.sqrt(sum * sum + softness));
  if (isMixed(clauses)) return { label: "mixed", score, confidence: mixedConfidence };
  if (Math.abs(sum) <= scale.neutralBand)
    return { label: "neutral", score, confidence: scale.neutralRight.balanced };
  const label: Sentiment & ("negative" | "positive") = sum < 0 ? "negative" : "positive";
  return { label, score, confidence: round(along(scale.rightShares[label], Math.abs(score))) };
}

function isMixed(clauses: readonly number[]): boolean {
  let praise = 0;
  let blame = 0;
  for (const sum of clauses) {
    if (sum > 0) praise += sum;
    else blame -= sum;
  }
  return Math.min(praise, blame) >= Math.max(mixedFloor, mixedRatio * Math.max(praise, blame));
}

/** The deciding words in the original text: sorted, apart from each other, the heaviest where there are very many. */
export function spansOf(evidence: readonly Evidence[], folded: Folded): Span[] {
  const heaviest =
    evidence.length <= mostSpans
      ? evidence
      : [...evidence].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, mostSpans);
  const spans = heaviest
    .map(({ start, end, weight }) => ({ ...originalRange(folded, start, end), weight: round(weight / 5) }))
    .sort((one, other) => one.start - other.start);
  // Two words folded out of one character (½, ㈱) come back as one place.
  return spans.filter((span, i) => span.weight !== 0 && span.start >= (spans[i - 1]?.end ?? 0));
}

function along(curve: Curve, at: number): number {
  let [lowerAt, lowerShare] = curve[0] ?? [0, 0];
  for (const [upperAt, upperShare] of curve) {
    if (at <= upperAt) {
      const part = upperAt === lowerAt ? 1 : (at - lowerAt) / (upperAt - lowerAt);
      return lowerShare + Math.max(0, part) * (upperShare - lowerShare);
    }
    [lowerAt, lowerShare] = [upperAt, upperShare];
  }
  return lowerShare;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
