import { treeOfSwitchedOff } from "./compiled-rules.ts";
import { type OwnPhrase, OwnPhrases } from "./own-phrases.ts";
import type { PhraseTree } from "./phrases.ts";
import { shippedRules } from "./rules/shipped.ts";

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
  const shipped = Object.hasOwn(shippedRules, language) ? shippedRules[language] : undefined;
  return {
    name,
    phrases: new OwnPhrases(added),
    ...(shipped && off.length > 0 ? { off: treeOfSwitchedOff(shipped, off) } : {}),
  };
}
