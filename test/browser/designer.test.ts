import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { accessibilityFaults, faultsOf, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;
let faults: string[];

const send = async (method: string, path: string, data?: object) =>
  (await page.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();

/** A survey from this template, open in the designer. */
async function design(template: string): Promise<string> {
  const { sites } = await send("GET", "/api/sites");
  const { id } = await send("POST", "/api/surveys", { siteId: sites[0].id, template, name: template });
  await page.goto(`${heed.url}/surveys/${id}`);
  await page.getByRole("heading", { name: template, level: 1 }).waitFor();
  return id;
}

const saved = () => page.getByText(/^Saved/).waitFor();
const card = (number: number) => page.getByRole("region", { name: `Question ${number}`, exact: true });
const titles = () =>
  page
    .getByRole("region", { name: /^Question \d+$/ })
    .getByLabel("Words of the question")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  page = await (await visitor(browser)).newPage();
  await send("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  faults = faultsOf(page);
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

test("a survey with a branch is composed by keyboard, mended where it is incomplete, published, and its preview walks the branch", async () => {
  const id = await design("csat");
  const publish = page.getByRole("button", { name: "Publish", exact: true });
  const { keyboard } = page;

  await page.getByRole("button", { name: "Add a question" }).focus();
  await keyboard.press("Enter");
  // Once the menu has taken the focus, so that it does not take it from what is chosen.
  await page.locator("[role=menuitem]:focus").waitFor();
  await page.getByRole("menuitem", { name: "Choice of one" }).focus();
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await keyboard.type("What annoyed you?");
  const third = card(3);
  await third.getByLabel("Option 1", { exact: true }).fill("The price");
  await page.getByText("“What annoyed you?” has an option without words in English.").waitFor();
  expect(await publish.isDisabled()).toBe(true);
  await third.getByLabel("Option 2", { exact: true }).fill("The delivery");

  await third.getByRole("button", { name: "Add a condition" }).click();
  await third
    .getByLabel("Looks at", { exact: true })
    .selectOption({ label: "Question 1: How satisfied were you today?" });
  await third.getByLabel("Condition", { exact: true }).selectOption({ label: "is at most" });
  await third.getByLabel("Answer", { exact: true }).selectOption("2");

  // Moved before what it depends on, it can never be shown; the words say so, and moving it back mends it.
  await third.getByRole("button", { name: "Move up" }).focus();
  await keyboard.press("Enter");
  await card(2).getByRole("button", { name: "Move up" }).and(page.locator(":focus")).waitFor();
  await keyboard.press("Enter");
  await page
    .getByText("“What annoyed you?” has a condition on a question that does not come before it.")
    .waitFor();
  expect(await titles()).toEqual([
    "What annoyed you?",
    "How satisfied were you today?",
    "What could we have done better?",
  ]);
  await card(1).getByRole("button", { name: "Move down" }).click();

  // The widget itself, in a page of its own.
  const preview = page.frameLocator('iframe[title="How visitors see the survey"]');
  await preview.getByText("Question 1 of 2").waitFor();
  await preview.getByRole("radio", { name: /^Dissatisfied/ }).check({ force: true });
  await preview.getByRole("button", { name: "Next" }).click();
  await preview.getByText("What annoyed you?").waitFor();
  await preview.getByRole("button", { name: "Back" }).click();
  await preview.getByRole("radio", { name: /^Very satisfied/ }).check({ force: true });
  await preview.getByRole("button", { name: "Next" }).click();
  await preview.getByText("What could we have done better?").waitFor();
  expect(await preview.getByText("What annoyed you?").count()).toBe(0);
  await preview.getByRole("button", { name: "Send" }).click();
  await preview.getByText("Thank you. Every answer is read.").first().waitFor();
  expect(await send("GET", `/api/surveys/${id}`)).toMatchObject({ shown: 0, answered: 0 });

  await publish.click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await page.getByText("Published on").first().waitFor();
  const { definition } = await send("GET", `/api/surveys/${id}`);
  expect(definition.questions[1]).toMatchObject({
    type: "single_choice",
    title: { en: "What annoyed you?" },
    options: [{ label: { en: "The price" } }, { label: { en: "The delivery" } }],
    showIf: [{ question: "score", is: "at_most", value: 2 }],
  });
});

test("the preview begins at any question, its branch taken, and never takes the focus from the author", async () => {
  await design("onboarding");
  const preview = page.frameLocator("iframe");
  await preview.getByText("What brings you here?").waitFor();
  await page.getByLabel("Start at").selectOption({ index: 2 });
  await preview.getByText("You chose 4 of 7. What was in the way?").waitFor();
  await card(3).getByLabel("Words of the question").focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" Tell us all.");
  await preview.getByText("You chose 4 of 7. What was in the way? Tell us all.").waitFor();
  expect((await titles())[2]).toBe("You chose {{ease}} of 7. What was in the way? Tell us all.");
  await saved();
});

test("a removed question comes back where it was", async () => {
  await design("onboarding");
  const before = await titles();
  await card(2).getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByText("“It was easy to get started.” removed.").waitFor();
  expect(await titles()).toEqual([before[0], before[2]]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".question-card").length === 3);
  expect(await titles()).toEqual(before);
  await saved();
});

test("every type can be added and is saved as it was set", async () => {
  const id = await design("nps");
  const types = [
    "Satisfaction",
    "Effort",
    "Rating",
    "Choice of several",
    "Yes or no",
    "Ranking",
    "Date",
    "Statement",
  ];
  for (const type of types) {
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByRole("menuitem", { name: new RegExp(`^${type}`) }).click();
  }
  await saved();
  const { definition } = await send("GET", `/api/surveys/${id}`);
  expect(definition.questions.map(({ type }: { type: string }) => type)).toEqual([
    "nps",
    "text",
    "csat",
    "ces",
    "rating",
    "multiple_choice",
    "yes_no",
    "ranking",
    "date",
    "statement",
  ]);
});

describe("under the survey", () => {
  test("the answers to each question are counted in a table, in the words of its options", async () => {
    const id = await design("onboarding");
    await send("POST", `/api/surveys/${id}/publish`);
    for (const [goal, ease] of [
      ["work", 7],
      ["work", 6],
      ["look", 2],
    ] as const) {
      const answers = [
        { question: "goal", value: { chosen: [goal] } },
        { question: "ease", value: ease },
      ];
      await send("POST", "/v1/responses", { id: uuidv7(), site: heed.siteKey, survey: id, answers });
    }
    await page.getByRole("tab", { name: "Results" }).click();
    const row = page.getByRole("row", { name: /Something for my work/ });
    await row.waitFor();
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["2", "67% (20–94)"]);
    await page.getByText("mean 5.0, probably 1.0–7.0").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test.each(["light", "dark"] as const)(
  "the designer breaks no rule of WCAG 2.2 AA in %s, with every type on it, nor leaves a phone",
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await design("onboarding");
    for (const type of ["Rating", "Choice of several", "Yes or no", "Ranking", "Date", "Statement"]) {
      await page.getByRole("button", { name: "Add a question" }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${type}`) }).click();
    }
    await saved();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(faults).toEqual([]);
  },
);
