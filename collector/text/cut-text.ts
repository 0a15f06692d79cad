import { trait } from "./characters.ts";
import { type Folded, fold } from "./normalise.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/**
 * Cuts a text into tokens, folded before where it must be: few texts are, and to cut one tells which.
 * @returns the same tokens every time: use them before the next text is cut
 */
export function cutText(text: string): { readonly tokens: Tokens; readonly folded: Folded } {
  const tokens = tokensOf(text);
  if ((tokens.traits & trait.unsettled) === 0) return { tokens, folded: { text, starts: null, ends: null } };
  const folded = fold(text);
  return { tokens: tokensOf(folded.text), folded };
}
