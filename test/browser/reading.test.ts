import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;

const said = "You charged me twice and the parcel never arrived. I will call my lawyer.";

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  await page.request.post(`${heed.url}/api/first-run`, {
    data: { ...OWNER, workspaceName: "Shop", timeZone: "UTC" },
  });
  const { sites } = await (await page.request.get(`${heed.url}/api/sites`)).json();
  for (const [n, whatHappened] of [
    said,
    "The waiter was rude and the manager ignored us.",
    "The soup was cold.",
  ].entries()) {
    const sent = await page.request.post(`${heed.url}/v1/complaints`, {
      data: { id: `01985555-0000-7000-8000-00000000000${n}`, site: sites[0].key, whatHappened },
    });
    expect(sent.status()).toBe(201);
  }
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

const shown = () => page.locator('.words mark[data-shown="true"]').allInnerTexts();

test("whoever points at a reason, by mouse or by key, sees the words it came from", async () => {
  await page.goto(`${heed.url}/inbox`);
  await page.locator(".row", { hasText: "charged" }).click();
  const legal = page.getByRole("button", { name: /Threatens with the law/ });
  await legal.hover();
  expect((await shown()).join("")).toBe("lawyer");
  await page.mouse.move(0, 0);
  await expect.poll(shown).toEqual([]);
  await page.getByRole("button", { name: /Money is missing/ }).focus();
  expect((await shown()).join("")).toBe("charged me twice");
  await page.keyboard.press("Tab");
  expect((await shown()).join("")).not.toBe("charged me twice");
});

test("marks differ by more than their colour", async () => {
  const line = (kind: string) =>
    page.locator(`.legend .deciding-${kind}`).evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
  await page.getByText("How to read the marks").click();
  expect([await line("negative"), await line("positive")]).toEqual(["solid", "dotted"]);
  await page.getByRole("link", { name: "How well Heed reads" }).click();
  await page.getByRole("heading", { name: "How well Heed reads" }).waitFor();
});

test("a filter is added from the menu, says how much each choice leaves, and stays in the address", async () => {
  await page.goto(`${heed.url}/inbox`);
  await page.locator(".row").first().waitFor();
  await page.getByRole("button", { name: "Add filter" }).click();
  await page.getByRole("menuitem", { name: "Category" }).click();
  const category = page.getByLabel("Category", { exact: true });
  await expect.poll(() => category.locator("option").allInnerTexts()).toContain("Service (1)");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("filter-category");
  await category.selectOption("service");
  await expect.poll(() => new URL(page.url()).searchParams.get("category")).toBe("service");
  await expect.poll(() => page.locator(".row").count()).toBe(1);
  await page.reload();
  await expect.poll(() => page.locator(".row").count()).toBe(1);
  expect(await category.inputValue()).toBe("service");
});

test("an agent files a complaint elsewhere by its category's menu", async () => {
  await page.locator(".row").first().click();
  await page.getByRole("button", { name: "Category: Service" }).click();
  await page.getByRole("menuitemradio", { name: "Product" }).click();
  await page.getByText("Filed under Product").waitFor();
  const { items } = await (await page.request.get(`${heed.url}/api/feedback?category=product`)).json();
  expect(items).toHaveLength(2);
});

test("`l` and one more key correct how a text sounds; `z` takes it back", async () => {
  await page.goto(`${heed.url}/inbox`);
  await page.locator(".row", { hasText: "soup" }).click();
  await page.getByRole("button", { name: "Correct", exact: true }).waitFor();
  await page.keyboard.press("l");
  await page.getByRole("menu", { name: "Correct what was read" }).waitFor();
  await page.keyboard.press("m");
  await page.getByText("Sounds: Mixed").waitFor();
  await page.getByText(/said by your team · Heed read: Negative/).waitFor();
  await page.keyboard.press("l");
  await page.keyboard.press("4");
  await page.getByText("Filed under Billing").waitFor();
  await page.keyboard.press("z");
  await page.getByRole("button", { name: "Category: Product" }).waitFor();
  expect(await page.getByText(/said by your team/).count()).toBe(1);
});
