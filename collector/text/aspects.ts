import type { AspectReading } from "../../shared/contract/reading.schema.ts";
import { type Clauses, leastOpinion } from "./clauses.ts";
import { type AspectMention, placesOf } from "./mentions.ts";
import { mostTokens } from "./tokens.ts";

type Label = AspectReading["label"];
type Said = {
  readonly first: AspectMention;
  readonly label: Label;
  weight: number;
  readonly of: AspectMention[];
};

// A fault is blame unless its clause praises this clearly: "I was worried about the seams, but nothing came loose".
const praiseOverFault = 1.2;
const mostAspects = 12;

/** What the text talks about, and how of each, clause by clause: the aspect with most to say first. */
export function aspectsOf(mentions: readonly AspectMention[], clauses: Clauses): AspectReading[] {
  const said: Said[] = [];
  noteNamed(mentions, clauses);
  for (const mention of mentions) {
    const label = labelOf(mention, clauses);
    const weight = mention.isFault ? mention.weight * 2 : mention.weight;
    const known = said.find((one) => one.label === label && one.first.aspect === mention.aspect);
    if (known === undefined) said.push({ first: mention, label, weight, of: [mention] });
    else {
      known.weight += weight;
      known.of.push(mention);
    }
  }
  return withoutIdle(said)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostAspects)
    .map(({ first, label, of }) => ({ aspect: first.aspect, label, spans: placesOf(of) }));
}

/** An aspect merely named in one clause and judged in another is only judged. */
function withoutIdle(said: Said[]): Said[] {
  return said.filter(
    (one) =>
      one.label !== "neutral" ||
      said.every((other) => other === one || other.first.aspect !== one.first.aspect),
  );
}

function labelOf(mention: AspectMention, clauses: Clauses): Label {
  if (mention.isFault) {
    const own = clauses.opinions[mention.clause] ?? 0;
    if (mention.isDenied) return own < -leastOpinion ? "neutral" : "positive";
    return own > praiseOverFault ? "positive" : "negative";
  }
  const opinion = opinionOn(mention, clauses);
  if (Math.abs(opinion) < leastOpinion) return "neutral";
  return opinion < 0 ? "negative" : "positive";
}

/**
 * What the words around a topic say of it; its own name says nothing. "物流，太慢了": a clause that only names a thing is
 * about what the next one says, if that names nothing else.
 */
function opinionOn({ clause, opinion }: AspectMention, clauses: Clauses): number {
  const own = (clauses.opinions[clause] ?? 0) - opinion;
  if (Math.abs(own) >= leastOpinion) return own;
  for (const beside of [clause + 1, clause - 1]) {
    if (beside < 0 || beside >= clauses.count) continue;
    // It may name the same again: "物流，物流太慢了".
    if (((named[beside] ?? 0) & ~(named[clause] ?? 0)) !== 0) continue;
    const said = clauses.opinions[beside] ?? 0;
    if (Math.abs(said) >= leastOpinion) return said;
  }
  return own;
}

/** What each clause of the text names: a bit for each aspect. */
const named = new Int32Array(mostTokens + 1);

function noteNamed(mentions: readonly AspectMention[], { count }: Clauses): void {
  named.fill(0, 0, count);
  for (const { clause, value } of mentions) named[clause] = (named[clause] ?? 0) | (1 << (value >> 1));
}
