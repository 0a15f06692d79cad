import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type AskingSite, anAskingSite, DAY_MS } from "../support/asking.ts";
import { aResponse } from "../support/builders.ts";

const kim = { id: "c-1" };

let at: AskingSite;

beforeEach(async () => {
  at = await anAskingSite();
});

describe("a sample", () => {
  test("has about as many visitors as it says, and always the same ones", async () => {
    await at.target(at.surveys.nps, { samplePercent: 20 });
    const drawn = async (visitor: number) =>
      (await at.offered({ "user-agent": `Browser ${visitor}` })).surveys[0].targeting.isDrawn as boolean;
    const visitors = Array.from({ length: 200 }, (_, at) => at);
    const first = await Promise.all(visitors.map(drawn));
    expect(await Promise.all(visitors.map(drawn))).toEqual(first);
    const share = first.filter(Boolean).length / visitors.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
  });

  test("draws a customer by who they are, on whichever device", async () => {
    await at.target(at.surveys.nps, { samplePercent: 50, askAgainAfterDays: 1 });
    await at.setPrivacy({ restDays: 0 });
    const ask = (index: number) => at.asking({ customer: { id: `c-${index}` } });
    const people = Array.from({ length: 60 }, (_, index) => index);
    const first = await Promise.all(people.map(ask));
    at.collector.clock.pass(DAY_MS);
    expect(await Promise.all(people.map(ask))).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });
});

describe("from its first to its last answer", () => {
  const inDays = (days: number) => new Date(at.collector.clock.now.getTime() + days * DAY_MS).toISOString();
  const isOffered = async () =>
    (await at.offered()).surveys.some(({ id }: { id: string }) => id === at.surveys.nps);
  const isAnswered = async (begunMs: number) => {
    const id = uuidv7(at.collector.clock.now.getTime() + begunMs);
    const answer = await at.answering(at.surveys.nps, { id });
    if (answer.status >= 400) expect(answer.body.code).toBe("survey_closed");
    return answer.status < 400;
  };

  test("a survey shows from its first day to its last", async () => {
    await at.target(at.surveys.nps, { startsAt: inDays(1), endsAt: inDays(3) });
    expect(await isOffered()).toBe(false);
    expect(await isAnswered(0)).toBe(false);
    expect(await at.asking()).toBe(false);
    at.collector.clock.pass(DAY_MS);
    expect(await isOffered()).toBe(true);
    expect(await isAnswered(0)).toBe(true);
    at.collector.clock.pass(2 * DAY_MS);
    expect(await isOffered()).toBe(false);
    expect(await at.asking()).toBe(false);
  });

  test("after the end, an answer begun before it is taken for a week, one begun later is not", async () => {
    await at.target(at.surveys.nps, { endsAt: inDays(1) });
    at.collector.clock.pass(DAY_MS);
    expect(await isAnswered(0)).toBe(false);
    expect(await isAnswered(-1)).toBe(true);
    at.collector.clock.pass(7 * DAY_MS - 1);
    expect(await isAnswered(-7 * DAY_MS)).toBe(true);
    at.collector.clock.pass(1);
    expect(await isAnswered(-8 * DAY_MS)).toBe(false);
  });

  test("an answer that waited offline while the survey was paused is not lost", async () => {
    await at.staff("POST", `/api/surveys/${at.surveys.nps}/pause`);
    at.collector.clock.pass(DAY_MS);
    expect(await isAnswered(-DAY_MS - 1)).toBe(true);
    expect(await isAnswered(-DAY_MS)).toBe(false);
  });

  test("with its last answer a survey ends; what was sent before stays accepted", async () => {
    await at.target(at.surveys.nps, { stopAfterAnswers: 2 });
    expect(await isAnswered(0)).toBe(true);
    expect(await isOffered()).toBe(true);
    at.collector.clock.pass(1_000);
    const last = aResponse(at.collector, at.surveys.nps);
    expect((await at.collector.ask("POST", "/v1/responses", { body: last })).status).toBe(201);
    at.collector.deps.sites.forget(at.workspaceId);
    expect(await isOffered()).toBe(false);
    at.collector.clock.pass(1_000);
    expect(await isAnswered(0)).toBe(false);
    expect(await isAnswered(-1_500)).toBe(true);
    expect((await at.collector.ask("POST", "/v1/responses", { body: last })).status).toBe(200);
    await at.target(at.surveys.nps, { stopAfterAnswers: 100 });
    expect(await isOffered()).toBe(true);
  });

  test.each<[string, unknown]>([
    ["an end before the start", { startsAt: "2026-07-02T00:00:00Z", endsAt: "2026-07-01T00:00:00Z" }],
    ["a sample of none", { samplePercent: 0 }],
    ["a rule of nothing", { pages: { only: [{ how: "contains", value: " " }], never: [] } }],
    ["an unknown trigger", { triggers: [{ on: "full_moon" }] }],
    ["an unknown field", { everybody: true }],
    ["no language", { languages: ["de-"] }],
    ["an empty segment", { customers: [[]] }],
  ])("targeting with %s is refused, and what was there stays", async (_, targeting) => {
    await at.target(at.surveys.nps, { samplePercent: 50 });
    const answer = await at.collector.ask("PATCH", `/api/surveys/${at.surveys.nps}`, {
      cookie: at.owner,
      body: { targeting },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect((await at.staff("GET", `/api/surveys/${at.surveys.nps}`)).targeting).toEqual({
      samplePercent: 50,
    });
  });
});

describe("a browser that asks not to be followed", () => {
  test.each([{ "sec-gpc": "1" }, { dnt: "1" }])(
    "is listened to where the site says so: %j",
    async (signal) => {
      expect((await at.offered(signal)).surveys[0].showAfterSeconds).toBe(3);
      await at.setPrivacy({ honoursSignals: true });
      expect((await at.offered()).memoryOnly).toBe(false);
      const offer = await at.offered(signal);
      expect(offer.memoryOnly).toBe(true);
      expect(
        offer.surveys.map(({ showAfterSeconds }: { showAfterSeconds: number }) => showAfterSeconds),
      ).toEqual([-1, -1]);
      expect(await at.asking({ customer: kim }, signal)).toBe(false);
      const response = aResponse(at.collector, at.surveys.nps, { score: 9, customer: kim });
      const answer = await at.collector.ask("POST", "/v1/responses", { body: response, headers: signal });
      expect(answer.status).toBe(201);
      expect((await at.staff("GET", `/api/feedback/${response.id}`)).customer).toBeNull();
    },
  );
});

test("two colleagues who change two of a site's settings at once both have their way", async () => {
  await Promise.all([at.setPrivacy({ restDays: 14 }), at.setPrivacy({ memoryOnly: true })]);
  expect(await at.offered()).toMatchObject({ restDays: 14, memoryOnly: true, needsConsent: false });
  const about = { controller: "Shop GmbH", retentionMonths: 24, policyUrl: "https://shop.example/privacy" };
  await at.setPrivacy({ about });
  expect((await at.offered()).about).toEqual(about);
  const hostile = await at.collector.ask("PATCH", `/api/sites/${at.siteId}`, {
    cookie: at.owner,
    body: { privacy: { about: { ...about, policyUrl: "javascript:alert(1)" } } },
  });
  expect(hostile.status).toBe(400);
});
