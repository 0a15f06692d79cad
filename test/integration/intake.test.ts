import { beforeEach, expect, test } from "vitest";
import type { FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, aResponse, becomeOwner, type Offered, surveysOf } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let surveys: Offered;

beforeEach(async () => {
  collector = await freshCollector();
  surveys = await surveysOf(collector);
});

const post = (body: unknown, path = "/v1/responses") => collector.ask("POST", path, { body });

test("the first time a response is created; the same id again gets the same body, for ever", async () => {
  const response = aResponse(collector, surveys.nps, { score: 3, comment: "Too slow" });
  const first = await post(response);
  collector.clock.pass(400 * 86_400_000);
  const again = await post(response);
  expect(first.status).toBe(201);
  expect(again.status).toBe(200);
  expect(again.body).toEqual(first.body);
});

test("two hundred times the same id at once make one row", async () => {
  const response = aResponse(collector, surveys.nps);
  const answers = await Promise.all(Array.from({ length: 200 }, () => post(response)));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(199).fill(200), 201]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  const owner = await becomeOwner(collector);
  const inbox = await collector.ask("GET", "/api/feedback", { cookie: owner });
  expect(inbox.body.total).toBe(1);
});

test("five hundred different answers at once are all stored, far above the number of connections", async () => {
  const given = Array.from({ length: 500 }, (_, index) =>
    aResponse(collector, surveys.nps, { score: index % 11, customer: { email: `c${index % 50}@x.example` } }),
  );
  const answers = await Promise.all(given.map((response) => post(response)));
  expect(answers.every(({ status }) => status === 201)).toBe(true);
  const owner = await becomeOwner(collector);
  const inbox = await collector.ask("GET", "/api/feedback?status=all", { cookie: owner });
  expect(inbox.body.total).toBe(500);
});

test("a repeat of an accepted answer is still accepted after the survey was paused; a new one is refused", async () => {
  const response = aResponse(collector, surveys.nps);
  const first = await post(response);
  const owner = await becomeOwner(collector);
  await collector.ask("POST", `/api/surveys/${surveys.nps}/pause`, { cookie: owner });
  expect(await post(response)).toMatchObject({ status: 200, body: first.body });
  expect(await post(aResponse(collector, surveys.nps))).toMatchObject({
    status: 409,
    body: { code: "survey_closed" },
  });
});

