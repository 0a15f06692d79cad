import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbedded } from "../../collector/db/connect.ts";
import { answers, feedback } from "../../collector/db/tables.ts";
import { createRandom, type Random } from "../../collector/demo/random.ts";
import { type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { type FaultyProxy, faults, startFaultyProxy } from "../support/faulty-proxy.ts";
import { type HeedProcess, startHeed } from "../support/process.ts";

const SEQUENCES = Number(process.env["HEED_SEQUENCES"] ?? 4);
/** The same lives in every run; HEED_SEED leads others. */
const SEED = Number(process.env["HEED_SEED"] ?? 2_114_828_176);
const STEPS = 12;
const SOON = { timeout: 300 };

const folder = mkdtempSync(join(tmpdir(), "heed-line-"));
let heed: HeedProcess;
let line: FaultyProxy;
let site: HostSite;
let browser: Browser;

beforeAll(async () => {
  heed = await startHeed({ HEED_DATA: folder });
  line = await startFaultyProxy(heed.url);
  site = await startHostSite({ url: line.url, siteKey: heed.siteKey });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await line.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** One person's browser: its tabs and what they saw confirmed. */
type Visitor = {
  readonly context: BrowserContext;
  readonly tabs: Page[];
  /** What they had written as they pressed Send: writing on while it travels is not part of it. */
  readonly sent: Map<Page, string>;
  readonly confirmed: { readonly id: string; readonly words: string }[];
};

const panel = (page: Page): Locator => page.getByRole("dialog");
/** What a person cannot do at this moment, they do not do. */
const ifPossible = (act: Promise<unknown>) => act.catch(() => {});

const deeds: Record<string, (one: Visitor, page: Page, random: Random) => Promise<unknown>> = {
  answer: async (_, page, random) => {
    await ifPossible(page.getByRole("button", { name: "Rate this visit" }).click(SOON));
    const words = `Words ${random.whole(0, 1e9)}`;
    await panel(page)
      .getByRole("radio")
      .nth(random.whole(0, 4))
      .check({ force: true, ...SOON });
    await panel(page).getByRole("textbox").fill(words, SOON);
  },
  send: (one, page) => pressSend(one, page, 1),
  "click twice": (one, page) => pressSend(one, page, 2),
  "change the line": async (_, __, random) => line.meet(random.one(faults)),
  "lose the network": ({ context }) => context.setOffline(true),
  "find the network": ({ context }) => context.setOffline(false),
  reload: (_, page) => page.reload({ timeout: 2000 }),
  "open a tab": ({ context, tabs }) => openTab(context, tabs),
  "kill the tab": async ({ tabs }, page) => {
    tabs.splice(tabs.indexOf(page), 1);
    await page.close();
  },
};
/** Most of what people do is answering and sending. */
const often = ["answer", "send", "answer", "click twice", ...Object.keys(deeds)];

async function pressSend({ sent }: Visitor, page: Page, clickCount: number): Promise<void> {
  const send = panel(page).getByRole("button", { name: "Send", exact: true });
  if ((await send.getAttribute("aria-disabled", SOON)) === "true") return;
  sent.set(page, await panel(page).getByRole("textbox").inputValue(SOON));
  await send.click({ clickCount, ...SOON });
}

async function openTab(context: BrowserContext, tabs: Page[]): Promise<void> {
  if (tabs.length >= 2) return;
  const page = await context.newPage();
  await page.goto(site.origin, { timeout: 2000 });
  tabs.push(page);
}

async function live(random: Random): Promise<Visitor & { deeds: string[] }> {
  const context = await visitor(browser);
  const one: Visitor = { context, tabs: [], sent: new Map(), confirmed: [] };
  await context.exposeBinding("confirmed", ({ page }, id: string) => {
    one.confirmed.push({ id, words: one.sent.get(page) ?? "" });
  });
  await context.addInitScript(() =>
    document.addEventListener("heed:completed", (event) => {
      const { id } = (event as CustomEvent<{ id: string }>).detail;
      (window as unknown as { confirmed: (id: string) => void }).confirmed(id);
    }),
  );
  const done: string[] = [];
  await openTab(context, one.tabs);
  for (let step = 0; step < STEPS; step++) {
    if (one.tabs.length === 0) await ifPossible(openTab(context, one.tabs));
    const page = one.tabs[random.whole(0, one.tabs.length - 1)];
    const name = random.one(often);
    done.push(name);
    if (page) await ifPossible(deeds[name]?.(one, page, random) ?? Promise.resolve());
  }
  line.meet("none");
  await context.setOffline(false);
  await comeBackLater(one);
  return { ...one, deeds: done };
}

/** The same browser some minutes on, when no tab of before holds anything back: all that was kept goes out. */
async function comeBackLater({ context }: Visitor): Promise<void> {
  for (const page of context.pages()) await page.close();
  const page = await context.newPage();
  await page.clock.install({ time: Date.now() + 10 * 60_000 });
  await page.goto(site.origin);
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("heed:unsent:")));
  await context.close();
}

async function storedComments() {
  const database = await openEmbedded(folder);
  const { db } = database;
  const [workspace] = await db.selectDistinct({ id: feedback.workspaceId }).from(feedback);
  const workspaceId = workspace?.id ?? "";
  const rows = await db
    .select({ id: feedback.id, completedAt: feedback.completedAt, words: answers.text })
    .from(feedback)
    .leftJoin(
      answers,
      and(
        eq(answers.workspaceId, feedback.workspaceId),
        eq(answers.feedbackId, feedback.id),
        eq(answers.questionId, "comment"),
      ),
    )
    .where(eq(feedback.workspaceId, workspaceId));
  await database.close();
  return rows;
}

test(`${SEQUENCES} visitors on a bad line, with impatient fingers and dying tabs: each answer is stored once, and whatever they saw confirmed is there`, {
  retry: 0,
  timeout: 300_000,
}, async () => {
  const random = createRandom(SEED);
  const lives: Awaited<ReturnType<typeof live>>[] = [];
  for (let sequence = 0; sequence < SEQUENCES; sequence++) lives.push(await live(random));
  heed.signal("SIGTERM");
  await heed.exited;
  const rows = await storedComments();
  for (const [sequence, { confirmed, deeds }] of lives.entries())
    for (const { id, words } of confirmed) {
      const told = `HEED_SEED=${SEED}, visitor ${sequence + 1}: ${deeds.join(", ")}`;
      if (words)
        expect(rows.filter((row) => row.words === words).length, `"${words}" is stored once; ${told}`).toBe(
          1,
        );
      expect(
        rows.filter((row) => row.id === id && row.completedAt).length,
        `one response ${id}; ${told}`,
      ).toBe(1);
    }
  // Partial answers too: what the collector took, it kept, under the same id.
  const taken = line.accepted.flatMap(({ path, body }) =>
    /responses|partials/.test(path) ? [JSON.parse(body).id as string] : [],
  );
  const ids = rows.map(({ id }) => id);
  expect(
    [...new Set(taken)].filter((id) => !ids.includes(id)),
    `HEED_SEED=${SEED}`,
  ).toEqual([]);
  const complete = rows.filter(({ completedAt }) => completedAt);
  expect(new Set(complete.map(({ words }) => words)).size, `HEED_SEED=${SEED}`).toBe(complete.length);
  const seen = lives.flatMap(({ confirmed }) => confirmed).length;
  console.log(
    `seed ${SEED}: ${SEQUENCES} visitors, ${seen} confirmed, ${complete.length} stored, none lost or doubled`,
  );
  expect(line.accepted.length).toBeGreaterThan(0);
});
