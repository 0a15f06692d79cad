import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, faultsOf } from "../support/browser.ts";
import { kept, shown, startVisitedSite, staysAway, type VisitedSite } from "../support/visited-site.ts";

let shop: VisitedSite;
let survey: string;

const note = (page: Page) => page.getByText("Test – nothing is saved");
const titleOf = (page: Page) => page.getByRole("dialog").getByText("What brings you here?");

/** Everything the page sends to Heed besides asking for what it may show. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST" && pathname.startsWith("/v1/")) sent.push(pathname);
  });
  return sent;
}

/** What the designer puts behind the address. */
async function trialLink(): Promise<string> {
  const { token } = await shop.api("POST", `/api/surveys/${survey}/trials`);
  return `#heed-try=${token}`;
}

beforeAll(async () => {
  shop = await startVisitedSite({
    strict: { attributes: 'data-consent="required" data-auto="off"' },
    known: {
      before: 'window.Heed = [["identify", { id: "c-1", attributes: { plan: "gold" } }]]',
    },
  });
  const made = await shop.api("POST", "/api/surveys", {
    siteId: shop.siteId,
    template: "onboarding",
    name: "Welcome",
  });
  survey = made.id;
  // Nobody else may be asked by it: not published, on phones only.
  await shop.api("PATCH", `/api/surveys/${survey}`, { targeting: { devices: ["phone"] } });
  await shop.target({ devices: ["phone"] });
});

afterAll(() => shop.stop());

test("the designer opens the draft on the site's own page, where answering it leaves no trace on either side", async () => {
  await (await shop.visit("/prices")).close();
  const designer = await shop.staff.newPage();
  await designer.goto(`${shop.heed.url}/surveys/${survey}`);
  await designer.getByRole("button", { name: "Try it on my site" }).first().click();
  const address = designer.getByLabel("Address of a page with the snippet");
  await address.waitFor();
  expect(await address.inputValue()).toBe(`${shop.origin}/`);
  expect(await accessibilityFaults(designer)).toEqual([]);
  await address.fill(`${shop.origin}/?page=any#part`);
  const opened = shop.staff.waitForEvent("page");
  await designer.getByRole("link", { name: "Open the page" }).click();
  const page = await opened;
  const [faults, sent] = [faultsOf(page), sentBy(page)];

  await titleOf(page).waitFor();
  await note(page).waitFor();
  expect(page.url()).toBe(`${shop.origin}/?page=any#part`);
  expect(await page.evaluate(() => document.referrer)).toBe("");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("radio", { name: "Something for my work" }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  // At its easiest nothing is asked after it.
  await page.getByRole("radio").last().check({ force: true });
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("dialog").getByText("Thank you").first().waitFor();

  expect(sent.filter((path) => path !== "/v1/trials")).toEqual([]);
  expect(await kept(page)).toEqual([0, 0, ""]);
  expect(await shop.api("GET", `/api/surveys/${survey}`)).toMatchObject({ shown: 0, answered: 0 });
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Show again" }).click();
  await titleOf(page).waitFor();
  expect(faults).toEqual([]);

  // The next page, in the same browser, is any visitor's.
  await page.goto(`${shop.origin}/`);
  await staysAway(page);
  expect(await note(page).count()).toBe(0);
  await designer.reload();
  await designer.getByRole("button", { name: "Try it on my site" }).first().click();
  expect(await address.inputValue()).toBe(`${shop.origin}/?page=any#part`);
});

test.each([
  ["that waits for consent and asks nothing by itself", "/?page=strict"],
  ["that knows who visits", "/?page=known"],
])("a draft opens at once on a page %s, and is not counted there", async (_, path) => {
  const page = await shop.staff.newPage();
  const sent = sentBy(page);
  await page.goto(shop.origin + path + (await trialLink()));
  await titleOf(page).waitFor();
  expect(sent).toEqual(["/v1/trials"]);
  expect(await kept(page)).toEqual([0, 0, ""]);
});

test("a link whose time is over says so, and shows nothing", async () => {
  const page = await shop.staff.newPage();
  await page.goto(`${shop.origin}/${(await trialLink()).slice(0, -3)}`);
  await page.getByText("This test is over. Start it again from the survey in Heed.").waitFor();
  await staysAway(page);
});

test("what this browser kept of real surveys neither shows nor changes while a draft is tried out", async () => {
  await shop.target({});
  const visitor = await shop.visit("/", shop.staff);
  await shown(visitor);
  const before = await visitor.evaluate(() => JSON.stringify(localStorage));
  expect(before).not.toBe("{}");
  const page = await shop.staff.newPage();
  await page.goto(`${shop.origin}/${await trialLink()}`);
  await titleOf(page).waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
});
