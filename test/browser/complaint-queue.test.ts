import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, launchChromium, visitor } from "../support/browser.ts";
import { OWNER } from "../support/builders.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let browser: Browser;
/** Olga the owner's page, and Mei's, who is an agent. */
let olga: Page;
let mei: Page;

const words = ["The kettle leaks.", "You charged me twice.", "Nobody called back."];
const idOf = (n: number) => `01985555-0000-7000-8000-00000000000${n}`;

const aPage = async () => (await visitor(browser, { reducedMotion: "reduce" })).newPage();

async function complain(n: number, whatHappened: string): Promise<void> {
  const { sites } = await (await olga.request.get(`${heed.url}/api/sites`)).json();
  const sent = await olga.request.post(`${heed.url}/v1/complaints`, {
    data: { id: idOf(n), site: sites[0].key, whatHappened },
  });
  expect(sent.status()).toBe(201);
}

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  [olga, mei] = [await aPage(), await aPage()];
  await olga.request.post(`${heed.url}/api/first-run`, {
    data: { ...OWNER, workspaceName: "Shop", timeZone: "UTC" },
  });
  const invited = await olga.request.post(`${heed.url}/api/team/invitations`, {
    data: { email: "mei@shop.example", role: "agent" },
  });
  await mei.request.post(`${heed.url}/api/invitations/${(await invited.json()).id}/accept`, {
    data: { name: "Mei", password: OWNER.password },
  });
  for (const [n, said] of words.entries()) await complain(n, said);
});

afterAll(async () => {
  await browser.close();
  await heed.stop();
});

const rows = (page: Page) => page.locator(".queue-row");
const row = (page: Page, said: string) => page.locator(".queue-row", { hasText: said });
const caseOf = async (n: number) =>
  (await (await olga.request.get(`${heed.url}/api/feedback/${idOf(n)}`)).json()).complaint;

test("the queue is walked, selected from and changed by keys alone; a refusal names its case", async () => {
  await olga.goto(`${heed.url}/complaints`);
  await expect.poll(() => rows(olga).count()).toBe(3);
  await olga.keyboard.press("j");
  await olga.keyboard.press("x");
  await olga.keyboard.press("j");
  await olga.keyboard.press("x");
  expect(await olga.locator(".bulk b").first().innerText()).toBe("2 selected");
  // Behind the page's back one of them changes: it refuses, the other does not.
  const first = (await olga.locator("[data-case]").first().getAttribute("data-case")) ?? "";
  await olga.route("**/api/complaints?*", (route) => route.abort());
  await mei.request.patch(`${heed.url}/api/complaints/${first}`, {
    data: { version: 0, orderNumber: "A-1" },
  });
  await olga.keyboard.press("a");
  await olga.locator(".bulk [role=menuitem]:focus").waitFor();
  await olga.keyboard.press("Enter");
  await olga.locator(".bulk-refused li").waitFor();
  const refusals = await olga.locator(".bulk-refused li").allInnerTexts();
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toContain("Mei changed this complaint");
  await olga.unroute("**/api/complaints?*");
  await olga.goto(`${heed.url}/complaints?view=mine`);
  await expect.poll(() => rows(olga).count()).toBe(1);
});

test("what comes in while somebody reads waits behind a pill", async () => {
  await olga.goto(`${heed.url}/complaints`);
  await expect.poll(() => rows(olga).count()).toBe(3);
  await complain(3, "The parcel is gone.");
  await olga.getByRole("button", { name: "1 new" }).click();
  await row(olga, "The parcel is gone.").waitFor();
  expect(await rows(olga).count()).toBe(4);
});

