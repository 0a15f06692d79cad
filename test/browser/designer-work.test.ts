import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { faultsOf, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
let page: Page;
let faults: string[];
let id: string;

const send = async (method: string, path: string, data?: object) =>
  (await page.request.fetch(heed.url + path, { method, data, headers: { origin: heed.url } })).json();
const stored = () => send("GET", `/api/surveys/${id}`);
const saved = () => page.getByText(/^Saved/).waitFor();
const card = (number: number) => page.getByRole("region", { name: `Question ${number}`, exact: true });
const words = (number: number) => card(number).getByLabel("Words of the question");

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

beforeEach(async () => {
  const { sites } = await send("GET", "/api/sites");
  const survey = { siteId: sites[0].id, template: "onboarding", name: "Onboarding" };
  ({ id } = await send("POST", "/api/surveys", survey));
  await page.goto(`${heed.url}/surveys/${id}`);
  await card(3).waitFor();
});

test("what was typed is taken back and done again, and saved as it stands", async () => {
  const before = await words(1).inputValue();
  await words(1).fill("What for?");
  await page.getByRole("button", { name: "Take back the last change" }).click();
  expect(await words(1).inputValue()).toBe(before);
  await page.getByRole("button", { name: "Do it again" }).click();
  expect(await words(1).inputValue()).toBe("What for?");
  await saved();
  expect((await stored()).definition.questions[0].title.en).toBe("What for?");
});

test("a question and an option are moved, and it is said where to", async () => {
  const first = await words(1).inputValue();
  const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
  await card(1).locator(".drag-handle").first().dispatchEvent("dragstart", { dataTransfer });
  await card(2).dispatchEvent("dragover", { dataTransfer });
  await expect.poll(() => card(2).getAttribute("data-drop")).toBe("after");
  await card(2).dispatchEvent("drop", { dataTransfer });
  await page.getByText("Moved to place 2 of 3").waitFor({ state: "attached" });
  expect(await words(2).inputValue()).toBe(first);
  const options = card(2).locator(".option-line");
  const named = (number: number) => card(2).getByLabel(`Option ${number}`, { exact: true });
  const [one, two, three] = await Promise.all([1, 2, 3].map((number) => named(number).inputValue()));
  await options.nth(0).locator(".drag-handle").dragTo(options.nth(2));
  await card(2).getByText("Option moved to place 3 of").waitFor({ state: "attached" });
  await card(2).getByRole("button", { name: "Move option 2 up" }).focus();
  await page.keyboard.press("Enter");
  await card(2).getByText("Option moved to place 1 of").waitFor({ state: "attached" });
  const isFocused = (name: string) =>
    card(2)
      .getByRole("button", { name })
      .evaluate((button) => button === document.activeElement);
  await expect.poll(() => isFocused("Move option 1 down")).toBe(true);
  await saved();
  const { questions } = (await stored()).definition;
  expect(questions.map((question: { id: string }) => question.id)).toEqual(["ease", "goal", "obstacle"]);
  const labels = questions[1].options.map(({ label }: { label: { en: string } }) => label.en);
  expect(labels).toEqual([three, two, one]);
});

test("two who change one survey see what each did, and both changes stay", async () => {
  const { definition, revision } = await stored();
  const [goal, ...others] = definition.questions;
  await send("PATCH", `/api/surveys/${id}`, {
    revision,
    name: "Renamed by a colleague",
    definition: { ...definition, questions: [{ ...goal, required: !goal.required }, ...others] },
  });
  await words(2).fill("How easy was it?");
  const dialog = page.getByRole("dialog", { name: "Somebody else changed this survey" });
  await dialog.getByText("The name: “Onboarding”; theirs “Renamed by a colleague”").waitFor();
  await dialog.getByText("“How easy was it?”").waitFor();
  await dialog.getByText(`“${goal.title.en}”`).waitFor();
  await dialog.getByRole("button", { name: /^Keep both/ }).click();
  await page.getByRole("heading", { name: "Renamed by a colleague", level: 1 }).waitFor();
  await saved();
  const now = await stored();
  expect([now.name, now.definition.questions[0].required, now.definition.questions[1].title.en]).toEqual([
    "Renamed by a colleague",
    !goal.required,
    "How easy was it?",
  ]);
});

test("an older version becomes the draft again, and visitors keep what they see until it is published", async () => {
  const first = await words(1).inputValue();
  await send("POST", `/api/surveys/${id}/publish`);
  await page.reload();
  await words(1).fill("Another question?");
  await saved();
  await send("POST", `/api/surveys/${id}/publish`);
  await page.goto(`${heed.url}/surveys/${id}?tab=versions`);
  await page.getByText("Changed “Another question?”").waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Version 1" })
    .getByRole("button", { name: "Make it the draft" })
    .click();
  await page.getByText("Version 1 is the draft now.").waitFor();
  expect(await stored()).toMatchObject({
    publishedVersion: 2,
    hasUnpublishedChanges: true,
    definition: { questions: [{ title: { en: first } }, {}, {}] },
  });
});

test("an archived survey leaves the list, and comes back from the archive", async () => {
  await page.getByRole("button", { name: "More", exact: true }).last().click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await page.getByText("Archived. It asks nobody any more.").waitFor();
  await page.goto(`${heed.url}/surveys`);
  await page.getByRole("heading", { name: "Surveys", level: 1 }).waitFor();
  expect(await page.locator(`a[href="/surveys/${id}"]`).count()).toBe(0);
  await page.getByText("Archived", { exact: true }).first().click();
  await page.locator(`a[href="/surveys/${id}"]`).first().click();
  await page.getByRole("button", { name: "More", exact: true }).last().click();
  await page.getByRole("menuitem", { name: "Take out of the archive" }).click();
  await page.getByText("Taken out of the archive.").waitFor();
});

test("a draft is set to go live at a time of the workspace's clock that lies ahead, and called off", async () => {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Publish/ });
  await dialog.getByLabel("At a day and time").check();
  const schedule = dialog.getByRole("button", { name: "Schedule" });
  expect(await schedule.isDisabled()).toBe(true);
  await dialog.getByLabel("Day and time", { exact: true }).fill("2001-06-17T09:00");
  await schedule.click();
  await dialog.getByText("Choose a day and time that lie ahead.").waitFor();
  const year = new Date().getUTCFullYear() + 1;
  await dialog.getByLabel("Day and time", { exact: true }).fill(`${year}-06-17T09:00`);
  await schedule.click();
  await page.getByText(new RegExp(`^Scheduled · .*Jun.*${year}`)).waitFor();
  expect(await stored()).toMatchObject({ status: "draft", publishAt: `${year}-06-17T09:00:00.000Z` });
  await page.getByRole("button", { name: "Cancel the schedule" }).click();
  await expect.poll(() => page.getByText(/^Scheduled ·/).count()).toBe(0);
  expect((await stored()).publishAt).toBeNull();
});

test("a text is translated beside the one it was written in, and the share of the language grows", async () => {
  await page.getByRole("tab", { name: "Translations" }).click();
  const into = page.getByLabel("Translate into");
  await into.selectOption({ label: "Français · 0%" });
  await page.getByLabel("Français · Question 1").first().fill("Pourquoi êtes-vous là ?");
  await saved();
  expect((await stored()).definition.questions[0].title.fr).toBe("Pourquoi êtes-vous là ?");
  expect(await into.locator("option:checked").innerText()).toMatch(/^Français · [1-9]/);
  const lines = page.getByRole("tabpanel").getByLabel(/^Français · /);
  const all = await lines.count();
  await page.getByText(`${all - 1} missing`, { exact: true }).waitFor();
  await page.getByLabel("Only what is missing").check();
  await expect.poll(() => lines.count()).toBe(all - 1);
  await page.getByLabel("Français · Question 1 · Option 1").fill("Pour mon travail");
  await page.getByText(`${all - 2} missing`, { exact: true }).waitFor();
  expect(await lines.count()).toBe(all - 1);
  expect(faults).toEqual([]);
});
