import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  accessibilityFaults,
  faultsOf,
  type HostSite,
  launchChromium,
  startHostSite,
  visitor,
} from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";
import { startFreshHeed } from "../support/process.ts";

const WORDS = "The lamp arrived broken, and nobody answers the phone";
const EMAIL = "kim@customer.example";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let office: PostOffice;
let browser: Browser;
/** The agent's desk, and the customer's phone. */
let desk: Page;
let phone: Page;
let faults: string[][];

beforeAll(async () => {
  [heed, office, browser] = await Promise.all([startFreshHeed(), openPostOffice(), launchChromium()]);
  site = await startHostSite(heed);
  desk = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  const [width, height] = [360, 740];
  phone = await (await visitor(browser, { viewport: { width, height }, hasTouch: true })).newPage();
  faults = [faultsOf(desk), faultsOf(phone)];
  const headers = { origin: heed.url };
  const firstRun = { ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" };
  await desk.request.post(`${heed.url}/api/first-run`, { data: firstRun, headers });
  await desk.request.patch(`${heed.url}/api/mail`, { data: mailSettings(office), headers });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), office.close(), heed.stop()]);
});

/** The letter to the customer that says this, once it is there. */
async function letterSaying(words: string) {
  const found = () => office.letters.find(({ text }) => text?.includes(words));
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  return found();
}

/** What the customer's page says of how far it is. */
const stepTheySee = () => phone.locator("[aria-current=step]").innerText();

/** Presses a step on the case, and in the dialog if one asks; it is taken once it is no longer offered. */
async function take(step: string, given?: () => Promise<unknown>): Promise<void> {
  const offered = desk.locator(".path-next").getByRole("button", { name: step, exact: true });
  await offered.click();
  if (given) {
    await given();
    // Not the cross, which closes the dialog.
    await desk.getByRole("dialog").getByRole("button", { name: step, exact: true }).last().click();
  }
  await offered.waitFor({ state: "detached" });
}

test("a customer complains", async () => {
  await phone.goto(site.origin);
  await phone.getByRole("button", { name: "Complain", exact: true }).tap();
  const form = phone.getByRole("dialog");
  await form.getByRole("radio", { name: "Delivery" }).tap();
  await form.getByLabel("What happened?").fill(WORDS);
  await form.getByLabel(/E-mail or phone/).fill(EMAIL);
  await form.getByRole("button", { name: "Send complaint" }).tap();
  const reference = await form.getByText(/^C-[0-9A-Z]{4}-[0-9A-Z]{2}$/).innerText();

  const acknowledged = await letterSaying(reference);
  expect(acknowledged?.to?.[0]?.address).toBe(EMAIL);
  const link = acknowledged?.text?.match(/\S+\/c\/\S+/)?.[0] ?? "";
  await phone.goto(link);
  await phone.getByRole("heading", { name: reference }).waitFor();
  expect(await phone.getByText(WORDS).count()).toBe(1);
});

test("an agent finds it in the queue by keys, takes it on, and asks: the customer reads the question and answers", async () => {
  await desk.goto(`${heed.url}/complaints`);
  await desk.getByText(WORDS).waitFor();
  await desk.keyboard.press("j");
  await desk.keyboard.press("Enter");
  await desk.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  await take("Acknowledge");
  await take("Assess", () => desk.getByLabel("Severity").selectOption({ label: "Medium" }));
  await take("Investigate");
  await desk.getByRole("textbox", { name: "Write to the customer" }).fill("Was the box damaged too?");
  await desk.getByRole("button", { name: "Send reply" }).click();
  await letterSaying("Was the box damaged too?");
  await phone.reload();
  await phone.getByText("Was the box damaged too?").waitFor();
  expect(await stepTheySee()).toContain("Being looked into");
  await phone.getByLabel("Write to us").fill("Yes, on one side");
  await phone.getByRole("button", { name: "Send" }).tap();
  await desk.getByText("Yes, on one side").waitFor();
});

test("the complaint is resolved with the improvement it leads to, the customer says it is solved, and it closes", async () => {
  await take("Resolve", async () => {
    await desk.getByLabel("What the customer is told").fill("A new lamp is on its way, packed better.");
    await desk.getByLabel("What it leads to").selectOption({ label: "A new improvement action" });
    const asked = desk.getByRole("dialog");
    await asked.getByLabel("Name").fill("Pack lamps in two boxes");
    await asked.getByLabel("What will change").fill("The packing table gets double-walled boxes.");
    await asked.getByLabel("Root cause").selectOption({ label: "Delivery › Damaged on the way" });
    expect(await accessibilityFaults(desk)).toEqual([]);
  });
  await phone.reload();
  await phone.getByText("A new lamp is on its way, packed better.").first().waitFor();
  expect(await accessibilityFaults(phone)).toEqual([]);
  await phone.getByLabel("Yes").check();
  await phone
    .getByRole("group", { name: /satisf/i })
    .getByLabel("5")
    .check({ force: true });
  await phone
    .getByRole("group", { name: /eas|effort/i })
    .getByLabel("6")
    .check({ force: true });
  await phone.getByRole("button", { name: "Send" }).first().tap();
  await phone.getByRole("status").waitFor();
  expect(await stepTheySee()).toContain("Followed up");
  await desk.reload();
  await take("Close");
  await phone.reload();
  expect(await stepTheySee()).toContain("Closed");
  expect(await accessibilityFaults(desk)).toEqual([]);
});

test("the improvement stands on its own page with the complaint, and is judged there once it is done", async () => {
  const reference = await desk.getByRole("heading", { level: 1 }).innerText();
  await desk.getByRole("link", { name: "Pack lamps in two boxes" }).click();
  await desk.getByRole("link", { name: reference }).waitFor();
  await desk.getByRole("button", { name: "Begin" }).press("Enter");
  await desk.locator(".page .tag", { hasText: "Under way" }).waitFor();
  await desk.getByRole("button", { name: "Done", exact: true }).press("Enter");
  await desk.getByRole("dialog").getByRole("button", { name: "Done" }).press("Enter");
  await desk.getByText(/^Too little to tell yet: 0 complaints/).waitFor();
  await desk.getByRole("button", { name: "It was effective" }).waitFor();
  await desk.getByText("State Under way → Done").waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
  await desk.getByRole("link", { name: "All actions" }).press("Enter");
  await desk.getByRole("heading", { name: "Done, effect to be judged" }).waitFor();
  expect(await desk.locator(".action-line").innerText()).toContain("1 complaint");
  expect(await accessibilityFaults(desk)).toEqual([]);
  expect(faults.flat()).toEqual([]);
});
