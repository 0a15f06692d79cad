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
import { aPng } from "../support/pictures.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let staff: Page;
let siteId: string;
let host: HostSite;
let faults: string[];

const send = async (method: string, path: string, data?: object) =>
  (await staff.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  staff = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  faults = faultsOf(staff);
  await send("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  siteId = (await send("GET", "/api/sites")).sites[0].id;
  host = await startHostSite(heed);
});

afterAll(async () => {
  await browser.close();
  await host.close();
  await heed.stop();
});

const backgroundOf = (part: ReturnType<Page["locator"]>) =>
  part.evaluate((element) => getComputedStyle(element).backgroundColor);

test("colours are tried on the widget itself, kept from saving while they cannot be read, and saved with the one offered", async () => {
  await staff.goto(`${heed.url}/install`);
  await staff.getByRole("link", { name: "Change the looks" }).click();
  const light = staff.getByRole("group", { name: "Light colours" });
  const panel = staff.frameLocator("iframe").getByRole("dialog");
  await panel.getByRole("button", { name: "Send" }).waitFor();

  await light.getByLabel("Background", { exact: true }).fill("#fff4e0");
  await staff.waitForFunction((colour) => {
    const root = document.querySelector("iframe")?.contentDocument?.querySelector("heed-widget")?.shadowRoot;
    const drawn = root?.querySelector(".panel");
    return drawn && getComputedStyle(drawn).backgroundColor === colour;
  }, "rgb(255, 244, 224)");
  await light.getByLabel("Accent", { exact: true }).fill("#ffcc00");
  await staff.getByText("Contrast with the background 1.3:1; it needs 3:1.").waitFor();
  expect(await staff.getByRole("button", { name: "Save the looks" }).isDisabled()).toBe(true);
  expect(await accessibilityFaults(staff)).toEqual([]);

  await light.getByRole("button", { name: /^Use #/ }).click();
  await staff.getByRole("button", { name: "Save the looks" }).click();
  await staff.getByText("Saved. Visitors see it").waitFor();
  const { look } = (await send("GET", "/api/sites")).sites[0];
  expect(look).toMatchObject({ light: { background: "#fff4e0" }, dark: null });
  expect(faults).toEqual([]);
});

test("the page of a survey wears the saved looks, and Heed's own come back", async () => {
  const look = (await send("GET", "/api/sites")).sites[0].look;
  await send("PATCH", `/api/sites/${siteId}`, { look: { ...look, theme: "light" } });
  const { surveys } = await send("GET", "/api/surveys");
  await send("PATCH", `/api/surveys/${surveys[0].id}`, { slug: "in-our-colours" });
  const page = await (await visitor(browser, { colorScheme: "dark" })).newPage();
  const reported = faultsOf(page);
  await page.goto(`${heed.url}/s/in-our-colours`);
  const survey = page.getByRole("region");
  await survey.waitFor();
  expect(await backgroundOf(survey)).toBe("rgb(255, 244, 224)");
  expect(reported).toEqual([]);

  await staff.goto(`${heed.url}/install/${siteId}/look`);
  await staff.getByRole("button", { name: "Back to Heed's own" }).click();
  await staff.getByRole("button", { name: "Save the looks" }).click();
  await staff.getByText("Saved. Visitors see it").waitFor();
  expect((await send("GET", "/api/sites")).sites[0].look).toBeNull();
});

test("a logo chosen is seen in the preview and on the site, though its policy allows no pictures, and moves nothing when it comes", async () => {
  await staff.goto(`${heed.url}/install/${siteId}/look`);
  const choose = staff.getByRole("group", { name: "Logo" });
  const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
  await choose
    .getByLabel("Logo, a picture")
    .setInputFiles(file("a.svg", "image/svg+xml", Buffer.from("<svg/>")));
  await choose.getByText("SVG is not taken").waitFor();
  await choose
    .getByLabel("Logo, a picture")
    .setInputFiles(file("a.png", "image/png", aPng(1200, 240, [200, 30, 30])));
  await choose.getByRole("img").waitFor();
  await staff.frameLocator("iframe").getByRole("img", { name: "Shop" }).waitFor();
  expect(await accessibilityFaults(staff)).toEqual([]);

  const page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  const reported = faultsOf(page);
  let sendLogo = () => {};
  const held = new Promise<void>((resolve) => (sendLogo = resolve));
  await page.route("**/logo/*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(host.origin);
  await page.waitForFunction(() => "Heed" in window);
  await page.getByRole("button", { name: "Rate us" }).click();
  const panel = page.getByRole("dialog");
  const logo = panel.getByRole("img", { name: "Shop" });
  await logo.waitFor();
  const placeOf = () => panel.getByRole("radio").first().boundingBox();
  const before = await placeOf();
  sendLogo();
  const colourOf = () =>
    logo.evaluate((element) =>
      element instanceof HTMLCanvasElement
        ? [...(element.getContext("2d")?.getImageData(1, 1, 1, 1).data ?? [])]
        : [],
    );
  await expect.poll(colourOf).toEqual([200, 30, 30, 255]);
  expect(await placeOf()).toEqual(before);
  expect(await logo.boundingBox()).toMatchObject({ width: 160, height: 32 });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(reported).toEqual([]);

  await page.unroute("**/logo/*");
  await page.route("**/logo/*", (route) => route.abort());
  await page.reload();
  await page.waitForFunction(() => "Heed" in window);
  await page.getByRole("button", { name: "Rate us" }).click();
  await expect.poll(() => panel.getAttribute("data-plain")).toBe("");
  expect(await panel.getByRole("img").count()).toBe(0);

  await choose.getByRole("button", { name: "Remove" }).click();
  await expect.poll(() => choose.getByRole("img").count()).toBe(0);
});

test("on a phone nothing is wider than the screen, in Chinese too", async () => {
  await staff.setViewportSize({ width: 360, height: 740 });
  await staff.evaluate(() => localStorage.setItem("heed.language", "zh-CN"));
  await staff.goto(`${heed.url}/install/${siteId}/look`);
  await staff.getByRole("button", { name: "保存外观" }).waitFor();
  await staff.getByLabel("由浅色自动生成").uncheck();
  expect(await staff.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  expect(await accessibilityFaults(staff)).toEqual([]);
});
