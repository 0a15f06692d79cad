import { beforeEach, expect, test } from "vitest";
import { aDefinition, aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

const HOUR_MS = 60 * 60 * 1000;

let shop: SurveyWorkshop;
let token: string;

const open = (given: object = {}, headers: Record<string, string> = {}) =>
  shop.collector.ask("POST", "/v1/trials", {
    body: { token, site: shop.collector.siteKey, locale: "en", ...given },
    headers,
  });

beforeEach(async () => {
  shop = await aSurveyWorkshop();
  const definition = aDefinition(aQuestion("text", { id: "why", title: { en: "Why?" } }));
  const targeting = { devices: ["phone"], samplePercent: 1 };
  await shop.ask("PATCH", `/api/surveys/${shop.survey}`, {
    definition,
    targeting,
    showAfterSeconds: 60,
    touchpoint: "checkout",
  });
  const made = await shop.ask("POST", `/api/surveys/${shop.survey}/trials`);
  expect(made).toMatchObject({
    status: 201,
    body: { until: new Date(shop.collector.clock.now.getTime() + HOUR_MS).toISOString() },
  });
  token = made.body.token;
});

test("a token shows the draft, at once and to anybody, though nothing of it is published", async () => {
  const { status, body, headers } = await open();
  expect([status, headers.get("cache-control"), body.note]).toEqual([
    200,
    "no-store",
    "Test – nothing is saved",
  ]);
  expect(body.offer).toMatchObject({ memoryOnly: true, needsConsent: false, restDays: 0 });
  expect(body.offer.surveys).toEqual([
    expect.objectContaining({
      id: shop.survey,
      showAfterSeconds: 0,
      touchpoint: null,
      questions: [expect.objectContaining({ title: "Why?" })],
    }),
  ]);
  expect(body.offer.surveys[0]).not.toHaveProperty("targeting");
  const offer = await shop.collector.ask("GET", `/v1/sites/${shop.collector.siteKey}/surveys`);
  expect(offer.body.surveys.map(({ id }: { id: string }) => id)).not.toContain(shop.survey);
});

test("the draft is shown as it is by now, not as it was when the link was made", async () => {
  const definition = aDefinition(aQuestion("text", { id: "why", title: { en: "Why, really?" } }));
  await shop.ask("PATCH", `/api/surveys/${shop.survey}`, { definition });
  expect((await open()).body.offer.surveys[0].questions[0].title).toBe("Why, really?");
});

test("trying a draft out leaves nothing behind: no sighting, no count", async () => {
  await open({}, { origin: "https://shop.example" });
  expect((await shop.ask("GET", `/api/surveys/${shop.survey}`)).body).toMatchObject({
    shown: 0,
    answered: 0,
  });
  expect((await shop.ask("GET", "/api/sites")).body.sites[0].sightings).toEqual([]);
});

test("after an hour the page says in its reader's language that the test is over, and shows nothing", async () => {
  shop.collector.clock.pass(HOUR_MS);
  const { body } = await open({}, { "accept-language": "zh-CN,zh;q=0.9" });
  expect(body.offer.surveys).toEqual([]);
  expect(body.note).toBe("试用已结束。请在 Heed 的问卷页面重新打开。");
});

test.each([
  ["made up", () => "x.y.9999999999999.AAAA"],
  ["empty", () => ""],
  ["with a later end written into it", () => token.replace(/\.\d+\./, ".9999999999999.")],
  ["with its signature cut short", () => token.slice(0, -4)],
  ["for another survey", () => token.replace(shop.survey, "019ed000-0000-7000-8000-000000000000")],
])("a token %s opens nothing", async (_, forged) => {
  const { body } = await open({ token: forged() });
  expect([body.offer.surveys, body.note]).toEqual([
    [],
    "This test is over. Start it again from the survey in Heed.",
  ]);
});

test("a draft shows on its own site only", async () => {
  const other = await shop.ask("POST", "/api/sites", { name: "Another", allowedOrigins: [] });
  expect(other.status).toBe(201);
  expect((await open({ site: other.body.key })).body.offer.surveys).toEqual([]);
});

test("on an address that may not show surveys the page says where to allow it", async () => {
  const [site] = (await shop.ask("GET", "/api/sites")).body.sites;
  await shop.ask("PATCH", `/api/sites/${site.id}`, { allowedOrigins: ["https://shop.example"] });
  const there = { origin: "https://elsewhere.example" };
  expect((await open({}, there)).body).toMatchObject({
    offer: { surveys: [] },
    note: expect.stringContaining("allowed addresses"),
  });
  expect((await open({}, { origin: "https://shop.example" })).body.offer.surveys).toHaveLength(1);
});
