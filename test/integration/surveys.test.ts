import { beforeEach, describe, expect, test } from "vitest";
import type { PublicSurvey, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aResponse, becomeOwner, surveysOf } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let siteId: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  siteId = (await collector.ask("GET", "/api/sites", { cookie: owner })).body.sites[0].id;
});

const ask = (method: string, path: string, body?: unknown) =>
  collector.ask(method, path, { cookie: owner, ...(body === undefined ? {} : { body }) });
const create = async (given: object = {}) =>
  (await ask("POST", "/api/surveys", { siteId, template: "csat", name: "Delivery", ...given })).body;
const offer = async (query = "") =>
  (await collector.ask("GET", `/v1/sites/${collector.siteKey}/surveys${query}`)).body;
const offered = async (id: string, query = "") =>
  (await offer(query)).surveys.find((survey: { id: string }) => survey.id === id);

test("a first start offers both templates: NPS shows by itself, CSAT when the page asks", async () => {
  const { surveys } = await offer();
  expect(
    surveys.map(({ template, version, showAfterSeconds }: PublicSurvey) => [
      template,
      version,
      showAfterSeconds,
    ]),
  ).toEqual([
    ["nps", 1, 3],
    ["csat", 1, -1],
  ]);
});

describe("from draft to visitors", () => {
  test("a new survey is a draft nobody sees, with the template's words", async () => {
    const survey = await create();
    expect(survey).toMatchObject({
      status: "draft",
      publishedVersion: null,
      hasUnpublishedChanges: false,
      shown: 0,
      answered: 0,
      name: "Delivery",
      template: "csat",
    });
    expect(survey.definition.questions[0].title).toEqual({
      en: "How satisfied were you today?",
      "zh-CN": "您对这次的体验满意吗？",
    });
    expect(await offered(survey.id)).toBeUndefined();
    const answer = await collector.ask("POST", "/v1/responses", {
      body: aResponse(collector, survey.id, { score: 3 }),
    });
    expect(["unknown_survey", "survey_closed"]).toContain(answer.body.code);
  });

  test("published, it is on the page at once, in its first version", async () => {
    const survey = await create();
    expect((await ask("POST", `/api/surveys/${survey.id}/publish`)).body).toMatchObject({
      status: "published",
      publishedVersion: 1,
      hasUnpublishedChanges: false,
    });
    expect(await offered(survey.id)).toMatchObject({
      version: 1,
      questions: [{ type: "csat", look: "faces" }, { type: "text" }],
    });
  });

  test("changed words wait in the draft; name, touchpoint and timing hold at once", async () => {
    const survey = await create();
    await ask("POST", `/api/surveys/${survey.id}/publish`);
    const definition = structuredClone(survey.definition);
    definition.thanks = { en: "Ta!", "zh-CN": "多谢！" };
    const changed = await ask("PATCH", `/api/surveys/${survey.id}`, {
      definition,
      touchpoint: "door",
      showAfterSeconds: 20,
      name: "At the door",
    });
    expect(changed.body).toMatchObject({
      hasUnpublishedChanges: true,
      publishedVersion: 1,
      touchpoint: "door",
      name: "At the door",
    });
    expect(await offered(survey.id)).toMatchObject({
      version: 1,
      thanks: "Thank you. Every answer is read.",
      touchpoint: "door",
      showAfterSeconds: 20,
    });
    expect((await ask("POST", `/api/surveys/${survey.id}/publish`)).body).toMatchObject({
      publishedVersion: 2,
      hasUnpublishedChanges: false,
    });
    expect(await offered(survey.id)).toMatchObject({ version: 2, thanks: "Ta!" });
  });

  test("publishing what is published already makes no new version", async () => {
    const survey = await create();
    for (let times = 0; times < 3; times++) await ask("POST", `/api/surveys/${survey.id}/publish`);
    expect((await ask("GET", `/api/surveys/${survey.id}`)).body.publishedVersion).toBe(1);
  });

  test("two colleagues who publish at once make one version", async () => {
    const survey = await create();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => ask("POST", `/api/surveys/${survey.id}/publish`)),
    );
    expect(answers.map(({ status, body }) => [status, body.publishedVersion])).toEqual(
      Array(4).fill([200, 1]),
    );
  });

  test("paused, it is gone from the page at once; published again, it is back in the same version", async () => {
    const survey = await create();
    await ask("POST", `/api/surveys/${survey.id}/publish`);
    expect((await ask("POST", `/api/surveys/${survey.id}/pause`)).body.status).toBe("paused");
    expect(await offered(survey.id)).toBeUndefined();
    const late = await collector.ask("POST", "/v1/responses", {
      body: aResponse(collector, survey.id, { score: 3 }),
    });
    expect(late).toMatchObject({ status: 409, body: { code: "survey_closed" } });
    await ask("POST", `/api/surveys/${survey.id}/publish`);
    expect(await offered(survey.id)).toMatchObject({ version: 1 });
  });

  test("a draft cannot be paused: it stays a draft", async () => {
    const survey = await create();
    expect((await ask("POST", `/api/surveys/${survey.id}/pause`)).body.status).toBe("draft");
  });
});

