import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../collector/package-root.ts";
import { type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;

const hostile =
  "* { all: unset !important } div, heed-widget { display: none !important } html { font-size: 60px }";

beforeAll(async () => {
  heed = await startFreshHeed();
  site = await startHostSite(heed, {
    hostile: { style: hostile },
    bare: { withoutSnippet: true },
    modal: { body: "<dialog id='d'>Cookies?</dialog>" },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

const open = async (given: Parameters<typeof visitor>[1] = {}, address = "") => {
  const page = await (await visitor(browser, given)).newPage();
  await page.goto(site.origin + address);
  await page.waitForFunction(() => "Heed" in window);
  return page;
};

test("before anything shows the page has one global more and nothing stored", async () => {
  const bare = await (await visitor(browser)).newPage();
  await bare.goto(`${site.origin}?page=bare`);
  const before = await bare.evaluate(() => Object.getOwnPropertyNames(window));
  const page = await open();
  await page.waitForTimeout(500);
  const after = await page.evaluate(() => Object.getOwnPropertyNames(window));
  expect(after.filter((name) => !before.includes(name))).toEqual(["Heed"]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    "",
  ]);
});

test("a survey shows by itself after its delay, without taking the focus, and not again in the same browser", async () => {
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.goto(site.origin);
  await page.getByRole("dialog").waitFor({ timeout: 10_000 });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  const again = await context.newPage();
  await again.goto(site.origin);
  await again.waitForTimeout(4_500);
  expect(await again.getByRole("dialog").count()).toBe(0);
});

test("Escape closes, and the focus returns to what opened it", async () => {
  const page = await open();
  const opener = page.getByRole("button", { name: "Complain", exact: true });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("every target of the NPS scale is at least 44 pixels, and nothing leaves a 360 pixel screen", async () => {
  const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.getByRole("button", { name: "Rate us" }).tap();
  await page.getByRole("dialog").waitFor();
  const boxes = await page
    .getByRole("dialog")
    .getByRole("radio")
    .evaluateAll((radios) =>
      radios.map((radio) => {
        const { width, height, left, right } = (radio.closest("label") ?? radio).getBoundingClientRect();
        return { width, height, left, right };
      }),
    );
  expect(boxes).toHaveLength(11);
  expect(boxes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
  expect(boxes.filter(({ left, right }) => left < 0 || right > 360)).toEqual([]);
  const fontSize = await page
    .getByRole("dialog")
    .locator("label, textarea")
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(fontSize).toBeGreaterThanOrEqual(16);
});

test("an answer given while offline waits in the browser and is sent once when the network is back", async () => {
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.goto(site.origin);
  await page.getByRole("button", { name: "Rate this visit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  // What keeps answers safe is fetched once the question stands.
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await dialog.getByRole("radio").nth(4).check({ force: true });
  await dialog.getByRole("textbox").fill("Written in a tunnel");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText(/kept in this browser/).waitFor();
  await context.setOffline(false);
  await page.waitForFunction(
    () => !Object.keys(localStorage).some((key) => (localStorage.getItem(key) ?? "").includes("tunnel")),
    undefined,
    {
      timeout: 20_000,
    },
  );
  await page.reload();
  await page.waitForTimeout(1_000);
  const staff = await (await visitor(browser)).newPage();
  await staff.request.post(`${heed.url}/api/first-run`, {
    data: { ...OWNER, workspaceName: "Shop", timeZone: "UTC" },
  });
  const found = await (await staff.request.get(`${heed.url}/api/feedback?search=tunnel&status=all`)).json();
  expect(found.total).toBe(1);
});

test("whoever answers before the rest is fetched, or while it cannot be, keeps the score; Send follows by itself as soon as it can be honoured", async () => {
  const page = await open();
  await page.route("**/heed/later-*.js", (route) => route.abort());
  await page.getByRole("button", { name: "Rate us" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").nth(9).check({ force: true });
  expect(await dialog.getByRole("button", { name: "Send" }).count()).toBe(0);
  await page.unroute("**/heed/later-*.js");
  await dialog.getByRole("textbox").fill("Quick");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText(/thank/i).first().waitFor();
});

test("a page that resets every style and hides every div still shows the widget; a modal dialog does not cover it", async () => {
  const page = await open({}, "?page=hostile");
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-heed-open="nps"]')?.click());
  const dialog = page.getByRole("dialog");
  await dialog.waitFor({ state: "visible" });
  const box = await dialog.boundingBox();
  expect(box?.width).toBeGreaterThan(250);
  const modal = await open({}, "?page=modal");
  await modal.evaluate(() => {
    document.querySelector("dialog")?.showModal();
    document.querySelector<HTMLElement>('[data-heed-open="nps"]')?.click();
  });
  const panel = modal.getByRole("dialog", { name: /recommend/ });
  await panel.waitFor({ state: "visible" });
  const isOnTop = await panel.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.localName;
  });
  expect(isOnTop).toBe("heed-widget");
});

describe("size, in KiB brotli of the built files", () => {
  const folderOf = join(packageRoot(), "dist/widget");
  const kib = (files: string[]) =>
    files.reduce((sum, file) => sum + readFileSync(join(folderOf, `${file}.br`)).length, 0) / 1024;

  test("on every page at most 2", () => {
    expect(kib(["heed.js"])).toBeLessThanOrEqual(2);
  });

  test("what follows the first question, in one file of at most 3", () => {
    const [file = "", ...others] = readdirSync(join(folderOf, "heed")).filter((name) =>
      /^later-.*\.js$/.test(name),
    );
    expect(others).toEqual([]);
    expect(kib([`heed/${file}`])).toBeLessThanOrEqual(3);
  });

  test("until NPS or CSAT is visible at most 12", async () => {
    const page = await (await visitor(browser)).newPage();
    await page.goto(site.origin);
    // What is fetched once the panel stands (the thanks, room for a keyboard) is not waited for.
    await page.evaluate(() => document.addEventListener("heed:shown", () => performance.mark("shown")));
    await page.getByRole("button", { name: "Rate us" }).click();
    await page.getByRole("dialog").waitFor();
    const loaded = await page.evaluate(() => {
      const shownAt = performance.getEntriesByName("shown")[0]?.startTime ?? Number.POSITIVE_INFINITY;
      const before = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < shownAt);
      return before
        .map(({ name }) => new URL(name).pathname.slice(1))
        .filter((path) => path.startsWith("heed/"));
    });
    expect(loaded.length).toBeGreaterThan(0);
    expect(kib(["heed.js", ...loaded])).toBeLessThanOrEqual(12);
  });
});
