import type { Site } from "../../shared/contract/site.schema.ts";

const keyOf = (siteId: string) => `heed.try.${siteId}`;

/** Where this member tried out last, else where the snippet was seen last; undefined when neither is known. */
export function knownPage({
  id,
  sightings,
}: Pick<Site, "id" | "sightings">): { address: string; isSeen: boolean } | undefined {
  const remembered = localStorage.getItem(keyOf(id));
  if (remembered) return { address: remembered, isSeen: false };
  const seen = sightings.find(({ allowed }) => allowed);
  return seen && { address: seen.origin + (seen.page ?? "/"), isSeen: true };
}

export const rememberPage = (siteId: string, address: string): void =>
  localStorage.setItem(keyOf(siteId), address.trim());

/**
 * The page's address with what opens the draft there, behind the #: browsers send that to no server, not even as a
 * referrer. What the page itself has behind it stays, before it. Null for what is no web page's address.
 */
export function trialAddress(typed: string, token: string): string | null {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const page = new URL(text);
  page.hash = [...(page.hash ? [page.hash.slice(1)] : []), `heed-try=${token}`].join("&");
  return page.href;
}
