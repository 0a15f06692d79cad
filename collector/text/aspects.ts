import type { AspectReading } from "../../shared/contract/reading.schema.ts";
import { type Clauses, leastOpinion } from "./clauses.ts";
import { type AspectMention, placesOf } from "./mentions.ts";

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
  for (const mention of mentions) {
    const label = labelOf(mention, mentions, clauses);
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

function labelOf(mention: AspectMention, mentions: readonly AspectMention[], clauses: Clauses): Label {
  if (mention.isFault) {
    const own = clauses.opinions[mention.clause] ?? 0;
    if (mention.isDenied) return own < -leastOpinion ? "neutral" : "positive";
    return own > praiseOverFault ? "positive" : "negative";
  }
  const opinion = opinionOn(mention, mentions, clauses);
  if (Math.abs(opinion) < leastOpinion) return "neutral";
  return opinion < 0 ? "negative" : "positive";
}

/**
 * What the words around a topic say of it; its own name says nothing. "物流，太慢了": a clause that only names a thing is
 * about what the next one says, if that names nothing else.
 */
function opinionOn(
  { clause, opinion }: AspectMention,
  mentions: readonly AspectMention[],
  clauses: Clauses,
): number {
  const own = (clauses.opinions[clause] ?? 0) - opinion;
  if (Math.abs(own) >= leastOpinion) return own;
  for (const beside of [clause + 1, clause - 1]) {
    if (beside < 0 || beside >= clauses.count) continue;
    if (mentions.some((mention) => mention.clause === beside && !isNamedHere(mention, clause, mentions)))
      continue;
    const said = clauses.opinions[beside] ?? 0;
    if (Math.abs(said) >= leastOpinion) return said;
  }
  return own;
}

/** Whether what a clause names is the same as what the clause beside it names: "物流，太慢了". */
function isNamedHere({ aspect }: AspectMention, clause: number, mentions: readonly AspectMention[]): boolean {
  return mentions.some((mention) => mention.clause === clause && mention.aspect === aspect);
}
