import type { Reading } from "../../shared/contract/reading.schema.ts";
import { grammarOf } from "./grammar.ts";
import { languageOfTokens } from "./language.ts";
import { judge } from "./linear-model.ts";
import { type Folded, fold, isPlain } from "./normalise.ts";
import { headlineOf, spansOf } from "./polarity.ts";
import { modelFor } from "./shipped-models.ts";
import { tokensOf } from "./tokens.ts";

/**
 * What one text says: its language, whether it praises or blames, and the words that decided.
 * @param options.locale the visitor's BCP 47 tag: decides the language where the text alone does not
 * @returns label `unknown`, score null and model `none` for a language Heed does not read yet; never throws. A span's
 * weight is what its words added to the logit: all words' and the model's bias add up to it.
 */
export function readText(text: string, options: { readonly locale?: string | undefined } = {}): Reading {
  const folded: Folded = isPlain(text) ? { text, starts: null, ends: null } : fold(text);
  const tokens = tokensOf(folded.text);
  const language = languageOfTokens(tokens, options.locale);
  const model = modelFor(language);
  if (model === null)
    return { language, label: "unknown", score: null, confidence: 0, spans: [], model: "none" };
  const grammar = grammarOf(tokens);
  const judgement = judge(model, tokens, grammar);
  return {
    language,
    ...headlineOf(judgement, tokens, grammar, model.scale),
    spans: spansOf(judgement, tokens, grammar, folded),
    model: model.name,
  };
}
