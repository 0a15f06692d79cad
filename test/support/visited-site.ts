import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { Targeting } from "../../shared/contract/targeting.schema.ts";
import { type HostPage, launchChromium, startHostSite, visitor } from "./browser.ts";
import { OWNER } from "./builders.ts";
import { startFreshHeed } from "./process.ts";

export type VisitedSite = Awaited<ReturnType<typeof startVisitedSite>>;

type Api = { Heed: Record<string, (...given: unknown[]) => void> };

/** Somebody's website with a Heed of its own whose owner sets whom its NPS survey asks, and visitors who come to it. */
export async function startVisitedSite(pages: Record<string, HostPage>) {
  const heed = await startFreshHeed();
  const site = await startHostSite(heed, pages);
  const browser = await launchChromium();
  const staff = await browser.newContext();
  const api = async (method: string, path: string, data?: unknown) => {
    const answer = await staff.request.fetch(`${heed.url}${path}`, { method, data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  await api("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  const siteId: string = (await api("GET", "/api/sites")).sites[0].id;
  await api("PATCH", `/api/sites/${siteId}`, { showComplaintTab: false });
  const { surveys } = await api("GET", "/api/surveys");
  const idOf = (wanted: string): string =>
    surveys.find(({ template }: { template: string }) => template === wanted).id;
  const setPrivacy = (privacy: object) => api("PATCH", `/api/sites/${siteId}`, { privacy });
  return {
    heed,
    browser,
    staff,
    siteId,
    api,
    origin: site.origin,
    surveys: { nps: idOf("nps"), csat: idOf("csat") },
    /** Whom the NPS survey asks; nothing else holds it back. */
    target: (targeting: Targeting, showAfterSeconds = 0) =>
      api("PATCH", `/api/surveys/${idOf("nps")}`, { targeting, showAfterSeconds }),
    setPrivacy,
    usualPrivacy: () =>
      setPrivacy({ memoryOnly: false, honoursSignals: false, needsConsent: false, restDays: 7 }),
    /** Somebody new comes to the site, unless they come with a context. Resolves once script and offer are there. */
    visit: async (address = "", context?: BrowserContext): Promise<Page> => {
      const page = await (context ?? (await visitor(browser))).newPage();
      const offered = page.waitForResponse((response) => response.url().includes("/surveys?"));
      await page.goto(site.origin + address);
      await page.waitForFunction(() => "Heed" in window && !Array.isArray(window.Heed));
      await offered;
      return page;
    },
    stop: async () => {
      await browser.close();
      await site.close();
      await heed.stop();
    },
  };
}

export const shown = (page: Page) => page.getByRole("dialog").waitFor();

/** Whether nothing came up in a time in which it surely would have. */
export async function staysAway(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  expect(await page.getByRole("dialog").count()).toBe(0);
}

/** Calls `Heed.name(...given)` on the page. */
export const call = (page: Page, name: string, ...given: unknown[]) =>
  page.evaluate(
    ([method, args]) => {
      (window as unknown as Api).Heed[method]?.(...args);
    },
    [name, given] as const,
  );

/** How much the browser keeps of the page. */
export const kept = (page: Page) =>
  page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
