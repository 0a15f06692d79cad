import type { Reading } from "../../shared/contract/reading.schema.ts";
import { meaningless, readByRules, unread } from "./by-rules.ts";
import { clausesOf } from "./clauses.ts";
import { treesOf } from "./compiled-rules.ts";
import { emotionOf } from "./emotion.ts";
import { grammarOf } from "./grammar.ts";
import { languageOfTokens } from "./language.ts";
import { judge } from "./linear-model.ts";
import { isMeaningless } from "./meaningless.ts";
import { type Folded, fold, isPlain } from "./normalise.ts";
import { headlineOf, spansOf } from "./polarity.ts";
import type { Rules } from "./rules/rules.ts";
import { shippedRules } from "./rules/shipped.ts";
import { modelFor } from "./shipped-models.ts";
import { tokensOf } from "./tokens.ts";

interface ReadOptions {
  /** The visitor's BCP 47 tag: decides the language where the text alone does not. */
  readonly locale?: string | undefined;
  /** The words that category, urgency and the like are read by; the same value again costs nothing. */
  readonly rules?: Rules;
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
export function readText(text: string, { locale, rules = shippedRules }: ReadOptions = {}): Reading {
  const trees = treesOf(rules);
  const folded: Folded = isPlain(text) ? { text, starts: null, ends: null } : fold(text);
  const tokens = tokensOf(folded.text);
  const language = languageOfTokens(tokens, locale);
  const model = modelFor(language);
  if (model === null || isMeaningless(tokens)) {
    const rest = isMeaningless(tokens) ? meaningless : unread;
    return { ...silence(language), ...rest };
  }
  const grammar = grammarOf(tokens);
  const felt = emotionOf(language, tokens, grammar, folded);
  const judgement = judge(model, tokens, grammar);
  const headline = {
    language,
    emotion: felt.emotion,
    emotions: felt.shares ?? {},
    emotionSpans: felt.spans.map(({ start, end }) => ({ start, end })),
    model: model.name,
    ...headlineOf(judgement, tokens, grammar, model.scale),
    spans: spansOf(judgement, tokens, grammar, folded),
  };
  const tree = trees.get(language);
  if (tree === undefined) return { ...headline, ...unread };
  const clauses = clausesOf(tokens, grammar, judgement);
  const byRules = readByRules(tree, { tokens, grammar, clauses, folded }, headline);
  return { ...headline, ...byRules };
}
