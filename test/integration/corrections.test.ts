import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { events, readings } from "../../collector/db/tables.ts";
import { anotherWorkspace, aResponse, joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const correct = (id: string, kind: string, to: unknown, cookie = inbox.owner) =>
  collector.ask("POST", `/api/feedback/${id}/corrections`, { cookie, body: { kind, to } });
const undo = (id: string, correctionId: string, cookie = inbox.owner) =>
  collector.ask("POST", `/api/feedback/${id}/corrections/${correctionId}/undo`, { cookie });
const log = async () =>
  (await collector.ask("GET", "/api/corrections", { cookie: inbox.owner })).body.corrections;
const itemOf = async (id: string) =>
  (await collector.ask("GET", `/api/feedback/${id}`, { cookie: inbox.owner })).body.item;

const rude = "The waiter was rude and the manager ignored us.";

describe("correcting what was read", () => {
  test("holds at once for that text, in its line and in every filter; the reading itself stays", async () => {
    const id = await inbox.say({ score: 2, comment: rude });
    const before = await itemOf(id);
    expect(before).toMatchObject({ sentiment: "negative", category: "service", corrected: [] });
    for (const [kind, to] of [
      ["sentiment", "positive"],
      ["emotion", "fear"],
      ["category", "billing"],
    ] as const)
      expect((await correct(id, kind, to)).body.item[kind]).toBe(to);
    expect(await itemOf(id)).toMatchObject({
      sentiment: "positive",
      emotion: "fear",
      category: "billing",
      corrected: ["sentiment", "emotion", "category"],
    });
    expect(await inbox.idsOf("sentiment=positive&emotion=fear&category=billing")).toEqual([id]);
    expect(await inbox.idsOf("category=service")).toEqual([]);
    const stored = await collector.deps.database.db
      .select({ label: readings.label, category: readings.category })
      .from(readings)
      .where(and(eq(readings.workspaceId, inbox.workspaceId), eq(readings.feedbackId, id)));
    expect(stored).toEqual([{ label: "negative", category: "service" }]);
  });

  test("how it sounds moves it among the most negative, and back when taken back", async () => {
    const mild = await inbox.say({ score: 5, comment: "It was late and the soup was cold" });
    const praise = await inbox.say({ score: 9, comment: "Wonderful, I love it" });
    expect(await inbox.idsOf("sort=most_negative")).toEqual([mild, praise]);
    const before = await itemOf(praise);
    const { body } = await correct(praise, "sentiment", "negative");
    expect(body.item.mood).toBeLessThan(before.mood);
    const { body: undone } = await undo(praise, body.correctionId);
    expect(undone.item.mood).toBeCloseTo(before.mood, 5);
    expect(undone.item).toMatchObject({ sentiment: "positive", corrected: [] });
  });

  test("an unfinished answer that is finished later keeps what people said of it", async () => {
    const answer = aResponse(collector, inbox.surveys.nps, { score: 2, comment: rude });
    await collector.ask("POST", "/v1/partials", { body: { ...answer, revision: 1 } });
    await collector.passTime(2 * 3_600_000);
    expect((await itemOf(answer.id)).category).toBe("service");
    await correct(answer.id, "category", "product");
    const sent = await collector.ask("POST", "/v1/responses", { body: answer });
    expect(sent.status).toBe(201);
    expect(await itemOf(answer.id)).toMatchObject({ isComplete: true, category: "product" });
  });

  test("feedback without words has nothing to correct, and analysts correct nothing", async () => {
    const wordless = await inbox.say({ score: 2 });
    expect((await correct(wordless, "category", "billing")).body.code).toBe("nothing_written");
    const id = await inbox.say({ score: 2, comment: rude });
    const analyst = await joinAs(collector, inbox.owner, "analyst");
    expect((await correct(id, "category", "billing", analyst)).status).toBe(403);
    for (const [kind, to] of [
      ["sentiment", "unknown"],
      ["category", "__proto__"],
      ["emotion", null],
      ["mood", "negative"],
    ] as const)
      expect((await correct(id, kind, to)).status).toBe(400);
    expect(await log()).toEqual([]);
  });

  test("another workspace can neither correct nor take back, and sees nothing of the log", async () => {
    const id = await inbox.say({ score: 2, comment: rude });
    const { body } = await correct(id, "category", "billing");
    const rival = await anotherWorkspace(collector);
    expect((await correct(id, "category", "product", rival.cookie)).status).toBe(404);
    expect((await undo(id, body.correctionId, rival.cookie)).status).toBe(404);
    const theirs = await collector.ask("GET", "/api/corrections", { cookie: rival.cookie });
    expect(theirs.body).toMatchObject({ corrections: [], total: 0 });
  });
});

describe("the log of corrections", () => {
  test("says who changed what from what, when, and what had read it", async () => {
    const id = await inbox.say({ score: 2, comment: rude });
    await correct(id, "category", "billing");
    expect(await log()).toEqual([
      expect.objectContaining({
        feedbackId: id,
        kind: "category",
        from: "service",
        to: "billing",
        undoes: null,
        by: "Olga Owner",
        stands: true,
        excerpt: rude,
        model: expect.stringMatching(/./),
      }),
    ]);
    const happened = await collector.deps.database.db
      .select({ details: events.details })
      .from(events)
      .where(and(eq(events.workspaceId, inbox.workspaceId), eq(events.type, "feedback.corrected")));
    expect(happened[0]?.details).toMatchObject({ kind: "category", from: "service", to: "billing" });
  });

  test("keeps agreement as well, and nothing when the same is said twice", async () => {
    const id = await inbox.say({ score: 2, comment: rude });
    expect((await correct(id, "category", "service")).body.correctionId).not.toBeNull();
    expect((await correct(id, "category", "service")).body.correctionId).toBeNull();
    expect(await log()).toEqual([expect.objectContaining({ from: "service", to: "service", stands: true })]);
  });

  test("taking back is an entry too; what stood before stands again, step by step", async () => {
    const id = await inbox.say({ score: 2, comment: rude });
    const first = (await correct(id, "category", "billing")).body.correctionId;
    const second = (await correct(id, "category", "product")).body.correctionId;
    expect((await undo(id, first)).body.code).toBe("superseded");
    expect((await undo(id, second)).body.item).toMatchObject({
      category: "billing",
      corrected: ["category"],
    });
    expect((await undo(id, second)).body.code).toBe("superseded");
    expect((await undo(id, first)).body.item).toMatchObject({ category: "service", corrected: [] });
    const entries = await log();
    expect(entries.map(({ undoes }: { undoes: string | null }) => undoes)).toEqual([
      first,
      second,
      null,
      null,
    ]);
    expect(entries.some(({ stands }: { stands: boolean }) => stands)).toBe(false);
  });

  test("of a complaint, taking a category back gives the one its customer chose", async () => {
    const id = await inbox.complain({ category: "billing", whatHappened: rude });
    const { body } = await correct(id, "category", "service");
    expect(body.item.complaint.category).toBe("service");
    expect((await undo(id, body.correctionId)).body.item).toMatchObject({
      category: "billing",
      complaint: { category: "billing" },
    });
  });
});
