import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Trial } from "../shared/contract/trial.schema.ts";
import type { Page } from "./page.ts";
import css from "./trial.css?inline";

/*
 * A survey's draft on a page of its site, for whoever came by a link of the designer. Fetched then and never else.
 */

/** The draft as this page's only survey; says on the page that it is a test, or why there is none. */
export async function fetchTrial({ collector, site, trial }: Page, locale: string): Promise<SiteOffer> {
  hideToken();
  const response = await fetch(new URL("v1/trials", collector), {
    method: "POST",
    body: JSON.stringify({ token: trial, site, locale }),
    credentials: "omit",
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const found: Trial = await response.json();
  say(found);
  return found.offer;
}

/** What opens a draft stays neither in the address bar, nor in what the page or its tools read of the address. */
function hideToken(): void {
  const without = location.href.replace(/[#&]heed-try=[\w.-]+/, "");
  if (without !== location.href) history.replaceState(history.state, "", without);
}

/** As for the widget itself: `!important` on the element outranks every rule of the page. */
const looks =
  "all:initial!important;display:block!important;position:fixed!important;inset:0 0 auto!important;pointer-events:none!important;z-index:2147483647!important";

let bar: HTMLElement | undefined;

/** Along the upper edge, as long as the page lives. */
function say({ note, again, offer }: Trial): void {
  bar?.remove();
  bar = document.createElement("heed-trial");
  bar.style.cssText = looks;
  const root = bar.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  const pill = document.createElement("div");
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  pill.append(words);
  const [survey] = offer.surveys;
  if (survey) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = again;
    // The script tag opens whatever says so, in here too.
    button.setAttribute("data-heed-open", survey.id);
    pill.append(button);
  }
  root.append(pill);
  (document.body ?? document.documentElement).append(bar);
  // Screen readers only speak of what changes in a live region.
  words.textContent = note;
}
