import type { Heed, HeedSettings } from "./api.ts";
import { begin } from "./heed.ts";

declare global {
  interface Window {
    /** The one global. A page may write `(window.Heed ??= []).push(["open", "nps"])` before the script has loaded. */
    Heed?: Heed | unknown[];
  }
}

try {
  const script = document.currentScript;
  const early = window.Heed;
  if (script instanceof HTMLScriptElement && script.dataset["site"] && (!early || Array.isArray(early))) {
    const settings = { ...script.dataset } as HeedSettings; // `begin` reads them as what a page may say: anything
    const heed = begin(script.src, settings);
    window.Heed = heed;
    if (early) heed.push(...early);
  }
} catch {
  // The host page must never notice us.
}
