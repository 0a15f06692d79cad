/*
 * Begun messages in this browser's storage, by whose they are: closing a tab loses none, and the next to sign in here
 * reads nothing of them.
 */
const PREFIX = "heed.draft.";
/** What nobody went on with for so long is not kept on anybody's disk. */
const KEPT_FOR_MS = 14 * 86_400_000;

export const draftKey = (userId: string, id: string): string => `${PREFIX}${userId}.${id}`;

export const isDraftKey = (key: string | null): key is string => key?.startsWith(PREFIX) ?? false;

/** @param draft null: nothing of it is kept any more */
export function keepInBrowser(key: string, draft: object | null): void {
  const kept = JSON.stringify({ draft, keptAt: Date.now() });
  attempt(() => (draft ? localStorage.setItem(key, kept) : localStorage.removeItem(key)));
}

/** What is kept under this name, as whoever wrote it left it; null for nothing. */
export function keptInBrowser(key: string): unknown {
  return draftIn(attempt(() => localStorage.getItem(key)));
}

/** @param text as it is stored; null for nothing */
export function draftIn(text: string | null): unknown {
  const kept = partsOf(text);
  return kept && kept.keptAt > Date.now() - KEPT_FOR_MS ? kept.draft : null;
}

/** Whoever signs out leaves nothing behind that customers are named in. */
export const forgetDraftsOf = (userId: string): void =>
  removeWhere((key) => key.startsWith(draftKey(userId, "")));

export const forgetOldDrafts = (): void =>
  removeWhere((key) => isDraftKey(key) && keptInBrowser(key) === null);

function removeWhere(isMeant: (key: string) => boolean): void {
  for (const key of attempt(() => Object.keys(localStorage)) ?? [])
    if (isMeant(key)) attempt(() => localStorage.removeItem(key));
}

function partsOf(text: string | null): { readonly draft: unknown; readonly keptAt: number } | null {
  const value: unknown = attempt(() => JSON.parse(text ?? ""));
  const isKept = typeof value === "object" && value !== null && "draft" in value && "keptAt" in value;
  if (!isKept || typeof value.keptAt !== "number") return null;
  return { draft: value.draft, keptAt: value.keptAt };
}

/** Storage may be shut or full: then a draft lives as long as the page. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
