// Makes the README's pictures from the demo workspace: `npm run pictures`.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { prepare, root } from "../../collector/command/prepare.mjs";

const PORT = "8790";
const BASE = `http://localhost:${PORT}`;
const OWNER = { name: "Ann Lee", email: "ann@shop.example", password: "a long enough password" };

const desk = { theme: "light", locale: "en-GB", width: 1280, height: 760 };
const chineseDesk = { ...desk, theme: "dark", locale: "zh-CN" };
const openFirst = async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
};
/** Not by the mouse: the survey may just have shown by itself over the page's own button. */
const score = async (page) => {
  await page
    .locator('[data-heed-open="nps"]')
    .first()
    .evaluate((button) => button.click());
  await page.getByRole("dialog").getByRole("radio").nth(9).check({ force: true });
};

const pictures = [
  { file: "complaint.jpg", path: "/complaints", ...desk, act: openFirst },
  { file: "inbox.jpg", path: "/inbox?status=waiting", ...desk, act: openFirst },
  { file: "overview-zh.jpg", path: "/overview", ...chineseDesk },
  {
    file: "designer.jpg",
    path: "/surveys",
    ...desk,
    act: (page) => page.locator("main a[href^='/surveys/']").first().click(),
  },
  { file: "themes-zh.jpg", path: "/themes", ...chineseDesk },
  { file: "widget.jpg", path: "/demo/?lang=en", ...desk, act: score },
  {
    file: "widget-phone-zh.jpg",
    path: "/demo/?lang=zh-CN",
    ...desk,
    locale: "zh-CN",
    width: 360,
    height: 720,
    act: score,
  },
];

await prepare();
const data = mkdtempSync(join(tmpdir(), "heed-pictures-"));
const environment = { ...process.env, HEED_DATA: data, PORT, LOG_LEVEL: "error" };
const main = join(root, "dist/collector/main.js");
spawnSync(process.execPath, [main, "demo"], { env: environment, stdio: "inherit" });
const heed = spawn(process.execPath, [main, "start"], { env: environment, stdio: "inherit" });
try {
  await untilUp();
  await fetch(`${BASE}/api/first-run`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" }),
  });
  await takeAll();
} finally {
  heed.kill("SIGTERM");
  await new Promise((resolve) => heed.once("exit", resolve));
  rmSync(data, { recursive: true, force: true });
}

async function untilUp() {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(`${BASE}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Heed did not come up");
}

async function takeAll() {
  const executablePath = process.env.HEED_CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) throw new Error("Set HEED_CHROMIUM to a Chromium.");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  mkdirSync(join(root, ".pictures"), { recursive: true });
  for (const picture of pictures) await take(browser, picture);
  await browser.close();
}

async function take(browser, { file, path, theme, locale, width, height, act }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  await page.request.post(`${BASE}/api/auth/sign-in/email`, {
    data: { email: OWNER.email, password: OWNER.password },
  });
  const session = await (await page.request.get(`${BASE}/api/session`)).json();
  const demo = session.workspaces.find(({ isDemo }) => isDemo);
  await page.request.post(`${BASE}/api/session/workspace`, { data: { id: demo.id } });
  await page.goto(`${BASE}${path}`);
  await page.waitForLoadState("networkidle").catch(() => {}); // the live stream keeps the dashboard's network busy
  await page.waitForTimeout(800);
  await act?.(page);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(root, ".pictures", file), type: "jpeg", quality: 70 });
  await context.close();
}
