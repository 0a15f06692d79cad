// How a widget behaves on somebody else's page: under a strict policy, among hostile styles, before it shows anything.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hostility } from "./stage.mjs";
import { watchForWidget } from "./visit.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The longest a widget that shows at all has needed here is a tenth of this. */
const PATIENCE_MS = 6000;

async function onPage(browser, address, look, prepare = () => {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.addInitScript(watchForWidget);
  await page.addInitScript(prepare);
  await page.goto(address);
  const result = await look(page);
  await context.close();
  return result;
}

/** @returns whether the widget came to be seen before our patience was over */
const isSeen = (page) =>
  page.evaluate(
    (ms) =>
      Promise.race([
        window.__visible.then(() => true),
        new Promise((resolve) => setTimeout(() => resolve(false), ms)),
      ]),
    PATIENCE_MS,
  );

/** Where everything in the widget stands, in which colours and sizes: one line per element; none when it is not seen. */
async function picture(page) {
  if (!(await isSeen(page))) return [];
  await page.waitForTimeout(1000);
  return page.evaluate(() =>
    [...document.querySelectorAll("heed-widget, [class^='PostHogSurvey'], #sentry-feedback")]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll("*") ?? [])])
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, fontSize, opacity } = getComputedStyle(element);
        return [element.localName, x, y, width, height, color, backgroundColor, fontSize, opacity].join(" ");
      }),
  );
}

/** Under `script-src 'self' host; style-src 'self'` with Trusted Types: what is reported, and whether it looks the same. */
async function underStrictPolicy(browser, addressOf) {
  const usual = await onPage(browser, addressOf({}), picture);
  return onPage(
    browser,
    addressOf({ strict: "yes" }),
    async (page) => {
      const drawn = await picture(page);
      const reports = await page.evaluate(() => window.__reports);
      const works = drawn.length === 0 ? "hidden" : isSame(usual, drawn) ? "same" : "unstyled";
      return `${works}, ${reports} reports`;
    },
    () => {
      window.__reports = 0;
      document.addEventListener("securitypolicyviolation", () => {
        window.__reports += 1;
      });
    },
  );
}

const isSame = (one, other) => one.join("\n") === other.join("\n");

/** What the page's own styles make of it, by their names. */
async function amongHostileStyles(browser, addressOf) {
  const usual = await onPage(browser, addressOf({ host: "none" }), picture);
  const fates = [];
  for (const host of Object.keys(hostility).slice(1)) {
    const drawn = await onPage(browser, addressOf({ host }), picture);
    fates.push(`${host} ${drawn.length === 0 ? "hidden" : isSame(usual, drawn) ? "same" : "changed"}`);
  }
  return fates.join(", ");
}

/** Notes every built-in function before the page's scripts run. */
function noteBuiltIns() {
  const holders = () =>
    Object.getOwnPropertyNames(window).flatMap((name) => {
      const value = Object.getOwnPropertyDescriptor(window, name)?.value;
      return typeof value === "function" ? [value, value.prototype] : [];
    });
  const all = () =>
    [window, document, history, navigator, console, JSON, Math, Reflect, ...holders()]
      .filter(Boolean)
      .flatMap((holder) =>
        Object.entries(Object.getOwnPropertyDescriptors(holder)).map(([name, { value, get, set }]) => [
          holder,
          name,
          value instanceof Function ? value : undefined,
          get,
          set,
        ]),
      );
  const before = all().filter(([, , ...functions]) => functions.some(Boolean));
  window.__patched = () =>
    before
      .filter(([holder, name, ...was]) => {
        const { value, get, set } = Object.getOwnPropertyDescriptor(holder, name) ?? {};
        const is = [value instanceof Function ? value : undefined, get, set];
        return was.some((one, index) => one !== is[index]);
      })
      .map(([, name]) => name);
}

const LEFT_BEHIND_MS = 1500;

/** What the page has more of while there is nothing to show. */
async function beforeShowing(browser, addressOf, bare) {
  const look = async (page) => {
    await page.waitForTimeout(LEFT_BEHIND_MS);
    const kept = await page.evaluate(() => [
      Object.getOwnPropertyNames(window),
      window.__patched(),
      localStorage.length + sessionStorage.length,
    ]);
    return [...kept, (await page.context().cookies()).length];
  };
  const [usual] = await onPage(browser, bare, look, noteBuiltIns);
  const [names, patched, stored, cookies] = await onPage(
    browser,
    addressOf({ shows: "no" }),
    look,
    noteBuiltIns,
  );
  const globals = names.filter((name) => !usual.includes(name));
  return `${globals.length} / ${new Set(patched).size} / ${stored} / ${cookies}`;
}

/** How many rules of WCAG 2.2 AA and of axe's best practice it breaks. */
const accessibility = (browser, addressOf) =>
  onPage(browser, addressOf({}), async (page) => {
    await isSeen(page);
    await page.waitForTimeout(1000);
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values } });
      return violations.map(({ id }) => id).join(", ") || "0";
    });
  });

/** @param addressOf the widget's page with these wishes */
export async function mannersOf(browser, addressOf, bare) {
  return {
    strict: await underStrictPolicy(browser, addressOf),
    hostile: await amongHostileStyles(browser, addressOf),
    before: await beforeShowing(browser, addressOf, bare),
    axe: await accessibility(browser, addressOf),
  };
}
