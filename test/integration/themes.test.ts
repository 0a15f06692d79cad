import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { feedback } from "../../collector/db/tables.ts";
import { createRandom } from "../../collector/demo/random.ts";
import type { Theme, Themes } from "../../shared/contract/theme.schema.ts";
import { anotherWorkspace, joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

const DAY_MS = 86_400_000;
const usual = [
  "Nice colours and good fabric",
  "The staff were friendly on the phone",
  "Prices are fair for what you get",
  "Shoes fit well, the sole is soft",
  "Gift wrap was pretty",
  "Sizes run large in this brand",
];

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const call = async (method: string, path: string, body?: unknown) =>
  collector.ask(method, path, { cookie: inbox.owner, ...(body === undefined ? {} : { body }) });
const look = async (): Promise<Themes> => (await call("POST", "/api/themes/looks")).body;
const change = async (id: string, body: unknown): Promise<Themes> =>
  (await call("PATCH", `/api/themes/${id}`, body)).body;
const named = (themes: Themes, name: RegExp): Theme => {
  const found = themes.themes.find((theme) => name.test(theme.name));
  if (!found) throw new Error(`no ${name} among ${themes.themes.map((theme) => theme.name).join(", ")}`);
  return found;
};

/** So many comments at once; in every `nth`, what many talk about. @returns the ids of those */
async function comments(count: number, planted: string, nth: number, score: number): Promise<string[]> {
  const random = createRandom(count);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const isPlanted = n % nth === 0;
    const id = await inbox.say({
      score: isPlanted ? score : 7 + (n % 4),
      comment: isPlanted ? `${random.one(usual)}. ${planted}` : random.one(usual),
    });
    if (isPlanted) ids.push(id);
  }
  return ids;
}

/** Ten weeks ago as usual; now a chat bot has come, and nobody likes it. */
async function aChatBotCame(): Promise<string[]> {
  await comments(90, "nothing else", 1_000, 8);
  collector.clock.pass(100 * DAY_MS);
  return comments(60, "The chat bot never understands me, terrible.", 4, 2);
}

describe("a theme", () => {
  test("says how many talk of it, since when, how they sound, and what they score beside the others", async () => {
    const ids = await aChatBotCame();
    const themes = await look();
    expect(themes.languages).toEqual([{ language: "en", recent: 60, earlier: 90, state: "enough" }]);
    expect(themes.themes).toHaveLength(1);
    const theme = named(themes, /chat bot/);
    expect(theme).toMatchObject({
      trend: "more",
      recent: { mentions: 15, written: 60 },
      earlier: { mentions: 0, written: 90 },
      change: { verdict: "up", difference: 25 },
      nps: { with: { value: -100, answered: 15 }, difference: { verdict: "down" } },
    });
    expect(theme.netSentiment).toBeLessThan(0);
    expect(theme.weeks.at(-1)).toBe(15);
    expect((await inbox.idsOf(`theme=${theme.id}&status=all`)).sort()).toEqual(ids.sort());
    const { body } = await call("GET", `/api/themes/${theme.id}/examples`);
    expect(body.examples).toHaveLength(5);
    const [{ text, places }] = body.examples;
    expect(
      places.map(({ start, end }: { start: number; end: number }) => text.slice(start, end)).join(),
    ).toMatch(/chat bot/);
    const facets = (await call("GET", "/api/facets")).body;
    expect(facets.themes).toEqual([{ id: theme.id, name: theme.name }]);
  });

  test("is found by the passing of time, and only where something was said since", async () => {
    await aChatBotCame();
    expect((await call("GET", "/api/themes")).body).toMatchObject({ ranAt: null, themes: [] });
    await collector.passTime(60 * 60_000);
    const first: Themes = (await call("GET", "/api/themes")).body;
    expect(first.themes).toHaveLength(1);
    await collector.passTime(60 * 60_000);
    expect((await call("GET", "/api/themes")).body.ranAt).toBe(first.ranAt);
    await inbox.say({ score: 3, comment: "The chat bot again" });
    await collector.passTime(60 * 60_000);
    const later: Themes = (await call("GET", "/api/themes")).body;
    expect(named(later, /chat bot/).recent.mentions).toBe(
      15 + (/never|understand/.test(later.themes[0]?.name ?? "") ? 0 : 1),
    );
  });

  test("keeps its id and name from run to run, whatever else people start to say of it", async () => {
    await aChatBotCame();
    const before = named(await look(), /chat bot/);
    collector.clock.pass(7 * DAY_MS);
    await comments(40, "The chat bot never understands me, it hung up on me.", 3, 1);
    const after = await look();
    expect(after.themes.map(({ id, name }) => ({ id, name }))).toContainEqual({
      id: before.id,
      name: before.name,
    });
    expect(new Set(after.themes.map(({ name }) => name)).size).toBe(after.themes.length);
  });

  test("stays, as steady, once it no longer changes, and is forgotten after half a year unless it was named", async () => {
    await aChatBotCame();
    const { id } = named(await look(), /chat bot/);
    collector.clock.pass(120 * DAY_MS);
    expect(named(await look(), /chat bot/).trend).toBe("steady");
    await change(id, { name: "The bot" });
    collector.clock.pass(260 * DAY_MS);
    expect((await look()).themes.map(({ name }) => name)).toEqual(["The bot"]);
    await change(id, { name: null });
    expect((await look()).themes).toEqual([]);
  });
});

