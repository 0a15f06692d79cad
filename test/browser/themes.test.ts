import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  await page.request.post(`${heed.url}/api/first-run`, {
    data: { ...OWNER, workspaceName: "Shop", timeZone: "UTC" },
  });
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

test("whoever has too little text is told how much is needed, and can have it looked at now", async () => {
  await page.goto(`${heed.url}/overview`);
  await page.getByRole("link", { name: "Themes" }).click();
  await page.getByRole("heading", { name: "Too little text so far" }).waitFor();
  await page.getByText("at least 40 people").waitFor();
  await page.getByRole("button", { name: "Look now" }).click();
  await page.getByText("Last looked:").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
