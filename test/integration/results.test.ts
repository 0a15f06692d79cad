import { beforeEach, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { TestCollector } from "../support/collector.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let collector: TestCollector;
let survey: string;
let ask: SurveyWorkshop["ask"];
let asking: SurveyWorkshop["asking"];
let answer: SurveyWorkshop["answer"];

beforeEach(async () => {
  ({ collector, survey, ask, asking, answer } = await aSurveyWorkshop());
});

const results = async () => (await ask("GET", `/api/surveys/${survey}/results`)).body;
const found = async (question: string) =>
  (await results()).questions.find((each: { question: string }) => each.question === question);

test("results count every step and option, those nobody chose included, and give means, mean ranks and the latest words", async () => {
  await asking(
    aQuestion("statement"),
    aQuestion("ces"),
    aQuestion("multiple_choice", { other: true }),
    aQuestion("yes_no"),
    aQuestion("ranking"),
    aQuestion("text"),
  );
  await answer({
    ces: 7,
    multiple_choice: { chosen: ["a", "b"] },
    yes_no: 1,
    ranking: ["c", "a", "b"],
    text: "First",
  });
  collector.clock.pass(1000);
  await answer({
    ces: 2,
    multiple_choice: { chosen: ["a"], other: "Mine" },
    yes_no: 0,
    ranking: ["a", "c", "b"],
    text: "Second",
  });
  expect((await results()).responses).toBe(2);
  expect((await results()).questions.map(({ question }: { question: string }) => question)).toEqual([
    "ces",
    "multiple_choice",
    "yes_no",
    "ranking",
    "text",
  ]);
  const counts = async (question: string) =>
    (await found(question)).counts.map(({ value, count }: { value: unknown; count: number }) => [
      value,
      count,
    ]);
  expect(await counts("ces")).toEqual([
    [1, 0],
    [2, 1],
    [3, 0],
    [4, 0],
    [5, 0],
    [6, 0],
    [7, 1],
  ]);
  expect(await found("ces")).toMatchObject({ answered: 2, mean: 4.5 });
  expect(await counts("multiple_choice")).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 0],
    ["other", 1],
  ]);
  expect((await found("multiple_choice")).texts).toMatchObject([{ text: "Mine" }]);
  expect(await counts("yes_no")).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(
    (await found("ranking")).counts.map(({ value, meanRank }: { value: string; meanRank: number }) => [
      value,
      meanRank,
    ]),
  ).toEqual([
    ["a", 1.5],
    ["b", 3],
    ["c", 1.5],
  ]);
  expect((await found("text")).texts.map(({ text }: { text: string }) => text)).toEqual(["Second", "First"]);
});

test("results keep what older versions asked, behind what is asked now", async () => {
  await asking(aQuestion("single_choice"), aQuestion("nps"));
  await answer({ single_choice: { chosen: ["c"] }, nps: 3 });
  await asking(
    aQuestion("single_choice", {
      options: [
        { id: "a", label: { en: "A" } },
        { id: "b", label: { en: "B" } },
      ],
    }),
  );
  await answer({ single_choice: { chosen: ["a"] } });
  expect(await found("single_choice")).toMatchObject({
    isAsked: true,
    answered: 2,
    counts: [
      { value: "a", count: 1, label: { en: "A" } },
      { value: "b", count: 0 },
      { value: "c", count: 1, label: { en: "Option c" } },
    ],
  });
  expect(await found("nps")).toMatchObject({ isAsked: false, answered: 1, mean: 3 });
});

test("results of a survey nobody published are empty; of another's there are none", async () => {
  expect(await results()).toEqual({ responses: 0, complete: 0, partial: 0, questions: [] });
  expect((await ask("GET", `/api/surveys/${uuidv7()}/results`)).status).toBe(404);
});
