import type { Place } from "../../shared/contract/reading.schema.ts";
import type { RuleList } from "../../shared/reading-kinds.ts";
import { phrasesOfList, treeOfSwitchedOff } from "./compiled-rules.ts";
import { fold, originalRange } from "./normalise.ts";
import { type OwnPhrase, OwnPhrases } from "./own-phrases.ts";
import { PhraseTree } from "./phrases.ts";
import { shippedRules } from "./rules/shipped.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** What a workspace adds to Heed's rules of one language and takes from them, ready to be searched for. */
export interface OwnRules {
  /** Joins the model's name in every reading by them. */
  readonly name: string;
  readonly phrases: OwnPhrases;
  /** Heed's phrases that count no longer. */
  readonly off?: PhraseTree;
}

/** @param off phrases of Heed's, as they are spelled there, with the list they stand in */
export function ownRulesOf(
  language: string,
  name: string,
  { added, off }: { readonly added: readonly OwnPhrase[]; readonly off: readonly OwnPhrase[] },
): OwnRules {
  const shipped = shippedIn(language);
  return {
    name,
    phrases: new OwnPhrases(added),
    ...(shipped && off.length > 0 ? { off: treeOfSwitchedOff(shipped, off) } : {}),
  };
}

const shippedIn = (language: string) =>
  Object.hasOwn(shippedRules, language) ? shippedRules[language] : undefined;

/** What Heed comes with in a list of a language, by the aspect it names; nothing where Heed has no rules. */
export function shippedPhrases(language: string, list: RuleList) {
  const shipped = shippedIn(language);
  return shipped ? phrasesOfList(shipped, list) : [];
}

/** Of one phrase in one text; enough to show. */
const mostPlaces = 20;

/**
 * Finds a phrase in texts.
 * @param isShipped spelled as Heed's are, where an asterisk stands for an English word's regular forms
 */
export function finderOf(phrase: string, isShipped: boolean): (text: string) => Place[] {
  const own = new OwnPhrases([{ list: "other", phrase }]);
  const shipped = new PhraseTree([{ phrase, group: 0, value: 0 }]);
  return (text) => {
    const folded = fold(text);
    const tokens = tokensOf(folded.text);
    const found = isShipped ? shippedFound(shipped, tokens) : own.search(tokens);
    return found
      .slice(0, mostPlaces)
      .map(({ begin, end }) => originalRange(folded, tokens.starts[begin] ?? 0, tokens.ends[end - 1] ?? 0));
  };
}

function shippedFound(tree: PhraseTree, tokens: Tokens) {
  const { count, begins, ends } = tree.search(tokens);
  return Array.from({ length: count }, (_, at) => ({ begin: begins[at] ?? 0, end: ends[at] ?? 0 }));
}
