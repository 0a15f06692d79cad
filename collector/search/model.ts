import { type Findable, findableBy } from "../text/search-words.ts";

type Written = { readonly type: string; readonly text: string | null };

/**
 * What feedback is found by: all that was written in it, and the reference of its case.
 * @param reference null where there is no case
 * @returns a `tsvector`, empty where there is nothing to find it by
 */
export function wordsOfFeedback(
  workspaceId: string,
  answers: readonly Written[],
  reference: string | null,
): string {
  const texts = answers.flatMap(({ type, text }): Findable[] =>
    text ? [{ text, isContact: type === "contact" }] : [],
  );
  if (reference) texts.push({ text: reference });
  return findableBy(workspaceId, texts, { inCase: reference !== null });
}
