import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, faultsOf } from "../support/browser.ts";
import { startVisitedSite, type VisitedSite } from "../support/visited-site.ts";

let at: VisitedSite;

beforeAll(async () => {
  at = await startVisitedSite({});
});

afterAll(() => at.stop());

const open = async (path: string) => {
  const page = await at.staff.newPage();
  const faults = faultsOf(page);
  await page.goto(at.heed.url + path);
  return { page, faults };
};

test("targeting is set by keyboard, read back as a sentence, and saved; half a line is not sent", async () => {
  const { page, faults } = await open(`/surveys/${at.surveys.nps}?tab=targeting`);
  await page.getByRole("button", { name: "Add a page to ask on" }).press("Enter");
  await page.getByRole("button", { name: "Add a page to leave out" }).press("Enter");
  await page.getByRole("textbox", { name: "Address or part of it" }).first().fill("/checkout/");
  await page.getByRole("combobox", { name: "Wait for" }).selectOption("scroll");
  await page.getByRole("textbox", { name: "Percent of visitors" }).fill("20");
  await page.getByRole("button", { name: "Ask a segment of customers only" }).press("Enter");
  await page.getByRole("textbox", { name: "Attribute" }).fill("plan");
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("gold");
  const saved = () => at.api("GET", `/api/surveys/${at.surveys.nps}`).then(({ targeting }) => targeting);
  await expect.poll(saved).toEqual({
    pages: { only: [{ how: "contains", value: "/checkout/" }], never: [] },
    triggers: [{ on: "scroll", percent: 50 }],
    customers: [[{ attribute: "plan", is: "equals", value: "gold" }]],
    samplePercent: 20,
  });
  await page
    .getByText("Ask customers whose plan is gold, on pages that contain /checkout/, 20 % of them")
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
  await page.close();
});

test("privacy is set and a secret is told once, on the install page", async () => {
  const { page, faults } = await open("/install");
  await page.getByRole("checkbox", { name: "Show nothing before consent" }).check();
  await page.getByText('data-consent="required" crossorigin async').first().waitFor();
  await page.getByRole("textbox", { name: "Address of the privacy policy" }).fill("shop.example");
  await page.getByText("Write an address that begins with https://").waitFor();
  await page
    .getByRole("textbox", { name: "Address of the privacy policy" })
    .fill("https://shop.example/privacy");
  await page.getByRole("textbox", { name: "Who collects" }).fill("Shop GmbH");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const site = () => at.api("GET", "/api/sites").then(({ sites }) => sites[0]);
  await expect
    .poll(async () => (await site()).privacy)
    .toMatchObject({
      needsConsent: true,
      about: { controller: "Shop GmbH", retentionMonths: null, policyUrl: "https://shop.example/privacy" },
    });
  await page.getByRole("button", { name: "Make a secret" }).click();
  await page.getByText(/^heed_sign_/).waitFor();
  await page.getByRole("combobox", { name: "On your server" }).selectOption("Python");
  await page.getByText("import hashlib").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await page.getByRole("button", { name: /Retire the secret/ }).waitFor();
  expect(await page.getByText(/^heed_sign_/).count()).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: /Retire the secret/ }).click();
  await expect.poll(async () => (await site()).secrets).toEqual([]);
  expect(faults).toEqual([]);
  await page.close();
});
