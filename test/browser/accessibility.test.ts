import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { questionTypes, type SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { accessibilityFaults, faultsOf, visitor, WCAG_AND_BEST_PRACTICE } from "../support/browser.ts";
import { everyType, spoken } from "../support/questions.ts";
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
    for (const field of all<HTMLInputElement>("textarea,[type=text]:not([autocomplete])"))
      write(field, "Words");
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

type State = "new" | "wanting" | "answered";

/** From the first question to the last, one of every type: `look` sees each when it comes, while wanting, and answered. */
async function walk(
  dialog: Locator,
  look: (state: State, question: string) => Promise<unknown>,
): Promise<void> {
  const submit = () => dialog.locator("form").evaluate((form: HTMLFormElement) => form.requestSubmit());
  const walked = new Set<string>();
  for (const type of questionTypes) {
    const title = await dialog.locator("#title").innerText();
    walked.add(title);
    await look("new", title);
    if (everyType.questions[walked.size - 1]?.required) {
      await submit();
      await dialog.locator(".problem").first().waitFor();
      await look("wanting", title);
    }
    if (await answer(dialog)) await look("answered", title);
    if (walked.size === questionTypes.length) break;
    await submit();
    await expect.poll(() => dialog.locator("#title").innerText(), { message: type }).not.toBe(title);
  }
  expect(walked.size).toBe(questionTypes.length);
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
    await walk(dialog, async (state, question) => {
      for (const fault of await faultsNow(page)) faults.push(`${question} ${state}: ${fault}`);
    });
    expect(faults).toEqual([]);
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

test("a screen reader hears the question, every choice by its name, and beside what is wanting why", async () => {
  const page = await come();
  await openIt(page, survey);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  const heard: (readonly string[])[] = [];
  const unexplained: string[] = [];
  await walk(dialog, async (state, question) => {
    if (state === "new") heard.push(partsIn(await dialog.locator(".question").ariaSnapshot()));
    if (state === "wanting" && !(await isExplained(dialog))) unexplained.push(question);
  });
  expect(heard).toEqual(everyType.questions.map(({ type }) => spoken[type]));
  expect(unexplained).toEqual([]);
});

/** Where a text stands on a colour of ours, the plate that forced colours lay behind it would hide it. */
async function isRankHidden(dialog: Locator): Promise<boolean> {
  if ((await dialog.locator(".rank").count()) === 0) return false;
  const rank = dialog.locator("[aria-pressed=true] .rank").first();
  return rank.evaluate((element) => getComputedStyle(element).forcedColorAdjust !== "none");
}

describe("in forced colours and with reduced motion", () => {
  const opened = async (given: Parameters<typeof visitor>[1]) => {
    const page = await come(given);
    await openIt(page, survey);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    return { page, dialog };
  };

  test("what is wrong, what is chosen and where the focus is can be seen for every type", async () => {
    const { page, dialog } = await opened({ forcedColors: "active" });
    /** The last of what can be chosen, as it looks without the focus and the mouse. */
    const looks = async () => {
      const choice = dialog.locator(".step, .option").last();
      if ((await choice.count()) === 0) return undefined;
      await page.evaluate(() =>
        document.activeElement?.shadowRoot?.querySelector<HTMLElement>(":focus")?.blur(),
      );
      return choice.screenshot({ animations: "disabled" });
    };
    const unseen: string[] = [];
    let before: Buffer | undefined;
    await walk(dialog, async (state, question) => {
      if (state === "new") {
        await page.keyboard.press("Tab");
        if (!(await isFocusSeen(dialog))) unseen.push(`focus: ${question}`);
        before = await looks();
      }
      if (state === "wanting" && !(await isInk(dialog.locator(".problem").first())))
        unseen.push(`problem: ${question}`);
      if (state === "answered" && before) {
        if (await isRankHidden(dialog)) unseen.push(`rank: ${question}`);
        await dialog.locator(".step, .option").last().evaluate(choose);
        if (before.equals((await looks()) ?? before)) unseen.push(`choice: ${question}`);
      }
    });
    expect(unseen).toEqual([]);
  });

  test("nothing moves, fades or slides for who asked for less motion; else the panel does", async () => {
    const moves = (dialog: Locator) =>
      dialog.evaluate((panel) =>
        [panel, ...panel.querySelectorAll("*")].flatMap((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return animationName === "none" && Number.parseFloat(transitionDuration) === 0
            ? []
            : [`${element.localName}.${element.className}`];
        }),
      );
    const { dialog } = await opened({ reducedMotion: "reduce" });
    await walk(dialog, async (_, question) => expect(await moves(dialog), question).toEqual([]));
    const usual = await opened({ reducedMotion: "no-preference" });
    expect(await moves(usual.dialog)).not.toEqual([]);
  });
});

/** Whether what has the focus, or its drawing beside or around it, has a ring in a colour of its own. */
const isFocusSeen = (dialog: Locator): Promise<boolean> =>
  dialog.locator(":focus").evaluate((focused) =>
    [focused, focused.nextElementSibling, focused.closest("label")].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { backgroundColor } = getComputedStyle(focused.closest(".panel") ?? element);
      return (
        outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== backgroundColor
      );
    }),
  );

/** Whether words stand in the colour all words have. */
const isInk = (words: Locator): Promise<boolean> =>
  words.evaluate((element) => {
    const panel = element.closest(".panel") ?? element;
    return getComputedStyle(element).color === getComputedStyle(panel).color;
  });

/** Makes this option the chosen one, or one of them. */
function choose(option: HTMLElement | SVGElement): void {
  const isChosen = option.matches('[aria-pressed="true"]') || option.querySelector(":checked");
  if (!isChosen && option instanceof HTMLElement) option.click();
}

/** Roles and names, in the order they are read, of what an accessibility tree says can be told apart and used. */
const partsIn = (tree: string): string[] =>
  [...tree.matchAll(/- '?(group|radiogroup|radio|checkbox|textbox|button) "([^"]*)"/g)].map(
    ([, role, name]) => `${role} ${name}`,
  );

/** Whether the problem shown is part of what is said of the field or group it belongs to. */
const isExplained = (dialog: Locator): Promise<boolean> =>
  dialog.evaluate((panel) => {
    const described = [...panel.querySelectorAll("[aria-describedby]")];
    const ids = described.flatMap((part) => part.getAttribute("aria-describedby")?.split(" ") ?? []);
    return [...panel.querySelectorAll(".problem")].every(({ id }) => ids.includes(id));
  });
