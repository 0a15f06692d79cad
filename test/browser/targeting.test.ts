import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultsOf, visitor } from "../support/browser.ts";
import { call, shown, startVisitedSite, staysAway, type VisitedSite } from "../support/visited-site.ts";

let at: VisitedSite;

beforeAll(async () => {
  at = await startVisitedSite({
    tall: { body: "<div></div><p id='far'>Far down</p>", style: "div { height: 4000px }" },
    early: { before: `window.Heed = [["track", "order_completed", { total: 80 }]];` },
  });
});

afterAll(() => at.stop());

beforeEach(() => at.usualPrivacy());

describe("when", () => {
  test("a survey with nothing to wait for shows, and without an error or a violated policy", async () => {
    await at.target({});
    const page = await (await visitor(at.browser)).newPage();
    const faults = faultsOf(page);
    await page.goto(at.origin);
    await shown(page);
    expect(faults).toEqual([]);
  });

  test("scrolling half of the page down", async () => {
    await at.target({ triggers: [{ on: "scroll", percent: 50 }] });
    const page = await at.visit("?page=tall");
    await staysAway(page);
    await page.evaluate(() => scrollTo(0, 500));
    await staysAway(page);
    await page.evaluate(() => scrollTo(0, 2_500));
    await shown(page);
  });

  test("an element comes in sight, even one the page adds later", async () => {
    await at.target({ triggers: [{ on: "element", selector: "#far, .late" }] });
    const page = await at.visit("?page=tall");
    await staysAway(page);
    await page.locator("#far").scrollIntoViewIfNeeded();
    await shown(page);
    const other = await at.visit();
    await staysAway(other);
    await other.evaluate(() => document.querySelector("h1")?.classList.add("late"));
    await shown(other);
  });

  test("a selector that is none keeps its survey away and breaks nothing", async () => {
    await at.target({ triggers: [{ on: "element", selector: "](" }] });
    const page = await (await visitor(at.browser)).newPage();
    const faults = faultsOf(page);
    await page.goto(at.origin);
    await staysAway(page);
    expect(faults).toEqual([]);
  });

  test("the pointer leaves through the top of the window", async () => {
    await at.target({ triggers: [{ on: "exit" }] });
    const page = await at.visit();
    await staysAway(page);
    await page.mouse.move(300, 300);
    await page.evaluate(() =>
      document.dispatchEvent(new MouseEvent("mouseout", { clientY: -1, relatedTarget: null })),
    );
    await shown(page);
  });

  test("a finger flicks back up near the top of the page: fast and far, where there is something to go back up to", async () => {
    await at.target({ triggers: [{ on: "exit" }] });
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const page = await at.visit("?page=tall", await visitor(at.browser, phone));
    /** A finger goes down the screen, which takes the page up. */
    const flick = (px: number, pauseMs: number) =>
      page.evaluate(
        async ([far, ms]) => {
          const at = (clientY: number) => [new Touch({ identifier: 1, target: document.body, clientY })];
          document.body.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: at(100) }));
          if (ms) await new Promise((resolve) => setTimeout(resolve, ms));
          const end = { bubbles: true, changedTouches: at(100 + far) };
          document.body.dispatchEvent(new TouchEvent("touchend", end));
        },
        [px, pauseMs] as const,
      );
    await flick(300, 0);
    await page.evaluate(() => scrollTo(0, 400));
    await flick(60, 0);
    await flick(300, 500);
    await flick(-300, 0);
    await staysAway(page);
    const flickUntilAsked = async () => {
      await flick(300, 0);
      return page.getByRole("dialog").count();
    };
    await expect.poll(flickUntilAsked).toBe(1);
  });

  test("nothing was touched for a while; whoever keeps moving is left alone", async () => {
    await at.target({ triggers: [{ on: "idle", seconds: 1 }] });
    const page = await at.visit();
    for (let times = 0; times < 8; times++) {
      await page.mouse.move(100 + times, 100);
      await page.waitForTimeout(200);
    }
    expect(await page.getByRole("dialog").count()).toBe(0);
    await shown(page);
  });

  test("the page was looked at for so long, time in other tabs left out", async () => {
    await at.target({ triggers: [{ on: "dwell", seconds: 1 }] });
    const page = await at.visit();
    const hide = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, isHidden);
    await hide(true);
    await page.waitForTimeout(1_200);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await hide(false);
    await shown(page);
  });

  test("an event whose properties fit, also one told of before the script was there", async () => {
    const where = [{ attribute: "total", is: "at_least" as const, value: 50 }];
    await at.target({ triggers: [{ on: "event", name: "order_completed", where }] });
    const page = await at.visit();
    await call(page, "track", "order_completed", { total: 49 });
    await call(page, "track", "cart_opened", { total: 80 });
    await call(page, "track", "order_completed", null);
    await staysAway(page);
    await call(page, "track", "order_completed", { total: "80" });
    await shown(page);
    await shown(await at.visit("?page=early"));
  });

  test("several things must all have happened, in whichever order", async () => {
    await at.target({
      triggers: [
        { on: "event", name: "read", where: [] },
        { on: "scroll", percent: 50 },
      ],
    });
    const page = await at.visit("?page=tall");
    await staysAway(page);
    await page.evaluate(() => scrollTo(0, 3_000));
    await staysAway(page);
    await call(page, "track", "read");
    await shown(page);
  });
});

