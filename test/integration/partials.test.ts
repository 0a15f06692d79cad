import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import { createSchedule } from "../../collector/schedule.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint } from "../support/builders.ts";
import type { TestCollector } from "../support/collector.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

const HOUR_MS = 60 * 60_000;

let collector: TestCollector;
let survey: string;
let workshop: SurveyWorkshop;
let ask: SurveyWorkshop["ask"];
let id: string;

beforeEach(async () => {
  workshop = await aSurveyWorkshop();
  ({ collector, survey, ask } = workshop);
  await workshop.asking(
    aQuestion("nps", { required: true }),
    aQuestion("multiple_choice"),
    aQuestion("text", { required: true }),
    aQuestion("contact"),
  );
  id = uuidv7(collector.clock.now.getTime());
});

type Given = Record<string, unknown>;
const send = (path: string, given: Given, more: object = {}) =>
  collector.ask("POST", path, { body: { ...workshop.submission(given), id, ...more } });
const save = (revision: number, given: Given, more: object = {}) =>
  send("/v1/partials", given, { revision, ...more });
const finish = (given: Given, more: object = {}) => send("/v1/responses", given, more);
const detail = async () => (await ask("GET", `/api/feedback/${id}`)).body;
const given = async () =>
  Object.fromEntries(
    (await detail()).answers.map(({ question, value }: { question: string; value: unknown }) => [
      question,
      value,
    ]),
  );
const happened = async (type: string) =>
  rowsOf(
    collector.deps.database.db.execute(
      sql`select id from events where workspace_id = ${await workspaceId()} and type = ${type} and subject_id = ${id}`,
    ),
  );
const workspaceId = async () => (await collector.deps.sites.find(collector.siteKey))?.workspaceId;
const passTime = async (ms: number) => {
  collector.clock.pass(ms);
  await createSchedule(collector.deps).runDue(collector.clock.now);
};

describe("what was answered so far", () => {
  test("is kept, told from what is finished, and replaced by it exactly once", async () => {
    expect(await save(1, { nps: 3 })).toMatchObject({ status: 200, body: { id, isComplete: false } });
    expect((await detail()).item).toMatchObject({ isComplete: false, score: { type: "nps", value: 3 } });
    collector.clock.pass(60_000);
    const finished = await finish({ nps: 2, text: "Far too slow" });
    expect(finished).toMatchObject({ status: 201, body: { receivedAt: collector.clock.now.toISOString() } });
    expect((await detail()).item).toMatchObject({ isComplete: true, sentiment: "negative" });
    expect(await given()).toEqual({ nps: 2, text: "Far too slow" });
    collector.clock.pass(60_000);
    expect(await finish({ nps: 9, text: "Again" })).toMatchObject({ status: 200, body: finished.body });
    expect(await given()).toEqual({ nps: 2, text: "Far too slow" });
    expect(await happened("response.submitted")).toHaveLength(1);
  });

  test("grows and shrinks with each saving: what was taken back is gone", async () => {
    await save(1, { nps: 3, multiple_choice: { chosen: ["a", "b"] } });
    await save(2, { nps: 4, text: "Hm" });
    expect(await given()).toEqual({ nps: 4, text: "Hm" });
  });

  test("needs no required answer yet; one that is none, or was not reached, is refused and named", async () => {
    expect((await save(1, { text: "x" })).status).toBe(200);
    expect(await save(2, { nps: 11 })).toMatchObject({
      status: 400,
      body: { code: "invalid_answers", errors: [{ field: "answers.0.value" }] },
    });
    expect((await save(2, { nowhere: 1 })).status).toBe(400);
  });

  test("a saving that comes late, or twice, changes nothing", async () => {
    await save(2, { nps: 5, text: "Later" });
    expect((await save(1, { nps: 0 })).status).toBe(200);
    expect((await save(2, { nps: 1 })).status).toBe(200);
    expect(await given()).toEqual({ nps: 5, text: "Later" });
  });

  test("a saving that comes after the end changes nothing, and is told so", async () => {
    await finish({ nps: 9, text: "Done" });
    expect(await save(999_999, { nps: 0 })).toMatchObject({ status: 200, body: { isComplete: true } });
    expect((await detail()).item).toMatchObject({ isComplete: true, score: { value: 9 } });
    expect(await given()).toEqual({ nps: 9, text: "Done" });
  });

  test("an unfinished answer is no acceptance: what is refused at the end stays refused", async () => {
    await save(1, { nps: 9 });
    expect((await finish({ nps: 9 })).status).toBe(400);
    expect((await detail()).item.isComplete).toBe(false);
  });

  test("an id that names a complaint stays the complaint's", async () => {
    await collector.ask("POST", "/v1/complaints", { body: { ...aComplaint(collector), id } });
    expect((await save(1, { nps: 3 })).body.code).toBe("id_in_use");
    expect((await detail()).item).toMatchObject({ kind: "complaint", isComplete: true });
  });

  test("how to reach somebody is not kept before they send it", async () => {
    const contact = { contact: { email: "kim@shop.example" } };
    await save(1, { nps: 3, contact });
    expect(await given()).toEqual({ nps: 3 });
    expect((await detail()).customer).toBeNull();
    await finish({ nps: 3, text: "x", contact });
    expect((await detail()).customer).toMatchObject({ email: "kim@shop.example" });
  });
});

