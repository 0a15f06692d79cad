import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../collector/package-root.ts";
import { faultsOf, type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;

beforeAll(async () => {
  heed = await startFreshHeed();
  site = await startHostSite(heed, {
    module: {
      withoutSnippet: true,
      module: `import { heed } from "${heed.url}/heed.mjs";
        const told = [];
        for (const event of ["shown", "answered", "completed", "dismissed"])
          document.addEventListener("heed:" + event, ({ detail }) => told.push([event, detail]));
        const feedback = heed({ site: "${heed.siteKey}" });
        Object.assign(document, { told, feedback });`,
    },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

const open = async () => {
  const page = await (await visitor(browser)).newPage();
  const faults = faultsOf(page);
  await page.goto(`${site.origin}?page=module`);
  await page.waitForFunction(() => "feedback" in document);
  const told = () => page.evaluate(() => (document as unknown as { told: [string, object][] }).told);
  return { page, faults, told };
};

test("imported as a module it does what the script tag does, without a global and under the same strict policy", async () => {
  const { page, faults } = await open();
  await page.evaluate(() =>
    (document as unknown as { feedback: { open: (what: string) => void } }).feedback.open("csat"),
  );
  await page.getByRole("dialog").waitFor();
  expect(await page.evaluate(() => "Heed" in window)).toBe(false);
  expect(faults).toEqual([]);
});

test("the page is told that a survey was shown, answered and completed, by its ids and never by what was said", async () => {
  const { page, told } = await open();
  await page.getByRole("button", { name: "Rate us" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").nth(3).check({ force: true });
  await dialog.getByRole("textbox").pressSequentially("Too slow");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText(/thank/i).first().waitFor();
  const events = await told();
  expect(events.map(([event]) => event)).toEqual(["shown", "answered", "answered", "completed"]);
  expect(new Set(events.map(([, detail]) => JSON.stringify(Object.keys(detail))))).toEqual(
    new Set(['["what","survey","id"]', '["what","survey","id","question"]']),
  );
  expect(JSON.stringify(events)).not.toContain("slow");
});

test("the page is told that a survey was closed without an answer", async () => {
  const { page, told } = await open();
  await page.getByRole("button", { name: "Rate us" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  expect((await told()).map(([event]) => event)).toEqual(["shown", "dismissed"]);
});

test("the module is no heavier than the script, and comes with declarations that stand alone", async () => {
  const built = (name: string) => readFileSync(join(packageRoot(), "dist/widget", name));
  expect(built("heed.mjs.br").length / 1024).toBeLessThanOrEqual(2);
  expect(built("heed.d.mts").toString()).not.toMatch(/^import /m);
  expect(built("heed.d.mts").toString()).toContain("export declare const heed");
  expect((await fetch(`${heed.url}/heed.d.mts`)).status).toBe(200);
});
