import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { questionTypes, type SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { accessibilityFaults, faultsOf, visitor, WCAG_AND_BEST_PRACTICE } from "../support/browser.ts";
import { everyType } from "../support/questions.ts";
import { startVisitedSite, type VisitedSite } from "../support/visited-site.ts";

let shop: VisitedSite;
let survey: string;

beforeAll(async () => {
  shop = await startVisitedSite({});
  ({ id: survey } = await shop.api("POST", "/api/surveys", {
    siteId: shop.siteId,
    template: "onboarding",
    name: "All types",
  }));
  await shop.api("PATCH", `/api/surveys/${survey}`, {
    definition: inArabicToo(everyType),
    showAfterSeconds: -1,
  });
  await shop.api("POST", `/api/surveys/${survey}/publish`);
});

afterAll(() => shop.stop());

/** The same survey with an Arabic text beside every English one. */
function inArabicToo(definition: SurveyDefinition): SurveyDefinition {
  const translated = (_key: string, value: unknown) =>
    value instanceof Object && "en" in value ? { ...value, ar: `سؤال ${value.en}` } : value;
  return JSON.parse(JSON.stringify(definition), translated);
}

async function come(given: Parameters<typeof visitor>[1] = {}): Promise<Page> {
  const context = await visitor(shop.browser, { reducedMotion: "reduce", ...given });
  return shop.visit("", context);
}

const openIt = (page: Page, what: string) =>
  page.evaluate((named) => {
    (window as unknown as { Heed: { open: (what: string) => void } }).Heed.open(named);
  }, what);

/** Answers whatever the question is, as far as clicks and typing can; a file is left out. @returns whether there was something to answer */
const answer = (dialog: Locator): Promise<boolean> =>
  dialog.evaluate((panel) => {
    const all = <Kind extends HTMLElement>(selector: string) => [...panel.querySelectorAll<Kind>(selector)];
    const write = (field: HTMLInputElement | HTMLTextAreaElement, words: string) => {
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const radios = all<HTMLInputElement>("[type=radio]");
    const lastOfEach = new Map(radios.map((radio) => [radio.name, radio]));
    for (const radio of lastOfEach.values()) radio.click();
    for (const box of all<HTMLInputElement>("[type=checkbox]").slice(0, 2)) box.click();
    for (const button of all<HTMLButtonElement>("button.option")) button.click();
    for (const field of all<HTMLInputElement>("textarea,[type=text]:not([autocomplete])")) write(field, "Words");
    for (const field of all<HTMLInputElement>("[type=date]")) write(field, "2026-03-09");
    for (const field of all<HTMLInputElement>("[autocomplete=email]")) write(field, "kim@shop.example");
    return panel.querySelector("input,textarea,button.option") !== null;
  });

/** What is wrong with the page as it stands, in light and in dark. */
async function faultsNow(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ["light", "dark"]) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset["theme"] = wanted;
    }, theme);
    await page.locator(`heed-widget [data-theme="${theme}"]`).waitFor({ state: "attached" });
    for (const fault of await accessibilityFaults(page, WCAG_AND_BEST_PRACTICE))
      faults.push(`${theme}: ${fault}`);
  }
  return faults;
}

describe.each([
  ["en", "ltr"],
  ["ar", "rtl"],
])("in %s, %s, light and dark", (language, direction) => {
  test("no question of any type breaks a rule of WCAG 2.2 AA or of good practice: not when it comes, not while its answer is wanting, not answered", async () => {
    const page = await come();
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === "ar" ? "rtl" : "ltr";
    }, language);
    await openIt(page, survey);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.evaluate((panel) => getComputedStyle(panel).direction)).toBe(direction);
    const faults: string[] = [];
    const walked = new Set<string>();
    const look = async (state: string) => {
      for (const fault of await faultsNow(page)) faults.push(`${[...walked].at(-1)} ${state}: ${fault}`);
    };
    while (walked.size < questionTypes.length) {
      walked.add(await dialog.locator("#title").innerText());
      const isLast = walked.size === questionTypes.length;
      const { required } = everyType.questions[walked.size - 1] ?? {};
      if (required) {
        await dialog.locator("form").evaluate((form: HTMLFormElement) => form.requestSubmit());
        await dialog.locator(".problem").first().waitFor();
      }
      await look(required ? "wanting" : "as it comes");
      if (await answer(dialog)) await look("answered");
      if (isLast) break;
      const steps = await dialog.locator(".progress").innerText();
      await dialog.locator("form").evaluate((form: HTMLFormElement) => form.requestSubmit());
      await expect.poll(() => dialog.locator(".progress").innerText()).not.toBe(steps);
    }
    expect(faults).toEqual([]);
    expect(walked.size).toBe(questionTypes.length);
  });

  test("nor do a score with its comment, the complaint form and the thanks", async () => {
    const page = await come();
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
    }, language);
    const policy = faultsOf(page);
    const dialog = page.getByRole("dialog");
    for (const what of ["complaint", "nps", "csat"]) {
      await openIt(page, what);
      await dialog
        .locator(what === "complaint" ? "textarea" : "[type=radio]")
        .first()
        .waitFor();
      await answer(dialog);
      await dialog.locator("[type=submit]").waitFor();
      expect(await faultsNow(page), what).toEqual([]);
    }
    await dialog.locator("[type=submit]").click();
    await dialog.locator(".thanks").waitFor();
    expect(await faultsNow(page)).toEqual([]);
    expect(policy).toEqual([]);
  });
});