test("r on a case goes to its reply, n to a note, and a begun reply survives leaving", async () => {
  await olga.goto(`${heed.url}/complaints`);
  await row(olga, "kettle").locator("[data-case]").focus();
  await olga.keyboard.press("r");
  await olga.waitForURL(/\/complaints\/01985555/);
  await expect.poll(() => olga.evaluate(() => document.activeElement?.id)).toBe("reply");
  await olga.keyboard.type("We are so");
  await olga.keyboard.press("Escape");
  await olga.keyboard.press("Escape");
  await olga.waitForURL(/\/complaints$/);
  await row(olga, "kettle").locator("[data-case]").click();
  expect(await olga.getByLabel("Answer the customer").or(olga.locator("#reply")).first().inputValue()).toBe(
    "We are so",
  );
});

test("a begun reply is there in another tab, goes on in both, and is gone from both once it was sent", async () => {
  const other = await olga.context().newPage();
  await other.goto(olga.url());
  const [here, there] = [olga.locator("#reply"), other.locator("#reply")];
  await expect.poll(() => there.inputValue()).toBe("We are so");
  await there.fill("We are so sorry");
  await expect.poll(() => here.inputValue()).toBe("We are so sorry");
  await other.getByRole("button", { name: "Send reply" }).click();
  await expect.poll(() => here.inputValue()).toBe("");
  await here.fill("Not yet sent");
  await expect.poll(() => there.inputValue()).toBe("Not yet sent");
  await other.close();
  const kept = () => olga.evaluate(() => Object.keys(localStorage).filter((key) => /draft/.test(key)).length);
  expect(await kept()).toBe(1);
  await here.fill("");
  expect(await kept()).toBe(0);
});

test("two people on one case see each other; whoever writes says so", async () => {
  await olga.goto(`${heed.url}/complaints/${idOf(0)}`);
  await olga.locator("#reply").fill("Hello");
  await mei.goto(`${heed.url}/complaints/${idOf(0)}`);
  await mei.getByText("Olga Owner is writing").waitFor({ timeout: 20_000 });
  await olga.getByText("Mei is here").waitFor({ timeout: 20_000 });
});

test("a clash names who was quicker and keeps what was chosen, to be sent again or dropped", async () => {
  await olga.goto(`${heed.url}/complaints/${idOf(1)}`);
  const priority = olga.locator(".case-facts").getByLabel("Priority");
  await priority.waitFor();
  await olga.route("**/api/feedback/**", (route) => route.abort());
  const { version } = await caseOf(1);
  await mei.request.patch(`${heed.url}/api/complaints/${idOf(1)}`, { data: { version, orderNumber: "B-2" } });
  await olga.unroute("**/api/feedback/**");
  let isFirst = true;
  await olga.route("**/api/complaints/*", async (route) => {
    if (route.request().method() !== "PATCH" || !isFirst) return route.continue();
    isFirst = false;
    const given = route.request().postDataJSON();
    await route.continue({ postData: JSON.stringify({ ...given, version }) });
  });
  await priority.selectOption("high");
  await olga.getByText(/Mei changed this complaint meanwhile/).waitFor();
  await olga.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(async () => (await caseOf(1)).priority).toBe("high");
  expect((await caseOf(1)).orderNumber).toBe("B-2");
  await olga.unroute("**/api/complaints/*");
});

test("what the queue is narrowed to is kept under a name by keys, chosen again, renamed and deleted", async () => {
  await mei.goto(`${heed.url}/complaints?q=kettle`);
  await expect.poll(() => rows(mei).count()).toBe(1);
  await mei.keyboard.press("v");
  await mei.getByRole("textbox", { name: "Name" }).fill("Kettles");
  await mei.keyboard.press("Enter");
  const tab = mei.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Kettles/ });
  await expect.poll(() => tab.getAttribute("aria-pressed")).toBe("true");
  expect(await tab.innerText()).toMatch(/1$/);
  await mei.goto(`${heed.url}/complaints`);
  await expect.poll(() => rows(mei).count()).toBeGreaterThan(1);
  await tab.click();
  await expect.poll(() => rows(mei).count()).toBe(1);
  const change = async (name: string, item: string) => {
    await mei.getByRole("button", { name: `Change view ${name}` }).click();
    await mei.getByRole("menuitem", { name: item }).click();
  };
  await change("Kettles", "Rename");
  await mei.getByRole("textbox", { name: "Name" }).fill("Leaks");
  await mei.getByRole("button", { name: "Save", exact: true }).click();
  await change("Leaks", "Delete");
  await mei.getByText("View “Leaks” deleted").waitFor();
  await mei.getByRole("button", { name: "Save view" }).waitFor();
});

