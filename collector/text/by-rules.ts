import type { Reading } from "../../shared/contract/reading.schema.ts";
import { actionabilityOf } from "./actionability.ts";
import { aspectsOf } from "./aspects.ts";
import { categoriesByOwn, categoriesOf } from "./category.ts";
import { trait } from "./characters.ts";
import type { Clauses } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import { intentToLeaveOf } from "./intent-to-leave.ts";
import {
  type Mentions,
  mentionsIn,
  noMentions,
  type OwnMention,
  ownMentionsIn,
  together,
} from "./mentions.ts";
import type { Folded } from "./normalise.ts";
import type { OwnRules } from "./own-rules.ts";
import type { PhraseTree } from "./phrases.ts";
import { kind, type Tokens } from "./tokens.ts";
import { urgencyOf } from "./urgency.ts";

/** What rules read, beside what the models do. */
export type RuleReading = Pick<
  Reading,
  "category" | "categories" | "aspects" | "urgency" | "actionability" | "intentToLeave"
>;
type Headline = Pick<Reading, "label" | "score" | "spans">;

/** For a text in a language without rules: nothing is known. */
export const unread: RuleReading = {
  category: null,
  categories: [],
  aspects: [],
  urgency: null,
  actionability: null,
  intentToLeave: null,
};

/** For a text that says nothing. */
export const meaningless: RuleReading = { ...unread, actionability: { kind: "not_meaningful", spans: [] } };

/** A text in its parts. */
export type CutText = {
  readonly tokens: Tokens;
  readonly grammar: Grammar;
  readonly clauses: Clauses;
  readonly folded: Folded;
};

/** @param own the workspace's own rules for this language, where it has some */
export function readByRules(
  tree: PhraseTree,
  text: CutText,
  headline: Headline,
  own?: OwnRules,
): RuleReading {
  const { tokens, clauses } = text;
  const mentions = mentionsIn(tree.search(tokens), text, own?.off);
  if (saysNothing(tokens, mentions.emptyTokens)) return meaningless;
  const said = own ? ownMentionsIn(own.phrases.search(tokens), text, mentions) : none;
  const byOwn = categoriesByOwn(said);
  const categories = byOwn.length > 0 ? byOwn : categoriesOf(mentions.aspects, clauses);
  const urged = urgedBy(mentions, said, clauses, headline);
  return {
    category: categories[0]?.category ?? "other",
    categories,
    aspects: aspectsOf(mentions.aspects, clauses),
    intentToLeave: urged.intentToLeave,
    urgency: urged.urgency,
    actionability: actionabilityOf(mentions, headline.label, urged.urgency, asks(tokens)),
  };
}

/** In a language Heed has no rules for: only what the workspace's own words say is known. */
export function readByOwnAlone(text: CutText, headline: Headline, own: OwnRules | undefined): RuleReading {
  const said = own ? ownMentionsIn(own.phrases.search(text.tokens), text, noMentions) : none;
  const categories = categoriesByOwn(said);
  const isUrged = said.some(({ list, value }) => list === "leaving" || value >= 0);
  return {
    ...unread,
    category: categories[0]?.category ?? null,
    categories,
    ...(isUrged ? urgedBy(noMentions, said, text.clauses, headline) : {}),
  };
}

const none: readonly OwnMention[] = [];

function urgedBy(
  { leaving, urgent }: Pick<Mentions, "leaving" | "urgent">,
  own: readonly OwnMention[],
  clauses: Clauses,
  headline: Headline,
) {
  const ownLeaving = own.length === 0 ? none : own.filter(({ list }) => list === "leaving");
  const ownUrgent = own.length === 0 ? none : own.filter(({ value }) => value >= 0);
  const intentToLeave = intentToLeaveOf(together(leaving, ownLeaving), headline.label);
  return { intentToLeave, urgency: urgencyOf(together(urgent, ownUrgent), clauses, headline, intentToLeave) };
}

/** All of its words are phrases that say nothing. */
function saysNothing({ count, kinds }: Tokens, emptyTokens: number): boolean {
  if (emptyTokens === 0) return false;
  let words = 0;
  for (let at = 0; at < count; at++) {
    if (kinds[at] === kind.symbol) return false;
    if (kinds[at] !== kind.mark) words += 1;
  }
  return emptyTokens >= words;
}

/** Whether there is a question mark, in any width. */
const asks = ({ traits }: Tokens): boolean => (traits & trait.asks) !== 0;
