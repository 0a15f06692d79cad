import { findableBy } from "../text/search-words.ts";

/** A customer's name with the words it is found by, which are only ever written together. */
export const nameColumns = (workspaceId: string, name: string | null) => ({
  name,
  nameWords: name && findableBy(workspaceId, [{ text: name }]),
});