test("a colleague is told live of a case given to them; opening it reads that", async () => {
  await mei.goto(`${heed.url}/for-you`);
  await mei.getByText("Nothing waits for you").waitFor();
  const { user } = await (await mei.request.get(`${heed.url}/api/session`)).json();
  const { version } = await caseOf(2);
  await olga.request.patch(`${heed.url}/api/complaints/${idOf(2)}`, { data: { version, ownerId: user.id } });
  await mei.getByText("Olga Owner handed it to you").waitFor();
  const rail = mei.getByRole("link", { name: "For you" });
  expect(await rail.innerText()).toContain("1");
  expect(await accessibilityFaults(mei)).toEqual([]);
  await mei.getByRole("link", { name: /handed it to you/ }).click();
  await expect.poll(() => rail.innerText()).not.toContain("1");
});

test("an assessment is changed after its step, and the history says from what to what", async () => {
  const { version } = await caseOf(0);
  await olga.request.post(`${heed.url}/api/complaints/${idOf(0)}/steps`, {
    data: {
      ...{ version, state: "assessed" },
      assessment: { severity: "low", safety: false, complexity: "simple", impact: "one", urgency: "none" },
    },
  });
  await olga.goto(`${heed.url}/complaints/${idOf(0)}`);
  await olga.getByRole("button", { name: "Change assessment" }).click();
  await olga.getByRole("dialog").getByLabel("Severity").selectOption("medium");
  await olga.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await olga.getByText("Severity: Medium").waitFor();
  await olga.getByText("Place in the queue").click();
  await expect.poll(() => olga.locator(".case-place").innerText()).toMatch(/Severity\s+Medium\s+× 2\b/);
  await olga.getByRole("button", { name: "History" }).click();
  await olga.getByText(/Severity Low → Medium/).waitFor();
});

test("several are resolved with one decision; what is not assessed yet says so and stays selected", async () => {
  await olga.goto(`${heed.url}/complaints`);
  for (const said of ["kettle", "charged me twice"]) await row(olga, said).getByRole("checkbox").check();
  await olga.getByRole("button", { name: "Resolve", exact: true }).click();
  await olga.getByLabel("What the customer is told").fill("We send a new one today.");
  await olga.getByLabel("Why nothing needs to change").fill("A slip of that day.");
  await olga.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
  await olga.locator(".bulk-refused li").waitFor();
  expect(await olga.locator(".bulk-refused li").count()).toBe(1);
  const { state, messages } = await caseOf(0);
  expect(state).toBe("resolved");
  expect(messages.slice(-2).map(({ body }: { body: string }) => body)).toEqual([
    "We send a new one today.",
    "A slip of that day.",
  ]);
  expect((await caseOf(1)).state).not.toBe("resolved");
});

test("axe finds nothing on the queue and on a case, light or dark, wide or narrow", async () => {
  const faults: string[] = [];
  for (const [path, ready] of [
    ["/complaints", ".queue-row"],
    ["/complaints?view=overdue", ".notice"],
    [`/complaints/${idOf(1)}`, ".case-facts"],
  ] as const) {
    await olga.goto(heed.url + path);
    await olga.locator(ready).first().waitFor();
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [360, 1280]) {
        await olga.setViewportSize({ width, height: 800 });
        await olga.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        faults.push(...(await accessibilityFaults(olga)).map((fault) => `${path} ${width}: ${fault}`));
      }
  }
  expect(faults).toEqual([]);
});
