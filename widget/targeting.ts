import type { ImpressionAnswer } from "../shared/contract/impression.schema.ts";
import type { PublicSurvey, SiteOffer } from "../shared/contract/survey.schema.ts";
import { isAmongLanguages } from "../shared/targeting/language.ts";
import { isOnPages } from "../shared/targeting/pages.ts";
import { uuidv7 } from "../shared/uuidv7.ts";
import type { App } from "./app.tsx";
import { customerOf } from "./customer.ts";
import { device } from "./device.ts";
import { happened } from "./happenings.ts";
import type { Page } from "./page.ts";
import { waitMs } from "./triggers.ts";
import { untilVisible } from "./visible.ts";

/** One visit to one page, as long as `signal` says. */
export type Around = {
  readonly page: Page;
  readonly offer: SiteOffer;
  readonly app: () => Promise<App>;
  /** When the visitor came here, in milliseconds since the document did. */
  readonly since: number;
  readonly signal: AbortSignal;
};

/**
 * Asks by itself the first of these surveys for which all comes together on this page: where, when, whom.
 * Fetched only where a survey says so, or the page says who is visiting.
 * @param choose the surveys that may show by themselves at this moment, their targeting aside
 */
export function watch(around: Around, choose: () => readonly PublicSurvey[]): void {
  const { page, signal, since } = around;
  page.heard.length = 0;
  /** One at a time: while the collector is asked about one survey, no other is put to it. */
  let before: Promise<unknown> = Promise.resolve();
  const follow = async (survey: PublicSurvey) => {
    const triggers = survey.targeting?.triggers ?? [];
    await Promise.all([
      new Promise((resolve) => setTimeout(resolve, waitMs(survey, performance.now() - since))),
      ...triggers.map((trigger) => happened(trigger, page, signal)),
    ]);
    await untilVisible();
    before = before.then(async () => {
      if (!signal.aborted && choose().includes(survey)) await ask(around, survey);
    });
    await before;
  };
  // What a page does to one survey must not keep it from another, nor be noticed by the page.
  for (const survey of choose()) if (isMeant(survey, page)) follow(survey).catch(() => {});
}

/** Whether this visitor, on this page, is one the survey asks. */
export function isMeant({ targeting }: PublicSurvey, page: Pick<Page, "visitor">): boolean {
  if (!targeting) return true;
  const { pages, devices, languages, forCustomers, isDrawn } = targeting;
  return (
    isOnPages(pages, location.href) &&
    (!devices || devices.includes(device())) &&
    isAmongLanguages(languages, navigator.language) &&
    // Of whom the page knows, the collector draws the sample and knows the segments.
    (personOn(page) ? true : isDrawn && !forCustomers)
  );
}

/** What only somebody fetches who tries a survey out. */
export const fetchTrial = async (page: Page, locale: string): Promise<SiteOffer> =>
  (await import("./trial.ts")).fetchTrial(page, locale);

/** Of whom the page says more than attributes: somebody the collector may know. */
function personOn(page: Pick<Page, "visitor">): ReturnType<typeof customerOf> {
  const customer = customerOf(page);
  const { attributes: _, ...names } = customer ?? {};
  return Object.keys(names).length > 0 ? customer : undefined;
}

/** Shows it; to somebody the page knows only when the collector says that they may be asked, here and now. */
async function ask({ page, offer, app }: Around, survey: PublicSurvey): Promise<void> {
  const started = await app();
  if (started.isOpen()) return;
  const customer = page.trial ? undefined : personOn(page);
  if (!customer) return started.ask(survey, offer);
  const id = uuidv7();
  const body = JSON.stringify({ id, site: page.site, survey: survey.id, asks: true, customer });
  const response = await fetch(new URL("v1/impressions", page.collector), {
    method: "POST",
    body,
    credentials: "omit",
  });
  const { show }: ImpressionAnswer = await response.json();
  if (show) started.ask(survey, offer, id);
}
