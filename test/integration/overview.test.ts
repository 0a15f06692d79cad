import { beforeEach, describe, expect, test } from "vitest";
import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { aComplaint, aResponse, becomeOwner, type Offered, surveysOf } from "../support/builders.ts";
import { atWork } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let surveys: Offered;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  surveys = await surveysOf(collector);
  owner = await becomeOwner(collector);
});

const at = (instant: string) => {
  collector.clock.now = new Date(instant);
};

async function say(
  score: number,
  survey = surveys.nps,
  given: Parameters<typeof aResponse>[2] = {},
): Promise<void> {
  const answer = await collector.ask("POST", "/v1/responses", {
    body: aResponse(collector, survey, { score, ...given }),
  });
  if (answer.status !== 201) throw new Error(answer.text);
}

async function sayAll(scores: readonly number[], survey = surveys.nps): Promise<void> {
  await Promise.all(scores.map((score) => say(score, survey)));
}

const overview = async (query = "") =>
  (await collector.ask("GET", `/api/overview?${query}`, { cookie: owner })).body;

describe("the numbers", () => {
  test("NPS of 4 promoters, 3 passives and 3 detractors is 10, with its interval and its number of answers", async () => {
    await sayAll([9, 10, 9, 10, 7, 8, 7, 0, 6, 3]);
    const { nps, feedback } = await overview();
    expect(nps).toMatchObject({ value: 10, answered: 10, promoters: 4, passives: 3, detractors: 3 });
    expect(nps.low).toBeLessThan(10);
    expect(nps.high).toBeGreaterThan(10);
    expect(feedback).toBe(10);
  });

  test("CSAT is the share of fours and fives: three of five are 60 %, with the Wilson interval 23.1 to 88.2", async () => {
    await sayAll([5, 4, 4, 3, 1], surveys.csat);
    const { csat, nps } = await overview();
    expect(csat).toMatchObject({ value: 60, answered: 5, satisfied: 3, middling: 1, dissatisfied: 1 });
    expect(csat.low).toBeCloseTo(23.07, 1);
    expect(csat.high).toBeCloseTo(88.24, 1);
    expect(nps).toMatchObject({ value: null, low: null, high: null, answered: 0 });
  });

  test("an empty workspace has no scores, all weeks, and nothing that waits", async () => {
    const empty = await overview();
    expect(empty).toMatchObject({
      nps: { value: null, change: null },
      csat: { value: null },
      responseRate: { value: null, shown: 0 },
      feedback: 0,
      touchpoints: [],
      waiting: { complaints: 0, alerts: 0 },
    });
    expect(empty.weeks).toHaveLength(13);
    expect(empty.sentiment.map(({ count }: { count: number }) => count)).toEqual([0, 0, 0, 0, 0]);
  });

  test("the sentiment mix counts what was written, silence not", async () => {
    await say(9, surveys.nps, { comment: "Great quality, fast delivery" });
    await say(2, surveys.nps, { comment: "质量太差了，非常失望", context: { locale: "zh-CN" } });
    await say(3, surveys.nps, {
      comment: "Доставка заняла слишком много времени",
      context: { locale: "ru" },
    });
    await say(3);
    const { sentiment } = await overview();
    expect(
      Object.fromEntries(sentiment.map(({ label, count }: Overview["sentiment"][number]) => [label, count])),
    ).toEqual({
      negative: 1,
      neutral: 0,
      positive: 1,
      mixed: 0,
      unknown: 1,
    });
  });

  test("touchpoints come with the most feedback first, those without any left out", async () => {
    for (const [touchpoint, scores] of [
      ["cart", [9]],
      ["delivery", [1, 2, 10]],
      ["account", [7]],
    ] as const) {
      for (const score of scores) await say(score, surveys.nps, { context: { touchpoint } });
    }
    await say(5);
    const { touchpoints } = await overview();
    expect(
      touchpoints.map(({ touchpoint, feedback, nps }: Overview["touchpoints"][number]) => [
        touchpoint,
        feedback,
        Math.round(nps.value ?? 0),
      ]),
    ).toEqual([
      ["delivery", 3, -33],
      ["account", 1, 0],
      ["cart", 1, 100],
    ]);
  });

  test("what waits is what is open now, whatever the period", async () => {
    at("2026-01-05T10:00:00Z");
    await collector.ask("POST", "/v1/complaints", {
      body: aComplaint(collector, { whatHappened: "The form was blue." }),
    });
    await say(1, surveys.nps, { comment: "Nobody answered" });
    at("2026-06-17T10:00:00Z");
    expect((await overview()).waiting).toEqual({ complaints: 1, alerts: 1 });
    const inbox = await collector.ask("GET", "/api/feedback?kind=complaint", { cookie: owner });
    const work = atWork(collector, owner);
    await work.steps(inbox.body.items[0].id, "acknowledged", "assessed", "investigating", "resolved");
    expect((await overview()).waiting).toEqual({ complaints: 0, alerts: 1 });
  });
});

