import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, faultsOf, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  faults = faultsOf(page);
  await page.request.post(`${heed.url}/api/first-run`, {
    data: { ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" },
    headers: { origin: heed.url },
  });
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

const settings = async () => (await page.request.get(`${heed.url}/api/complaint-settings`)).json();
const panel = (name: string) => page.getByRole("region", { name, exact: true });
const saved = () => page.getByText("Saved.").first().waitFor();

test("an owner sets hours, a holiday, a target, an escalation and days of silence; what makes no sense is not sent", async () => {
  await page.goto(`${heed.url}/complaint-settings`);
  const hours = panel("Working hours");
  await hours.getByLabel("Monday, until").fill("08:00");
  await hours.getByRole("alert").waitFor();
  expect(await hours.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  await hours.getByLabel("Monday, until").fill("18:30");
  await hours.getByLabel("Day", { exact: true }).fill("2026-12-25");
  await hours.getByLabel("Name").fill("Christmas");
  await hours.getByRole("button", { name: "Add", exact: true }).click();
  await hours.getByRole("button", { name: "Save" }).click();
  await saved();

  const targets = panel("Targets");
  await targets.getByLabel("First answer, Critical, in working hours").fill("1,5");
  await targets.getByLabel("Update, Low priority, in working hours").fill("");
  await targets.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await settings()).targets.critical.first_answer).toBe(90);

  const escalation = panel("Escalation");
  await escalation.getByRole("button", { name: "Remove level 3" }).click();
  await escalation.getByLabel("Tell").nth(1).selectOption({ label: OWNER.name });
  await escalation.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await settings()).escalation.levels.length).toBe(2);

  const followUp = panel("After the resolution");
  await followUp.getByLabel(/^Days until silence/).fill("3");
  await followUp.getByRole("alert").waitFor();
  expect(await followUp.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
  await followUp.getByLabel(/^Days until silence/).fill("21");
  await followUp.getByRole("button", { name: "Save" }).click();
  await expect.poll(async () => (await settings()).followUp).toEqual({ askAfterDays: 3, closeAfterDays: 21 });

  const { calendar, targets: kept, escalation: levels } = await settings();
  expect(calendar.week[0]).toEqual([{ from: "09:00", to: "18:30" }]);
  expect(calendar.holidays).toEqual([{ day: "2026-12-25", name: "Christmas" }]);
  expect(kept.low.update).toBeNull();
  expect(levels.levels[1].to.kind).toBe("member");
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test("a team is made, renamed and removed", async () => {
  const teams = panel("Teams");
  await teams.getByRole("button", { name: "New team" }).click();
  const dialog = page.getByRole("dialog", { name: "New team" });
  await dialog.getByLabel("Name").fill("Returns");
  await dialog.getByLabel(OWNER.name).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await teams.getByText("1 member").waitFor();
  await teams.getByRole("button", { name: "Change Returns" }).click();
  await page.getByRole("button", { name: "Remove team" }).click();
  await teams.getByText("No teams.").waitFor();
});

test("a complaint from the phone is typed in by way of the palette, and opens with its reference", async () => {
  await page.goto(`${heed.url}/overview`);
  await page.locator("h1").waitFor();
  await page.keyboard.press("Control+K");
  await page.locator("dialog input:focus").waitFor();
  await page.keyboard.type("new complaint");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "New complaint" });
  await dialog.getByLabel(/in the customer’s words/).fill("The kettle leaks and nobody called back");
  await dialog.getByLabel(/E-mail or phone/).fill("not an address");
  await dialog.getByRole("button", { name: "Enter complaint" }).click();
  await dialog.getByRole("alert").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel(/E-mail or phone/).fill("ada@customer.example");
  await dialog.getByLabel("Category").selectOption({ label: "Product" });
  await dialog.getByLabel("Received").fill("2026-01-05T10:00");
  await dialog.getByLabel("Order number").fill("A-77");
  await dialog.getByRole("button", { name: "Enter complaint" }).click();
  await page.waitForURL(/\/inbox\//);
  await page
    .getByText(/^C-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
    .first()
    .waitFor();
  const id = page.url().split("/inbox/")[1] ?? "";
  const { item, complaint } = await (await page.request.get(`${heed.url}/api/feedback/${id}`)).json();
  expect(complaint).toMatchObject({ channel: "phone", category: "product", orderNumber: "A-77" });
  expect(item.receivedAt.slice(0, 10)).toBe("2026-01-05");
});
