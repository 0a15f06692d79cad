import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "../../collector/package-root.ts";
import { launchChromium, visitor } from "../support/browser.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;

/** An example as its reader would use it: with their own address and site key. */
const example = (name: string) =>
  readFileSync(join(packageRoot(), "widget/examples", name), "utf8")
    .replaceAll("https://feedback.example", heed.url)
    .replaceAll("site_yours", heed.siteKey);

const pages: Record<string, () => string> = {
  "/plain": () => example("plain.html"),
  // A tag manager puts its tag into a page that knows nothing of it.
  "/tag-manager": () =>
    `<!doctype html><html lang="en"><title>Shop</title><main><h1>Shop</h1><button type="button" data-heed-open="csat">Rate this visit</button></main>${example("tag-manager.html")}</html>`,
};
const server = createServer((request, response) => {
  const page = pages[request.url ?? ""];
  response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(page?.());
});

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await browser.close();
  server.close();
  await heed.stop();
});

async function answered(path: string): Promise<Page> {
  const page = await (await visitor(browser)).newPage();
  const { port } = server.address() as AddressInfo; // listening on TCP
  await page.goto(`http://localhost:${port}${path}`);
  await page.waitForFunction(() => "Heed" in window && !Array.isArray(window.Heed));
  await page.getByRole("button", { name: "Rate this visit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").nth(4).check({ force: true });
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText(/thank/i).first().waitFor();
  return page;
}

test("the example for plain HTML asks and is answered", async () => {
  await answered("/plain");
});

test("the example for a tag manager does too, and tells the tag manager so", async () => {
  const page = await answered("/tag-manager");
  const told = await page.evaluate(() => (window as unknown as { dataLayer: object[] }).dataLayer);
  expect(told).toEqual([{ event: "heed_completed", survey: "csat" }]);
});
