import type { Reading } from "../../shared/contract/reading.schema.ts";
import { actionabilityOf } from "./actionability.ts";
import { aspectsOf } from "./aspects.ts";
import { categoriesOf } from "./category.ts";
import type { Clauses } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import { intentToLeaveOf } from "./intent-to-leave.ts";
import { mentionsIn } from "./mentions.ts";
import type { Folded } from "./normalise.ts";
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

export function readByRules(
  tree: PhraseTree,
  text: {
    readonly tokens: Tokens;
    readonly grammar: Grammar;
    readonly clauses: Clauses;
    readonly folded: Folded;
  },
  headline: Headline,
): RuleReading {
  const { tokens, clauses } = text;
  const mentions = mentionsIn(tree.search(tokens), text);
  if (saysNothing(tokens, mentions.emptyTokens)) return meaningless;
  const categories = categoriesOf(mentions.aspects, clauses);
  const intentToLeave = intentToLeaveOf(mentions.leaving, headline.label);
  const urgency = urgencyOf(mentions.urgent, clauses, { ...headline, intentToLeave });
  return {
    category: categories[0]?.category ?? "other",
    categories,
    aspects: aspectsOf(mentions.aspects, clauses),
    urgency,
    actionability: actionabilityOf(mentions, headline.label, urgency, asks(tokens)),
    intentToLeave,
  };
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
const asks = ({ text }: Tokens): boolean => text.includes("?") || text.includes("\uff1f");
