import { beforeEach, expect, test } from "vitest";
import { aDefinition, aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

const MINUTE_MS = 60_000;

let shop: SurveyWorkshop;
let path: string;

beforeEach(async () => {
  // Wednesday, 17 June 2026, 11:00 in Berlin, where the workspace is.
  shop = await aSurveyWorkshop();
  path = `/api/surveys/${shop.survey}`;
});

const schedule = (at: string) => shop.ask("POST", `${path}/schedule`, { at });
const survey = async () => (await shop.ask("GET", path)).body;
const asksVisitors = async () => {
  const { surveys } = (await shop.collector.ask("GET", `/v1/sites/${shop.collector.siteKey}/surveys`)).body;
  return surveys.some(({ id }: { id: string }) => id === shop.survey);
};

test("a draft goes live at the time that was set on the workspace's clock, once, as it is by then", async () => {
  const set = await schedule("2026-06-17T11:30");
  expect(set).toMatchObject({
    status: 200,
    body: { status: "draft", publishAt: "2026-06-17T09:30:00.000Z" },
  });
  await shop.ask("PATCH", path, { definition: aDefinition(aQuestion("nps")) });
  await shop.collector.passTime(29 * MINUTE_MS);
  expect(await asksVisitors()).toBe(false);
  await shop.collector.passTime(2 * MINUTE_MS);
  expect(await asksVisitors()).toBe(true);
  expect(await survey()).toMatchObject({ status: "published", publishAt: null, publishedVersion: 1 });
  const { versions } = (await shop.ask("GET", `${path}/versions`)).body;
  expect(versions).toMatchObject([{ version: 1, publishedBy: "Olga Owner" }]);
  await shop.collector.passTime(10 * MINUTE_MS);
  expect((await survey()).publishedVersion).toBe(1);
});

test("a new version of a survey that asks already takes the old one's place at its time", async () => {
  await shop.asking(aQuestion("nps"));
  await shop.ask("PATCH", path, { definition: aDefinition(aQuestion("ces")) });
  await schedule("2026-06-17T12:00");
  expect(await survey()).toMatchObject({ status: "published", publishedVersion: 1 });
  await shop.collector.passTime(61 * MINUTE_MS);
  expect(await survey()).toMatchObject({ publishedVersion: 2, hasUnpublishedChanges: false });
});

test("what is called off, or put away, does not go live", async () => {
  await schedule("2026-06-17T11:30");
  expect((await shop.ask("DELETE", `${path}/schedule`)).body.publishAt).toBeNull();
  await shop.collector.passTime(31 * MINUTE_MS);
  expect((await survey()).status).toBe("draft");
  await schedule("2026-06-17T12:00");
  await shop.ask("POST", `${path}/archive`);
  await shop.collector.passTime(31 * MINUTE_MS);
  expect(await asksVisitors()).toBe(false);
});

test("what lacks something when its time comes is held back until that is mended", async () => {
  await schedule("2026-06-17T11:30");
  await shop.ask("PATCH", path, { definition: aDefinition(aQuestion("text", { title: {} })) });
  await shop.collector.passTime(31 * MINUTE_MS);
  expect(await survey()).toMatchObject({ status: "draft", publishAt: "2026-06-17T09:30:00.000Z" });
  await shop.ask("PATCH", path, { definition: aDefinition(aQuestion("text")) });
  await shop.collector.passTime(MINUTE_MS);
  expect((await survey()).status).toBe("published");
});

test("a time that is past, that is no time, or for a survey with something missing is refused by name", async () => {
  expect(await schedule("2026-06-17T10:59")).toMatchObject({
    status: 400,
    body: { code: "invalid", errors: [{ field: "at", message: "must lie ahead" }] },
  });
  for (const at of ["tomorrow", "2026-02-30T10:00", "2026-06-17T12:00:00Z", ""])
    expect(await schedule(at)).toMatchObject({ status: 400, body: { errors: [{ field: "at" }] } });
  await shop.ask("PATCH", path, { definition: aDefinition(aQuestion("text", { title: {} })) });
  expect(await schedule("2026-06-17T12:00")).toMatchObject({ status: 409, body: { code: "missing_words" } });
});
