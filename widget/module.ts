import type { heed as declared } from "./api.ts";
import { begin } from "./heed.ts";

/** Address of the main module, relative to this one; the build writes it in. */
declare const __HEED_MODULE__: string;

/** The same as the script tag, for pages that are modules themselves: no global, nothing begun before they say so. */
export const heed: typeof declared = (settings) =>
  begin(
    import.meta.url,
    settings,
    () => import(/* @vite-ignore */ new URL(__HEED_MODULE__, import.meta.url).href),
  );
