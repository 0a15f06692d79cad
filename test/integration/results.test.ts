import { beforeEach, expect, test } from "vitest";
import { questionTypes } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { TestCollector } from "../support/collector.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let collector: TestCollector;
let survey: string;
let ask: SurveyWorkshop["ask"];
let asking: SurveyWorkshop["asking"];
let answer: SurveyWorkshop["answer"];
let submission: SurveyWorkshop["submission"];

beforeEach(async () => {
  ({ collector, survey, ask, asking, answer, submission } = await aSurveyWorkshop());
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
  // Of 7 and 2 the mean's t interval is wider than the scale, where no mean can lie.
  expect(await found("ces")).toMatchObject({
    answered: 2,
    mean: { value: 4.5, low: 1, high: 7, answered: 2 },
  });
  expect((await found("multiple_choice")).counts[0].share).toMatchObject({ value: 100, high: 100 });
  expect((await found("multiple_choice")).counts[0].share.low).toBeCloseTo(34.24, 2);
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
  expect(await found("nps")).toMatchObject({ isAsked: false, answered: 1, mean: { value: 3 }, notAsked: 1 });
});

test("results of a survey nobody published are empty; of another's there are none", async () => {
  expect(await results()).toEqual({ responses: 0, complete: 0, partial: 0, questions: [] });
  expect((await ask("GET", `/api/surveys/${uuidv7()}/results`)).status).toBe(404);
});

test("of each question results tell apart who answered, skipped it, stopped before it and was not asked, and they add up", async () => {
  const onlyDetractors = [{ question: "nps", is: "at_most" as const, value: 6 }];
  await asking(
    aQuestion("nps"),
    aQuestion("text", { id: "why", showIf: onlyDetractors }),
    aQuestion("single_choice", { required: false }),
  );
  await answer({ nps: 2, why: "Late", single_choice: { chosen: ["a"] } });
  await answer({ nps: 3, single_choice: { chosen: ["a"] } });
  await answer({ nps: 9 });
  await collector.ask("POST", "/v1/partials", { body: { ...submission({ nps: 1 }), revision: 1 } });
  await asking(aQuestion("nps"), aQuestion("yes_no", { required: false }));
  await answer({ nps: 10, yes_no: 1 });
  const all = await results();
  const told = Object.fromEntries(
    all.questions.map(({ question, answered, skipped, left, notAsked }: Record<string, unknown>) => [
      question,
      [answered, skipped, left, notAsked],
    ]),
  );
  expect(all).toMatchObject({ responses: 5, complete: 4, partial: 1 });
  expect(told).toEqual({
    nps: [5, 0, 0, 0],
    why: [1, 1, 1, 2],
    single_choice: [2, 1, 1, 1],
    yes_no: [1, 0, 0, 4],
  });
  expect((await found("nps")).score).toMatchObject({ value: -20, answered: 5 });
});

test("a finished response is told by where its answers lead in the end, not by where they led on the way", async () => {
  await asking(
    aQuestion("nps"),
    aQuestion("text", { id: "why", showIf: [{ question: "nps", is: "at_most", value: 6 }] }),
  );
  const begun = submission({ nps: 2, why: "Late" });
  await collector.ask("POST", "/v1/partials", { body: { ...begun, revision: 1 } });
  expect(await found("why")).toMatchObject({ answered: 1, notAsked: 0 });
  const answers = [{ question: "nps", value: 9 }];
  await collector.ask("POST", "/v1/responses", { body: { ...begun, answers } });
  expect(await found("why")).toMatchObject({ answered: 0, skipped: 0, left: 0, notAsked: 1 });
});

test("every type of question has its summary: a score, a mean, shares, ranks, rows or words", async () => {
  const types = questionTypes.filter((type) => type !== "statement");
  await asking(...types.map((type) => aQuestion(type, { required: false })));
  await answer({
    nps: 10,
    csat: 5,
    ces: 6,
    rating: 4,
    single_choice: { chosen: ["a"] },
    multiple_choice: { chosen: ["a", "b"] },
    yes_no: 1,
    ranking: ["c", "a", "b"],
    matrix: { ratings: { a: 3 } },
    contact: { contact: { email: "kim@customer.example" } },
    date: "2026-06-01",
    text: "Good",
  });
  const said = (await results()).questions.map((result: Record<string, unknown>) => [
    result["type"],
    (["score", "mean", "matrix"] as const).filter((name) => result[name] !== null).join() ||
      ((result["texts"] as unknown[]).length > 0
        ? "texts"
        : (result["counts"] as unknown[]).length > 0
          ? "counts"
          : "answered"),
    result["answered"],
    result["skipped"],
  ]);
  expect(said).toEqual([
    ["nps", "score,mean", 1, 0],
    ["csat", "score,mean", 1, 0],
    ["ces", "mean", 1, 0],
    ["rating", "mean", 1, 0],
    ["single_choice", "counts", 1, 0],
    ["multiple_choice", "counts", 1, 0],
    ["yes_no", "counts", 1, 0],
    ["ranking", "counts", 1, 0],
    ["matrix", "matrix", 1, 0],
    ["contact", "answered", 1, 0],
    ["file", "answered", 0, 1],
    ["date", "texts", 1, 0],
    ["text", "texts", 1, 0],
  ]);
});

test("results of one version count the answers to it, in the words it was asked in", async () => {
  const asked = (title: string) => aQuestion("ces", { title: { en: title } });
  await asking(asked("Was it easy?"));
  await answer({ ces: 7 });
  await asking(asked("How easy was it to pay?"));
  await answer({ ces: 2 });
  await answer({ ces: 3 });
  const of = async (query: string) => {
    const { responses, questions } = (await ask("GET", `/api/surveys/${survey}/results${query}`)).body;
    return [responses, questions[0]?.answered, questions[0]?.title.en];
  };
  const { publishedVersion: newest } = (await ask("GET", `/api/surveys/${survey}`)).body;
  expect(await of("")).toEqual([3, 3, "How easy was it to pay?"]);
  expect(await of(`?version=${newest}`)).toEqual([2, 2, "How easy was it to pay?"]);
  expect(await of(`?version=${newest - 1}`)).toEqual([1, 1, "Was it easy?"]);
  expect(await of(`?version=${newest + 1}`)).toEqual([0, undefined, undefined]);
  expect((await ask("GET", `/api/surveys/${survey}/results?version=none`)).status).toBe(400);
});
