import { beforeEach, describe, expect, test } from "vitest";
import { aDefinition, aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let shop: SurveyWorkshop;

beforeEach(async () => {
  shop = await aSurveyWorkshop();
  await shop.askingOf({
    ...aDefinition(
      aQuestion("nps", { id: "score", required: true }),
      aQuestion("text", {
        id: "why",
        title: {
          en: "You gave {{score}} for order {{fields.order|unknown}}, {{customer.name|stranger}}. Why?",
        },
        showIf: [
          {
            any: [
              { field: "total", is: "at_least", value: 100 },
              { customer: "name", is: "one_of", values: ["Kim"] },
            ],
          },
        ],
      }),
    ),
    fields: ["order", "total"],
  });
});

const detailOf = async (id: string) => (await shop.ask("GET", `/api/feedback/${id}`)).body;

describe("what the page tells with a survey", () => {
  test.each([
    ["a field that meets the condition", { fields: { total: "120" } }, 201],
    ["a customer who does", { customer: { name: "Kim" } }, 201],
    ["a field that does not", { fields: { total: 99 } }, 400],
    ["nothing", {}, 400],
    ["a field nobody declared", { fields: { sum: 500 } }, 400],
  ])("decides what may be answered: %s", async (_what, more, status) => {
    expect((await shop.answer({ score: 9, why: "Because" }, "en", more)).status).toBe(status);
  });

  test("is kept beside the answers and recalled in the words the visitor read", async () => {
    const fields = { order: "1042", total: 250.5, secret: "x", more: true };
    const { body } = await shop.answer({ score: 3, why: "Late" }, "en", {
      fields,
      customer: { id: "c1", name: "Kim" },
    });
    const { answers } = await detailOf(body.id);
    expect(
      answers.map(({ question, title, value }: Record<string, unknown>) => [question, title, value]),
    ).toEqual([
      ["score", "About nps?", 3],
      ["why", "You gave 3 for order 1042, Kim. Why?", "Late"],
      ["fields.order", "order", "1042"],
      ["fields.total", "total", 250.5],
    ]);
  });

  test("leaves its stand-in where it is not there", async () => {
    const { body } = await shop.answer({ score: 3, why: "Late" }, "en", { fields: { total: 100 } });
    const { answers } = await detailOf(body.id);
    expect(answers[1].title).toBe("You gave 3 for order unknown, stranger. Why?");
  });

  test.each([[{ order: "x".repeat(501) }], [{ order: { nested: true } }], [{ order: ["a"] }], [["order"]]])(
    "is refused when it is no short text, number or yes/no: %j",
    async (fields) => {
      expect((await shop.answer({ score: 3 }, "en", { fields })).status).toBe(400);
    },
  );

  test("counts as no question in the results", async () => {
    await shop.answer({ score: 9 }, "en", { fields: { order: "1" } });
    const { body } = await shop.ask("GET", `/api/surveys/${shop.survey}/results`);
    expect(body.questions.map(({ question }: { question: string }) => question)).toEqual(["score", "why"]);
  });
});
