import { beforeEach, describe, expect, test } from "vitest";
import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import { aResponse, becomeOwner, joinAs, surveysOf } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, START, type TestCollector } from "../support/collector.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

const complain = (given: Record<string, unknown> = {}) => complainTo(collector, given);
const at = (instant: string | Date) => {
  collector.clock.now = new Date(instant);
};
async function complainTimes(times: number, given: Record<string, unknown> = {}): Promise<void> {
  for (let time = 0; time < times; time++) await complain(given);
}
const statistics = async (query = "", cookie = owner): Promise<ComplaintStatistics> =>
  (await collector.ask("GET", `/api/complaints/statistics?${query}`, { cookie })).body;
const kim = { customer: { id: "kim", email: "kim@customer.example" } };

test("an empty workspace has no figures, and says so by null rather than by nought", async () => {
  const empty = await statistics();
  expect(empty).toMatchObject({
    received: 0,
    growth: null,
    categories: [],
    acknowledgedOnTime: { value: null, answered: 0, running: 0 },
    firstAnswer: { median: { value: null, low: null, high: null }, done: 0, waiting: 0, curve: [] },
    loyalty: { before: { value: null }, after: { value: null }, change: { value: null } },
  });
});

describe("volume", () => {
  test("days are the workspace's: a complaint at 22:30 UTC is tomorrow's in Berlin", async () => {
    at("2026-06-14T22:30:00Z");
    await complain();
    expect((await statistics("from=2026-06-15&to=2026-06-15")).received).toBe(1);
    expect((await statistics("from=2026-06-14&to=2026-06-14")).received).toBe(0);
  });

  test("the largest category comes first, with its share and that of all up to it; the trend adds up to them", async () => {
    await complainTimes(3, { category: "billing" });
    await complainTimes(1, { category: "service" });
    const { categories, trend, received } = await statistics("from=2026-06-01&to=2026-06-30");
    expect(
      categories.map((one) => [one.category, one.count, one.sharePercent, one.cumulativePercent]),
    ).toEqual([
      ["billing", 3, 75, 75],
      ["service", 1, 25, 100],
    ]);
    expect(trend.rows.map(({ from, to }) => [from, to])[0]).toEqual(["2026-06-01", "2026-06-07"]);
    expect(trend.rows.at(-1)).toMatchObject({ from: "2026-06-29", to: "2026-06-30", received: 0 });
    expect(trend.rows.reduce((sum, row) => sum + row.received, 0)).toBe(received);
    expect(trend.rows[2]?.categories).toEqual({ billing: 3, service: 1 });
  });

  test("a year is told by months", async () => {
    const { trend } = await statistics("from=2026-01-15&to=2026-12-31");
    expect(trend.by).toBe("month");
    expect(trend.rows.map(({ from }) => from).slice(0, 2)).toEqual(["2026-01-15", "2026-02-01"]);
    expect(trend.rows).toHaveLength(12);
  });

  test("a category grew only when the test says so: twelve after two did, three after one may be chance", async () => {
    at("2026-06-05T10:00:00Z");
    await complainTimes(2, { category: "delivery" });
    await complainTimes(1, { category: "billing" });
    at("2026-06-12T10:00:00Z");
    await complainTimes(12, { category: "delivery" });
    await complainTimes(3, { category: "billing" });
    at("2026-06-15T10:00:00Z");
    const { categories, growth } = await statistics("from=2026-06-08&to=2026-06-14");
    const [delivery, billing] = categories;
    expect(delivery).toMatchObject({
      category: "delivery",
      growth: { before: 2, verdict: "grew", ratio: 6 },
    });
    expect(billing).toMatchObject({
      category: "billing",
      growth: { before: 1, verdict: "unclear", ratio: 3 },
    });
    expect(growth).toMatchObject({ before: 3, verdict: "grew", ratio: 5 });
  });

  test("days still to come are not held against the days before", async () => {
    at("2026-05-20T10:00:00Z");
    await complainTimes(20);
    at("2026-06-03T10:00:00Z");
    await complainTimes(2);
    // Three of thirty days: as frequent as before.
    expect((await statistics("from=2026-06-01&to=2026-06-30")).growth).toMatchObject({
      verdict: "unclear",
      ratio: 1,
    });
  });

  test("is narrowed by the filters, and orders complained of again are named", async () => {
    await complainTimes(2, { orderNumber: "A-1", context: { touchpoint: "delivery" } });
    await complain({ orderNumber: "A-2", context: { touchpoint: "support" } });
    await complain({ category: "billing" });
    expect((await statistics()).orders).toEqual({ named: 3, repeated: [{ orderNumber: "A-1", count: 2 }] });
    expect((await statistics("touchpoint=support")).received).toBe(1);
    expect((await statistics("category=billing")).received).toBe(1);
    expect((await statistics()).touchpoints.map(({ touchpoint }) => touchpoint)).toContain(null);
  });
});

describe("promises kept", () => {
  test("kept, missed and still running are told apart", async () => {
    const [kept, missed] = [await complain(), await complain()];
    await work.steps(kept.id, "acknowledged");
    await collector.passTime(5 * DAY);
    await work.steps(missed.id, "acknowledged");
    await complain();
    const { acknowledgedOnTime, resolvedOnTime } = await statistics();
    expect(acknowledgedOnTime).toMatchObject({ value: 50, answered: 2, running: 1 });
    expect(resolvedOnTime).toMatchObject({ value: null, answered: 0, running: 3 });
  });

  test("an open complaint past its deadline is a promise not kept, without anybody closing it", async () => {
    await complain();
    await collector.passTime(60 * DAY);
    const { resolvedOnTime } = await statistics("from=2026-06-01&to=2026-09-30");
    expect(resolvedOnTime).toMatchObject({ value: 0, answered: 1, running: 0 });
  });

  test("re-opened is a share of what was resolved; a re-opened case waits for its resolution again", async () => {
    const [back, stays] = [await complain(), await complain()];
    for (const { id } of [back, stays]) await work.steps(id, "assessed", "resolved");
    await complain();
    expect((await statistics()).resolution).toMatchObject({ done: 2, waiting: 1 });
    await work.steps(back.id, "investigating");
    const after = await statistics();
    expect(after.reopened).toMatchObject({ value: 50, answered: 2 });
    expect(after.resolution).toMatchObject({ done: 1, waiting: 2 });
  });
});