describe("a member", () => {
  test("gives a theme a name that sticks, and can take it back", async () => {
    await aChatBotCame();
    const { id, name } = named(await look(), /chat bot/);
    await change(id, { name: "  客服机器人  " });
    await inbox.say({ score: 1, comment: "The chat bot never understands me" });
    expect((await look()).themes[0]).toMatchObject({ id, name: "客服机器人", isNamedByMember: true });
    expect((await change(id, { name: null })).themes[0]).toMatchObject({ id, name, isNamedByMember: false });
  });

  test("merges two themes into one, counted once, and takes it apart again", async () => {
    await comments(150, "nothing else", 1_000, 8);
    collector.clock.pass(100 * DAY_MS);
    const bots = await comments(60, "The chat bot never understands me", 3, 2);
    const robots = await comments(60, "Talking robots waste my evening", 3, 2);
    const themes = await look();
    const [bot, robot] = [named(themes, /bot never|chat bot/), named(themes, /robots/)];
    const merged = await change(robot.id, { mergedInto: bot.id });
    expect(named(merged, /bot/)).toMatchObject({
      id: bot.id,
      recent: { mentions: bots.length + robots.length, written: 120 },
      merged: [{ id: robot.id, name: robot.name }],
    });
    expect((await inbox.list(`theme=${bot.id}&status=all`)).total).toBe(bots.length + robots.length);
    expect((await call("PATCH", `/api/themes/${bot.id}`, { mergedInto: robot.id })).status).toBe(400);
    expect((await call("PATCH", `/api/themes/${bot.id}`, { mergedInto: bot.id })).status).toBe(400);
    expect((await look()).themes).toHaveLength(1);
    expect((await change(robot.id, { mergedInto: null })).themes.map(({ id }) => id).sort()).toEqual(
      [bot.id, robot.id].sort(),
    );
  });

  test("hides a theme, and it stays hidden when it is found again", async () => {
    await aChatBotCame();
    const { id } = named(await look(), /chat bot/);
    await change(id, { hidden: true });
    expect((await look()).themes).toMatchObject([{ id, isHidden: true }]);
    expect((await call("GET", "/api/facets")).body.themes).toEqual([]);
  });

  test("who only reads changes nothing, and no workspace sees another's themes", async () => {
    await aChatBotCame();
    const { id } = named(await look(), /chat bot/);
    const analyst = await joinAs(collector, inbox.owner, "analyst");
    expect(
      (await collector.ask("PATCH", `/api/themes/${id}`, { cookie: analyst, body: { hidden: true } })).status,
    ).toBe(403);
    const rival = await anotherWorkspace(collector);
    const theirs = (path: string) => collector.ask("GET", path, { cookie: rival.cookie });
    expect((await theirs("/api/themes")).body.themes).toEqual([]);
    expect((await theirs(`/api/themes/${id}/examples`)).status).toBe(404);
    const refused = await collector.ask("PATCH", `/api/themes/${id}`, {
      cookie: rival.cookie,
      body: { hidden: true },
    });
    expect(refused.status).toBe(404);
  });
});

test("what is erased is no longer counted, and themes hold no personal data", async () => {
  await comments(90, "nothing else", 1_000, 8);
  collector.clock.pass(100 * DAY_MS);
  const ids = await comments(60, "The chat bot never understands kim@shop.example +49 30 1234567", 4, 2);
  const theme = named(await look(), /chat bot/);
  expect(`${theme.name} ${theme.terms.join(" ")}`).not.toMatch(/kim|shop|example|\d/);
  await collector.deps.database.db.delete(feedback).where(eq(feedback.id, ids[0] ?? ""));
  const { themes } = (await call("GET", "/api/themes")).body;
  expect(themes[0].recent.mentions).toBe(14);
});

test("a workspace where too little was written is told how much is needed", async () => {
  await comments(5, "nothing else", 1_000, 8);
  const themes = await look();
  expect(themes).toMatchObject({ fewest: { recent: 40, earlier: 80 }, themes: [] });
  expect(themes.languages).toEqual([{ language: "en", recent: 5, earlier: 0, state: "too_few" }]);
});
