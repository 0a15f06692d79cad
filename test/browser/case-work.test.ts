import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { accessibilityFaults, faultsOf, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;
let faults: string[];
const [id, likeId] = [uuidv7(), uuidv7()];

const send = (path: string, data: object) =>
  page.request.post(heed.url + path, { data, headers: { origin: heed.url } });

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  faults = faultsOf(page);
  await send("/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" });
  const words = { [id]: "My parcel arrived broken", [likeId]: "The parcel arrived broken again" };
  for (const [one, whatHappened] of Object.entries(words))
    await send("/api/complaints", { id: one, channel: "phone", category: "delivery", whatHappened });
  await send("/api/reply-templates", {
    ...{ id: uuidv7(), kind: "letter", name: "Apology" },
    words: { en: "We are sorry about {{reference}}." },
  });
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

const found = async () => (await page.request.get(`${heed.url}/api/complaints/${id}/investigation`)).json();

test("a case is linked to one like it, its cause and remedy are set, and a template fills the answer", async () => {
  await page.goto(`${heed.url}/inbox/${id}`);
  await page.getByText("Investigation", { exact: true }).click();
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await page.getByRole("button", { name: /^Take the link to/ }).waitFor();
  await page.getByLabel("Root cause").selectOption({ label: "Delivery › Damaged on the way" });
  await page.getByLabel("What it cost, EUR").fill("12,5");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(async () => (await found()).findings.cost?.amountMinor).toBe(1_250);
  await page.getByLabel("What is done for the customer").selectOption({ label: "Replacement" });
  await page.getByLabel("We apologise").check();
  await page.getByRole("button", { name: "Set remedy" }).click();
  await expect.poll(async () => (await found()).remedy?.kind).toBe("replacement");
  expect((await found()).linked).toMatchObject([{ id: likeId, link: "similar" }]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole("button", { name: "Insert a template" }).click();
  await page.getByRole("menuitem", { name: "Apology" }).click();
  const answer = await page.getByRole("textbox", { name: "Write to the customer" }).inputValue();
  expect(answer).toMatch(/^We are sorry about C-[0-9A-Z]{4}-[0-9A-Z]{2}\.$/);

  await page.reload();
  await expect
    .poll(() => page.getByRole("textbox", { name: "Write to the customer" }).inputValue())
    .toBe(answer);
  await page.getByRole("button", { name: "Send reply" }).click();
  await page.getByRole("list", { name: "Messages" }).getByText(answer).waitFor();
  await page.reload();
  await page.getByRole("list", { name: "Messages" }).getByText(answer).waitFor();
  expect(await page.getByRole("textbox", { name: "Write to the customer" }).inputValue()).toBe("");
  expect(faults).toEqual([]);
});
