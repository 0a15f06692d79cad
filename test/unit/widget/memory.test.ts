import { expect, test } from "vitest";
import { createMemory } from "../../../widget/memory.ts";
import { createStore } from "../../../widget/storage.ts";
import { blockedStorage, memoryStorage } from "./memory-storage.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

function aVisitor() {
  const clock = { now: Date.UTC(2026, 0, 5) };
  const lasting = memoryStorage();
  /** A visit in the same browser: its own session storage, the lasting one shared. */
  const visit = (session = memoryStorage()) =>
    createMemory(
      createStore(() => lasting),
      createStore(() => session),
      () => clock.now,
    );
  return { clock, lasting, visit };
}

test("looking up stores nothing", () => {
  const { lasting, visit } = aVisitor();
  const session = memoryStorage();
  const memory = visit(session);
  expect(memory.isResting("nps", 30)).toBe(false);
  expect(memory.hasAsked(0)).toBe(false);
  expect(lasting.length + session.length).toBe(0);
});

test.each(["shown", "answered", "dismissed"] as const)(
  "a survey that was %s rests for 30 days, other surveys do not",
  (fate) => {
    const { clock, visit } = aVisitor();
    visit().note("nps", fate);
    clock.now += 30 * DAY_MS - 1;
    expect(visit().isResting("nps", 30)).toBe(true);
    expect(visit().isResting("csat", 30)).toBe(false);
    clock.now += 1;
    expect(visit().isResting("nps", 30)).toBe(false);
  },
);

test("answering starts the rest anew", () => {
  const { clock, visit } = aVisitor();
  visit().note("nps", "shown");
  clock.now += 20 * DAY_MS;
  visit().note("nps", "answered");
  clock.now += 20 * DAY_MS;
  expect(visit().isResting("nps", 30)).toBe(true);
});

test("a survey asks by itself once a visit, and may again in the next", () => {
  const { visit } = aVisitor();
  const session = memoryStorage();
  visit(session).noteAsked();
  expect(visit(session).hasAsked(0)).toBe(true);
  expect(visit().hasAsked(0)).toBe(false);
});

test("after any survey that asked by itself, none does for as many days as the site says", () => {
  const { clock, visit } = aVisitor();
  visit().noteAsked();
  clock.now += 7 * DAY_MS - 1;
  expect(visit().hasAsked(7)).toBe(true);
  expect(visit().hasAsked(0)).toBe(false);
  clock.now += 1;
  expect(visit().hasAsked(7)).toBe(false);
});

test("forgetting leaves nothing of ours and everything of others", () => {
  const storage = memoryStorage();
  storage.setItem("cart", "3");
  const store = createStore(() => storage);
  const memory = createMemory(store, store, () => 1000);
  memory.note("nps", "shown");
  memory.noteAsked();
  store.clear();
  expect(store.keys()).toEqual([]);
  expect(storage.length).toBe(1);
  expect(memory.hasAsked(0)).toBe(false);
});

test("where nothing may be kept, nothing is, and the page remembers for as long as it lives", () => {
  const store = createStore(() => undefined);
  const memory = createMemory(store, store, () => 1000);
  memory.noteAsked();
  expect(memory.hasAsked(0)).toBe(true);
  expect(store.keys()).toEqual(["asked"]);
});

test("a clock that was set back or a value that is not ours never silences a survey for good", () => {
  const { clock, lasting, visit } = aVisitor();
  visit().note("nps", "shown");
  clock.now -= 400 * DAY_MS;
  expect(visit().isResting("nps", 30)).toBe(false);
  lasting.setItem("heed:survey:csat", "nonsense");
  expect(visit().isResting("csat", 30)).toBe(false);
});

test("where storage is blocked the page remembers for as long as it lives", () => {
  const store = createStore(blockedStorage);
  const memory = createMemory(store, store, () => 1000);
  memory.note("nps", "dismissed");
  memory.noteAsked();
  expect(memory.isResting("nps", 30)).toBe(true);
  expect(memory.hasAsked(0)).toBe(true);
});

test("other people's keys are not ours", () => {
  const storage = memoryStorage();
  storage.setItem("cart", "3");
  const store = createStore(() => storage);
  store.set("asked", "1");
  expect(store.keys()).toEqual(["asked"]);
  expect(storage.getItem("heed:asked")).toBe("1");
});