describe("weeks", () => {
  test("begin on Monday where the workspace is; a week without answers is a gap, not a zero", async () => {
    // In Berlin Monday the 8th begins on Sunday at 22:00 UTC.
    at("2026-06-07T21:59:00Z");
    await say(0);
    at("2026-06-07T22:00:00Z");
    await say(10);
    at("2026-06-24T10:00:00Z");
    await say(10, surveys.nps, { comment: "Not what I ordered, very disappointed, terrible" });
    const { weeks } = await overview("from=2026-06-01&to=2026-06-30");
    expect(
      weeks.map(({ week, nps, feedback, negative }: Overview["weeks"][number]) => [
        week,
        nps.value,
        feedback,
        negative,
      ]),
    ).toEqual([
      ["2026-06-01", -100, 1, 0],
      ["2026-06-08", 100, 1, 0],
      ["2026-06-15", null, 0, 0],
      ["2026-06-22", 100, 1, 1],
      ["2026-06-29", null, 0, 0],
    ]);
  });

  test("a period that begins mid-week counts only its own days in that week", async () => {
    at("2026-06-15T10:00:00Z");
    await say(0);
    at("2026-06-17T10:00:00Z");
    await say(10);
    const { weeks, nps } = await overview("from=2026-06-17&to=2026-06-18");
    expect(nps.value).toBe(100);
    expect(weeks.map(({ week, feedback }: Overview["weeks"][number]) => [week, feedback])).toEqual([
      ["2026-06-15", 1],
    ]);
  });

  test("the sums of the weeks are the numbers of the period, over both changes of the clocks", async () => {
    for (const day of ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"]) {
      for (const time of ["00:30", "22:30", "23:30"]) {
        at(`${day}T${time}:00Z`);
        await say(time === "00:30" ? 3 : 9);
      }
    }
    const { weeks, feedback } = await overview("from=2026-01-01&to=2026-12-31");
    expect(feedback).toBe(18);
    expect(weeks.reduce((sum: number, week: Overview["weeks"][number]) => sum + week.feedback, 0)).toBe(18);
  });
});

