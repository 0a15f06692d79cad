import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  const data = { ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" };
  await page.request.post(`${heed.url}/api/first-run`, { data, headers: { origin: heed.url } });
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

const FILE = `No;Case;Received;Category
T-1;The vase came broken;03.02.2026;delivery
T-2;Nobody answers the phone;15.06.2026;Hotline
`;

test("a manager looks at a file, says which column is what, and imports what is right; a second time nothing is new", async () => {
  await page.goto(`${heed.url}/complaints`);
  await page.getByRole("link", { name: "Import CSV" }).click();
  const file = { name: "old.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
  await page.getByLabel("CSV file").setInputFiles(file);
  // Nothing is called a description here: every row lacks its words until the column is named.
  await page.getByText("Line 2, What happened is empty: fill it in.").waitFor();
  await page.getByLabel("What happened").selectOption({ label: "Case" });
  await page.getByText(/^Line 3, Category is no category/).waitFor();
  await page.getByText("2 rows: 1 can be imported, 0 are here already, 1 has faults.").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Import 1 complaint" }).click();
  await page.getByText("1 complaint imported, 0 were here already, 1 row left out.").waitFor();
  await page.getByRole("button", { name: "Import another file" }).click();
  await page.getByLabel(/^Or paste the rows/).fill(FILE.replace("Case", "Complaint").replace("Hotline", ""));
  await page.getByRole("button", { name: "Import 1 complaint" }).click();
  await page.getByText("1 complaint imported, 1 was here already, 0 rows left out.").waitFor();
  await page.getByRole("link", { name: "To the complaints" }).click();
  await page.getByText("Nobody answers the phone").first().waitFor();
});
