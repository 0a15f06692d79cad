import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { events, readings } from "../../collector/db/tables.ts";
import type { Rules, RuleTrial } from "../../shared/contract/rule.schema.ts";
import { joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const late = "The parcel with my loyalty points came late";
const call = (method: string, path: string, body?: object, cookie = inbox.owner) =>
  collector.ask(method, path, { cookie, ...(body ? { body } : {}) });
const change = (action: string, list: string, phrase: string, language = "en") =>
  call("POST", "/api/reading/rules", { language, list, action, phrase });
const attempt = async (action: string, list: string, phrase: string, language = "en"): Promise<RuleTrial> =>
  (await call("POST", "/api/reading/rules/trials", { language, list, action, phrase })).body;
const undo = (version: number, language = "en") =>
  call("POST", `/api/reading/rules/${language}/versions/${version}/undo`);
const rules = async (language = "en"): Promise<Rules> =>
  (await call("GET", `/api/reading/rules?language=${language}`)).body;
const listOf = (all: Rules, list: string) => all.lists.find((one) => one.list === list);
const itemOf = async (id: string) => (await call("GET", `/api/feedback/${id}`)).body.item;
const readingsOf = (id: string) =>
  collector.deps.database.db
    .select({ model: readings.model, categories: readings.categories })
    .from(readings)
    .where(and(eq(readings.workspaceId, inbox.workspaceId), eq(readings.feedbackId, id)));

test("new feedback is read by a rule at once, older when it is read anew, and as before once the rule is taken back", async () => {
  const before = await inbox.say({ score: 2, comment: late });
  expect((await itemOf(before)).category).toBe("delivery");

  const saved = await change("add", "billing", "  Loyalty  Points ");
  expect(saved.body).toMatchObject({ version: 1, versions: [{ version: 1, undoes: null, stands: true }] });
  expect(listOf(saved.body, "billing")?.own).toEqual(["loyalty points"]);
  const after = await inbox.say({ score: 2, comment: late });
  expect((await itemOf(after)).category).toBe("billing");
  expect(await readingsOf(after)).toEqual([
    {
      model: expect.stringMatching(/\+rules-1$/),
      categories: [
        { category: "billing", share: 1, spans: [{ start: 19, end: 33 }], rules: ["loyalty points"] },
      ],
    },
  ]);
  expect((await itemOf(before)).category).toBe("delivery");
  await collector.passTime(5_000);
  await call("POST", "/api/reading/rereading", { action: "start" });
  await collector.passTime(5_000);
  expect((await itemOf(before)).category).toBe("billing");

  expect((await undo(1)).body).toMatchObject({ version: 2, versions: [{ undoes: 1 }, { stands: false }] });
  const last = await inbox.say({ score: 2, comment: late });
  expect((await itemOf(last)).category).toBe("delivery");
  expect((await undo(1)).body.code).toBe("superseded");
  expect((await undo(2)).body.versions[0]).toMatchObject({ undoes: 2, changes: [{ action: "add" }] });
  expect(listOf(await rules(), "billing")?.own).toEqual(["loyalty points"]);

  const written = await collector.deps.database.db
    .select({ actorId: events.actorId, details: events.details })
    .from(events)
    .where(and(eq(events.workspaceId, inbox.workspaceId), eq(events.type, "rules.changed")));
  expect(written).toHaveLength(3);
  expect(written).toContainEqual({
    actorId: inbox.ownerId,
    details: { version: 1, list: "billing", action: "add", undoes: null },
  });
});

test("a trial says what would change and what would not, marks the words, and changes nothing", async () => {
  const plain = await inbox.say({ score: 2, comment: late });
  const other = await inbox.say({ score: 2, comment: "You charged me twice for loyalty points" });
  await inbox.say({ score: 9, comment: "The shoes fit well" });
  await inbox.say({ score: 2, comment: "Meine Loyalty Points sind nicht da und keiner antwortet mir" });
  const corrected = await inbox.say({ score: 2, comment: `${late} again` });
  await call("POST", `/api/feedback/${corrected}/corrections`, { kind: "category", to: "service" });

  const trial = await attempt("add", "billing", "loyalty point*");
  expect(trial).toMatchObject({ looked: 4, matched: 3, changed: 2 });
  expect(trial.ways.map(({ before, after, count }) => [before.category, after.category, count])).toEqual([
    ["delivery", "billing", 2],
  ]);
  const example = trial.examples.find(({ feedbackId }) => feedbackId === plain);
  expect(example?.places.map(({ start, end }) => example.text.slice(start, end))).toEqual(["loyalty points"]);
  expect(example?.isSetByPerson).toBe(false);
  expect(trial.examples.find(({ feedbackId }) => feedbackId === corrected)?.isSetByPerson).toBe(true);
  expect(trial.examples.at(-1)).toMatchObject({ feedbackId: other, before: { category: "billing" } });
  expect((await rules()).version).toBe(0);
  expect((await itemOf(plain)).category).toBe("delivery");
});

test("a phrase of Heed's can be switched off and on again; what it would change is tried the same way", async () => {
  const text = "I asked my lawyer about the lamp";
  await inbox.say({ score: 5, comment: text });
  const { groups } = (await call("GET", "/api/reading/rules/shipped?language=en&list=legal")).body;
  expect(groups[0].phrases).toContain("lawyer*");
  const urgencyOf = async () => (await itemOf(await inbox.say({ score: 5, comment: text }))).urgency;
  const before = await urgencyOf();
  const trial = await attempt("switch_off", "legal", "lawyer*");
  expect(trial.matched).toBeGreaterThan(0);
  expect(trial.ways[0]?.before.urgency).toBe(before);
  await change("switch_off", "legal", "lawyer*");
  expect(listOf(await rules(), "legal")?.off).toEqual(["lawyer*"]);
  expect(await urgencyOf()).toBe(trial.ways[0]?.after.urgency);
  await change("switch_on", "legal", "lawyer*");
  expect(await urgencyOf()).toBe(before);
  expect((await change("switch_off", "safety", "lawyer*")).status).toBe(404);
});

test("works in languages Heed comes without rules for, and in each by itself", async () => {
  const text = "El repartidor dejó el paquete con el vecino y no me avisó";
  const say = async () => (await itemOf(await inbox.say({ score: 2, comment: text, locale: "es" }))).category;
  expect(await say()).toBeNull();
  await change("add", "delivery", "repartidor*", "es");
  expect(await say()).toBe("delivery");
  await change("add", "service", "repartidor", "en");
  expect(await say()).toBe("delivery");
  expect(await rules("es")).toMatchObject({ version: 1 });
});

test("another workspace reads as shipped", async () => {
  await change("add", "billing", "loyalty points");
  const { of } = collector.deps.readers;
  expect((await of(inbox.workspaceId))(late, "en").category).toBe("billing");
  expect((await of(crypto.randomUUID()))(late, "en").category).toBe("delivery");
});

test("what cannot be a rule is refused with what to do; hostile words do no harm", async () => {
  const messageFor = async (phrase: string) =>
    (await change("add", "billing", phrase)).body.errors?.[0]?.message ?? "";
  expect(await messageFor("   ")).toMatch(/write a word/);
  expect(await messageFor("x".repeat(61))).toMatch(/60 characters/);
  expect(await messageFor("12 # 34")).toMatch(/at least one word/);
  expect(await messageFor("re*fund")).toMatch(/at the end/);
  expect(await messageFor("a*")).toMatch(/three letters/);
  expect((await change("add", "billing", "x".repeat(100_000))).status).toBe(413);
  expect((await change("remove", "billing", "never there")).status).toBe(404);
  expect((await undo(99)).status).toBe(404);
  for (const phrase of [
    "constructor",
    "__proto__",
    "(a+)+$",
    "\ud800 odd \u0000",
    "'; drop table rules; --",
  ]) {
    expect((await change("add", "anger", phrase)).status).toBe(200);
    expect((await attempt("add", "money", phrase)).looked).toBe(0);
  }
  expect((await change("add", "anger", "(A+)+$")).body.code).toBe("rule_exists");
  await change("add", "billing", "gift card");
  expect((await change("add", "product", "Gift  card")).body.code).toBe("rule_elsewhere");
  expect((await change("add", "money", "gift card")).status).toBe(200);
});

test("two who save at once make two versions", async () => {
  const saved = await Promise.all(
    ["one word", "another word", "a third"].map((phrase) => change("add", "service", phrase)),
  );
  expect(saved.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await rules()).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
});

test("is for those who manage the workspace; others see what is read by", async () => {
  const agent = await joinAs(collector, inbox.owner, "agent", "Ana");
  const body = { language: "en", list: "billing", action: "add", phrase: "points" };
  expect((await call("POST", "/api/reading/rules", body, agent)).status).toBe(403);
  expect((await call("POST", "/api/reading/rules/trials", body, agent)).status).toBe(403);
  expect((await call("GET", "/api/reading/rules?language=en", undefined, agent)).status).toBe(200);
});