test("an answer keeps the version of the survey it was given to", async () => {
  const owner = await becomeOwner(collector);
  const survey = await collector.ask("GET", `/api/surveys/${surveys.nps}`, { cookie: owner });
  const definition = structuredClone(survey.body.definition);
  definition.questions[0].title.en = "Would you tell your friends about us?";
  await collector.ask("PATCH", `/api/surveys/${surveys.nps}`, { cookie: owner, body: { definition } });
  const published = await collector.ask("POST", `/api/surveys/${surveys.nps}/publish`, { cookie: owner });
  expect(published.body.publishedVersion).toBe(2);
  const late = aResponse(collector, surveys.nps, { version: 1 });
  await post(late);
  await post(aResponse(collector, surveys.nps));
  const inbox = await collector.ask("GET", "/api/feedback", { cookie: owner });
  const titles = await Promise.all(
    inbox.body.items.map(
      async ({ id }: { id: string }) =>
        (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.answers[0].title,
    ),
  );
  expect(titles.sort()).toEqual([
    "How likely are you to recommend us to a friend?",
    "Would you tell your friends about us?",
  ]);
});

test("a low score with a comment opens an alert; a complaint opens a case with a reference and a status link", async () => {
  await post(aResponse(collector, surveys.nps, { score: 2, comment: "The courier was rude" }));
  const complaint = await post(aComplaint(collector), "/v1/complaints");
  expect(complaint.status).toBe(201);
  expect(complaint.body.reference).toMatch(/^C-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{2}$/);
  const owner = await becomeOwner(collector);
  const { body } = await collector.ask("GET", "/api/feedback?status=waiting", { cookie: owner });
  expect(
    body.items.map(({ alert, complaint: opened }: FeedbackItem) => alert ?? opened?.state).sort(),
  ).toContain("low_score_with_comment");
  expect(body.total).toBe(2);
  const page = await collector.ask("GET", complaint.body.statusUrl);
  expect(page.status).toBe(200);
  expect(page.text).toContain(complaint.body.reference);
  expect(page.text).toContain("nobody answers my messages");
});

test("what a customer wrote is shown on their status page as text, never as markup", async () => {
  const complaint = await post(
    aComplaint(collector, { whatHappened: "<script>alert(1)</script>" }),
    "/v1/complaints",
  );
  const page = await collector.ask("GET", complaint.body.statusUrl);
  expect(page.text).not.toContain("<script>");
  expect(page.text).toContain("&lt;script&gt;");
});

test("English and Chinese comments are read at once; a language Heed cannot read is unknown, never neutral", async () => {
  await post(aResponse(collector, surveys.nps, { comment: "Great quality, fast delivery" }));
  await post(
    aResponse(collector, surveys.nps, { comment: "质量太差了，非常失望", context: { locale: "zh-CN" } }),
  );
  await post(
    aResponse(collector, surveys.nps, {
      comment: "Доставка заняла слишком много времени",
      context: { locale: "ru" },
    }),
  );
  const owner = await becomeOwner(collector);
  const { body } = await collector.ask("GET", "/api/feedback", { cookie: owner });
  expect(
    Object.fromEntries(body.items.map(({ locale, sentiment }: FeedbackItem) => [locale, sentiment])),
  ).toEqual({
    en: "positive",
    "zh-CN": "negative",
    ru: "unknown",
  });
});

test("browsers may send JSON as text/plain, so that no preflight is needed", async () => {
  const answer = await collector.ask("POST", "/v1/responses", {
    text: JSON.stringify(aResponse(collector, surveys.nps)),
    headers: { "content-type": "text/plain;charset=UTF-8" },
  });
  expect(answer.status).toBe(201);
});

test("fields this version does not know are dropped, not refused", async () => {
  expect(await post({ ...aResponse(collector, surveys.nps), mood: "sunny" })).toMatchObject({ status: 201 });
});

test("a byte no database can store costs nobody an error", async () => {
  const answer = await post(aResponse(collector, surveys.nps, { comment: "a\u0000b \ud800 c" }));
  expect(answer.status).toBe(201);
});

test.each([
  ["an unknown site", { site: "site_nobody" }, 404, "unknown_site"],
  ["an unknown survey", { survey: uuidv7() }, 404, "unknown_survey"],
  ["an id that is no UUID version 7", { id: crypto.randomUUID() }, 400, "malformed_id"],
  ["a score off the scale", { answers: [{ question: "score", value: 11 }] }, 400, "invalid_answers"],
  ["half a point", { answers: [{ question: "score", value: 7.5 }] }, 400, "invalid_answers"],
  [
    "a question that was not asked",
    {
      answers: [
        { question: "score", value: 7 },
        { question: "age", value: 7 },
      ],
    },
    400,
    "invalid_answers",
  ],
  [
    "the same question twice",
    {
      answers: [
        { question: "score", value: 7 },
        { question: "score", value: 8 },
      ],
    },
    400,
    "invalid_answers",
  ],
  [
    "a required question left out",
    { answers: [{ question: "comment", value: "hi" }] },
    400,
    "invalid_answers",
  ],
  [
    "a number where text belongs",
    {
      answers: [
        { question: "score", value: 7 },
        { question: "comment", value: 7 },
      ],
    },
    400,
    "invalid_answers",
  ],
  ["no answers at all", { answers: [] }, 400, "invalid"],
])("%s is refused with its own code", async (_what, given, status, code) => {
  const answer = await post({ ...aResponse(collector, surveys.nps), ...given });
  expect(answer).toMatchObject({ status, body: { status, code } });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("a refusal names each field that is wrong", async () => {
  const answer = await post(
    { ...aComplaint(collector), category: "weather", contact: "nowhere", whatHappened: " " },
    "/v1/complaints",
  );
  expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
    "category",
    "contact",
    "whatHappened",
  ]);
});

test("what is no JSON, no known media type or over 64 KiB is refused with its own status", async () => {
  const send = (text: string, type: string) =>
    collector.ask("POST", "/v1/responses", { text, headers: { "content-type": type } });
  expect(await send("{", "application/json")).toMatchObject({
    status: 400,
    body: { code: "malformed_json" },
  });
  expect(await send("{}", "application/xml")).toMatchObject({
    status: 415,
    body: { code: "unsupported_media_type" },
  });
  expect(await send(`"${"x".repeat(65 * 1024)}"`, "application/json")).toMatchObject({
    status: 413,
    body: { code: "too_large" },
  });
});

test("an origin the site does not allow is refused; allowed ones and Heed's own pages are not", async () => {
  const from = (origin: string) =>
    collector.ask("POST", "/v1/responses", { body: aResponse(collector, surveys.nps), headers: { origin } });
  expect(await from("https://shop.example")).toMatchObject({
    status: 403,
    body: { code: "origin_not_allowed" },
  });
  const owner = await becomeOwner(collector);
  const site = (await collector.ask("GET", "/api/sites", { cookie: owner })).body.sites[0];
  await collector.ask("PATCH", `/api/sites/${site.id}`, {
    cookie: owner,
    body: { allowedOrigins: ["https://shop.example"] },
  });
  expect((await from("https://shop.example")).status).toBe(201);
  expect((await from("http://heed.test")).status).toBe(201);
  expect((await from("https://shop.example.evil.example")).status).toBe(403);
});

test("a caller that sends too much is told how long to wait", async () => {
  const limited = await freshCollector({ HEED_ANSWERS_PER_MINUTE: "2" });
  const ids = await surveysOf(limited);
  const send = () => limited.ask("POST", "/v1/responses", { body: aResponse(limited, ids.nps) });
  await send();
  await send();
  const third = await send();
  expect(third).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
  expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("an id that names a complaint cannot name a response too", async () => {
  const complaint = aComplaint(collector);
  await post(complaint, "/v1/complaints");
  expect(await post({ ...aResponse(collector, surveys.nps), id: complaint.id })).toMatchObject({
    status: 409,
    body: { code: "id_in_use" },
  });
});

test("the same id in another workspace is another answer", async () => {
  const owner = await becomeOwner(collector);
  const response = aResponse(collector, surveys.nps);
  await post(response);
  const demo = await collector.ask("POST", "/api/demo", { cookie: owner });
  await collector.ask("POST", "/api/session/workspace", { cookie: owner, body: { id: demo.body.id } });
  const site = (await collector.ask("GET", "/api/sites", { cookie: owner })).body.sites[0];
  const survey = (await collector.ask("GET", "/api/surveys", { cookie: owner })).body.surveys[0];
  expect((await post({ ...response, site: site.key, survey: survey.id })).status).toBe(201);
});

test("how often a survey was shown counts once per id, and gives the response rate", async () => {
  const answered = aResponse(collector, surveys.nps);
  const shown = [answered.id, uuidv7(), uuidv7(), uuidv7()];
  for (const id of [...shown, ...shown]) {
    const answer = await post({ id, site: collector.siteKey, survey: surveys.nps }, "/v1/impressions");
    expect(answer).toMatchObject({ status: 200, body: { show: true } });
  }
  await post(answered);
  const owner = await becomeOwner(collector);
  const { body } = await collector.ask("GET", "/api/overview", { cookie: owner });
  expect(body.responseRate).toMatchObject({ shown: 4, answered: 1, value: 25 });
});
