import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
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

/** A customer comments on a low score. @returns the answer's id */
async function say(comment: string): Promise<string> {
  const offered = await (await page.request.get(`${heed.url}/v1/sites/${heed.siteKey}/surveys`)).json();
  const survey = offered.surveys.find(({ template }: { template: string }) => template === "nps").id;
  const id = uuidv7();
  const answers = [
    { question: "score", value: 2 },
    { question: "comment", value: comment },
  ];
  const context = { page: "https://shop.example/", locale: "en", device: "desktop" };
  const accepted = await page.request.post(`${heed.url}/v1/responses`, {
    data: { id, site: heed.siteKey, survey, answers, context },
  });
  expect(accepted.status()).toBe(201);
  return id;
}

test("a manager tries a word while typing, adds it by keyboard alone, reads new feedback by it, and takes it back", async () => {
  await say("The parcel with my loyalty points came late");
  await say("You charged me twice for loyalty points");
  await say("The waiter was rude");

  await page.goto(`${heed.url}/reading`);
  await page.getByRole("link", { name: "Words Heed goes by" }).click();
  await page.getByLabel("What the words stand for").selectOption({ label: "Category: Billing" });
  await page.getByRole("heading", { name: "Your words · Billing" }).waitFor();
  const field = page.getByLabel("Word or phrase");
  await field.focus();
  await page.keyboard.type("loyalty poi*");
  await page.getByText("Found in 2 of the last 3 texts in English; 1 of them").waitFor();
  const examples = page.getByRole("list", { name: "What this would do" });
  await examples.getByText("Delivery → Billing").waitFor();
  await examples.getByText("stays as it is").waitFor();
  expect(await examples.locator("mark").allTextContents()).toEqual(["loyalty points", "loyalty points"]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Added “loyalty poi*”.").waitFor();
  const own = page.getByRole("list", { name: "Your words" });
  await own.getByText("loyalty poi*").waitFor();
  expect(await field.inputValue()).toBe("");
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);

  const id = await say("The parcel with my loyalty points came late again");
  await page.goto(`${heed.url}/inbox/${id}?status=all`);
  await page.getByRole("link", { name: "by your team's words: “loyalty poi*”" }).click();
  await page.getByRole("button", { name: "Remove “loyalty poi*”" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Removed “loyalty poi*”.").waitFor();
  await own.waitFor({ state: "detached" });
  // The key that takes the last change back, wherever the focus is but in a field.
  await page.keyboard.press("z");
  await own.getByText("loyalty poi*").waitFor();
});

test("a word of Heed's is found, switched off by a key and on again from the history", async () => {
  await page.goto(`${heed.url}/rules?language=en&list=delivery`);
  await page.getByLabel("Find in Heed's words").fill("courier");
  const word = page.getByRole("button", { name: "courier*", exact: true });
  await word.focus();
  await page.keyboard.press("Space");
  await page.getByRole("status").getByText("“courier*” counts no longer").waitFor();
  await expect.poll(() => word.getAttribute("aria-pressed")).toBe("false");
  expect(await accessibilityFaults(page)).toEqual([]);
  const entry = page.getByRole("listitem").filter({ hasText: "switched off “courier*” in Delivery" });
  await entry.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => word.getAttribute("aria-pressed")).toBe("true");
});

test("what was learned: the log of corrections with its undo, and existing feedback read anew", async () => {
  const id = await say("The waiter was rude again");
  await page.request.post(`${heed.url}/api/feedback/${id}/corrections`, {
    data: { kind: "category", to: "product" },
  });
  await page.goto(`${heed.url}/learning`);
  await page.getByRole("heading", { name: "Nothing learned yet" }).waitFor();
  const entry = page.getByRole("listitem").filter({ hasText: "The waiter was rude again" });
  await entry.getByText("Service → Product").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await entry.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("status").getByText("Taken back").waitFor();
  await entry.getByText("Product → Service").waitFor();
  await page.getByRole("button", { name: "Read anew" }).click();
  await page.getByText(/^(Done: )?\d+ of \d+ read$/).waitFor();
});