describe("where and who", () => {
  test("on the pages that its rules fit, and on those a page becomes without loading", async () => {
    await at.target({
      pages: {
        only: [{ how: "starts_with", value: "/checkout" }],
        never: [{ how: "contains", value: "payment" }],
      },
    });
    const page = await at.visit("/cart");
    await staysAway(page);
    expect(await page.evaluate(() => history.pushState.toString())).toContain("[native code]");
    await page.evaluate(() => history.pushState({}, "", "/checkout/payment"));
    await staysAway(page);
    await page.evaluate(() => history.pushState({}, "", "/checkout/done"));
    await shown(page);
    const back = await at.visit("/checkout/payment");
    await staysAway(back);
  });

  test("where the browser does not tell of such a change, the page can, and going back is heard of", async () => {
    await at.target({ pages: { only: [{ how: "equals", value: "/thanks" }], never: [] } });
    const withoutNavigationApi = async () => {
      const context = await visitor(at.browser);
      await context.addInitScript(() => Object.defineProperty(window, "navigation", { value: undefined }));
      return context;
    };
    const page = await at.visit("/cart", await withoutNavigationApi());
    await staysAway(page);
    await page.evaluate(() => history.pushState({}, "", "/thanks"));
    await staysAway(page);
    await call(page, "page");
    await shown(page);
    const other = await at.visit("/cart", await withoutNavigationApi());
    await other.evaluate(() => {
      history.pushState({}, "", "/thanks");
      history.pushState({}, "", "/elsewhere");
    });
    await staysAway(other);
    await other.goBack();
    await shown(other);
  });

  test("leaving the page in time calls off what waited on it", async () => {
    await at.target({ pages: { only: [{ how: "equals", value: "/a" }], never: [] } }, 1);
    const page = await at.visit("/a");
    await page.evaluate(() => history.pushState({}, "", "/b"));
    await page.waitForTimeout(1_500);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("in the browsers' languages and on the devices it names", async () => {
    await at.target({ languages: ["de"], devices: ["desktop"] });
    await staysAway(await at.visit());
    await shown(await at.visit("", await visitor(at.browser, { locale: "de-AT" })));
    const phone = { locale: "de-DE", viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
    await staysAway(await at.visit("", await visitor(at.browser, phone)));
  });

  test("a customer is asked on one of two devices, whichever is first", async () => {
    await at.target({});
    const two = await Promise.all([visitor(at.browser), visitor(at.browser)]);
    for (const context of two)
      await context.addInitScript(() => {
        (window as unknown as { Heed: unknown[] }).Heed = [["identify", { id: "two-devices" }]];
      });
    const pages = await Promise.all(two.map((context) => at.visit("", context)));
    await pages[0]?.waitForTimeout(2_000);
    const open = await Promise.all(pages.map((page) => page.getByRole("dialog").count()));
    expect(open.sort()).toEqual([0, 1]);
  });

  test("a segment is asked once the page has said who is visiting", async () => {
    await at.target({ customers: [[{ attribute: "plan", is: "equals", value: "gold" }]] });
    const page = await at.visit();
    await staysAway(page);
    await call(page, "identify", { id: "segment-1", attributes: { plan: "silver" } });
    await staysAway(page);
    const { secret } = await at.api("POST", `/api/sites/${at.siteId}/secrets`);
    const signature = createHmac("sha256", secret).update("segment-2").digest("hex");
    await call(page, "identify", { id: "segment-2", attributes: { plan: "gold" }, signature });
    await shown(page);
  });

  test("after one survey none follows in the days the site keeps", async () => {
    await at.target({});
    const context = await visitor(at.browser);
    await shown(await at.visit("", context));
    await at.target({ askAgainAfterDays: 1 });
    await at.api("PATCH", `/api/surveys/${at.surveys.csat}`, { showAfterSeconds: 0 });
    await staysAway(await at.visit("", context));
    await at.api("PATCH", `/api/surveys/${at.surveys.csat}`, { showAfterSeconds: -1 });
  });
});
