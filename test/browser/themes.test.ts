import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { runHeed, startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  heed = await startFreshHeed((environment) => runHeed(["demo"], environment));
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

test("whoever has too little text is told how much is needed, and can have it looked at now", async () => {
  await page.goto(`${heed.url}/overview`);
  await page.getByRole("link", { name: "Themes" }).click();
  await page.getByRole("heading", { name: "Too little text so far" }).waitFor();
  await page.getByText("at least 40 people").waitFor();
  await page.getByRole("button", { name: "Look now" }).click();
  await page.getByText("Last looked:").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("the demo's customers talk of something new: its figures, its examples, and another name by a key", async () => {
  const session = await (await page.request.get(`${heed.url}/api/session`)).json();
  const demo = session.workspaces.find(({ isDemo }: { isDemo: boolean }) => isDemo);
  await page.request.post(`${heed.url}/api/session/workspace`, { data: { id: demo.id } });
  await page.goto(`${heed.url}/themes`);
  const theme = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "parcel locker" }) });
  await theme.getByText(/^NPS .* with it/).waitFor();
  await page.getByRole("link", { name: "驿站" }).waitFor();
  await theme.getByRole("button", { name: "Examples" }).click();
  const examples = page.getByRole("list", { name: "Examples of parcel locker" });
  await examples.locator("mark").first().waitFor();
  for (const marked of await examples.locator("mark").allTextContents())
    expect(marked).toMatch(/^parcels?( lockers?)?$/i);
  expect(await accessibilityFaults(page)).toEqual([]);

  await theme.getByRole("link", { name: "parcel locker" }).focus();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Lockers");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Lockers" }).waitFor();
});
