import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Heed, HeedSettings } from "./api.ts";
import type { App } from "./app.tsx";
import { createMemory } from "./memory.ts";
import { fetchOffer } from "./offer.ts";
import { asCustomer, type Page } from "./page.ts";
import { createStore } from "./storage.ts";
import { surveyToAsk, waitMs } from "./triggers.ts";
import { hasUnsent } from "./unsent.ts";

/** What is sent under our names is ours: a CustomEvent with a subject. */
type Listener = (event: Event) => void;

/** Runs `work`; whatever goes wrong in it, the host page never notices. */
const quietly = (work: () => Promise<unknown>): void => void work().catch(() => {});

/**
 * Begins on this page: shows what the site offers, and obeys.
 * @param collector address of the script; the collector's paths are resolved against it
 * @param loadModule fetches the rest of the widget
 */
export function begin(
  collector: string,
  { site, touchpoint, theme, fields, locale: fixedLocale }: HeedSettings,
  loadModule: () => Promise<typeof import("./app.tsx")>,
): Heed {
  const lasting = createStore(() => localStorage);
  const memory = createMemory(
    lasting,
    createStore(() => sessionStorage),
    Date.now,
  );
  let customer: ReturnType<typeof asCustomer>;
  const page: Page = {
    collector,
    site,
    touchpoint,
    theme,
    fields,
    customer: () => customer,
    lasting,
    memory,
  };
  const app = loadOnce(
    () => "",
    async () => (await loadModule()).start(page),
  );
  const locale = () => fixedLocale || document.documentElement.lang || navigator.language;
  const offer = loadOnce(locale, (wanted) => fetchOffer(collector, site, wanted));

  const open = (what: string, opener: Element | null, options?: { readonly fields?: unknown }) =>
    quietly(async () => {
      const [started, offered] = await Promise.all([app(), offer()]);
      await started.open(what, offered, opener, options?.fields);
    });
  // Inside `quietly` they run at once, but what a page passes in cannot make them throw.
  const heed: Heed = {
    open: (what, options) => open(what, document.activeElement, options),
    close: () => quietly(async () => (await app()).close()),
    identify: (who) =>
      quietly(async () => {
        customer = asCustomer(who);
      }),
    on: (event, listener) =>
      quietly(async () => document.addEventListener(`heed:${event}`, listener as Listener)),
    off: (event, listener) =>
      quietly(async () => document.removeEventListener(`heed:${event}`, listener as Listener)),
    push: (...calls) => {
      for (const call of calls) quietly(async () => obey(heed, call));
    },
  };
  openOnClick(open);
  if (hasUnsent(lasting)) quietly(app);
  quietly(() => considerShowing(page, offer, app));
  return heed;
}

/** Remembers what `load` gave for a key, until the key changes or loading fails. */
function loadOnce<Result>(key: () => string, load: (key: string) => Promise<Result>): () => Promise<Result> {
  let last: { key: string; result: Promise<Result> } | undefined;
  return () => {
    const wanted = key();
    if (last?.key !== wanted) {
      const result = load(wanted);
      last = { key: wanted, result };
      result.catch(() => {
        last = undefined;
      });
    }
    return last.result;
  };
}

function obey(heed: Heed, call: unknown): void {
  const [name, ...given] = call as [keyof Heed, ...never[]]; // from the page: anything else throws, quietly
  (heed[name] as (...given: never[]) => void)(...given);
}

const OPENS = "data-heed-open";

/** One listener for every element that opens something, now and later; capturing, because pages stop clicks from rising. */
function openOnClick(open: (what: string, opener: Element) => void): void {
  document.addEventListener(
    "click",
    (event) => {
      const opener = event
        .composedPath()
        .find((node): node is Element => node instanceof Element && node.hasAttribute(OPENS));
      if (!opener) return;
      event.preventDefault();
      open(opener.getAttribute(OPENS) ?? "", opener);
    },
    true,
  );
}

async function considerShowing(
  page: Page,
  loadOffer: () => Promise<SiteOffer>,
  loadApp: () => Promise<App>,
): Promise<void> {
  const offer = await loadOffer();
  if (offer.showComplaintTab) (await loadApp()).showTab(offer);
  const choose = () =>
    page.memory.hasAsked() ? undefined : surveyToAsk(offer.surveys, page.touchpoint, page.memory.isResting);
  const first = choose();
  if (!first) return;
  await new Promise((resolve) => setTimeout(resolve, waitMs(first, performance.now())));
  await untilVisible();
  // Another tab may have shown it while this one waited.
  const survey = choose();
  if (survey) (await loadApp()).ask(survey, offer);
}

const untilVisible = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });
