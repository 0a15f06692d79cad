import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import type { QueueItem } from "../../shared/contract/complaint-queue.schema.ts";
import { aKey, becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain, mild } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

const HOUR_MS = 3_600_000;
const queue = async (query = "", asking: object = { cookie: owner }): Promise<QueueItem[]> =>
  (await collector.ask("GET", `/api/complaints${query}`, asking)).body.items;
const references = async (query = "", asking: object = { cookie: owner }) =>
  (await queue(query, asking)).map(({ reference }) => reference);
const counts = async (asking: object = { cookie: owner }) =>
  (await collector.ask("GET", "/api/complaints/counts", asking)).body;
const memberId = async (name: string) =>
  (await collector.ask("GET", "/api/team", { cookie: owner })).body.members.find(
    (member: { name: string }) => member.name === name,
  ).userId;

describe("the views", () => {
  test("mine, unassigned, waiting and closed hold what they say, and the counts agree with the lists", async () => {
    const ann = await joinAs(collector, owner, "agent", "Ann");
    const work = atWork(collector, ann);
    const [anns, nobodys, asked, done] = [
      await complain(collector),
      await complain(collector),
      await complain(collector),
      await complain(collector),
    ];
    await work.steps(anns.id, "assessed");
    await work.steps(asked.id, "assessed");
    await work.write(asked.id, "Which colour was it?", { purpose: "question" });
    await work.steps(done.id, "assessed", "resolved");
    expect((await references("?view=mine", { cookie: ann })).sort()).toEqual(
      [anns.reference, asked.reference].sort(),
    );
    expect(await references("?view=unassigned")).toEqual([nobodys.reference]);
    expect(await references("?view=waiting")).toEqual([asked.reference]);
    expect(await references("?view=closed")).toEqual([done.reference]);
    expect((await references()).sort()).toEqual([anns.reference, nobodys.reference, asked.reference].sort());
    expect(await counts({ cookie: ann })).toMatchObject({
      ...{ mine: 2, unassigned: 1, waiting: 1, closed: 1, open: 3, overdue: 0 },
    });
    expect(await counts()).toMatchObject({ mine: 0, unassigned: 1 });
  });

  test("a case is due soon within a day of its next deadline and overdue from the deadline on", async () => {
    const made = await complain(collector);
    const [first] = await queue("?view=open&sort=due");
    const dueAt = Date.parse(first?.nextDue?.dueAt ?? "");
    collector.clock.now = new Date(dueAt - 25 * HOUR_MS);
    expect(await counts()).toMatchObject({ due_soon: 0, overdue: 0 });
    collector.clock.now = new Date(dueAt - 1);
    expect(await references("?view=due_soon")).toEqual([made.reference]);
    collector.clock.now = new Date(dueAt);
    expect(await references("?view=due_soon")).toEqual([]);
    expect(await references("?view=overdue")).toEqual([made.reference]);
    expect(await counts()).toMatchObject({ due_soon: 0, overdue: 1 });
  });

  test("whoever is given a case in the inbox finds it among theirs, and loses it when it is given on", async () => {
    const ann = await joinAs(collector, owner, "agent", "Ann");
    const made = await complain(collector);
    const give = async (assigneeId: string | null) =>
      collector.ask("PATCH", `/api/feedback/${made.id}`, { cookie: owner, body: { assigneeId } });
    await give(await memberId("Ann"));
    expect(await references("?view=mine", { cookie: ann })).toEqual([made.reference]);
    expect((await queue())[0]?.owner?.name).toBe("Ann");
    await give(null);
    expect(await references("?view=mine", { cookie: ann })).toEqual([]);
    expect(await references("?view=unassigned")).toEqual([made.reference]);
  });
});

