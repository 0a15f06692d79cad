import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Heed, HeedSettings } from "./api.ts";
import type { App, OpenOptions } from "./app.tsx";
import { createMemory } from "./memory.ts";
import { fetchOffer } from "./offer.ts";
import type { Page } from "./page.ts";
import { keepFilled } from "./places.ts";
import { createPrivacy, type Privacy } from "./privacy.ts";
import type { Around } from "./targeting.ts";
import { surveysToAsk, waitMs } from "./triggers.ts";
import { hasUnsent } from "./unsent.ts";
import { untilVisible } from "./visible.ts";

type Targeting = typeof import("./targeting.ts");

/** What is sent under our names is ours: a CustomEvent with a subject. */
type Listener = (event: Event) => void;

/** Hardly anybody leaves a page sooner. */
const SOON_MS = 2000;

/** Runs `work`; whatever goes wrong in it, the host page never notices. */
const quietly = (work: () => Promise<unknown>): void => void work().catch(() => {});

/** Addresses of the rest of the widget, relative to the collector; the build writes them in. */
declare const __HEED_MODULE__: string;
declare const __HEED_TARGETING__: string;

/**
 * Begins on this page: shows what the site offers, and obeys.
 * @param collector address of the script; the collector's paths are resolved against it
 */
export function begin(collector: string, settings: HeedSettings): Heed {
  // Behind the #, which no referrer and no server's log has. Whoever tries out need not consent: nothing is kept of them.
  const trial = location.hash.split("heed-try=")[1];
  const privacy = createPrivacy(trial ? {} : settings);
  const { lasting, visit, isAllowed } = privacy;
  const page: Page & { visitor?: unknown } = {
    ...settings,
    collector,
    trial,
    tracked: [],
    heard: [],
    lasting,
    memory: createMemory(lasting, visit, Date.now),
  };
  const parts = partsFor(page, settings.locale, privacy);
  const { app, offer } = parts;
  const open = (what: string, opener: Element | null, options?: OpenOptions) =>
    quietly(async () => {
      if (!isAllowed()) return;
      const [ready, offered] = await Promise.all([app(), offer()]);
      if (isAllowed()) await ready.open(what, offered, opener, options);
    });
  const fillPlaces = keepFilled((place, what) => {
    open(what, place, { in: place });
    return isAllowed();
  });
  const { consider, cameTo } = visitsOf(page, parts, isAllowed, fillPlaces);
  // Inside `quietly` they run at once, but what a page passes in cannot make them throw.
  const heed: Heed = {
    open: (what, options) => open(what, options?.in ?? document.activeElement, options),
    close: () => quietly(async () => parts.started?.close()),
    identify: (who) =>
      quietly(async () => {
        page.visitor = who;
        consider();
      }),
    track: (name, properties) =>
      quietly(async () => {
        page.tracked.push({ name, properties });
        for (const each of page.heard) each();
      }),
    page: cameTo,
    consent: (given) =>
      quietly(async () => {
        if (!given) parts.started?.leave();
        privacy.decide(!!given);
        consider();
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
  consider();
  return heed;
}

type Parts = {
  readonly app: () => Promise<App>;
  readonly offer: () => Promise<SiteOffer>;
  readonly targeting: () => Promise<Targeting>;
  /** The app, once it has been needed. */
  started?: App;
};

/** What is fetched when it is needed, from the collector `page` names. */
function partsFor(page: Page, fixedLocale: string | undefined, { adopt }: Privacy): Parts {
  const fetchPart = (path: string) => import(/* @vite-ignore */ new URL(path, page.collector).href);
  const parts: Parts = {
    app: loadOnce(
      () => "",
      async () => {
        const module: typeof import("./app.tsx") = await fetchPart(__HEED_MODULE__);
        parts.started = module.start(page);
        return parts.started;
      },
    ),
    offer: loadOnce(
      () => fixedLocale || document.documentElement.lang || navigator.language,
      async (locale) => {
        const fetchIt = page.trial ? (await parts.targeting()).fetchTrial : fetchOffer;
        const offer = await fetchIt(page, locale);
        adopt(offer);
        return offer;
      },
    ),
    targeting: () => fetchPart(__HEED_TARGETING__),
  };
  return parts;
}

/** Looks at what may show by itself whenever the visitor comes to a page, or is known better than before. */
function visitsOf(
  page: Page,
  { app, offer, targeting }: Parts,
  isAllowed: () => boolean,
  fillPlaces: () => void,
) {
  let turn: AbortController | undefined;
  /** When the visitor came to this page, in milliseconds since the document did. */
  let since = 0;
  let here = location.href;
  const consider = () =>
    quietly(async () => {
      turn?.abort();
      turn = new AbortController();
      const { signal } = turn;
      if (!isAllowed()) return;
      // First of all: it is what the visitor waits for, and the browser's storage takes its time.
      const offering = (page.auto !== "off" || page.trial) && offer();
      fillPlaces();
      if (hasUnsent(page.lasting)) quietly(app);
      // A browser opens its storage at the first look, slowly: that is over when the offer comes.
      page.memory.hasAsked(0);
      const offered = await offering;
      if (!offered || !isAllowed() || signal.aborted) return;
      if (offered.showComplaintTab || offered.surveys.some(({ placement }) => placement === "tab"))
        (await app()).showTabs(offered);
      await considerAsking({ page, offer: offered, app, since, signal }, targeting);
    });
  const cameTo = () => {
    here = location.href;
    since = performance.now();
    consider();
  };
  // Pages that change without loading: heard of where the browser tells, else by Heed.page(). Nothing is patched.
  const { navigation = window } = window;
  for (const moved of ["currententrychange", "popstate"])
    navigation.addEventListener(moved, () => here !== location.href && cameTo());
  return { consider, cameTo };
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

async function considerAsking(around: Around, targeting: Parts["targeting"]): Promise<void> {
  const { page, offer, app, since, signal } = around;
  const choose = () =>
    page.memory.hasAsked(offer.restDays)
      ? []
      : surveysToAsk(offer.surveys, page.touchpoint, page.memory.isResting);
  const surveys = choose();
  const [first] = surveys;
  if (!first) return;
  if (page.visitor || surveys.some((survey) => survey.targeting))
    return (await targeting()).watch(around, choose);
  const ms = waitMs(first, performance.now() - since);
  // What shows it is fetched meanwhile, but not for those who leave before.
  if (ms < SOON_MS) quietly(app);
  await new Promise((resolve) => setTimeout(resolve, ms));
  await untilVisible();
  // Another tab may have shown it while this one waited.
  const [survey] = choose();
  if (survey && !signal.aborted) (await app()).ask(survey, offer);
}
