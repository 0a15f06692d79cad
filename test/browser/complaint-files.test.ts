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
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;
let desk: Page;
let statusUrl = "";

beforeAll(async () => {
  heed = await startFreshHeed();
  site = await startHostSite(heed);
  browser = await launchChromium();
  desk = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  const data = { ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" };
  await desk.request.post(`${heed.url}/api/first-run`, { data, headers: { origin: heed.url } });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

/** One red dot. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const photo = { name: "vase.png", mimeType: "image/png", buffer: PNG };
const paper = { name: "refund.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 refund") };

test("a photo chosen in the widget comes with the complaint; what is no picture is named at once", async () => {
  const page = await (await visitor(browser)).newPage();
  const faults = faultsOf(page);
  await page.goto(site.origin);
  await page.getByRole("button", { name: "Complain", exact: true }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("radio", { name: "Delivery" }).click();
  await form.getByLabel("What happened?").fill("The vase came broken");
  const field = form.getByLabel(/Photos or documents/);
  await field.setInputFiles({ name: "vase.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
  await form.getByText("vase.png: this kind of file cannot be taken.").waitFor();
  const uploaded = page.waitForResponse((response) => response.url().includes("/v1/attachments"));
  await field.setInputFiles(photo);
  expect((await uploaded).status()).toBe(201);
  await form.getByRole("button", { name: "Remove vase.png" }).waitFor();
  await form.getByRole("button", { name: "Send complaint" }).click();
  statusUrl = (await form.getByRole("link").getAttribute("href")) ?? "";
  expect(statusUrl).toContain("/c/");
  expect(faults).toEqual([]);
});

test("colleagues see it in the case and answer with a file", async () => {
  const list = await (await desk.request.get(`${heed.url}/api/feedback?kind=complaint`)).json();
  const { id } = list.items[0];
  await desk.goto(`${heed.url}/complaints/${id}`);
  const picture = desk.getByRole("link", { name: /^vase.png/ }).locator("img");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  const chooser = desk.waitForEvent("filechooser");
  await desk.getByRole("button", { name: "Attach files" }).click();
  await (await chooser).setFiles(paper);
  await desk.getByRole("button", { name: "Remove refund.pdf" }).waitFor();
  await desk.getByRole("textbox", { name: "Write to the customer" }).fill("Here is your refund.");
  const reply = desk.getByRole("button", { name: "Send reply" });
  await expect.poll(() => reply.isEnabled()).toBe(true);
  await reply.click();
  await desk.getByRole("link", { name: /^refund.pdf/ }).waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
});

test("the customer saves it and answers with a file on their page, without JavaScript", async () => {
  const page = await (await visitor(browser, { javaScriptEnabled: false })).newPage();
  await page.goto(statusUrl);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /refund\.pdf/ }).click();
  expect((await download).suggestedFilename()).toBe("refund.pdf");
  await page.getByLabel(/Photos or documents/).setInputFiles([photo, paper]);
  await page.getByLabel("Write to us").fill("One more picture of it");
  await page.getByRole("button", { name: "Send message" }).click();
  await page.getByText("Your message has arrived.").waitFor();
  await page
    .getByRole("article")
    .filter({ hasText: "One more picture of it" })
    .getByRole("link")
    .nth(1)
    .waitFor();
  await desk.getByText("One more picture of it").waitFor();
});

const OLD_CASES = `No;Case;Received;Category
T-1;The vase came broken;03.02.2026;delivery
T-2;Nobody answers the phone;15.06.2026;Hotline
`;

test("a manager looks at a file, says which column is what, and imports what is right; a second time nothing is new", async () => {
  await desk.goto(`${heed.url}/complaints`);
  await desk.getByRole("link", { name: "Import CSV" }).click();
  const file = { name: "old.csv", mimeType: "text/csv", buffer: Buffer.from(OLD_CASES) };
  await desk.getByLabel("CSV file").setInputFiles(file);
  // Nothing is called a description here: every row lacks its words until the column is named.
  await desk.getByText("Line 2, What happened is empty: fill it in.").waitFor();
  await desk.getByLabel("What happened").selectOption({ label: "Case" });
  await desk.getByText(/^Line 3, Category is no category/).waitFor();
  await desk.getByText("2 rows: 1 can be imported, 1 has faults.").waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
  await desk.getByRole("button", { name: "Import 1 complaint" }).click();
  await desk.getByText("1 complaint imported, 0 were here already, 1 row left out.").waitFor();
  await desk.getByRole("button", { name: "Import another file" }).click();
  await desk
    .getByLabel(/^Or paste the rows/)
    .fill(OLD_CASES.replace("Case", "Complaint").replace("Hotline", ""));
  await desk.getByRole("button", { name: "Import 1 complaint" }).click();
  await desk.getByText("1 complaint imported, 1 was here already, 0 rows left out.").waitFor();
  await desk.getByRole("link", { name: "To the complaints" }).click();
  await desk.getByText("Nobody answers the phone").first().waitFor();
});
