import { afterEach, beforeEach, expect, test } from "vitest";
import { outsideQueue } from "../../collector/db/outside-reader-tables.ts";
import type { Misbehaviour } from "../support/language-model.ts";
import { aWatchedInbox } from "../support/outside-reader.ts";

const minute = 60_000;

let at: Awaited<ReturnType<typeof aWatchedInbox>>;

beforeEach(async () => {
  at = await aWatchedInbox();
});
afterEach(() => at.model.close());

test("a server that knows no schemas is asked in plain words, and from then on at once", async () => {
  at.model.knowsSchemas = false;
  await at.set();
  await at.inbox.say({ comment: "The soup was cold." });
  await at.round();
  await at.inbox.say({ comment: "The bread was cold." });
  await at.round();
  expect(at.model.heard.map(({ hasSchema }) => hasSchema)).toEqual([true, false, false]);
  expect(await at.shown()).toMatchObject({ callsThisMonth: 3, stored: 2, lastFailure: null });
});

const wrong: [string, Misbehaviour, string][] = [
  ["a redirect", { status: 302, headers: { location: "http://127.0.0.1:1/" } }, "redirected"],
  ["a page", { status: 200, body: "<html>Welcome</html>" }, "not_understood"],
  ["JSON of another kind", { status: 200, body: '{"choices": []}' }, "not_understood"],
  ["a label that is none", { content: '{"sentiment": "furious"}' }, "not_understood"],
  ["no answer", { content: null }, "declined"],
  ["a flood", "a flood", "too_large"],
  ["trouble of its own", { status: 502, body: "<html>Bad gateway</html>" }, "server_trouble"],
  ["silence", "silence", "no_answer"],
  ["too many calls", { status: 429, headers: { "retry-after": "120" } }, "too_many"],
];

test("whatever goes wrong costs nothing but that reading for now, and is said", async () => {
  await at.set();
  for (const [what, misbehaviour, trouble] of wrong) {
    at.model.next.push(misbehaviour);
    const id = await at.inbox.say({ comment: "The soup was cold." });
    await at.round(misbehaviour === "silence" ? 100 : undefined);
    // On a busy machine the call may have been given up before the server heard of it.
    at.model.next.length = 0;
    expect(await at.outsideOf(id), what).toEqual([]);
    expect(await at.shown(), what).toMatchObject({ lastFailure: { trouble }, waiting: 1 });
    at.collector.clock.pass(3 * minute);
    await at.round();
    expect(await at.outsideOf(id), what).toHaveLength(1);
    expect(await at.shown(), what).toMatchObject({ restsUntil: null, waiting: 0 });
  }
  expect(await at.shown()).toMatchObject({ callsThisMonth: 2 * wrong.length, stored: wrong.length });
});

test("a server that asks for rest by a date gets it by its own clock", async () => {
  await at.set();
  const headers = { date: "Wed, 01 Jan 2020 00:00:00 GMT", "retry-after": "Wed, 01 Jan 2020 00:10:00 GMT" };
  at.model.next.push({ status: 429, headers });
  for (const comment of ["The soup was cold.", "The bread was cold."]) await at.inbox.say({ comment });
  await at.round();
  await at.round();
  expect(at.model.heard).toHaveLength(1);
  const restsUntil = new Date(at.collector.clock.now.getTime() + 10 * minute).toISOString();
  expect(await at.shown()).toMatchObject({ restsUntil, waiting: 2 });
  at.collector.clock.pass(10 * minute);
  await at.round();
  expect(await at.shown()).toMatchObject({ restsUntil: null, waiting: 0, stored: 2 });
});

test("a text no answer is of use for is left alone after three", async () => {
  await at.set();
  for (let n = 0; n < 5; n++) at.model.next.push({ content: "I would rather not say." });
  await at.inbox.say({ comment: "The soup was cold." });
  for (let n = 0; n < 5; n++) {
    await at.round();
    at.collector.clock.pass(10 * minute);
  }
  expect(at.model.heard).toHaveLength(3);
  expect(await at.shown()).toMatchObject({ waiting: 0, stored: 0 });
});

test("no more calls are made in a month than the owner set; the next month goes on", async () => {
  await at.set({ mostPerMonth: 1 });
  for (const comment of ["The soup was cold.", "The bread was cold."]) await at.inbox.say({ comment });
  await at.round();
  expect(await at.shown()).toMatchObject({
    callsThisMonth: 1,
    waiting: 1,
    lastFailure: { trouble: "month_spent" },
  });
  at.collector.clock.pass(2 * 24 * 60 * minute);
  await at.round();
  expect(at.model.heard).toHaveLength(1);
  await at.set({ mostPerMonth: 2 });
  await at.round();
  expect(await at.shown()).toMatchObject({ callsThisMonth: 2, waiting: 0, stored: 2 });
});

test("a queue that is full takes no more, and what waited for three days is let go", async () => {
  await at.set({ baseUrl: "http://127.0.0.1:1/v1" });
  const { workspaceId } = at.inbox;
  const feedbackId = await at.inbox.say({ comment: "The soup was cold." });
  await at.round();
  const [queuedAt, nextAttemptAt] = [at.collector.clock.now, at.collector.clock.now];
  await at.collector.deps.database.db.insert(outsideQueue).values(
    Array.from({ length: 999 }, (_, n) => {
      return { workspaceId, feedbackId, questionId: `q${n}`, queuedAt, nextAttemptAt };
    }),
  );
  await at.inbox.say({ comment: "The bread was cold." });
  await at.collector.settle();
  expect(await at.shown()).toMatchObject({ waiting: 1_000, isFull: true });
  at.collector.clock.pass(3 * 24 * 60 * minute);
  await at.round();
  expect(await at.shown()).toMatchObject({ waiting: 0, isFull: false, callsThisMonth: 1 });
});
