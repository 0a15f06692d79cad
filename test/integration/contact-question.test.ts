import { beforeEach, expect, test } from "vitest";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let survey: string;
let ask: SurveyWorkshop["ask"];
let asking: SurveyWorkshop["asking"];
let answer: SurveyWorkshop["answer"];
let answerAs: (customer: object, given: Record<string, unknown>) => ReturnType<SurveyWorkshop["answer"]>;

beforeEach(async () => {
  const workshop = await aSurveyWorkshop();
  ({ survey, ask, asking, answer } = workshop);
  answerAs = async (customer, given) => {
    const sent = workshop.submission(given);
    return workshop.collector.ask("POST", "/v1/responses", { body: { ...sent, customer } });
  };
});

const detail = async (id: string) => (await ask("GET", `/api/feedback/${id}`)).body;

test("whoever leaves their contact is known by it from then on, as claimed and not as verified", async () => {
  await asking(aQuestion("contact"));
  const first = await answer({ contact: { contact: { name: "Kim", email: "KIM@Shop.example" } } });
  const again = await answer({ contact: { contact: { email: "kim@shop.example", phone: "+49 30 123456" } } });
  const { customer } = await detail(again.body.id);
  expect(customer).toMatchObject({
    name: "Kim",
    email: "kim@shop.example",
    phone: "+4930123456",
    verified: false,
  });
  expect((await detail(first.body.id)).customer.id).toBe(customer.id);
});

test("what the page says of its customer goes before what they typed; what they typed is kept with the answer", async () => {
  await asking(aQuestion("contact"));
  const { body } = await answerAs(
    { id: "c-7", email: "known@shop.example" },
    { contact: { contact: { email: "other@home.example" } } },
  );
  const { customer, answers } = await detail(body.id);
  expect(customer).toMatchObject({ externalId: "c-7", email: "known@shop.example" });
  expect(answers[0].value).toEqual({ contact: { email: "other@home.example" } });
});

test("results count who left their contact and show nobody's; neither does the line in the inbox", async () => {
  await asking(aQuestion("contact"));
  const { body } = await answer({ contact: { contact: { name: "Kim", email: "kim@shop.example" } } });
  const results = await ask("GET", `/api/surveys/${survey}/results`);
  expect(results.body.questions[0]).toMatchObject({ answered: 1, counts: [], texts: [], mean: null });
  expect(results.text).not.toContain("kim@shop.example");
  expect((await detail(body.id)).item.excerpt).toBe("");
});

test("hostile contacts are refused with the field named, or stored harmlessly", async () => {
  await asking(aQuestion("contact"), aQuestion("text"));
  for (const contact of [
    { email: "a@b" },
    { email: "kim@shop.example", phone: "'; drop table customers; --" },
    { email: `${"x".repeat(250)}@shop.example` },
    { email: 7 },
    [],
    { email: "kim@shop.example\nBcc: all@shop.example" },
  ]) {
    const { status, body } = await answer({ contact: { contact }, text: "x" });
    expect(status, JSON.stringify(contact)).toBe(400);
    expect(JSON.stringify(body.errors)).toContain("answers.0.value");
  }
  const odd = { name: "<script>alert(1)</script>\u0000", email: "kim@shop.example" };
  const { status, body } = await answer({ contact: { contact: odd } });
  expect(status).toBe(201);
  expect((await detail(body.id)).customer.name).toBe("<script>alert(1)</script>");
});
