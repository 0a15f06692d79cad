import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsOf, visitor } from "../support/browser.ts";
import { call, kept, shown, startVisitedSite, staysAway, type VisitedSite } from "../support/visited-site.ts";

let at: VisitedSite;

beforeAll(async () => {
  at = await startVisitedSite({
    forgetful: { attributes: 'data-storage="none"' },
    consent: { attributes: 'data-consent="required"' },
  });
});

afterAll(() => at.stop());

beforeEach(() => at.usualPrivacy());

describe("privacy", () => {
  test("before a survey shows nothing is kept, whatever it waits for", async () => {
    await at.target({ triggers: [{ on: "event", name: "never", where: [] }], samplePercent: 99 });
    const page = await at.visit();
    await call(page, "identify", { id: "nobody-yet", attributes: { plan: "gold" } });
    await call(page, "track", "something", {});
    await staysAway(page);
    expect(await kept(page)).toEqual([0, 0, ""]);
    const own = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter((name) => /heed/i.test(name)),
    );
    expect(own).toEqual(["Heed"]);
  });

  test("with data-storage=none, or where the site says so, nothing is kept even after an answer", async () => {
    await at.target({});
    const answer = async (address: string) => {
      const page = await at.visit(address);
      await shown(page);
      await page.getByRole("dialog").getByRole("radio").nth(9).check({ force: true });
      await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
      await page.getByRole("dialog").getByText(/thank/i).first().waitFor();
      expect(await kept(page)).toEqual([0, 0, ""]);
    };
    await answer("?page=forgetful");
    await at.setPrivacy({ memoryOnly: true });
    await answer("");
  });

  test("a browser that sends Global Privacy Control is asked nothing, and may still speak", async () => {
    await at.target({});
    await at.setPrivacy({ honoursSignals: true });
    const page = await at.visit("", await visitor(at.browser, { extraHTTPHeaders: { "Sec-GPC": "1" } }));
    await staysAway(page);
    await page.getByRole("button", { name: "Rate us" }).click();
    await shown(page);
    expect(await kept(page)).toEqual([0, 0, ""]);
    await shown(await at.visit());
  });

  test("while consent is asked for nothing is fetched beyond the script, nothing kept and nothing shown", async () => {
    await at.target({});
    const page = await (await visitor(at.browser)).newPage();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith(at.heed.url)) asked.push(new URL(request.url()).pathname);
    });
    await page.goto(`${at.origin}?page=consent`);
    await page.waitForFunction(() => "Heed" in window);
    await call(page, "identify", { id: "undecided" });
    await call(page, "open", "nps");
    await page.getByRole("button", { name: "Rate us" }).click();
    await staysAway(page);
    expect(asked).toEqual(["/heed.js"]);
    expect(await kept(page)).toEqual([0, 0, ""]);
    await call(page, "consent", true);
    await shown(page);
    expect((await kept(page))[0]).toBeGreaterThan(0);
    await call(page, "consent", false);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await kept(page)).toEqual([0, 0, ""]);
    expect(await page.locator("heed-widget").count()).toBe(0);
  });

  test("where the site itself asks for consent, nothing shows or is kept before it either", async () => {
    await at.target({});
    await at.setPrivacy({ needsConsent: true });
    const page = await at.visit();
    await staysAway(page);
    await page.getByRole("button", { name: "Rate us" }).click();
    await staysAway(page);
    expect(await kept(page)).toEqual([0, 0, ""]);
    await call(page, "consent", true);
    await shown(page);
  });

  test("who visits never travels in an address", async () => {
    await at.target({});
    const page = await (await visitor(at.browser)).newPage();
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.addInitScript(() => {
      (window as unknown as { Heed: unknown[] }).Heed = [
        ["identify", { id: "secret-id", email: "kim@secret.example", attributes: { plan: "secret" } }],
      ];
    });
    await page.goto(at.origin);
    await shown(page);
    expect(addresses.some((address) => address.endsWith("/v1/impressions"))).toBe(true);
    expect(addresses.filter((address) => /secret/.test(address))).toEqual([]);
  });
});

test("what a page passes in never makes a call throw", async () => {
  const page = await (await visitor(at.browser)).newPage();
  const faults = faultsOf(page);
  await page.goto(at.origin);
  await page.waitForFunction(() => "Heed" in window);
  await page.evaluate(() => {
    const { Heed } = window as unknown as { Heed: Record<string, (...given: unknown[]) => void> };
    for (const method of ["identify", "track", "open", "close", "consent", "on", "off", "page", "push"])
      for (const given of [undefined, null, 5, "x", [], {}, Symbol("s"), Object.create(null)])
        Heed[method]?.(given, given);
  });
  expect(faults).toEqual([]);
});
