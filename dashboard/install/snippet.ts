/**
 * What to paste into every page, just before `</body>`. The key is made of letters, digits and dashes only.
 * @param touchpoint on pages of this touchpoint
 * @param needsConsent whether nothing may be fetched before the page tells of consent
 */
export const snippetFor = (
  heedOrigin: string,
  siteKey: string,
  touchpoint?: string,
  needsConsent = false,
): string => {
  const attributes = [
    `src="${heedOrigin}/heed.js"`,
    `data-site="${siteKey}"`,
    ...(touchpoint ? [touchpointAttribute(touchpoint)] : []),
    ...(needsConsent ? ['data-consent="required"'] : []),
  ];
  // `crossorigin`: the script comes by the connection that surveys are asked for by, rather than by one of its own.
  return `<script ${attributes.join(" ")} crossorigin async></script>`;
};

/** What an app that is built from modules writes instead. */
export const moduleFor = (heedOrigin: string, siteKey: string, needsConsent = false): string => {
  const consent = needsConsent ? ', consent: "required"' : "";
  const lines = [
    `import { heed } from "${heedOrigin}/heed.mjs";`,
    `const feedback = heed({ site: "${siteKey}"${consent} });`,
  ];
  return lines.join("\n");
};

/** How a page says which touchpoint it is. */
export const touchpointAttribute = (touchpoint: string): string =>
  `data-touchpoint="${touchpoint.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;

/** A word everybody understands, where no survey names a touchpoint yet. */
export const exampleTouchpoint = "checkout";

export const complaintButton = (words: string): string =>
  `<button data-heed-open="complaint">${words}</button>`;

/** `https://shop.example` → `shop.example`: as people say it. */
export const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, "");