describe("whatever order they arrive in", () => {
  /** A small linear congruential generator: the same orders in every run. */
  const shuffled = <Element>(list: readonly Element[], seed: number): Element[] => {
    let state = seed;
    const keyed = list.map((element) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { element, key: state };
    });
    return keyed.sort((one, other) => one.key - other.key).map(({ element }) => element);
  };
  const savings = [1, 2, 3, 4, 5].map(
    (revision) => () => save(revision, { nps: revision, text: `r${revision}` }),
  );

  test.each([1, 2, 3, 4, 5, 6])("at once and shuffled (%i), the newest saving stands", async (seed) => {
    const replies = await Promise.all(shuffled([...savings, ...savings], seed).map((one) => one()));
    expect(replies.every(({ status }) => status === 200)).toBe(true);
    expect(await given()).toEqual({ nps: 5, text: "r5" });
  });

  test.each([1, 2, 3, 4, 5, 6])(
    "and with two ends among them (%i), one end stands, whole, with one event",
    async (seed) => {
      const ends = [() => finish({ nps: 10, text: "end" }), () => finish({ nps: 10, text: "end" })];
      const replies = await Promise.all(shuffled([...savings, ...ends], seed).map((one) => one()));
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(await given()).toEqual({ nps: 10, text: "end" });
      expect((await detail()).item.isComplete).toBe(true);
      expect(await happened("response.submitted")).toHaveLength(1);
    },
  );
});

describe("in the dashboard", () => {
  test("a score that was given counts, finished or not; both are told apart and can be filtered", async () => {
    await save(1, { nps: 9 });
    id = uuidv7(collector.clock.now.getTime());
    await finish({ nps: 2, text: "Slow" });
    const { nps } = (await ask("GET", "/api/overview")).body;
    expect(nps).toMatchObject({ promoters: 1, detractors: 1 });
    const results = (await ask("GET", `/api/surveys/${survey}/results`)).body;
    expect(results).toMatchObject({ responses: 2, complete: 1, partial: 1 });
    expect(results.questions[0]).toMatchObject({ question: "nps", answered: 2 });
    const scores = async (completion: string) =>
      (await ask("GET", `/api/feedback?completion=${completion}`)).body.items.map(
        ({ score }: { score: { value: number } }) => score.value,
      );
    expect(await scores("partial")).toEqual([9]);
    expect(await scores("complete")).toEqual([2]);
  });

  test("words in the making are not read; an hour after the last of them they are, once, and told", async () => {
    await save(1, { nps: 1, text: "This is terrible" });
    await passTime(HOUR_MS - 1000);
    await save(2, { nps: 1, text: "This is terrible, awful service" });
    await passTime(HOUR_MS - 1000);
    expect((await detail()).item).toMatchObject({ sentiment: null, alert: null });
    await passTime(10 * 60_000);
    await passTime(10 * 60_000);
    expect((await detail()).item).toMatchObject({
      isComplete: false,
      sentiment: "negative",
      alert: "low_score_with_comment",
    });
    expect(await happened("response.left_unfinished")).toHaveLength(1);
  });

  test("who comes back after that and finishes is read anew, with nothing left of what was read before", async () => {
    await save(1, { nps: 1, text: "This is terrible" });
    await passTime(HOUR_MS + 1000);
    await ask("PATCH", `/api/feedback/${id}`, { handled: true });
    await finish({ nps: 10, text: "It was wonderful after all, I love it" });
    const { item, answers } = await detail();
    expect(item).toMatchObject({ sentiment: "positive", alert: null, handledAt: null, isComplete: true });
    expect(answers[1].reading.label).toBe("positive");
    await passTime(2 * HOUR_MS);
    expect(await happened("response.left_unfinished")).toHaveLength(1);
  });
});
