import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, faultsOf, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { type LanguageModel, MODEL, MODEL_KEY, openLanguageModel } from "../support/language-model.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let model: LanguageModel;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  heed = await startFreshHeed();
  model = await openLanguageModel();
  browser = await launchChromium();
  page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  faults = faultsOf(page);
  await page.request.post(`${heed.url}/api/first-run`, {
    data: { ...OWNER, workspaceName: "Shop", timeZone: "UTC" },
    headers: { origin: heed.url },
  });
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
  await model.close();
});

const panel = (name: string) => page.getByRole("region", { name, exact: true });

test("an owner turns a language model on, tries it, and sees what it reads beside what Heed reads, until they delete it", async () => {
  await page.goto(`${heed.url}/language-model`);
  await page.getByText("Nothing leaves this machine").waitFor();
  const form = panel("The model");
  await form.getByLabel("Address of the server").fill("http://8.8.8.8/v1");
  await form.getByLabel("Model", { exact: true }).fill(MODEL);
  await form.getByLabel("Key").fill(MODEL_KEY);
  await form.getByLabel("Have it read").check();
  await form.getByRole("button", { name: "Save" }).click();
  await form.getByText("This address is not possible").waitFor();
  await form.getByLabel("Address of the server").fill(model.baseUrl);
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText(`masked, to ${MODEL} at ${new URL(model.baseUrl).host}`).waitFor();
  expect(await form.getByLabel("Key").inputValue()).toBe("");

  const trial = panel("Try it");
  await trial.getByLabel("A sentence").fill("The soup was cold, write to ada@customer.example");
  await trial.getByRole("button", { name: "Have it read" }).click();
  await trial.getByText("Category: Product").waitFor();
  await trial.getByText("write to [email]").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  const complaint = {
    id: "01985555-0000-7000-8000-000000000001",
    whatHappened: "The waiter was rude to us.",
  };
  await page.request.post(`${heed.url}/v1/complaints`, { data: { ...complaint, site: heed.siteKey } });
  await page.goto(`${heed.url}/inbox/${complaint.id}`);
  // It comes by itself, onto the open page.
  const beside = page.getByRole("region", { name: `${MODEL} at` });
  await beside.getByText("Positive").waitFor();
  await beside.getByText(/Heed reads otherwise: Negative · Category: Service/).waitFor();
  await page.getByRole("button", { name: "Category: Service" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.goto(`${heed.url}/language-model`);
  await form.getByLabel("Have it read").uncheck();
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("Off. Nothing is sent.").waitFor();
  await page.getByRole("button", { name: "Delete what it has read" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await panel("What it has read").getByText("Nothing yet.").waitFor();
  expect(faults).toEqual([]);
});
