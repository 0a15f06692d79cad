import type { PageRule, Targeting } from "../contract/targeting.schema.ts";

/** Whether a survey with these page rules may ask at this address. */
export function isOnPages(pages: Targeting["pages"], address: string): boolean {
  if (!pages) return true;
  const fits = (rule: PageRule) => isPage(rule, address);
  return (pages.only.length === 0 || pages.only.some(fits)) && !pages.never.some(fits);
}

/** Whether a rule fits an address: the whole of it or its path, with or without its query and fragment. */
function isPage({ how, value }: PageRule, address: string): boolean {
  const bare = address.replace(/[?#].*$/s, "");
  const path = (whole: string) => whole.replace(/^[a-z][\w+.-]*:\/\/[^/?#]*/i, "") || "/";
  const names = [address, bare, path(address), path(bare)];
  switch (how) {
    case "contains":
      return address.includes(value);
    case "equals":
      return names.includes(value);
    case "starts_with":
      return names.some((name) => name.startsWith(value));
    case "glob":
      return names.some((name) => fitsGlob(value, name));
  }
}

/** `*` is anything, also nothing. By looking for the pieces in turn: as a regular expression some globs would take for ever. */
function fitsGlob(glob: string, name: string): boolean {
  const [first = "", ...later] = glob.split("*");
  const last = later.pop();
  if (last === undefined) return name === glob;
  let at = first.length;
  if (!name.startsWith(first)) return false;
  for (const piece of later) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