describe("against the period before", () => {
  test("a clear fall is down, by as many points, and the same length of time is compared", async () => {
    at("2026-05-20T10:00:00Z");
    await sayAll(Array(30).fill(10));
    at("2026-06-10T10:00:00Z");
    await sayAll([...Array(10).fill(10), ...Array(20).fill(1)]);
    const { nps } = await overview("from=2026-06-01&to=2026-06-30");
    expect(nps.value).toBeCloseTo(-33.33, 1);
    expect(nps.change).toMatchObject({ verdict: "down" });
    expect(nps.change.difference).toBeCloseTo(-133.33, 1);
    // Thirty days back from the 31st of May reach the 2nd: the 1st is not among them.
    at("2026-05-01T10:00:00Z");
    await sayAll(Array(40).fill(1));
    expect((await overview("from=2026-06-01&to=2026-06-30")).nps.change.difference).toBeCloseTo(-133.33, 1);
  });

  test("few answers carry no comparison, and a small difference is unclear", async () => {
    at("2026-06-08T10:00:00Z");
    await sayAll([9, 9, 9, 9, 9, 7, 7, 7, 1]);
    at("2026-06-15T10:00:00Z");
    await sayAll([9, 9, 9, 9, 9, 7, 7, 7, 7, 1]);
    expect((await overview("from=2026-06-15&to=2026-06-21")).nps.change).toBeNull();
    at("2026-06-09T10:00:00Z");
    await say(9);
    expect((await overview("from=2026-06-15&to=2026-06-21")).nps.change).toMatchObject({
      verdict: "unclear",
    });
  });
});

describe("narrowed by the filters", () => {
  test("every number but what waits follows them, and the inbox shows the very answers behind each", async () => {
    await say(9, surveys.nps, { context: { touchpoint: "cart", locale: "en" } });
    await say(2, surveys.nps, { context: { touchpoint: "delivery", locale: "zh-CN" } });
    await say(5, surveys.csat, { context: { touchpoint: "cart", locale: "en" } });
    for (const filter of [
      "",
      "touchpoint=cart",
      `survey=${surveys.csat}`,
      "language=zh",
      "group=promoter",
      "scoreType=csat",
      "kind=complaint",
      "from=2026-06-17&to=2026-06-17",
    ]) {
      const inbox = await collector.ask("GET", `/api/feedback?status=all&${filter}`, { cookie: owner });
      expect((await overview(filter)).feedback, filter).toBe(inbox.body.total);
    }
    expect((await overview("touchpoint=cart")).nps.value).toBe(100);
    expect((await overview("language=zh")).nps.value).toBe(-100);
    expect((await overview("language=zh")).csat.value).toBeNull();
  });

  test("a period whose ends are the wrong way round is the same period", async () => {
    await say(9);
    const [right, wrong] = [
      await overview("from=2026-06-10&to=2026-06-20"),
      await overview("from=2026-06-20&to=2026-06-10"),
    ];
    expect(wrong).toEqual(right);
  });
});

describe("the response rate", () => {
  const show = (id: string, survey = surveys.nps) =>
    collector.ask("POST", "/v1/impressions", { body: { id, site: collector.siteKey, survey } });

  async function shown(times: number, answered: number, survey = surveys.nps): Promise<void> {
    for (let index = 0; index < times; index++) {
      const response = aResponse(collector, survey, { score: 4 });
      await show(response.id, survey);
      if (index < answered) await collector.ask("POST", "/v1/responses", { body: response });
    }
  }

  test("is how many showings were answered; answers without a showing count neither way", async () => {
    await shown(8, 2);
    await say(9);
    expect((await overview()).responseRate).toMatchObject({ value: 25, shown: 8, answered: 2 });
  });

  test("is narrowed by survey, touchpoint and period", async () => {
    await collector.ask("PATCH", `/api/surveys/${surveys.csat}`, {
      cookie: owner,
      body: { touchpoint: "checkout" },
    });
    await shown(4, 1);
    await shown(2, 1, surveys.csat);
    expect((await overview(`survey=${surveys.csat}`)).responseRate).toMatchObject({ shown: 2, value: 50 });
    expect((await overview("touchpoint=checkout")).responseRate).toMatchObject({ shown: 2, value: 50 });
    expect((await overview("to=2026-06-16")).responseRate).toMatchObject({ shown: 0, value: null });
  });

  test("falls clearly when it did", async () => {
    at("2026-06-08T10:00:00Z");
    await shown(20, 15);
    at("2026-06-15T10:00:00Z");
    await shown(20, 2);
    expect((await overview("from=2026-06-15&to=2026-06-21")).responseRate.change).toMatchObject({
      verdict: "down",
      difference: -65,
    });
  });
});
