/** What to paste into every page, just before `</body>`. The key is made of letters, digits and dashes only. */
export const snippetFor = (heedOrigin: string, siteKey: string): string =>
  `<script src="${heedOrigin}/heed.js" data-site="${siteKey}" async></script>`;

export const complaintButton = (words: string): string =>
  `<button data-heed-open="complaint">${words}</button>`;

/** `https://shop.example` → `shop.example`: as people say it. */
export const hostOf = (origin: string): string => origin.replace(/^https?:\/\//, "");
