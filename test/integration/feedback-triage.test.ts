import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { events } from "../../collector/db/tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aKey, anotherWorkspace, joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let owner: Inbox["owner"];
let ownerId: Inbox["ownerId"];
let workspaceId: Inbox["workspaceId"];
let list: Inbox["list"];
let idsOf: Inbox["idsOf"];
let say: Inbox["say"];

beforeEach(async () => {
  collector = await freshCollector();
  ({ owner, ownerId, workspaceId, list, idsOf, say } = await anInbox(collector));
});

const change = (id: string, body: object, cookie = owner) =>
  collector.ask("PATCH", `/api/feedback/${id}`, { cookie, body });

/** What happened to it, oldest first, and who did it. */
const eventsOf = (id: string) =>
  collector.deps.database.db
    .select({ type: events.type, actorId: events.actorId })
    .from(events)
    .where(and(eq(events.workspaceId, workspaceId), eq(events.subjectId, id)))
    .orderBy(events.at, events.id);

describe("assigning and handling", () => {
  test("goes to a member, is theirs under mine, and is taken back with null", async () => {
    const id = await say();
    const agent = await joinAs(collector, owner, "agent");
    const { user } = (await collector.ask("GET", "/api/session", { cookie: agent })).body;
    expect((await change(id, { assigneeId: user.id })).body.assignee).toEqual({ id: user.id, name: "agent" });
    expect((await list("status=mine", agent)).total).toBe(1);
    expect((await list("status=mine")).total).toBe(0);
    expect((await change(id, { assigneeId: null })).body.assignee).toBeNull();
    expect((await list("status=mine", agent)).total).toBe(0);
  });

  test("nobody but a member can be given it", async () => {
    const id = await say();
    const rival = await anotherWorkspace(collector);
    for (const assigneeId of [rival.userId, "nobody", "\u0000"]) {
      expect(await change(id, { assigneeId })).toMatchObject({
        status: 400,
        body: { code: "invalid", errors: [{ field: "assigneeId" }] },
      });
    }
  });

  test("handled leaves the open list and comes back when undone, keeping when it first was handled", async () => {
    const id = await say();
    const handled = await change(id, { handled: true });
    expect(handled.body.handledAt).toBe(collector.clock.now.toISOString());
    collector.clock.pass(60_000);
    expect((await change(id, { handled: true })).body.handledAt).toBe(handled.body.handledAt);
    expect(await idsOf("")).toEqual([]);
    expect(await idsOf("status=handled")).toEqual([id]);
    expect((await change(id, { handled: false })).body.handledAt).toBeNull();
    expect(await idsOf("")).toEqual([id]);
  });

  test("each thing that happened is one event with who did it; what already was so makes none", async () => {
    const id = await say();
    const steps = [
      { assigneeId: ownerId },
      { assigneeId: ownerId },
      { handled: true },
      { handled: true },
      { handled: false },
      { handled: false },
      {},
    ];
    for (const step of steps) {
      collector.clock.pass(1_000);
      expect((await change(id, step)).status).toBe(200);
    }
    expect(await eventsOf(id)).toEqual([
      { type: "response.submitted", actorId: null },
      { type: "feedback.assigned", actorId: ownerId },
      { type: "feedback.handled", actorId: ownerId },
      { type: "feedback.reopened", actorId: ownerId },
    ]);
  });

  test("ten colleagues who press handled at once make one event", async () => {
    const id = await say();
    await Promise.all(Array.from({ length: 10 }, () => change(id, { handled: true })));
    expect((await eventsOf(id)).map(({ type }) => type).sort()).toEqual([
      "feedback.handled",
      "response.submitted",
    ]);
  });

  test("what an API key did is nobody's doing, and a key has no inbox of its own", async () => {
    const id = await say();
    const headers = await aKey(collector, owner, "agent");
    collector.clock.pass(1_000);
    await collector.ask("PATCH", `/api/feedback/${id}`, { headers, body: { handled: true } });
    expect((await eventsOf(id)).at(-1)).toEqual({ type: "feedback.handled", actorId: null });
    expect((await collector.ask("GET", "/api/feedback?status=mine", { headers })).body.total).toBe(0);
  });

  test("a field nobody knows is refused, not ignored", async () => {
    expect(await change(await say(), { done: true })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "done" }] },
    });
  });

  test("a malformed id and an id nobody has are told apart by their code", async () => {
    expect(await change("7", { handled: true })).toMatchObject({
      status: 400,
      body: { code: "malformed_id" },
    });
    expect(await change(uuidv7(), { handled: true })).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
  });
});
