import { beforeEach, expect, test } from "vitest";
import { becomeOwner } from "../support/builders.ts";
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
const create = async () =>
  (await ask("POST", "/api/surveys", { siteId, template: "csat", name: "Delivery" })).body;

test("a survey is asked in one language with Heed's own words in it, the reader's where it is written in that", async () => {
  const survey = await create();
  const definition = structuredClone(survey.definition);
  const [question] = definition.questions;
  if (question) question.title = { en: "How was it?", ar: "كيف كانت التجربة؟" };
  await ask("PATCH", `/api/surveys/${survey.id}`, { definition });
  await ask("POST", `/api/surveys/${survey.id}/publish`);
  const read = async (locale: string) => {
    const { body } = await collector.ask("GET", `/v1/sites/${collector.siteKey}/surveys?locale=${locale}`);
    const found = body.surveys.find(({ id }: { id: string }) => id === survey.id);
    const words = body.otherWords?.[found.language] ?? body.words;
    return [body.language, found.language, found.questions[0].title, words.send];
  };
  expect(await read("ar-EG")).toEqual(["ar", "ar", "كيف كانت التجربة؟", "إرسال"]);
  expect(await read("de")).toEqual(["de", "en", "How was it?", "Send"]);
});

test("an address of its own is one survey's in the whole installation, can be changed, and is free again when given up", async () => {
  const [one, other] = [await create(), await create()];
  const take = (id: string, slug: string | null) => ask("PATCH", `/api/surveys/${id}`, { slug });
  expect((await take(one.id, "spring-visit")).body.slug).toBe("spring-visit");
  expect((await take(one.id, "spring-visit")).body.slug).toBe("spring-visit");
  expect((await take(other.id, "spring-visit")).body.code).toBe("slug_taken");
  expect((await take(one.id, "summer-visit")).body.slug).toBe("summer-visit");
  expect((await take(other.id, "spring-visit")).body.slug).toBe("spring-visit");
  expect((await take(one.id, null)).body.slug).toBeNull();
  for (const slug of ["ab", "-ab", "ab-", "A-b-c", "a/b", "a".repeat(61), "日本語"])
    expect((await take(one.id, slug)).status, slug).toBe(400);
});
