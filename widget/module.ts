import type { heed as declared } from "./api.ts";
import { begin } from "./heed.ts";

/** The same as the script tag, for pages that are modules themselves: no global, nothing begun before they say so. */
export const heed: typeof declared = (settings) => begin(import.meta.url, settings);