describe("order and pages", () => {
  test("safety goes first, then the severe; by deadline the next one due goes first", async () => {
    const work = atWork(collector, owner);
    const [plain, severe, unsafe] = [
      await complain(collector),
      await complain(collector),
      await complain(collector),
    ];
    await work.step(plain.id, "assessed", { assessment: { ...mild, severity: "low" } });
    await work.step(severe.id, "assessed", { assessment: { ...mild, severity: "high" } });
    await work.step(unsafe.id, "assessed", { assessment: { ...mild, severity: "low", safety: true } });
    expect(await references()).toEqual([unsafe.reference, severe.reference, plain.reference]);
    const byDue = await queue("?sort=due");
    const dues = byDue.map(({ nextDue }) => nextDue?.dueAt ?? "");
    expect(dues).toEqual(dues.toSorted());
    expect(byDue[0]?.reference).toBe(unsafe.reference);
  });

  test("words that tell of danger go first, with the shortest deadlines, until somebody judges otherwise", async () => {
    const work = atWork(collector, owner);
    const severe = await complain(collector);
    await work.step(severe.id, "assessed", { assessment: { ...mild, severity: "critical" } });
    const burnt = await complain(collector, {
      whatHappened: "The kettle caught fire and I burnt my hand.",
    });
    const first = (await queue())[0];
    expect(first).toMatchObject({ reference: burnt.reference, safety: true, priority: "critical" });
    expect((await work.caseOf(burnt.id)).proposed.safety).toBe(true);
    await work.step(burnt.id, "assessed", { assessment: mild });
    expect((await queue())[1]).toMatchObject({
      ...{ reference: burnt.reference, safety: false, priority: "normal" },
    });
  });

  test.each(["?view=open", "?view=open&sort=due", "?view=closed"])(
    "walking the pages of %s shows every case once, even where many are alike",
    async (list) => {
      for (let made = 0; made < 53; made++) await complain(collector);
      if (list.includes("closed"))
        await collector.deps.database.db.execute(
          sql`update complaints set state = 'closed', resolved_at = ${collector.clock.now.toISOString()}::timestamptz`,
        );
      else
        await collector.deps.database.db.execute(
          sql`update complaints set next_due_at = null where reference < 'C-P'`,
        );
      const first = (await collector.ask("GET", `/api/complaints${list}`, { cookie: owner })).body;
      const second = (
        await collector.ask("GET", `/api/complaints${list}&cursor=${first.nextCursor}`, { cookie: owner })
      ).body;
      expect(first.items).toHaveLength(50);
      expect(second.nextCursor).toBeNull();
      const seen = [...first.items, ...second.items].map(({ id }: QueueItem) => id);
      expect(new Set(seen).size).toBe(53);
    },
  );

  test.each(["x", "WyJub3BlIiwiYSJd", "W251bGwsbnVsbF0", "WzFlOTksIjAwIl0"])(
    "a cursor nobody wrote (%s) is refused with words",
    async (cursor) => {
      const { status, body } = await collector.ask("GET", `/api/complaints?cursor=${cursor}`, {
        cookie: owner,
      });
      expect([status, body.code]).toEqual([400, "invalid"]);
    },
  );
});

describe("finding", () => {
  test("by reference, by words, and by the customer's name for whom names are shown", async () => {
    const analyst = await joinAs(collector, owner, "analyst");
    const kettle = await complain(collector, {
      whatHappened: "The kettle leaks 100% of the time",
      customer: { id: "c-1", email: "kim@customer.example", name: "Kim Li" },
    });
    await complain(collector, { whatHappened: "Nobody called back" });
    for (const words of [
      kettle.reference.toLowerCase(),
      kettle.reference.slice(2, 6),
      "KETTLE",
      "100%",
      "kim l",
    ])
      expect(await references(`?q=${encodeURIComponent(words)}`)).toEqual([kettle.reference]);
    expect(await references("?q=kim", { cookie: analyst })).toEqual([]);
    expect(await references("?q=k_ttle")).toEqual([]);
  });

  test("by state, priority, category, team and owner", async () => {
    const work = atWork(collector, owner);
    const [one, other] = [await complain(collector), await complain(collector, { category: "billing" })];
    await work.step(one.id, "assessed", { assessment: { ...mild, severity: "high" } });
    const me = await memberId("Olga Owner");
    for (const query of ["state=assessed", "priority=high", `owner=${me}`])
      expect([query, await references(`?${query}`)]).toEqual([query, [one.reference]]);
    expect(await references("?category=billing")).toEqual([other.reference]);
  });
});