describe("words", () => {
  /** With one question changed, into something no survey may hold if need be. */
  const withQuestion = (given: SurveyDefinition, at: number, change: object): object => ({
    ...given,
    questions: given.questions.map((question, index) =>
      index === at ? { ...question, ...change } : question,
    ),
  });
  const withWords = async (id: string, edit: (given: SurveyDefinition) => object) => {
    const { body } = await ask("GET", `/api/surveys/${id}`);
    return ask("PATCH", `/api/surveys/${id}`, { definition: edit(body.definition) });
  };

  test.each([
    ["a question", (given: SurveyDefinition) => withQuestion(given, 1, { title: { en: "  ", "zh-CN": "" } })],
    ["the thanks", (given: SurveyDefinition) => ({ ...given, thanks: {} })],
  ])(
    "%s without words in any language keeps a survey from being published, not from being saved",
    async (_what, edit) => {
      const survey = await create();
      expect((await withWords(survey.id, edit)).status).toBe(200);
      expect(await ask("POST", `/api/surveys/${survey.id}/publish`)).toMatchObject({
        status: 409,
        body: { code: "missing_words" },
      });
      expect((await ask("GET", `/api/surveys/${survey.id}`)).body).toMatchObject({
        status: "draft",
        publishedVersion: null,
      });
    },
  );

  test("the language it is written in first is enough; who reads another gets that one", async () => {
    const survey = await create();
    const inChinese = {
      questions: [{ id: "score", type: "csat", required: true, title: { "zh-CN": "满意吗？" } }],
      thanks: { "zh-CN": "谢谢" },
      language: "zh-CN",
    };
    await withWords(survey.id, () => inChinese);
    await ask("POST", `/api/surveys/${survey.id}/publish`);
    for (const locale of ["en", "zh-CN"])
      expect(await offered(survey.id, `?locale=${locale}`)).toMatchObject({
        questions: [{ title: "满意吗？" }],
        thanks: "谢谢",
      });
  });

  test("words that lack in that language keep it from being published, each place named", async () => {
    const survey = await create();
    await withWords(survey.id, (given) => ({
      ...withQuestion(given, 0, { title: { "zh-CN": "满意吗？" } }),
    }));
    expect((await ask("POST", `/api/surveys/${survey.id}/publish`)).body).toMatchObject({
      code: "missing_words",
      errors: [{ field: "definition.questions.0.title" }],
    });
  });

  test.each([
    ["two questions of one id", (given: SurveyDefinition) => withQuestion(given, 1, { id: "score" })],
    ["no question", (given: SurveyDefinition) => ({ ...given, questions: [] })],
    ["an id with a space", (given: SurveyDefinition) => withQuestion(given, 0, { id: "the score" })],
    ["an unknown type", (given: SurveyDefinition) => withQuestion(given, 0, { type: "matrix" })],
  ])("%s is refused", async (_what, edit) => {
    const survey = await create();
    expect(await withWords(survey.id, edit)).toMatchObject({ status: 400, body: { code: "invalid" } });
  });

  test.each([
    { name: "" },
    { showAfterSeconds: -2 },
    { showAfterSeconds: 1.5 },
    { touchpoint: "x".repeat(61) },
    { status: "published" },
  ])("%o is refused", async (change) => {
    const survey = await create();
    expect((await ask("PATCH", `/api/surveys/${survey.id}`, change)).status).toBe(400);
  });

  test("an empty touchpoint is none", async () => {
    const survey = await create();
    await ask("PATCH", `/api/surveys/${survey.id}`, { touchpoint: "door" });
    expect((await ask("PATCH", `/api/surveys/${survey.id}`, { touchpoint: " " })).body.touchpoint).toBeNull();
  });
});

describe("the language of the offer", () => {
  test.each([
    ["?locale=en", "en", "Thank you"],
    ["?locale=zh-CN", "zh-CN", "谢谢"],
    ["?locale=zh-Hans", "zh-CN", "谢谢"],
    ["?locale=zh-Hant-HK", "zh-TW", "谢谢"],
    ["?locale=fr", "fr", "Thank you"],
    ["?locale=it", "en", "Thank you"],
    ["?locale=", "en", "Thank you"],
    ["", "en", "Thank you"],
  ])("%s is %s", async (query, language, thanks) => {
    const given = await offer(query);
    expect(given.language).toBe(language);
    expect(given.surveys[0].thanks).toContain(thanks);
    expect(given.complaintCategories.map(({ id }: { id: string }) => id)).toEqual([
      "product",
      "delivery",
      "service",
      "billing",
      "other",
    ]);
    expect(Object.values(given.words).every((word) => word !== "")).toBe(true);
  });

  test("is never kept by a cache, and open to pages of any origin to read", async () => {
    const { headers } = await collector.ask("GET", `/v1/sites/${collector.siteKey}/surveys`, {
      headers: { origin: "http://localhost:3000" },
    });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });
});

describe("how often", () => {
  test("a survey counts its showings once each by id, and its answers", async () => {
    const { nps } = await surveysOf(collector);
    const response = aResponse(collector, nps);
    const ids = [response.id, uuidv7(), uuidv7()];
    for (const id of [...ids, ...ids])
      await collector.ask("POST", "/v1/impressions", { body: { id, site: collector.siteKey, survey: nps } });
    await collector.ask("POST", "/v1/responses", { body: response });
    const { body } = await ask("GET", `/api/surveys/${nps}`);
    expect(body).toMatchObject({ shown: 3, answered: 1 });
  });
});

test("surveys are listed oldest first", async () => {
  collector.clock.pass(60_000);
  await create({ name: "Third" });
  const { surveys } = (await ask("GET", "/api/surveys")).body;
  expect(surveys.map(({ name }: { name: string }) => name)).toEqual(["NPS", "CSAT", "Third"]);
});
