import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dashboard as english } from "../../shared/locales/en/dashboard.ts";
import { dashboard as chinese } from "../../shared/locales/zh-CN/dashboard.ts";
import { accessibilityFaults, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { runHeed, startFreshHeed } from "../support/process.ts";

/** A page's address, and what is there once it has loaded. */
type Place = readonly [path: string, ready: string];

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
/** The owner's, signed in by the first test and in the demo workspace from then on. */
let page: Page;

beforeAll(async () => {
  heed = await startFreshHeed((environment) => runHeed(["demo"], environment));
  browser = await launchChromium();
  page = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

async function visit(on: Page, [path, ready]: Place): Promise<void> {
  await on.goto(heed.url + path);
  await on.locator(ready).first().waitFor();
}

/** What axe finds on the page as it stands, in light and in dark, on a desk and on a phone. */
async function faultsOn(on: Page, where: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, width] of [
    ["light", 360],
    ["dark", 360],
    ["light", 1280],
    ["dark", 1280],
  ] as const) {
    await on.setViewportSize({ width, height: 800 });
    await on.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await accessibilityFaults(on);
    faults.push(...found.map((fault) => `${where}, ${colorScheme}, ${width} px: ${fault}`));
  }
  return faults;
}

const ask = async (path: string) => (await page.request.get(heed.url + path)).json();

/** One that messages went to and fro about. */
async function investigatedComplaint(): Promise<{ id: string }> {
  const { items } = await ask("/api/feedback?kind=complaint&status=all");
  return items.find(({ complaint }: { complaint: { state: string } }) => complaint.state === "investigating");
}

/** Everything staff see, with something on it. */
async function places(): Promise<Place[]> {
  const complaint = await investigatedComplaint();
  const [answer] = (await ask("/api/feedback?kind=response&sentiment=negative&status=all")).items;
  const [survey] = (await ask("/api/surveys")).surveys;
  return [
    ["/inbox", ".row"],
    [`/inbox/${complaint.id}?status=all`, ".message"],
    [`/inbox/${answer.id}?status=all`, ".deciding"],
    ["/inbox?search=zzzz", ".notice"],
    ["/overview", ".measures"],
    ["/surveys", ".surveys-table"],
    [`/surveys/${survey.id}`, ".survey-editor"],
    ["/install", ".site-code"],
    ["/team", ".people"],
    ["/account", ".account"],
    ["/reading", ".card-parts"],
    ["/rules", ".rule-word"],
    ["/themes", ".theme"],
    ["/welcome", ".steps"],
    ["/nowhere", ".page-title"],
  ];
}

test("a newcomer makes the owner's account and enters the filled demo workspace with one press", async () => {
  await visit(page, ["/", "form"]);
  expect(await faultsOn(page, "first run")).toEqual([]);
  await page.getByLabel("Workspace").fill("Shop");
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Create account and workspace" }).click();
  await page.getByRole("button", { name: "Open the demo workspace" }).click();
  await page.waitForURL(/\/overview$/);
  expect(await page.getByLabel("Period").locator("option:checked").innerText()).toBe("Last 13 weeks");
});

test("axe finds nothing on any page, light or dark", async () => {
  const faults: string[] = [];
  for (const place of await places()) {
    await visit(page, place);
    faults.push(...(await faultsOn(page, place[0])));
  }
  const { statusUrl } = (await ask(`/api/feedback/${(await investigatedComplaint()).id}`)).complaint;
  const stranger = await (await visitor(browser, { reducedMotion: "reduce" })).newPage();
  for (const place of [
    ["/sign-in", "form"],
    [statusUrl, "article"],
    ["/c/nobody-has-this-link", "h1"],
    ["/demo/?lang=en", "h1"],
    ["/demo/?lang=zh-CN", "h1"],
  ] as const) {
    await visit(stranger, place);
    faults.push(...(await faultsOn(stranger, place[0])));
  }
  expect(faults).toEqual([]);
});

test("ten pieces of feedback are handled by keys alone, the focus never lost, and the last one taken back", async () => {
  await page.emulateMedia({ colorScheme: "light" });
  await visit(page, ["/inbox?kind=response", ".row"]);
  const openId = () => new URL(page.url()).pathname.split("/")[2] ?? "";
  const isHandled = async (id: string) => (await ask(`/api/feedback/${id}`)).item.handledAt !== null;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-feedback"));
  const before: number = (await ask("/api/feedback?kind=response")).total;
  await page.keyboard.press("j");
  await expect.poll(focused).toBeTruthy();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("item");
  const done: string[] = [];
  for (let count = 0; count < 10; count++) {
    const id = openId();
    done.push(id);
    await page.keyboard.press("e");
    await expect.poll(openId).not.toBe(id);
    await expect.poll(focused).toBe(openId());
    await expect.poll(() => isHandled(id)).toBe(true);
  }
  expect((await ask("/api/feedback?kind=response")).total).toBe(before - 10);

  const last = done.at(-1) ?? "";
  await page.getByRole("status").getByRole("button", { name: "Undo" }).waitFor();
  await page.keyboard.press("z");
  await expect.poll(openId).toBe(last);
  await expect.poll(focused).toBe(last);
  expect(await isHandled(last)).toBe(false);
});

/** Whatever stands alone on a Chinese screen and in English, or is named so to a screen reader, by the dictionary's own words. */
async function leakedEnglish(on: Page): Promise<string[]> {
  const shown: string[] = await on.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ["aria-label", "title", "placeholder"]) found.push(node.getAttribute(name) ?? "");
      else found.push(node.textContent ?? "");
    }
    return [document.title, ...found].map((text) => text.trim()).filter(Boolean);
  });
  return shown.filter((text) => leaks.some((leak) => leak.test(text)));
}

/** What the demo shop's own surveys are called, the workspace, and a language in its own words. */
const notOurs = new Set(["NPS", "CSAT", "English", "Shop"]);
const inChinese = new Map(Object.entries(chinese));

/** The dictionary's English, places for values filled in at will; short ones with places could be anybody's words. */
const leaks: readonly RegExp[] = Object.entries(english).flatMap(([key, phrase]) => {
  // The look's sample survey speaks as surveys do: the demo's own are shown in the language they were written in.
  if (key.startsWith("look.sample")) return [];
  const fixed = phrase.replaceAll(/\{[^}]*\}/g, "").trim();
  if (inChinese.get(key) === phrase || notOurs.has(phrase) || !/[a-z]{2}/i.test(fixed)) return [];
  if (fixed !== phrase && fixed.length < 12) return [];
  const parts = phrase.split(/\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return [new RegExp(`^${parts.join(".*")}$`)];
});

test("in Chinese every page speaks Chinese", async () => {
  await visit(page, ["/overview", ".measures"]);
  await expect.poll(() => leakedEnglish(page)).not.toEqual([]);
  await page.getByRole("button", { name: OWNER.name }).click();
  await page.getByRole("menuitemradio", { name: "简体中文" }).click();
  await page.getByRole("heading", { name: "概览" }).waitFor();
  const leaked: string[] = [];
  for (const place of await places()) {
    await visit(page, place);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    leaked.push(...(await leakedEnglish(page)).map((text) => `${place[0]}: ${text}`));
  }
  expect(leaked).toEqual([]);
  await page.context().clearCookies();
  await visit(page, ["/sign-in", "form"]);
  expect(await leakedEnglish(page)).toEqual([]);
});
