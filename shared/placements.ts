/**
 * Where a survey can stand on a page. `start` is where lines begin: left, or right in Arabic. All but `modal`, `tab` and
 * `inline` are corners of the window, sheets at its bottom on phones. `tab` waits at the page's edge until pressed;
 * `inline` stands where the page has a place for it and never opens by itself.
 */
export const placements = [
  "bottom-end",
  "bottom-start",
  "bottom",
  "top-end",
  "top-start",
  "modal",
  "tab",
  "inline",
] as const;

/** Where a site's surveys may stand unless they say otherwise: anywhere that needs nothing of the page. */
export const sitePlacements = placements.filter((placement) => placement !== "inline");
