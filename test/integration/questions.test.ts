import { beforeEach, describe, expect, test } from "vitest";
import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { TestCollector } from "../support/collector.ts";
import { aDefinition, aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let collector: TestCollector;
let survey: string;
let ask: SurveyWorkshop["ask"];
let publish: SurveyWorkshop["publish"];
let asking: SurveyWorkshop["asking"];
let answer: SurveyWorkshop["answer"];

beforeEach(async () => {
  ({ collector, survey, ask, publish, asking, answer } = await aSurveyWorkshop());
});

const detail = async (id: string) => (await ask("GET", `/api/feedback/${id}`)).body;

describe("an answer of each type", () => {
  const cases: [Question, unknown, unknown, object][] = [
    [aQuestion("nps"), 9, 11, { scale: { low: 0, high: 10 } }],
    [aQuestion("csat"), 4, 0, { scale: { low: 1, high: 5 } }],
    [aQuestion("ces"), 7, 8, { scale: { low: 1, high: 7 } }],
    [aQuestion("rating", { steps: 4 }), 4, 5, { scale: { low: 1, high: 4 } }],
    [aQuestion("single_choice"), { chosen: ["b"] }, { chosen: ["a", "b"] }, { chosen: ["Option b"] }],
    [
      aQuestion("multiple_choice", { other: true, max: 2 }),
      { chosen: ["c"], other: "Something else" },
      { chosen: ["a", "b", "c"] },
      { chosen: ["Option c", "Something else"] },
    ],
    [aQuestion("yes_no", { noLabel: { en: "Never" } }), 0, true, { chosen: ["Never"], scale: null }],
    [aQuestion("ranking"), ["c", "a", "b"], ["c", "a"], { chosen: ["Option c", "Option a", "Option b"] }],
    [
      aQuestion("matrix", { asksExpectation: true }),
      { ratings: { a: 2, b: 4 }, expectations: { a: 5 } },
      { ratings: { a: 2 }, expectations: { a: 6 } },
      {
        scale: { low: 1, high: 5 },
        rows: [
          { id: "a", label: "Option a", rating: 2, expectation: 5 },
          { id: "b", label: "Option b", rating: 4, expectation: null },
        ],
      },
    ],
    [
      aQuestion("contact"),
      { contact: { name: "Kim", email: "kim@shop.example" } },
      { contact: { name: "Kim" } },
      { scale: null, chosen: null, rows: null },
    ],
    [aQuestion("date"), "2026-03-09", "2026-02-30", { chosen: null }],
    [aQuestion("text", { size: "short" }), "Fine", "x".repeat(201), { scale: null, chosen: null }],
  ];

  test.each(cases)(
    "%o is accepted, read back as it was sent and shown in words; a wrong one is refused and named",
    async (question, good, bad, shown) => {
      await asking(question);
      expect(await answer({ [question.id]: bad })).toMatchObject({
        status: 400,
        body: { errors: [{ field: expect.stringMatching(/^answers\.0/) }] },
      });
      const accepted = await answer({ [question.id]: good });
      expect(accepted.status).toBe(201);
      const { answers } = await detail(accepted.body.id);
      expect(answers).toMatchObject([{ question: question.id, type: question.type, value: good, ...shown }]);
    },
  );

  test("to a statement there is none", async () => {
    await asking(aQuestion("statement"), aQuestion("text"));
    expect((await answer({ statement: "read it", text: "x" })).status).toBe(400);
    expect((await answer({ text: "x" })).status).toBe(201);
  });

  test("is shown in the language it was given in", async () => {
    await asking(aQuestion("single_choice"), aQuestion("yes_no"));
    const { body } = await answer({ single_choice: { chosen: ["a"] }, yes_no: 1 }, "zh-CN");
    expect((await detail(body.id)).answers).toMatchObject([{ chosen: ["选项a"] }, { chosen: ["是"] }]);
  });
});

test("CES is a headline score, and a low one with a comment wants attention; an option of their own is no comment", async () => {
  await asking(aQuestion("ces"), aQuestion("single_choice", { other: true }), aQuestion("text"));
  const low = await answer({ ces: 2, text: "The form kept failing" });
  expect((await detail(low.body.id)).item).toMatchObject({
    score: { type: "ces", value: 2 },
    alert: "low_score_with_comment",
  });
  const other = await answer({ ces: 2, single_choice: { chosen: [], other: "terrible" } });
  expect((await detail(other.body.id)).item).toMatchObject({
    alert: null,
    sentiment: null,
    excerpt: "terrible",
  });
});

test("a rating moves the mood but is no headline score; a day is no excerpt", async () => {
  await asking(aQuestion("rating"), aQuestion("date"));
  const { body } = await answer({ rating: 1, date: "2026-03-09" });
  expect((await detail(body.id)).item).toMatchObject({ score: null, mood: -1, excerpt: "" });
});

describe("logic", () => {
  const branching = [
    aQuestion("nps", { id: "score", required: true }),
    aQuestion("yes_no", {
      id: "contact",
      required: true,
      showIf: [{ question: "score", is: "at_most", value: 6 }],
    }),
    aQuestion("text", {
      id: "phone",
      required: true,
      title: { en: "You gave {{score}}. Where do we reach you?" },
      showIf: [{ question: "contact", is: "one_of", values: [1] }],
    }),
  ];

  test("an answer to a question that was not reached is refused, and named", async () => {
    await asking(...branching);
    expect(await answer({ score: 9, contact: 1 })).toMatchObject({
      status: 400,
      body: {
        code: "invalid_answers",
        errors: [{ field: "answers.1.question", message: "is not asked after the answers before it" }],
      },
    });
    // Whatever leads there must be reached itself.
    expect((await answer({ score: 9, contact: 1, phone: "123" })).status).toBe(400);
  });

  test("what is required is required only where it is reached", async () => {
    await asking(...branching);
    expect((await answer({ score: 9 })).status).toBe(201);
    expect(await answer({ score: 3 })).toMatchObject({
      status: 400,
      body: { errors: [{ message: "contact is required" }] },
    });
    expect((await answer({ score: 3, contact: 0 })).status).toBe(201);
    expect((await answer({ score: 3, contact: 1 })).status).toBe(400);
    expect((await answer({ score: 3, contact: 1, phone: "  " })).status).toBe(400);
  });

  test("the order of the answers on the wire changes nothing", async () => {
    await asking(...branching);
    expect((await answer({ phone: "123", contact: 1, score: 3 })).status).toBe(201);
  });

  test("a recalled answer stands in the question as the customer read it", async () => {
    await asking(...branching);
    const { body } = await answer({ score: 3, contact: 1, phone: "123" });
    expect((await detail(body.id)).answers[2].title).toBe("You gave 3. Where do we reach you?");
  });

  test("the page is told the conditions, so that it walks the same way", async () => {
    await asking(...branching);
    const { surveys } = (await collector.ask("GET", `/v1/sites/${collector.siteKey}/surveys?locale=zh-CN`))
      .body;
    const offered = surveys.find(({ id }: { id: string }) => id === survey);
    expect(offered.questions[1]).toMatchObject({ title: "关于yes_no？", showIf: branching[1]?.showIf });
  });
});

describe("publishing refuses what cannot be finished, and says which question", () => {
  test.each<[string, SurveyDefinition, string, string, string]>([
    [
      "one option",
      aDefinition(aQuestion("ranking", { options: [{ id: "a", label: { en: "A" } }] })),
      "incomplete_survey",
      "definition.questions.0.options",
      "“About ranking?” needs at least two options",
    ],
    [
      "a question nobody reaches",
      aDefinition(
        aQuestion("nps"),
        aQuestion("text", { showIf: [{ question: "nps", is: "at_least", value: 11 }] }),
      ),
      "incomplete_survey",
      "definition.questions.1.showIf",
      "“About text?” can never be asked: its conditions cannot all hold",
    ],
    [
      "no words",
      aDefinition(aQuestion("nps"), aQuestion("text", { title: {} })),
      "missing_words",
      "definition.questions.1.title",
      "Question 2 lacks words in the survey's own language",
    ],
  ])("%s", async (_what, definition, code, field, message) => {
    expect((await ask("PATCH", `/api/surveys/${survey}`, { definition })).status).toBe(200);
    expect(await publish()).toMatchObject({ status: 409, body: { code, errors: [{ field, message }] } });
  });
});
