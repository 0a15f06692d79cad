import type { Reading } from "../../shared/contract/reading.schema.ts";
import {
  type CutText,
  meaningless,
  type RuleReading,
  readByOwnAlone,
  readByRules,
  unread,
} from "./by-rules.ts";
import { clausesOf } from "./clauses.ts";
import { treesOf } from "./compiled-rules.ts";
import { cutText } from "./cut-text.ts";
import { emotionOf } from "./emotion.ts";
import { grammarOf } from "./grammar.ts";
import { judge } from "./judge.ts";
import { languageOfTokens } from "./language.ts";
import { isMeaningless } from "./meaningless.ts";
import type { Folded } from "./normalise.ts";
import type { OwnRules } from "./own-rules.ts";
import type { PhraseTree } from "./phrases.ts";
import { headlineOf, spansOf } from "./polarity.ts";
import type { Rules } from "./rules/rules.ts";
import { shippedRules } from "./rules/shipped.ts";
import { modelFor } from "./shipped-models.ts";
import { mostTokens, type Tokens } from "./tokens.ts";

interface ReadOptions {
  /** The visitor's BCP 47 tag: decides the language where the text alone does not. */
  readonly locale?: string | undefined;
  /** The words that category, urgency and the like are read by; the same value again costs nothing. */
  readonly rules?: Rules;
  /** What a workspace adds to those rules and takes from them, by language. */
  readonly own?: ReadonlyMap<string, OwnRules>;
}

const silence = (language: string) => ({
  language,
  label: "unknown" as const,
  score: null,
  confidence: 0,
  emotion: null,
  emotions: {},
  emotionSpans: [],
  spans: [],
  model: "none",
});

/**
 * What one text says: its language, whether it praises or blames, what it is about, how urgent it is, and the words
 * that decided each.
 * @returns label `unknown`, score null and model `none` for a language Heed does not read yet and where nothing is said;
 * never throws. A span's
 * weight is what its words added to the logit: all words' and the model's bias add up to it.
 */
export function readText(text: string, { locale, rules = shippedRules, own }: ReadOptions = {}): Reading {
  const trees = treesOf(rules);
  const { tokens, folded } = cutText(text);
  const language = languageOfTokens(tokens, locale);
  const model = modelFor(language);
  if (isMeaningless(tokens)) return { ...silence(language), ...meaningless };
  const ownRules = own?.get(language);
  if (model === null) {
    if (ownRules === undefined) return { ...silence(language), ...unread };
    return unjudged(language, tokens, folded, ownRules);
  }
  const grammar = grammarOf(tokens);
  const judgement = judge(model, tokens, grammar);
  const felt = emotionOf(model, judgement, { tokens, grammar, folded });
  const { label, score, confidence } = headlineOf(
    judgement,
    { text: folded.text, tokens, grammar },
    model.scale,
  );
  const spans = spansOf(judgement, tokens, grammar, folded);
  const cut = { tokens, grammar, clauses: clausesOf(tokens, grammar, judgement), folded };
  const byRules = ruleReading(trees.get(language), cut, { label, score, spans }, ownRules);
  // Named one by one: spreading objects into each other takes longer than judging the text.
  return {
    language,
    emotion: felt.emotion,
    emotions: felt.shares ?? {},
    emotionSpans: felt.spans.map(({ start, end }) => ({ start, end })),
    model: ownRules === undefined ? model.name : `${model.name}+${ownRules.name}`,
    label,
    score,
    confidence,
    spans,
    category: byRules.category,
    categories: byRules.categories,
    aspects: byRules.aspects,
    intentToLeave: byRules.intentToLeave,
    urgency: byRules.urgency,
    actionability: byRules.actionability,
  };
}

function ruleReading(
  tree: PhraseTree | undefined,
  text: CutText,
  headline: Pick<Reading, "label" | "score" | "spans">,
  own: OwnRules | undefined,
): RuleReading {
  if (tree !== undefined) return readByRules(tree, text, headline, own);
  return own === undefined ? unread : readByOwnAlone(text, headline, own);
}

const noContributions = { contributions: new Float64Array(mostTokens) };

/** In a language without a model only the workspace's own words say something; how it sounds stays unknown. */
function unjudged(language: string, tokens: Tokens, folded: Folded, own: OwnRules): Reading {
  const grammar = grammarOf(tokens);
  const clauses = clausesOf(tokens, grammar, noContributions);
  const headline = { ...silence(language), model: own.name };
  return { ...headline, ...readByOwnAlone({ tokens, grammar, clauses, folded }, headline, own) };
}
