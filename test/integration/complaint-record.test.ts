import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rootOf } from "../../collector/db/connect.ts";
import { aKey, becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

const complain = (given: Record<string, unknown> = {}) => complainTo(collector, given);
const caseOf = (id: string) => work.caseOf(id);
const write = (id: string, body: string, internal = false) => work.write(id, body, { internal });

describe("who owns it", () => {
  const ownerOf = async (id: string) =>
    (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.item.assignee?.name ?? null;
  const give = (id: string, assigneeId: string | null) =>
    collector.ask("PATCH", `/api/feedback/${id}`, { cookie: owner, body: { assigneeId } });

  test("whoever assesses it, unless it was given to somebody before", async () => {
    const agent = await joinAs(collector, owner, "agent", "Ann");
    const [one, other] = [await complain(), await complain()];
    const session = await collector.ask("GET", "/api/session", { cookie: owner });
    await give(other.id, session.body.user.id);
    for (const { id } of [one, other]) await atWork(collector, agent).steps(id, "assessed");
    expect([await ownerOf(one.id), await ownerOf(other.id)]).toEqual(["Ann", "Olga Owner"]);
  });

  test("from the assessment on it is never nobody's", async () => {
    const { id } = await complain();
    await work.steps(id, "assessed");
    expect(await give(id, null)).toMatchObject({ status: 409, body: { code: "owner_needed" } });
  });

  test("assessed by an API key, it goes to the agent with the fewest open cases", async () => {
    await joinAs(collector, owner, "agent", "Ann");
    await joinAs(collector, owner, "agent", "Bob");
    const headers = await aKey(collector, owner, "agent");
    const owners: string[] = [];
    for (let round = 0; round < 4; round++) {
      const { id } = await complain();
      const body = { version: 0, state: "assessed" };
      await collector.ask("POST", `/api/complaints/${id}/steps`, { headers, body });
      owners.push(await ownerOf(id));
    }
    expect(owners).toEqual(["Ann", "Bob", "Ann", "Bob"]);
  });

  test("where cases are given out at once, a new one has its owner from receipt on", async () => {
    await joinAs(collector, owner, "agent", "Ann");
    const body = { assignment: "fewest_open" };
    await collector.ask("PATCH", "/api/complaint-settings", { cookie: owner, body });
    const { id } = await complain();
    expect(await ownerOf(id)).toBe("Ann");
    expect((await work.history(id)).map(({ type }) => type)).toContain("complaint.assigned");
  });
});

describe("two people on one case", () => {
  test("who saw an older version is told what changed and by whom, and nothing of theirs is saved", async () => {
    const { id } = await complain();
    const agent = await joinAs(collector, owner, "agent", "Ann");
    await work.steps(id, "acknowledged");
    await work.change(id, { orderNumber: "A-1" });
    const late = await collector.ask("PATCH", `/api/complaints/${id}`, {
      cookie: agent,
      body: { version: 1, orderNumber: "B-2" },
    });
    expect(late).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile", changes: [{ type: "complaint.changed", by: "Olga Owner" }] },
    });
    expect((await caseOf(id)).orderNumber).toBe("A-1");
    expect((await work.write(id, "Late too", { version: 0 })).body.changes).toHaveLength(2);
    expect((await caseOf(id)).messages).toEqual([]);
  });

  test("of many who resolve at once one succeeds", async () => {
    const { id } = await complain();
    await work.steps(id, "assessed");
    const { version } = await caseOf(id);
    const noActionReason = "A single slip.";
    const body = { version, state: "resolved", outcome: "accepted", decision: "Yes.", noActionReason };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        collector.ask("POST", `/api/complaints/${id}/steps`, { cookie: owner, body }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect((await caseOf(id)).messages).toHaveLength(2);
  });
});

describe("the history", () => {
  test("tells every change in its order, by whom, in ids and codes, never in what somebody wrote", async () => {
    const { id } = await complain({ whatHappened: "Secret words of mine" });
    await write(id, "Secret words to them");
    await work.steps(id, "assessed");
    await work.change(id, { priority: "high", orderNumber: "Secret-7" });
    const entries = await work.history(id);
    expect(entries.map(({ type, by }) => [type, by])).toEqual([
      ["complaint.received", null],
      ["complaint.acknowledged", "Olga Owner"],
      ["complaint.message_added", "Olga Owner"],
      ["complaint.assigned", "Olga Owner"],
      ["complaint.assessed", "Olga Owner"],
      ["complaint.changed", "Olga Owner"],
    ]);
    expect(entries.at(-1)?.details).toMatchObject({ fields: "orderNumber,priority" });
    expect(JSON.stringify(entries)).not.toContain("Secret");
  });

  test("nobody can edit it, not even by hand in the database", async () => {
    const { id } = await complain();
    const { db } = collector.deps.database;
    const subject = sql`where subject_id = ${id}`;
    const refused = async (work: Promise<unknown>) =>
      rootOf(
        await work.then(
          () => null,
          (error: unknown) => error,
        ),
      ).message;
    expect(await refused(db.execute(sql`update events set type = 'nothing.happened' ${subject}`))).toContain(
      "stays written",
    );
    expect(await refused(db.execute(sql`delete from events ${subject}`))).toContain("stays written");
    expect(await work.history(id)).toHaveLength(1);
  });
});