describe("who sees what", () => {
  test("an agent's queue, counts and presence leave out other teams' cases; an analyst is told no names", async () => {
    const [ann, bob] = [
      await joinAs(collector, owner, "agent", "Ann"),
      await joinAs(collector, owner, "agent", "Bob"),
    ];
    const analyst = await joinAs(collector, owner, "analyst");
    const body = { name: "Returns", memberIds: [await memberId("Ann")] };
    const team = (await collector.ask("POST", "/api/case-teams", { cookie: owner, body })).body;
    const made = await complain(collector, {
      customer: { id: "c-1", email: "kim@customer.example", name: "Kim Li" },
    });
    await atWork(collector, owner).change(made.id, { teamId: team.id });
    expect(await references("", { cookie: ann })).toEqual([made.reference]);
    expect(await references("", { cookie: bob })).toEqual([]);
    expect(await references("", { headers: await aKey(collector, owner, "agent") })).toEqual([]);
    expect(await counts({ cookie: bob })).toMatchObject({ open: 0, unassigned: 0 });
    const [seen] = await queue("", { cookie: analyst });
    expect(seen?.customer).not.toHaveProperty("name");
    expect((await queue("", { cookie: ann }))[0]?.customer?.name).toBe("Kim Li");
    expect(await at(made.id, bob)).toMatchObject({ status: 404 });
  });

  const at = (id: string, cookie: string, doing: "reading" | "writing" | null = "reading") =>
    collector.ask("POST", `/api/complaints/${id}/presence`, { cookie, body: { doing } });

  test("two people on one case see each other and what they do, until one leaves or falls silent", async () => {
    const ann = await joinAs(collector, owner, "agent", "Ann");
    const { id } = await complain(collector);
    expect((await at(id, owner)).body.others).toEqual([]);
    expect((await at(id, ann, "writing")).body.others).toMatchObject([
      { name: "Olga Owner", doing: "reading" },
    ]);
    expect((await at(id, owner)).body.others).toMatchObject([{ name: "Ann", doing: "writing" }]);
    await at(id, ann, null);
    expect((await at(id, owner)).body.others).toEqual([]);
    await at(id, ann);
    collector.clock.pass(26_000);
    expect((await at(id, owner)).body.others).toEqual([]);
    expect(
      await rowsOf(collector.deps.database.db.execute(sql`select user_id from case_visits`)),
    ).toHaveLength(1);
  });
});

describe("the owner of a case", () => {
  test("is changed with the version that was seen; a clash says who changed what and changes nothing", async () => {
    const ann = await joinAs(collector, owner, "agent", "Ann");
    const { id } = await complain(collector);
    const ownerId = await memberId("Ann");
    const first = await atWork(collector, owner).change(id, { ownerId, orderNumber: "A-7" });
    expect(first.status).toBe(200);
    const late = await collector.ask("PATCH", `/api/complaints/${id}`, {
      cookie: ann,
      body: { version: first.body.version - 1, orderNumber: "A-8" },
    });
    expect([late.status, late.body.code]).toEqual([409, "changed_meanwhile"]);
    expect(late.body.changes).toMatchObject([
      { type: "complaint.assigned", by: "Olga Owner" },
      { type: "complaint.changed", by: "Olga Owner" },
    ]);
    const [line] = await queue();
    expect(line?.owner).toMatchObject({ name: "Ann" });
    const { item, complaint } = (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body;
    expect([item.assignee.name, complaint.orderNumber]).toEqual(["Ann", "A-7"]);
  });

  test("nobody owns what a stranger is given, and an assessed case is always somebody's", async () => {
    const work = atWork(collector, owner);
    const { id } = await complain(collector);
    expect((await work.change(id, { ownerId: "stranger" })).body.code).toBe("invalid");
    await work.steps(id, "assessed");
    expect((await work.change(id, { ownerId: null })).body.code).toBe("owner_needed");
  });
});
