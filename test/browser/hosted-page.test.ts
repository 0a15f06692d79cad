import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, faultsOf, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let staff: Page;
let nps: string;
let csat: string;

const send = async (method: string, path: string, data?: object) =>
  (await staff.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  staff = await (await visitor(browser)).newPage();
  await send("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  const { surveys } = await send("GET", "/api/surveys");
  const idOf = (wanted: string) =>
    surveys.find(({ template }: { template: string }) => template === wanted).id;
  [nps, csat] = [idOf("nps"), idOf("csat")];
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe("the share tab", () => {
  test("gives a survey an address, its link and its QR code to save, and says when the address is taken", async () => {
    await send("PATCH", `/api/surveys/${csat}`, { slug: "taken-already" });
    await staff.goto(`${heed.url}/surveys/${nps}?tab=share`);
    const address = staff.getByLabel("Address");
    await address.fill("No");
    await staff.getByText("3 to 60 small letters").waitFor();
    await address.fill("taken-already");
    await staff.getByRole("button", { name: "Set the address" }).click();
    await staff.getByText("Another survey has this address").waitFor();
    await address.fill("spring-visit");
    await staff.getByRole("button", { name: "Set the address" }).click();
    await staff.getByRole("img", { name: /QR code that leads to .*\/s\/spring-visit/ }).waitFor();
    const [saving] = await Promise.all([
      staff.waitForEvent("download"),
      staff.getByRole("button", { name: "Download PNG" }).click(),
    ]);
    expect(saving.suggestedFilename()).toBe("spring-visit.png");
    expect(
      readFileSync(await saving.path())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(await accessibilityFaults(staff)).toEqual([]);
    await staff.setViewportSize({ width: 360, height: 740 });
    expect(await isWiderThanScreen(staff)).toBe(false);
  });
});

describe("a survey's own page", () => {
  const open = async (given: Parameters<typeof visitor>[1] = {}, query = "") => {
    const page = await (await visitor(browser, given)).newPage();
    const faults = faultsOf(page);
    await page.goto(`${heed.url}/s/spring-visit${query}`);
    return { page, faults };
  };

  test("asks by the widget in the reader's language, takes the answer and counts the showing once", async () => {
    const { page, faults } = await open({ locale: "zh-CN", reducedMotion: "reduce" });
    await page.getByRole("region", { name: "您有多大可能把我们推荐给朋友？" }).waitFor();
    await page.getByRole("link", { name: "English" }).click();
    const survey = page.getByRole("region", { name: /recommend/ });
    await survey.getByRole("radio").nth(9).check({ force: true });
    await survey.getByRole("textbox").fill("Came by the link");
    expect(await accessibilityFaults(page)).toEqual([]);
    await survey.getByRole("button", { name: "Send" }).click();
    await page.getByText("Thank you").first().waitFor();
    expect(faults).toEqual([]);
    const { items } = await send("GET", "/api/feedback?search=Came&status=all");
    expect(items).toMatchObject([{ page: `${heed.url}/s/spring-visit`, locale: "en", score: { value: 9 } }]);
  });

  test("shows the survey where the site needs consent, and keeps nothing in the browser", async () => {
    const { sites } = await send("GET", "/api/sites");
    await send("PATCH", `/api/sites/${sites[0].id}`, { privacy: { needsConsent: true } });
    const { page } = await open();
    const survey = page.getByRole("region", { name: /recommend/ });
    await survey.getByRole("radio").nth(3).check({ force: true });
    await survey.getByRole("textbox").waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    await send("PATCH", `/api/sites/${sites[0].id}`, { privacy: { needsConsent: false } });
  });

  test.each([
    ["light", 1280],
    ["dark", 360],
  ] as const)("works as a plain form without JavaScript in %s at %i px", async (colorScheme, width) => {
    const { page } = await open({
      javaScriptEnabled: false,
      colorScheme,
      viewport: { width, height: 740 },
    });
    expect(await page.locator("heed-survey").isVisible()).toBe(false);
    const [last] = await Promise.all([
      page.getByRole("radio", { name: "10" }).boundingBox(),
      page.getByRole("radio", { name: "10" }).check(),
    ]);
    expect((last?.x ?? width) + (last?.width ?? 0)).toBeLessThan(width);
    await page.getByRole("textbox").fill(`No script, ${width}`);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Thank you").waitFor();
    expect(new URL(page.url()).pathname).toBe("/s/spring-visit/thanks");
    expect((await send("GET", `/api/feedback?search=${width}&status=all`)).total).toBe(1);
  });
});

test("who collects the answers and for how long stands below what asks: on the site, in the complaint form, and without JavaScript", async () => {
  await send("PATCH", `/api/surveys/${nps}`, { slug: "spring-visit" });
  const { sites } = await send("GET", "/api/sites");
  const about = { controller: "Shop GmbH", retentionMonths: 24, policyUrl: "https://shop.example/privacy" };
  await send("PATCH", `/api/sites/${sites[0].id}`, { privacy: { about } });
  const told = "Shop GmbH collects the answers. Kept for: 2 years.";
  const page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  await page.goto(`${heed.url}/s/spring-visit`);
  const survey = page.getByRole("region", { name: /recommend/ });
  await survey.getByText(told).waitFor();
  expect(await survey.getByRole("link", { name: "Privacy policy" }).getAttribute("href")).toBe(
    about.policyUrl,
  );
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.goto(`${heed.url}/demo/?lang=zh-CN`);
  await page.evaluate(() => Object(window).Heed.open("complaint"));
  await page.getByRole("dialog").getByText("回答由 Shop GmbH 收集。保存期限：2年。").waitFor();

  const plain = await (await visitor(browser, { javaScriptEnabled: false })).newPage();
  await plain.goto(`${heed.url}/s/spring-visit`);
  expect(await plain.locator(".about").innerText()).toContain(told);
});
