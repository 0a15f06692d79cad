import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;

beforeAll(async () => {
  heed = await startFreshHeed();
  site = await startHostSite(heed);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

/** The owner's dashboard, made through the first-run page as a newcomer would, left open on the inbox. */
async function openDashboard(): Promise<Page> {
  const page = await (await visitor(browser)).newPage();
  await page.goto(heed.url);
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByLabel("Workspace").fill("Shop");
  await page.getByRole("button", { name: "Create" }).click();
  await page.waitForURL(/\/welcome$/);
  await page.goto(`${heed.url}/inbox`);
  await page.getByRole("heading", { name: "Inbox" }).waitFor();
  return page;
}

test("three visitors, by keyboard, by touch in Chinese and with a complaint, all appear in an open dashboard by themselves", async () => {
  const dashboard = await openDashboard();
  const appears = (words: string) => dashboard.getByText(words).first().waitFor();

  // By keyboard alone, in English, on another origin under a strict policy.
  const english = await (await visitor(browser)).newPage();
  const faults = faultsOf(english);
  await english.goto(site.origin);
  await english.getByRole("button", { name: "Rate us" }).focus();
  await english.keyboard.press("Enter");
  const dialog = english.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByRole("radio").first().focus();
  for (let step = 0; step < 3; step++) await english.keyboard.press("ArrowRight");
  await dialog.getByRole("textbox").waitFor();
  await english.keyboard.press("Tab");
  await english.keyboard.type("Delivery was late and the box was broken");
  // Send comes once what keeps answers safe is there.
  await dialog.getByRole("button", { name: "Send" }).waitFor();
  await english.keyboard.press("Tab");
  await english.keyboard.press("Enter");
  await dialog.getByText("Thank you").waitFor();
  await appears("Delivery was late and the box was broken");
  expect(faults).toEqual([]);

  // By touch, on a phone, in Chinese.
  const chinese = await (
    await visitor(browser, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      locale: "zh-CN",
    })
  ).newPage();
  await chinese.goto(`${site.origin}?language=zh-CN`);
  await chinese.getByRole("button", { name: "Rate us" }).tap();
  const sheet = chinese.getByRole("dialog");
  await sheet.getByRole("radio", { name: "9", exact: true }).tap();
  await sheet.getByRole("textbox").fill("质量很好，非常满意");
  await sheet.getByRole("button", { name: "提交" }).tap();
  await sheet.getByText("谢谢").waitFor();
  await appears("质量很好，非常满意");

  // A complaint.
  const third = await (await visitor(browser)).newPage();
  await third.goto(site.origin);
  await third.getByRole("button", { name: "Complain", exact: true }).click();
  const form = third.getByRole("dialog");
  await form.getByRole("radio", { name: "Delivery" }).click();
  await form.getByLabel("What happened?").fill("The courier threw the parcel over the fence");
  await form.getByLabel(/E-mail or phone/).fill("ada@shop.example");
  await form.getByRole("button", { name: "Send complaint" }).click();
  const reference = await form.getByText(/^C-[0-9A-Z]{4}-[0-9A-Z]{2}$/).innerText();
  await appears("The courier threw the parcel over the fence");

  // The customer's link shows the reference and what they wrote.
  const link = await form.getByRole("link").getAttribute("href");
  expect(link).toContain(`${heed.url}/c/`);
  await third.goto(link ?? "");
  await third.getByRole("heading", { name: reference }).waitFor();

  // Sorted by what they say: the most negative first, the happy one last.
  await dashboard.goto(`${heed.url}/inbox?sort=most_negative`);
  const list = dashboard.getByText(/Delivery was late|courier threw|质量很好/);
  await list.nth(2).waitFor();
  expect(await list.nth(2).innerText()).toContain("质量很好");
});

test("a staff answer to a complaint reaches the customer's status page; a note for colleagues does not", async () => {
  const context = await visitor(browser);
  const page = await context.newPage();
  const origin = { origin: heed.url };
  await page.request.post(`${heed.url}/api/auth/sign-in/email`, {
    data: { email: OWNER.email, password: OWNER.password },
    headers: origin,
  });
  const list = await (await page.request.get(`${heed.url}/api/feedback?kind=complaint`)).json();
  const { id } = list.items[0];
  await page.goto(`${heed.url}/inbox/${id}`);
  const reply = page.getByRole("textbox", { name: "Write to the customer" });
  await reply.fill("We are sending a new one today");
  await page.getByRole("button", { name: "Send reply" }).click();
  await page
    .getByRole("article")
    .or(page.getByRole("listitem"))
    .filter({ hasText: "We are sending a new one today" })
    .first()
    .waitFor();
  await page.getByLabel("Internal note").check({ force: true });
  await page.getByRole("textbox", { name: "Write a note for colleagues" }).fill("Third time this week");
  await page.getByRole("button", { name: "Add note" }).click();
  await page
    .getByRole("article")
    .or(page.getByRole("listitem"))
    .filter({ hasText: "Third time this week" })
    .first()
    .waitFor();
  const detail = await (await page.request.get(`${heed.url}/api/feedback/${id}`)).json();
  expect(detail.complaint.state).toBe("acknowledged");
  await page.goto(`${heed.url}${detail.complaint.statusUrl}`);
  await page.getByText("We are sending a new one today").waitFor();
  expect(await page.getByText("Third time this week").count()).toBe(0);
});
