import { beforeEach, describe, expect, test } from "vitest";
import { addCustomerWords } from "../../collector/complaints/customer-words.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain as complainTo, type MadeCase } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

const HOUR_MS = 3_600_000;

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

/** Monday to Friday nine to five in Berlin, where the tests start on Wednesday 17 June at 11:00. */
beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

const complain = () => complainTo(collector);
const standAt = (instant: string) => {
  collector.clock.now = new Date(instant);
};
/** Goes to an instant by steps of half an hour, as the schedule would. */
async function liveUntil(instant: string): Promise<void> {
  while (collector.clock.now < new Date(instant)) {
    const left = Date.parse(instant) - collector.clock.now.getTime();
    await collector.passTime(Math.min(left, HOUR_MS / 2));
  }
}
const change = async (body: object) => {
  const answer = await collector.ask("PATCH", "/api/complaint-settings", { cookie: owner, body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
};
const dueOf = async ({ id }: MadeCase, target: string) =>
  (await work.caseOf(id)).deadlines.find((one: { target: string }) => one.target === target) ?? null;
const told = async ({ id }: MadeCase) =>
  (await work.history(id))
    .filter(({ type }) => type === "complaint.due_soon" || type === "complaint.escalated")
    .map(({ type, at, details }) => [type.split(".")[1], details["target"], details["level"], at]);

/** The customer answers, as a letter or the status page would bring it. */
async function customerSays({ id }: MadeCase, body: string): Promise<void> {
  const { workspace } = (await collector.ask("GET", "/api/session", { cookie: owner })).body;
  const message = { id: uuidv7(collector.clock.now.getTime()), body };
  const read = await collector.deps.readers.of(workspace.id);
  await collector.deps.database.db.transaction((tx) =>
    addCustomerWords(tx, read, { workspaceId: workspace.id, feedbackId: id }, message, collector.clock.now),
  );
  await collector.settle();
}

describe("stories", () => {
  test("acknowledged in time: the deadline is met and kept as it stood, and nobody is told", async () => {
    const made = await complain();
    // 8 working hours from 11:00: six today, two tomorrow.
    expect(await dueOf(made, "acknowledge")).toEqual({
      target: "acknowledge",
      dueAt: "2026-06-18T09:00:00.000Z",
      metAt: null,
    });
    await liveUntil("2026-06-17T12:00:00Z");
    await work.steps(made.id, "acknowledged");
    await liveUntil("2026-06-18T12:00:00Z");
    expect(await dueOf(made, "acknowledge")).toMatchObject({
      dueAt: "2026-06-18T09:00:00.000Z",
      metAt: "2026-06-17T12:00:00.000Z",
    });
    expect((await told(made)).filter(([, target]) => target === "acknowledge")).toEqual([]);
  });

  test("overdue over a weekend: warned before it, escalated on Friday, on Monday and once more, to three people, each once", async () => {
    await joinAs(collector, owner, "agent", "Ann");
    await joinAs(collector, owner, "admin", "Ada");
    const team = (await collector.ask("GET", "/api/team", { cookie: owner })).body.members;
    const idOf = (name: string) => team.find((member: { name: string }) => member.name === name).userId;
    await change({ assignment: "fewest_open" });
    standAt("2026-06-18T14:00:00.000Z"); // Thursday 16:00: due on Friday 16:00
    const made = await complain();
    await liveUntil("2026-06-23T10:00:00Z");
    const acknowledge = (await work.history(made.id)).filter(
      ({ details }) => details["target"] === "acknowledge",
    );
    expect(acknowledge.map(({ at, details }) => [details["level"], details["to"], at])).toEqual([
      [0, idOf("Ann"), "2026-06-19T12:00:00.000Z"], // Friday 14:00, three quarters of eight hours
      [1, idOf("Ann"), "2026-06-19T14:00:00.000Z"], // Friday 16:00
      [2, idOf("Ada"), "2026-06-22T10:00:00.000Z"], // four hours later is Monday 12:00
      [3, idOf("Olga Owner"), "2026-06-22T14:00:00.000Z"], // and eight hours later Monday 16:00
    ]);
    await collector.passTime(HOUR_MS);
    await collector.passTime(0);
    expect(
      (await work.history(made.id)).filter(({ details }) => details["target"] === "acknowledge"),
    ).toHaveLength(4);
  });

  test("asleep all weekend, the schedule tells every level it missed once, and no warning that came too late", async () => {
    const made = await complain();
    await collector.passTime(9 * 24 * HOUR_MS);
    const levels = (await told(made)).filter(([, target]) => target === "acknowledge");
    expect(levels.map(([type, , level]) => [type, level])).toEqual([
      ["escalated", 1],
      ["escalated", 2],
      ["escalated", 3],
    ]);
  });

  test("waiting for the customer pauses over a weekend, and their word has the clock go on where it stood", async () => {
    const made = await complain();
    await work.steps(made.id, "assessed");
    await liveUntil("2026-06-19T14:00:00Z"); // Friday 16:00
    const before = await dueOf(made, "resolve");
    await work.write(made.id, "Which order was it?", { purpose: "question" });
    expect(await work.caseOf(made.id)).toMatchObject({
      nextDue: null,
      waitingSince: "2026-06-19T14:00:00.000Z",
      deadlines: [{ target: "acknowledge" }, { target: "first_answer" }],
    });
    await liveUntil("2026-06-23T10:00:00Z"); // Tuesday 12:00
    expect((await told(made)).filter(([, , , at]) => String(at) > "2026-06-19T14:00")).toEqual([]);
    await customerSays(made, "The blue one");
    // Waited from Friday 16:00 to Tuesday 12:00: one, eight and three working hours.
    expect(before.dueAt).toBe("2026-07-01T09:00:00.000Z");
    expect((await dueOf(made, "resolve")).dueAt).toBe("2026-07-02T13:00:00.000Z");
    expect(await work.caseOf(made.id)).toMatchObject({ waitingSince: null, nextDue: { target: "update" } });
    expect((await work.history(made.id)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(["complaint.waiting", "complaint.resumed"]),
    );
  });

  test("re-opened, it gets fresh deadlines, and is escalated anew", async () => {
    const made = await complain();
    await work.steps(made.id, "assessed", "resolved");
    const first = await dueOf(made, "resolve");
    await liveUntil("2026-06-24T09:00:00Z");
    expect(await told(made)).toEqual([]); // resolved: no clock runs
    await work.steps(made.id, "investigating");
    // Eighty working hours from Wednesday 24 June, 11:00.
    expect(first).toMatchObject({ dueAt: "2026-07-01T09:00:00.000Z", metAt: "2026-06-17T09:00:00.000Z" });
    expect(await dueOf(made, "resolve")).toMatchObject({ dueAt: "2026-07-08T09:00:00.000Z", metAt: null });
    expect(await dueOf(made, "first_answer")).toMatchObject({ metAt: null });
    await collector.passTime(6 * 24 * HOUR_MS);
    expect(
      (await told(made)).some(([type, target]) => type === "escalated" && target === "first_answer"),
    ).toBe(true);
  });

  test("rejected with recourse: the clock ends with the decision, and goes on only when it is re-opened", async () => {
    const made = await complain();
    await work.steps(made.id, "assessed");
    const given = { outcome: "rejected", decision: "It was used for a year.", recourse: "The board." };
    expect((await work.step(made.id, "resolved", given)).body).toMatchObject({
      outcome: "rejected",
      nextDue: null,
    });
    await collector.passTime(60 * 24 * HOUR_MS);
    expect(await told(made)).toEqual([]);
  });
});

describe("the first-answer clock", () => {
  test("is stopped by a word to the customer, never by a note among colleagues", async () => {
    const made = await complain();
    await work.write(made.id, "Known trouble", { internal: true });
    expect((await dueOf(made, "first_answer")).metAt).toBeNull();
    collector.clock.pass(HOUR_MS);
    await work.write(made.id, "We are on it.");
    expect((await dueOf(made, "first_answer")).metAt).toBe(collector.clock.now.toISOString());
    // From then on an update is owed: 40 working hours from Wednesday 12:00.
    expect((await dueOf(made, "update")).dueAt).toBe("2026-06-24T10:00:00.000Z");
  });

  test("is not stopped by an acknowledgement without a word", async () => {
    const made = await complain();
    await work.steps(made.id, "acknowledged");
    expect((await dueOf(made, "first_answer")).metAt).toBeNull();
  });
});

describe("deadlines move with what they follow from", () => {
  test("a higher priority has shorter ones", async () => {
    const made = await complain();
    const assessment = { severity: "low", safety: true, complexity: "simple", impact: "one", urgency: "now" };
    const { body } = await work.step(made.id, "assessed", { assessment });
    expect(body).toMatchObject({ priority: "critical" });
    // Two days of eight hours.
    expect((await dueOf(made, "resolve")).dueAt).toBe("2026-06-19T09:00:00.000Z");
  });

  test("a holiday put into the calendar, other hours and other targets hold for open cases too", async () => {
    const made = await complain();
    const { calendar } = await change({});
    await change({ calendar: { ...calendar, holidays: [{ day: "2026-06-18", name: "Works outing" }] } });
    await collector.passTime(60_000);
    expect((await dueOf(made, "acknowledge")).dueAt).toBe("2026-06-19T09:00:00.000Z");
    const early = [{ from: "07:00", to: "15:00" }];
    await change({ calendar: { week: Array.from({ length: 7 }, () => early), holidays: [] } });
    await collector.passTime(60_000);
    expect((await dueOf(made, "acknowledge")).dueAt).toBe("2026-06-18T09:00:00.000Z");
    const { targets } = await change({});
    await change({ targets: { ...targets, normal: { ...targets.normal, acknowledge: 60 } } });
    await collector.passTime(60_000);
    expect((await dueOf(made, "acknowledge")).dueAt).toBe("2026-06-17T10:00:00.000Z");
  });

  test("another time zone of the workspace, other deadlines", async () => {
    const made = await complain();
    const moved = { name: "Shop", timeZone: "America/New_York" };
    await collector.ask("PATCH", "/api/workspace", { cookie: owner, body: moved });
    await collector.settle();
    await collector.passTime(60_000);
    // 05:00 in New York: eight hours from the opening at nine, 13:00 UTC.
    expect((await dueOf(made, "acknowledge")).dueAt).toBe("2026-06-17T21:00:00.000Z");
  });

  test.each([
    ["Europe/Berlin", "2026-03-27T15:00:00.000Z", "2026-03-30T14:00:00.000Z"],
    ["Europe/Berlin", "2026-10-23T14:00:00.000Z", "2026-10-26T15:00:00.000Z"],
    ["America/New_York", "2026-03-06T21:00:00.000Z", "2026-03-09T20:00:00.000Z"],
    ["America/New_York", "2026-10-30T20:00:00.000Z", "2026-11-02T21:00:00.000Z"],
  ])(
    "Friday 16:00 in %s is due on Monday 16:00 by the wall clock, though it was changed meanwhile (%s)",
    async (timeZone, from, due) => {
      await collector.ask("PATCH", "/api/workspace", { cookie: owner, body: { name: "Shop", timeZone } });
      standAt(from);
      const made = await complain();
      expect((await dueOf(made, "acknowledge")).dueAt).toBe(due);
      await collector.passTime(Date.parse(due) - Date.parse(from) - 60_000);
      expect((await told(made)).filter(([type]) => type === "escalated")).toEqual([]);
      await collector.passTime(60_000);
      expect((await told(made)).filter(([type]) => type === "escalated")).toHaveLength(1);
    },
  );

  test("around the clock, nights and weekends count", async () => {
    const allDay = [{ from: "00:00", to: "24:00" }];
    await change({ calendar: { week: Array.from({ length: 7 }, () => allDay), holidays: [] } });
    const made = await complain();
    expect((await dueOf(made, "acknowledge")).dueAt).toBe("2026-06-17T17:00:00.000Z");
  });

  test("without a target there is no deadline", async () => {
    const { targets } = await change({});
    const none = { acknowledge: null, first_answer: null, update: null, resolve: null };
    await change({ targets: { ...targets, normal: none } });
    const made = await complain();
    expect(await work.caseOf(made.id)).toMatchObject({ deadlines: [], nextDue: null });
  });
});
