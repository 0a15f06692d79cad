import type { Place } from "../../shared/contract/reading.schema.ts";
import { type Aspect, aspects, type RuleList, urgentTopics } from "../../shared/reading-kinds.ts";
import { type Clauses, opinionWithin } from "./clauses.ts";
import { group, nothing } from "./compiled-rules.ts";
import type { Grammar } from "./grammar.ts";
import { type Folded, originalRange } from "./normalise.ts";
import type { OwnFound } from "./own-phrases.ts";
import type { Found, PhraseTree } from "./phrases.ts";
import { kind, type Tokens } from "./tokens.ts";

/** A phrase of the rules in the text. */
export interface Mention {
  /** Within its group. */
  readonly value: number;
  /** "Not late": the words before it deny it. */
  readonly isDenied: boolean;
  readonly clause: number;
  /** How much was said: a phrase of several words says more than a word. */
  readonly weight: number;
  /** What its words add to the opinion of their clause. */
  readonly opinion: number;
  readonly place: Place;
  /** The workspace's own phrase that was found; absent for Heed's. */
  readonly rule?: string;
}

export interface AspectMention extends Mention {
  readonly aspect: Aspect;
  readonly isFault: boolean;
}

export interface OwnMention extends Mention {
  readonly list: RuleList;
  readonly rule: string;
}

/** What the rules found in a text, by group. */
export interface Mentions {
  readonly aspects: readonly AspectMention[];
  readonly urgent: readonly Mention[];
  readonly leaving: readonly Mention[];
  readonly requests: readonly Mention[];
  readonly suggestions: readonly Mention[];
  /** Tokens of phrases that say nothing. */
  readonly emptyTokens: number;
  /** Clauses in which nothing is denied. */
  readonly exclaimed: ReadonlySet<number>;
}

const nowhere: ReadonlySet<number> = new Set();

export const noMentions: Mentions = {
  aspects: [],
  urgent: [],
  leaving: [],
  requests: [],
  suggestions: [],
  emptyTokens: 0,
  exclaimed: nowhere,
};

const wordWeight = 1;
const phraseWeight = 1.5;
// Two Han characters are a word.
const hanOfPhrase = 3;

interface Text {
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  readonly clauses: Clauses;
  readonly folded: Folded;
}

/** @param off phrases that count no longer */
export function mentionsIn(found: Found, text: Text, off?: PhraseTree): Mentions {
  const mentions = {
    aspects: [] as AspectMention[],
    urgent: [] as Mention[],
    leaving: [] as Mention[],
    requests: [] as Mention[],
    suggestions: [] as Mention[],
    emptyTokens: 0,
    exclaimed: exclaimedClauses(found, text),
  };
  for (let i = 0; i < found.count; i++) {
    const of = found.groups[i];
    if (of === group.exclamation) continue;
    if (of === group.empty) {
      mentions.emptyTokens += (found.ends[i] ?? 0) - (found.begins[i] ?? 0);
      continue;
    }
    const value = found.values[i] ?? 0;
    if (of === group.aspect && value === nothing) continue;
    if (off && isSwitchedOff(off, found, i, text)) continue;
    const begin = found.begins[i] ?? 0;
    const mention = mentionAt(value, begin, found.ends[i] ?? begin + 1, text, mentions.exclaimed);
    if (of === group.aspect) addAspect(mention, mentions.aspects);
    else if (of === group.urgency) mentions.urgent.push(mention);
    else if (of === group.leaving) mentions.leaving.push(mention);
    else if (of === group.request) mentions.requests.push(mention);
    else mentions.suggestions.push(mention);
  }
  return mentions;
}

function addAspect(mention: Mention, to: AspectMention[]): void {
  const { value, isDenied, clause, weight, opinion, place } = mention;
  const aspect = aspects[value >> 1];
  if (aspect === undefined) return;
  to.push({ value, isDenied, clause, weight, opinion, place, aspect, isFault: (value & 1) === 1 });
}

/** "I can't believe it is late": what follows in the clause is not denied. */
function exclaimedClauses(found: Found, { clauses }: Text): ReadonlySet<number> {
  let exclaimed: Set<number> | undefined;
  for (let i = 0; i < found.count; i++) {
    if (found.groups[i] !== group.exclamation) continue;
    exclaimed ??= new Set();
    exclaimed.add(clauses.of[found.begins[i] ?? 0] ?? 0);
  }
  return exclaimed ?? nowhere;
}

function isSwitchedOff(off: PhraseTree, found: Found, i: number, { tokens }: Text): boolean {
  return off.isLongest(tokens, {
    group: found.groups[i] ?? 0,
    value: found.values[i] ?? 0,
    begin: found.begins[i] ?? 0,
    end: found.ends[i] ?? 0,
  });
}

const topicPlaces: readonly string[] = urgentTopics;

/** The workspace's own phrases in the text. */
export function ownMentionsIn(
  found: readonly OwnFound[],
  text: Text,
  { exclaimed }: Pick<Mentions, "exclaimed">,
): OwnMention[] {
  return found.map(({ list, phrase, begin, end }) => ({
    ...mentionAt(topicPlaces.indexOf(list), begin, end, text, exclaimed),
    list,
    rule: phrase,
  }));
}

function mentionAt(
  value: number,
  begin: number,
  end: number,
  { tokens, grammar, clauses, folded }: Text,
  exclaimed: ReadonlySet<number>,
): Mention {
  const clause = clauses.of[begin] ?? 0;
  const isPhrase = end - begin >= (tokens.kinds[begin] === kind.han ? hanOfPhrase : 2);
  return {
    value,
    isDenied: grammar.denied[begin] === 1 && !exclaimed.has(clause),
    clause,
    weight: isPhrase ? phraseWeight : wordWeight,
    opinion: opinionWithin(clauses, begin, end),
    place: originalRange(folded, tokens.starts[begin] ?? 0, tokens.ends[end - 1] ?? 0),
  };
}

// Enough to show an agent why; a text of thousands of words would otherwise store thousands.
const mostPlaces = 12;

/** Where these stand, in the order of the text, each place once. */
export function placesOf(mentions: readonly Mention[]): Place[] {
  const places: Place[] = [];
  for (const { place } of mentions) {
    if (places.length === mostPlaces) break;
    if (places[places.length - 1]?.start !== place.start) places.push(place);
  }
  return places;
}

/** The workspace's own phrases among these, each once; nothing where all are Heed's. */
export function rulesOf(mentions: readonly Mention[]): { readonly rules?: string[] } {
  const own = mentions.filter(({ rule }) => rule !== undefined);
  return own.length > 0 ? { rules: [...new Set(own.flatMap(({ rule }) => rule ?? []))] } : {};
}

/** Heed's and the workspace's own, in the order of the text. */
export const together = (shipped: readonly Mention[], own: readonly Mention[]): readonly Mention[] =>
  own.length === 0 ? shipped : [...shipped, ...own].sort((one, other) => one.place.start - other.place.start);
