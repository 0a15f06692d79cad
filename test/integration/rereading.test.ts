import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { rereadings } from "../../collector/db/reading-tables.ts";
import { feedback, readings } from "../../collector/db/tables.ts";
import { joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const round = 5_000;
const rude = "The waiter was rude and the manager ignored us.";
const change = (action: string, cookie = inbox.owner) =>
  collector.ask("POST", "/api/reading/rereading", { cookie, body: { action } });
const howFar = async () =>
  (await collector.ask("GET", "/api/reading/rereading", { cookie: inbox.owner })).body;
const itemOf = async (id: string) =>
  (await collector.ask("GET", `/api/feedback/${id}`, { cookie: inbox.owner })).body.item;

/** As if another version had read it, and wrongly. */
async function misread(id: string): Promise<void> {
  const { db } = collector.deps.database;
  const isIt = and(eq(readings.workspaceId, inbox.workspaceId), eq(readings.feedbackId, id));
  await db.update(readings).set({ model: "old", category: "billing", label: "neutral" }).where(isIt);
  await db
    .update(feedback)
    .set({ category: "billing", sentiment: "neutral" })
    .where(and(eq(feedback.workspaceId, inbox.workspaceId), eq(feedback.id, id)));
}

test("what was read before is read anew; the old reading stays beside the new, and what people said stays", async () => {
  const plain = await inbox.say({ score: 2, comment: rude });
  const corrected = await inbox.say({ score: 2, comment: rude });
  const complaint = await inbox.complain({ category: "product", whatHappened: rude });
  for (const id of [plain, corrected, complaint]) await misread(id);
  await collector.ask("POST", `/api/feedback/${corrected}/corrections`, {
    cookie: inbox.owner,
    body: { kind: "category", to: "delivery" },
  });
  await collector.passTime(round);
  expect((await change("start")).body).toMatchObject({ state: "running", done: 0, total: 3 });
  await collector.passTime(round);
  expect(await howFar()).toMatchObject({ state: "done", done: 3, total: 3 });
  expect(await itemOf(plain)).toMatchObject({ category: "service", sentiment: "negative" });
  expect(await itemOf(corrected)).toMatchObject({ category: "delivery", sentiment: "negative" });
  expect(await itemOf(complaint)).toMatchObject({ category: "billing", sentiment: "negative" });
  const kept = await collector.deps.database.db
    .select({ model: readings.model })
    .from(readings)
    .where(and(eq(readings.workspaceId, inbox.workspaceId), eq(readings.feedbackId, plain)));
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual({ model: "old" });
});

test("goes on in batches from where it stood, and not while it is paused", async () => {
  for (let n = 0; n < 60; n++) {
    await inbox.say({ score: 2, comment: `${rude} ${n}` });
    collector.clock.pass(1);
  }
  await collector.passTime(round);
  await change("start");
  await collector.passTime(round);
  expect(await howFar()).toMatchObject({ state: "running", done: 50, total: 60 });
  expect((await change("pause")).body.state).toBe("paused");
  await collector.passTime(round);
  expect(await howFar()).toMatchObject({ state: "paused", done: 50 });
  expect((await change("resume")).body.state).toBe("running");
  await collector.passTime(round);
  expect(await howFar()).toMatchObject({ state: "done", done: 60, total: 60 });
});

test("begins by itself once Heed comes with other models or rules, and not before", async () => {
  const id = await inbox.say({ score: 2, comment: rude });
  await collector.passTime(round);
  expect(await howFar()).toMatchObject({ state: "done", total: 0 });
  await misread(id);
  await collector.deps.database.db
    .update(rereadings)
    .set({ shipped: "another" })
    .where(eq(rereadings.workspaceId, inbox.workspaceId));
  await collector.passTime(round);
  expect(await howFar()).toMatchObject({ state: "running", total: 1 });
  await collector.passTime(round);
  expect((await itemOf(id)).category).toBe("service");
  expect(await howFar()).toMatchObject({ state: "done", done: 1 });
});

test("is for those who manage the workspace", async () => {
  const agent = await joinAs(collector, inbox.owner, "agent");
  expect((await change("start", agent)).status).toBe(403);
  expect((await change("forward")).status).toBe(400);
});