describe("waiting times", () => {
  test("those who still wait are counted: two answered after 1 h and 3 h, two waiting since 2 h", async () => {
    const [one, other] = [await complain(), await complain()];
    await collector.passTime(HOUR);
    await work.write(one.id, "We look into it.");
    await complainTimes(2);
    await collector.passTime(2 * HOUR);
    await work.write(other.id, "We look into it.");
    const { firstAnswer } = await statistics();
    expect(firstAnswer).toMatchObject({ done: 2, waiting: 2, median: { value: 180 } });
    expect(firstAnswer.curve.map(({ minutes, percent, atRisk }) => [minutes, percent, atRisk])).toEqual([
      [60, 75, 4],
      [180, 0, 1],
    ]);
  });

  test("nobody answered yet: no median, however long they wait", async () => {
    await complain();
    await collector.passTime(DAY);
    expect((await statistics()).firstAnswer).toMatchObject({ done: 0, waiting: 1, median: { value: null } });
  });
});

describe("customers", () => {
  test("who complained before within a year is a repeat complainer; strangers count neither way", async () => {
    at("2025-09-01T10:00:00Z");
    await complain(kim);
    at("2024-09-01T10:00:00Z");
    await complain({ customer: { id: "lee", email: "lee@customer.example" } });
    at(START);
    await complain(kim);
    await complain({ customer: { id: "lee", email: "lee@customer.example" } });
    await complain();
    const { repeatComplainers } = await statistics("from=2026-06-01&to=2026-06-30");
    expect(repeatComplainers).toMatchObject({ value: 50, answered: 2 });
  });

  test("what they say of the handling: response rate, solved, satisfied and effort", async () => {
    const made = [await complain(), await complain()];
    for (const { id } of made) await work.steps(id, "assessed", "resolved");
    const rejected = await complain();
    await work.steps(rejected.id, "assessed");
    await work.step(rejected.id, "resolved", { outcome: "rejected", recourse: "Ask the board of trade." });
    await collector.passTime(3 * DAY);
    // Counts with the handling, and not among those who said whether it is solved.
    await collector.ask("POST", rejected.statusUrl, {
      text: new URLSearchParams({ about: "follow-up", satisfaction: "1" }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    await collector.ask("POST", made[0]?.statusUrl ?? "", {
      text: new URLSearchParams({
        about: "follow-up",
        solved: "yes",
        satisfaction: "4",
        effort: "6",
      }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect((await statistics()).handling).toMatchObject({
      asked: 3,
      responseRate: { value: expect.closeTo(66.67, 1) },
      solved: { value: 100, answered: 1 },
      satisfied: { value: 50, answered: 2 },
      effort: { value: 6, answered: 1, low: null },
    });
  });

  test("loyalty sets the first NPS after the resolution beside the last one before the complaint, of the same customers", async () => {
    const { nps } = await surveysOf(collector);
    const say = async (score: number, who: object) => {
      await collector.ask("POST", "/v1/responses", { body: aResponse(collector, nps, { score, ...who }) });
      collector.clock.pass(HOUR);
    };
    await say(9, kim);
    await say(7, kim);
    await say(10, { customer: { id: "lee", email: "lee@customer.example" } });
    const { id } = await complain(kim);
    collector.clock.pass(HOUR);
    await say(0, kim);
    await work.steps(id, "assessed", "resolved");
    collector.clock.pass(HOUR);
    await say(9, kim);
    await say(1, kim);
    const { loyalty } = await statistics();
    expect(loyalty).toMatchObject({
      before: { value: 0, answered: 1 },
      after: { value: 100, answered: 1 },
      change: { value: 2, answered: 1 },
    });
  });
});

test("remedies cost what was given: summed by currency, an apology alone and what was declined left out", async () => {
  const give = async (given: object) => {
    const { id } = await complain();
    const { version } = await work.caseOf(id);
    const body = { version, kind: "refund", apology: true, cost: null, ...given };
    const answer = await collector.ask("POST", `/api/complaints/${id}/remedy`, { cookie: owner, body });
    expect(answer.status).toBe(200);
  };
  await give({ cost: { amountMinor: 1_250, currency: "EUR" } });
  await give({ cost: { amountMinor: 750, currency: "EUR" } });
  await give({ kind: "replacement" });
  await give({ kind: "none" });
  expect((await statistics()).remedies).toEqual({
    given: 3,
    costs: [{ currency: "EUR", amountMinor: 2_000 }],
  });
});

test("agents learn from the complaints of their teams, and everybody from those of none", async () => {
  const agent = await joinAs(collector, owner, "agent", "Ann");
  const team = await collector.ask("POST", "/api/case-teams", {
    cookie: owner,
    body: { name: "Returns", memberIds: [] },
  });
  const { id } = await complain();
  await complain();
  await work.change(id, { teamId: team.body.id });
  expect([(await statistics()).received, (await statistics("", agent)).received]).toEqual([2, 1]);
});
