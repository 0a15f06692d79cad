import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";
import { aDefinition, aQuestion } from "../support/questions.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;
let staff: Page;
let survey: string;

const ask = async (method: string, path: string, data?: object) =>
  (await staff.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  staff = await (await visitor(browser)).newPage();
  await ask("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  const { sites } = await ask("GET", "/api/sites");
  ({ id: survey } = await ask("POST", "/api/surveys", {
    siteId: sites[0].id,
    template: "onboarding",
    name: "In parts",
  }));
  const definition = aDefinition(
    aQuestion("nps", { required: true }),
    aQuestion("contact"),
    aQuestion("text", { required: true }),
  );
  await ask("PATCH", `/api/surveys/${survey}`, { definition, showAfterSeconds: -1 });
  await ask("POST", `/api/surveys/${survey}/publish`);
  site = await startHostSite(heed, {
    parts: { body: `<button data-heed-open="${survey}">In parts</button>` },
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

const inbox = async () =>
  (await ask("GET", `/api/feedback?status=all&survey=${survey}`)).items.map(
    ({ id, isComplete, score }: { id: string; isComplete: boolean; score: { value: number } }) => ({
      id,
      isComplete,
      score: score.value,
    }),
  );

async function open(page: Page) {
  await page.goto(`${site.origin}?page=parts`);
  await page.waitForFunction(() => "Heed" in window);
  await page.getByRole("button", { name: "In parts" }).click();
  return page.getByRole("dialog");
}

test("what was begun is kept as the page is left, gone on with on the next, and finished once", async () => {
  const page = await (await visitor(browser)).newPage();
  const first = await open(page);
  const saved = page.waitForResponse((response) => response.url().endsWith("/v1/partials"));
  await first.getByRole("radio", { name: "3", exact: true }).check({ force: true });
  await first.getByRole("button", { name: "Next" }).click();
  await first.getByLabel("E-mail").fill("kim@shop.example");
  await first.getByRole("button", { name: "Next" }).click();
  await first.getByText("About text?").waitFor();
  expect(await (await saved).json()).toMatchObject({ isComplete: false });
  const [begun] = await inbox();
  expect(begun).toMatchObject({ isComplete: false, score: 3 });
  // Nothing of how to reach them was kept, here or there.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("kim@shop.example");

  const again = await open(page);
  await again.getByText("About text?").waitFor();
  await again.getByRole("textbox").fill("Went on after a reload");
  await again.getByRole("button", { name: "Send" }).click();
  await again.getByText("Thank you.").waitFor();
  expect(await inbox()).toEqual([{ id: begun.id, isComplete: true, score: 3 }]);
  expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain(`heed:begun:${survey}`);

  const anew = await open(page);
  await anew.getByText("About nps?").waitFor();
  expect(await anew.getByRole("radio", { checked: true }).count()).toBe(0);
});

test("two tabs answer for themselves, and what waits to be sent is not gone on with: the words of each are kept", async () => {
  const context = await visitor(browser);
  const answer = async (words: string) => {
    const page = await context.newPage();
    const dialog = await open(page);
    await dialog.getByText("About nps?").waitFor();
    await dialog.getByRole("radio", { name: "9", exact: true }).check({ force: true });
    await dialog.getByRole("button", { name: "Next" }).click();
    await dialog.getByRole("button", { name: "Next" }).click();
    await dialog.getByRole("textbox").fill(words);
    await page.waitForFunction((key) => key in localStorage, `heed:begun:${survey}`);
    return { page, send: () => dialog.getByRole("button", { name: "Send" }).click() };
  };
  const one = await answer("In the one tab");
  const other = await answer("In the other tab");
  await one.page.route("**/v1/responses", (route) => route.abort());
  await one.send();
  await one.page.getByText("Thank you.", { exact: true }).first().waitFor();
  await one.page.close();
  await other.send();
  await other.page.getByText("Thank you.", { exact: true }).first().waitFor();
  await other.page.close();
  const third = await answer("In a third, while the first waits to be sent");
  await third.send();
  await third.page.getByText("Thank you.", { exact: true }).first().waitFor();
  await third.page.clock.install({ time: Date.now() + 10 * 60_000 });
  await third.page.reload();
  await third.page.waitForFunction(
    () => !Object.keys(localStorage).some((key) => key.startsWith("heed:unsent:")),
  );
  const { items } = await ask("GET", `/api/feedback?status=all&completion=complete&survey=${survey}`);
  expect(items.map(({ excerpt }: { excerpt: string }) => excerpt)).toEqual(
    expect.arrayContaining([
      "In the one tab",
      "In the other tab",
      "In a third, while the first waits to be sent",
    ]),
  );
});

test("the inbox says what is unfinished, and can show that alone", async () => {
  const page = await (await visitor(browser)).newPage();
  const dialog = await open(page);
  await dialog.getByRole("radio", { name: "8", exact: true }).check({ force: true });
  await page.waitForFunction((key) => key in localStorage, `heed:begun:${survey}`);
  await page.goto("about:blank");
  await expect
    .poll(async () => (await inbox()).filter(({ isComplete }: { isComplete: boolean }) => !isComplete).length)
    .toBe(1);
  await staff.goto(`${heed.url}/inbox?completion=partial&status=all`);
  await staff.locator(".row").getByText("Unfinished").waitFor();
  expect(await staff.locator(".row").count()).toBe(1);
});
