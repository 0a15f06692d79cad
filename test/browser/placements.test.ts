import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accessibilityFaults,
  faultsOf,
  type HostSite,
  launchChromium,
  startHostSite,
  visitor,
} from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;
let staff: Page;
let nps: string;

const send = async (method: string, path: string, data?: object) =>
  (await staff.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();
const placeNps = (placement: string) => send("PATCH", `/api/surveys/${nps}`, { placement });

const hostility = {
  plain: "",
  unset: "* { all: unset !important }",
  hiding: "div, section, dialog, heed-widget, heed-survey > * { display: none !important }",
  inflated:
    "* { font-size: 44px !important; padding: 30px !important; margin: 30px !important; border: 9px solid red !important; transform: rotate(4deg) !important; opacity: .3 !important; direction: rtl !important }",
};

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  staff = await (await visitor(browser)).newPage();
  await send("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  const { surveys } = await send("GET", "/api/surveys");
  nps = surveys.find(({ template }: { template: string }) => template === "nps").id;
  site = await startHostSite(heed, {
    ...Object.fromEntries(Object.entries(hostility).map(([name, style]) => [name, { style }])),
    inline: { body: `<div data-heed-inline="csat"></div><heed-survey survey="nps"></heed-survey>` },
    modal: { body: "<dialog id='d'>Cookies?</dialog>" },
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

async function open(page = "plain", given: Parameters<typeof visitor>[1] = {}): Promise<Page> {
  const opened = await (await visitor(browser, given)).newPage();
  await opened.goto(`${site.origin}?page=${page}`);
  await opened.waitForFunction(() => "Heed" in window);
  return opened;
}

const rate = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-heed-open="nps"]')?.click());

test.each([
  ["bottom-end", { right: 20, bottom: 20 }],
  ["bottom-start", { left: 20, bottom: 20 }],
  ["top-end", { right: 20, top: 20 }],
  ["top-start", { left: 20, top: 20 }],
  ["bottom", { left: 376, bottom: 20 }],
] as const)(
  "%s stands there on a desktop, and is a sheet at the bottom of a phone",
  async (placement, distances) => {
    await placeNps(placement);
    const gaps = async (page: Page) => {
      await rate(page);
      const box = await page.getByRole("dialog").boundingBox();
      const size = page.viewportSize();
      if (!box || !size) throw new Error("nothing stands there");
      const { x, y, width, height } = box;
      return { left: x, top: y, right: size.width - x - width, bottom: size.height - y - height };
    };
    const reduced = { reducedMotion: "reduce" } as const;
    expect(await gaps(await open("plain", reduced))).toMatchObject(distances);
    const phone = await open("plain", { ...reduced, viewport: { width: 360, height: 740 } });
    expect(await gaps(phone)).toMatchObject({ left: 0, right: 0, bottom: 0 });
  },
);

describe("a modal survey", () => {
  test("keeps the focus inside, closes by Esc and gives the focus back", async () => {
    await placeNps("modal");
    const page = await open();
    const opener = page.getByRole("button", { name: "Rate us" });
    await opener.click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => document.activeElement?.localName);
      expect(["heed-widget", "body"]).toContain(at);
    }
    expect(await page.getByRole("button", { name: "Complain", exact: true }).count()).toBe(1);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each(["light", "dark"] as const)("breaks no rule of WCAG 2.2 AA in %s", async (colorScheme) => {
    await placeNps("modal");
    const page = await open("plain", { colorScheme, reducedMotion: "reduce" });
    await rate(page);
    await page.getByRole("dialog").getByRole("radio").nth(3).check({ force: true });
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("a survey placed at the edge waits behind a tab there, and never opens by itself", async () => {
  await placeNps("tab");
  const page = await open();
  await page.getByRole("button", { name: "Give feedback" }).click();
  await page.getByRole("dialog", { name: /recommend/ }).waitFor();
});

test("an element of the page holds a survey, as does <heed-survey>, also one added later; answers are sent from there", async () => {
  await placeNps("inline");
  const page = await open("inline", { reducedMotion: "reduce" });
  const faults = faultsOf(page);
  await page.getByRole("region", { name: /satisfied/ }).waitFor();
  const inPlace = page.getByRole("region", { name: /recommend/ });
  await inPlace.getByRole("radio").nth(9).check({ force: true });
  await inPlace.getByRole("textbox").fill("Said inline");
  await inPlace.getByRole("button", { name: "Send" }).click();
  await page.getByText("Thank you").first().waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate(() => {
    const late = document.createElement("heed-survey");
    late.setAttribute("survey", "csat");
    document.body.append(late);
  });
  await page.waitForFunction(() =>
    document.querySelector("body > heed-survey heed-widget")?.shadowRoot?.querySelector("form"),
  );
  expect(faults).toEqual([]);
  const found = await send("GET", "/api/feedback?search=inline&status=all");
  expect(found.total).toBe(1);
});

describe("on a page whose styles reach for everything", () => {
  /** Where everything in the dialog stands and how large its words are. */
  const picture = async (page: Page) => {
    await rate(page);
    await page.getByRole("dialog").getByRole("radio").nth(3).check({ force: true });
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).waitFor();
    return page.getByRole("dialog").evaluate((dialog) =>
      [dialog, ...dialog.querySelectorAll("*")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, fontSize, opacity } = getComputedStyle(element);
        return [element.localName, x, y, width, height, color, backgroundColor, fontSize, opacity].join(" ");
      }),
    );
  };

  test.each(Object.keys(hostility).slice(1))("the widget is the same picture: %s", async (name) => {
    await placeNps("bottom-end");
    const given = { reducedMotion: "reduce" } as const;
    expect(await picture(await open(name, given))).toEqual(await picture(await open("plain", given)));
  });

  test("above an open modal dialog it is the same picture too, and can be answered", async () => {
    await placeNps("bottom-end");
    const given = { reducedMotion: "reduce" } as const;
    const page = await open("modal", given);
    await page.evaluate(() => document.querySelector("dialog")?.showModal());
    await rate(page);
    const panel = page.getByRole("dialog", { name: /recommend/ });
    await panel.getByRole("radio").nth(5).check({ force: true });
    expect(await panel.getByRole("radio").nth(5).isChecked()).toBe(true);
  });
});

describe("a site's own look", () => {
  const look = {
    theme: "dark",
    light: { accent: "#008556", background: "#fffaf0", text: "#2b2118" },
    dark: null,
    radius: 0,
    font: "Georgia, serif",
  };
  const changeLook = async (change: object | null) => {
    const { sites } = await send("GET", "/api/sites");
    return send("PATCH", `/api/sites/${sites[0].id}`, { look: change });
  };

  test("colours, roundness, font and darkness are the widget's, under the page's strict policy", async () => {
    await changeLook(look);
    await placeNps("bottom-end");
    const page = await open("plain", { reducedMotion: "reduce" });
    const faults = faultsOf(page);
    await rate(page);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio").nth(3).check({ force: true });
    const worn = await dialog.evaluate((element) => {
      const { borderRadius, fontFamily, colorScheme } = getComputedStyle(element);
      return { borderRadius, fontFamily, colorScheme };
    });
    expect(worn).toEqual({
      borderRadius: "0px",
      fontFamily: "Georgia, serif, system-ui, sans-serif",
      colorScheme: "dark",
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await changeLook(null);
  });

  test("a text colour that cannot be read on its background is refused, with the field and what it needs", async () => {
    const refused = await changeLook({ ...look, light: { ...look.light, text: "#b8b0a0" } });
    expect(refused).toMatchObject({ code: "invalid", errors: [{ field: "look.light.text" }] });
    expect(refused.errors[0].message).toMatch(/needs 4\.5:1/);
  });
});
