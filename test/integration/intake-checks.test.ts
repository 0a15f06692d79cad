import { beforeEach, expect, test } from "vitest";
import { aResponse, becomeOwner, type Offered, surveysOf } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let surveys: Offered;

beforeEach(async () => {
  collector = await freshCollector();
  surveys = await surveysOf(collector);
});

const post = (body: unknown) => collector.ask("POST", "/v1/responses", { body });

test("a required question answered with nothing is not answered", async () => {
  const owner = await becomeOwner(collector);
  const { body: survey } = await collector.ask("GET", `/api/surveys/${surveys.nps}`, { cookie: owner });
  const questions = survey.definition.questions.map((question: { id: string }) =>
    question.id === "comment" ? { ...question, required: true } : question,
  );
  const definition = { ...survey.definition, questions };
  await collector.ask("PATCH", `/api/surveys/${surveys.nps}`, { cookie: owner, body: { definition } });
  await collector.ask("POST", `/api/surveys/${surveys.nps}/publish`, { cookie: owner });
  expect(await post(aResponse(collector, surveys.nps, { comment: "  " }))).toMatchObject({
    status: 400,
    body: { code: "invalid_answers", errors: [{ message: "comment is required" }] },
  });
});

test("what stands behind the address of a page is not kept, whoever sends it", async () => {
  const page = "https://shop.example/checkout?token=secret#secret";
  const response = aResponse(collector, surveys.nps, { context: { page } });
  expect((await post(response)).status).toBe(201);
  const owner = await becomeOwner(collector);
  const { body } = await collector.ask("GET", `/api/feedback/${response.id}`, { cookie: owner });
  expect(body.item.page).toBe("https://shop.example/checkout");
});

test("two customers whose pages give no real phone number are not taken for one", async () => {
  for (const name of ["Ana", "Ben"])
    await post(aResponse(collector, surveys.nps, { customer: { name, phone: "n/a 0" } }));
  const owner = await becomeOwner(collector);
  const { body } = await collector.ask("GET", "/api/feedback?status=all", { cookie: owner });
  expect(body.items.map(({ customer }: { customer: unknown }) => customer)).toEqual([null, null]);
});
