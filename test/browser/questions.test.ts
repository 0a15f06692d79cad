import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";
import { everyType } from "../support/questions.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;
let staff: Page;
let survey: string;

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  staff = await (await visitor(browser)).newPage();
  const send = async (method: string, path: string, data?: object) =>
    (await staff.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();
  await send("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  const { sites } = await send("GET", "/api/sites");
  ({ id: survey } = await send("POST", "/api/surveys", {
    siteId: sites[0].id,
    template: "onboarding",
    name: "All types",
  }));
  await send("PATCH", `/api/surveys/${survey}`, { definition: everyType, showAfterSeconds: -1 });
  expect(await send("POST", `/api/surveys/${survey}/publish`)).toMatchObject({ status: "published" });
  site = await startHostSite(heed, {
    all: { body: `<button data-heed-open="${survey}">All types</button>` },
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

async function openAll(given: Parameters<typeof visitor>[1] = {}): Promise<{ page: Page; dialog: Locator }> {
  const page = await (await visitor(browser, given)).newPage();
  await page.goto(`${site.origin}?page=all&language=${given.locale ?? "en"}`);
  await page.waitForFunction(() => "Heed" in window);
  return { page, dialog: page.getByRole("dialog") };
}

/** The first item of the inbox whose words hold `words`, as its page in the dashboard shows it. */
async function inboxText(words: string): Promise<string> {
  const { items } = await (
    await staff.request.get(`${heed.url}/api/feedback?search=${encodeURIComponent(words)}`)
  ).json();
  await staff.goto(`${heed.url}/inbox/${items[0].id}`);
  await staff.getByRole("blockquote").or(staff.locator("blockquote")).getByText(words).waitFor();
  return staff.getByRole("main").innerText();
}

/** What a screen reader would call the element that has the focus inside the widget. */
const focusedName = (page: Page) =>
  page
    .getByRole("dialog")
    .locator(":focus")
    .evaluate((focused) => focused.getAttribute("aria-label"));

test("every type is answered by keyboard alone, and stands in the dashboard in words", async () => {
  const { page, dialog } = await openAll();
  const faults = faultsOf(page);
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const reaches = (words: string | RegExp) => dialog.getByText(words).first().waitFor();
  await page.getByRole("button", { name: "All types" }).focus();
  await press("Enter");
  await reaches("About statement?");
  await press("Tab", "Enter");
  await reaches("About nps?");
  // Nothing is chosen yet: it says so and stays.
  await press("Enter");
  await reaches("Answer this question to go on.");
  await press("Space", "ArrowRight", "ArrowRight", "Enter");
  await reaches("You gave 2. Was it easy?");
  await press("Space", "ArrowRight", "Enter");
  await reaches("About rating?");
  await press("Space", "ArrowRight", "ArrowRight", "Enter");
  await reaches("About single choice?");
  await press("ArrowUp", "Tab");
  await keyboard.type("A friend told me");
  await press("Enter");
  await reaches("About multiple choice?");
  await press("Space", "Enter");
  await reaches("This answer is not complete yet.");
  await press("Tab", "Space", "Enter");
  await reaches("We may call you.");
  await press("ArrowDown", "Enter");
  await reaches("About ranking?");
  await press("Tab", "Tab", "Space", "Shift+Tab", "Space", "Shift+Tab", "Space");
  await dialog.getByRole("button", { name: "Next" }).focus();
  await press("Enter");
  await reaches("About matrix?");
  // Six scales, each one stop of the Tab key; what is left out is said, and the keyboard lands on it.
  for (const steps of [5, 1, 6, 0, 4]) await press("Space", ...Array(steps).fill("ArrowRight"), "Tab");
  await press("Enter");
  await reaches("This answer is not complete yet.");
  expect(await focusedName(page)).toBe("1, disagree");
  await press("Space", "ArrowRight", "Enter");
  await reaches("About contact?");
  await keyboard.type("Kim");
  await press("Tab");
  await keyboard.type("kim at shop");
  await press("Enter");
  await reaches("Write an e-mail address");
  expect(await dialog.locator(":focus").getAttribute("autocomplete")).toBe("email");
  await press("ControlOrMeta+a");
  await keyboard.type("kim@shop.example");
  await press("Enter");
  await reaches("About file?");
  const field = dialog.getByLabel("About file?");
  const svg = { name: "evil.png", mimeType: "image/png", buffer: Buffer.from("<svg onload='alert(1)'/>") };
  await field.setInputFiles(svg);
  await reaches("evil.png: this kind of file cannot be taken.");
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await field.setInputFiles([{ ...svg, name: "screen.png", buffer: png }]);
  await dialog.getByRole("button", { name: "Remove screen.png" }).waitFor();
  await dialog.getByText("Uploading…").waitFor({ state: "detached" });
  await dialog.getByRole("button", { name: "Next" }).focus();
  await press("Enter");
  await reaches("About date?");
  await dialog.getByLabel("About date?").fill("2026-03-09");
  await press("Enter");
  await reaches("About text?");
  await keyboard.type("By keyboard alone");
  await press("Tab", "Tab", "Enter");
  await reaches("Thank you.");
  expect(faults).toEqual([]);
  const shown = await inboxText("By keyboard alone");
  for (const words of [
    "2\n/ 7",
    "3\n/ 10",
    "A friend told me",
    "Option a · Option b",
    "No",
    "Option c\nOption b\nOption a",
    "Option a\nexpected 6, was 2\nOption b\nexpected 7, was 1\nOption c\nexpected 5, was 2",
    "kim@shop.example",
    "screen.png",
    "Mar 9, 2026",
  ])
    expect(shown.replaceAll(/[ \t]+/g, " ")).toContain(words);
  expect(shown).not.toContain("About csat?");
});

test("every type is answered by touch on a small phone in Chinese, going back on the way; no target is smaller than 44 pixels", async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" };
  const { page, dialog } = await openAll(phone);
  const small: string[] = [];
  const measure = async () => {
    const found = await dialog
      .locator(".step, .option, button, input:not([type=radio]):not([type=checkbox])")
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          const { width, height, left, right } = target.getBoundingClientRect();
          return width < 44 || height < 44 || left < 0 || right > 360
            ? [`${target.className} ${target.tagName} ${width}×${height}`]
            : [];
        }),
      );
    small.push(...found);
  };
  const tap = async (name: string, role: "button" | "radio" | "checkbox" = "button") => {
    const target = dialog.getByRole(role, { name, exact: true });
    await (role === "button" ? target.tap() : target.locator("xpath=ancestor::label").tap());
  };
  const next = async () => {
    await measure();
    await tap("下一题");
  };
  await page.getByRole("button", { name: "All types" }).tap();
  await dialog.getByText("第 1 题，共 13 题").waitFor();
  await next();
  await tap("9", "radio");
  await next();
  await dialog.getByText("关于csat？").waitFor();
  await tap("上一题");
  await tap("3", "radio");
  await next();
  await dialog.getByText("您打了 3 分，轻松吗？").waitFor();
  await tap("7", "radio");
  await next();
  await tap("8，共 10", "radio");
  await next();
  await tap("其他", "radio");
  await dialog.getByRole("textbox").fill("朋友推荐");
  await next();
  await tap("选项a", "checkbox");
  await tap("选项c", "checkbox");
  await next();
  await tap("是", "radio");
  await next();
  for (const option of ["选项c", "选项a", "选项b"]) await dialog.getByRole("button", { name: option }).tap();
  await next();
  for (const row of ["选项a", "选项b", "选项c"])
    for (const [column, step] of [
      ["期望的水平", "7, 同意"],
      ["实际的感受", "3"],
    ] as const) {
      const scale = dialog.getByRole("radiogroup", { name: `${row}: ${column}` });
      await scale.getByRole("radio", { name: step, exact: true }).locator("xpath=ancestor::label").tap();
    }
  await next();
  await dialog.getByText("关于contact？").waitFor();
  await next();
  await dialog.getByText("关于file？").waitFor();
  await next();
  await dialog.getByText("关于date？").waitFor();
  await next();
  await dialog.getByRole("textbox").fill("用手指填完了");
  await measure();
  await tap("提交");
  await dialog.getByText("谢谢。").waitFor();
  expect(small).toEqual([]);
  const shown = await inboxText("用手指填完了");
  for (const words of ["您打了 3 分，轻松吗？", "朋友推荐", "选项a · 选项c", "选项c\n选项a\n选项b"])
    expect(shown).toContain(words);
  expect(shown).not.toContain("关于date？");
});
