import { describe, expect, test } from "vitest";
import { type Question, questionSchema, questionTypes } from "../../../shared/contract/survey.schema.ts";
import { ruleOf } from "../../../shared/questions/catalog.ts";
import { isSatisfied } from "../../../shared/questions/csat.ts";
import { npsCategory } from "../../../shared/questions/nps.ts";
import { type AnswerValue, isGiven } from "../../../shared/questions/rule.ts";
import { TEXT_LIMIT } from "../../../shared/questions/text-limit.ts";
import { aQuestion } from "../../support/questions.ts";

test("0 to 6 are detractors, 7 and 8 passives, 9 and 10 promoters", () => {
  const categories = Array.from({ length: 11 }, (_, score) => npsCategory(score));
  expect(categories).toEqual([...Array(7).fill("detractor"), "passive", "passive", "promoter", "promoter"]);
});

test("satisfied is a four or a five of five", () => {
  expect([1, 2, 3, 4, 5].filter(isSatisfied)).toEqual([4, 5]);
});

const problem = (question: Question, value: unknown) => ruleOf(question).problem(value, question);

const answers: [Question, readonly unknown[], readonly unknown[]][] = [
  [aQuestion("nps"), [0, 5, 10], [-1, 11, 7.5, "7", null, [], Number.NaN, Number.POSITIVE_INFINITY]],
  [aQuestion("csat"), [1, 3, 5], [0, 6, 2.5, "3", undefined, {}]],
  [aQuestion("ces"), [1, 4, 7], [0, 8, 3.5, "4", true]],
  [aQuestion("rating"), [1, 5], [0, 6, "5", null]],
  [aQuestion("rating", { steps: 10 }), [1, 10], [0, 11]],
  [
    aQuestion("single_choice", { other: true }),
    [{ chosen: ["a"] }, { chosen: [], other: "mine" }, { chosen: ["b"], other: "" }],
    [
      "a",
      ["a"],
      { chosen: [] },
      { chosen: ["a", "b"] },
      { chosen: ["a"], other: "mine" },
      { chosen: ["nowhere"] },
      { chosen: [], other: "x".repeat(201) },
      { chosen: [], other: "  " },
      { chosen: "a" },
      { chosen: [1] },
      { other: "mine" },
      { chosen: ["a"], other: 7 },
    ],
  ],
  [aQuestion("single_choice"), [{ chosen: ["a"] }], [{ chosen: [], other: "mine" }, { chosen: ["other"] }]],
  [
    aQuestion("multiple_choice", { min: 2, max: 3, other: true }),
    [{ chosen: ["a", "b"] }, { chosen: ["a", "b", "c"] }, { chosen: ["a"], other: "mine" }],
    [
      { chosen: ["a"] },
      { chosen: ["a", "a"] },
      { chosen: ["a", "b", "c"], other: "mine" },
      { chosen: [] },
      null,
    ],
  ],
  [aQuestion("yes_no"), [0, 1], [true, "yes", 2, -1, 0.5, null]],
  [
    aQuestion("ranking"),
    [
      ["a", "b", "c"],
      ["c", "a", "b"],
    ],
    [
      ["a", "b"],
      ["a", "b", "c", "c"],
      ["a", "a", "b"],
      ["a", "b", "x"],
      [],
      "abc",
      { chosen: ["a", "b", "c"] },
    ],
  ],
  [
    aQuestion("matrix"),
    [{ ratings: { a: 1, b: 5, c: 3 } }, { ratings: { b: 2 } }, { ratings: {} }],
    [
      { ratings: { a: 0 } },
      { ratings: { a: 6 } },
      { ratings: { a: "5" } },
      { ratings: { nowhere: 3 } },
      { ratings: { constructor: 3 } },
      { ratings: { a: 3 }, expectations: { a: 5 } },
      { ratings: [3, 4, 5] },
      { ratings: null },
      { a: 3 },
      [3, 4, 5],
      3,
      null,
    ],
  ],
  [
    aQuestion("matrix", { steps: 7, asksExpectation: true, required: true }),
    [{ ratings: { a: 1, b: 7, c: 4 }, expectations: { a: 7, b: 7, c: 7 } }],
    [
      { ratings: { a: 1, b: 7, c: 4 } },
      { ratings: { a: 1, b: 7, c: 4 }, expectations: { a: 7, b: 7 } },
      { ratings: { a: 1, b: 7 }, expectations: { a: 7, b: 7, c: 7 } },
      { ratings: { a: 1, b: 7, c: 4 }, expectations: { a: 7, b: 7, c: 8 } },
      { expectations: { a: 7, b: 7, c: 7 } },
    ],
  ],
  [
    aQuestion("contact"),
    [
      { contact: { email: "kim@shop.example" } },
      { contact: { name: "Kim", email: "kim@shop.example", phone: "+49 30 123456" } },
      { contact: { name: "Kim", email: "kim@shop.example", phone: "" } },
    ],
    [
      { contact: { name: "Kim" } },
      { contact: { email: "kim" } },
      { contact: { email: "kim@shop.example", phone: "12" } },
      { contact: { email: "kim@shop.example", name: "x".repeat(121) } },
      { contact: { email: ["kim@shop.example"] } },
      { contact: "kim@shop.example" },
      { contact: null },
      "kim@shop.example",
      {},
    ],
  ],
  [
    aQuestion("contact", { fields: [{ id: "email", required: false }] }),
    [{ contact: {} }, { contact: { email: "kim@shop.example" } }],
    [{ contact: { phone: "+49 30 123456" } }],
  ],
  [
    aQuestion("file"),
    [["019a0000-0000-7000-8000-000000000001"], []],
    [
      ["receipt.pdf"],
      ["019a0000-0000-4000-8000-000000000001"],
      ["019a0000-0000-7000-8000-000000000001", "019a0000-0000-7000-8000-000000000001"],
      [1, 2, 3].map((n) => `019a0000-0000-7000-8000-00000000000${n}`),
      "019a0000-0000-7000-8000-000000000001",
      [7],
      null,
    ],
  ],
  [
    aQuestion("date"),
    ["2026-03-09", "2024-02-29", "1900-01-01"],
    [
      "2026-02-30",
      "2025-02-29",
      "9.3.2026",
      "2026-3-9",
      "1899-12-31",
      "2200-01-01",
      "",
      20260309,
      "2026-03-09T00:00",
    ],
  ],
  [aQuestion("text"), ["", "ok", "x".repeat(TEXT_LIMIT)], ["x".repeat(TEXT_LIMIT + 1), 7, null, ["a"]]],
  [aQuestion("text", { size: "short" }), ["x".repeat(200)], ["x".repeat(201)]],
  [aQuestion("statement"), [], ["read", 1, null, undefined, []]],
];

test.each(answers)(
  "%o takes its own answers and says in words what is wrong with others",
  (question, good, bad) => {
    for (const value of good) expect(problem(question, value), JSON.stringify(value)).toBeNull();
    for (const value of bad) expect(problem(question, value), JSON.stringify(value)).toMatch(/^must /);
  },
);

test("every type of question is asked above", () => {
  expect(new Set(answers.map(([{ type }]) => type))).toEqual(new Set(questionTypes));
});

const mood = (question: Question, value: AnswerValue) => ruleOf(question).mood(value, question);

test("the mood of a scale runs from −1 at its worst to 1 at its best, never down on the way", () => {
  for (const question of [
    aQuestion("nps"),
    aQuestion("csat"),
    aQuestion("ces"),
    aQuestion("rating", { steps: 4 }),
  ]) {
    const scale = ruleOf(question)
      .values(question)
      .map((step) => mood(question, step));
    expect(scale.at(0)).toBe(-1);
    expect(scale.at(-1)).toBe(1);
    expect(scale).toEqual([...scale].sort((a, b) => Number(a) - Number(b)));
  }
});

test("words and choices carry no score of their own, and neither does the wrong kind of answer", () => {
  expect(mood(aQuestion("text"), "wonderful")).toBeNull();
  expect(mood(aQuestion("nps"), "9")).toBeNull();
  expect(mood(aQuestion("yes_no"), 0)).toBeNull();
  expect(questionTypes.filter((type) => ruleOf(aQuestion(type)).isScore)).toEqual(["nps", "csat", "ces"]);
});

test("the mood of a matrix is that of its mean rating; what was expected says nothing about pleasure", () => {
  const question = aQuestion("matrix", { steps: 5, asksExpectation: true });
  expect(mood(question, { ratings: { a: 5, b: 5 }, expectations: { a: 1 } })).toBe(1);
  expect(mood(question, { ratings: { a: 1, b: 5 } })).toBe(0);
  expect(mood(question, { ratings: {}, expectations: { a: 5 } })).toBeNull();
});

test("nothing but spaces, an empty list and an empty choice are no answers; zero is one", () => {
  for (const value of [
    "",
    " \n",
    [],
    { chosen: [] },
    { chosen: [], other: " " },
    { ratings: {} },
    { contact: { name: " " } },
    undefined,
  ])
    expect(isGiven(value)).toBe(false);
  for (const value of [0, "x", ["a"], { chosen: ["a"] }, { chosen: [], other: "x" }])
    expect(isGiven(value)).toBe(true);
});

describe("a question that cannot be meant is refused at the door", () => {
  test.each([
    ["a rating of two steps", { ...aQuestion("rating"), steps: 2 }],
    ["a rating of eleven steps", { ...aQuestion("rating"), steps: 11 }],
    [
      "two options of one id",
      {
        ...aQuestion("ranking"),
        options: [
          { id: "a", label: {} },
          { id: "a", label: {} },
        ],
      },
    ],
    ["an option called other", { ...aQuestion("ranking"), options: [{ id: "other", label: {} }] }],
    ["a statement that must be answered", { ...aQuestion("statement"), required: true }],
    ["a choice without options", { ...aQuestion("single_choice"), options: undefined }],
    ["a condition nobody knows", { ...aQuestion("text"), showIf: [{ question: "q", is: "about" }] }],
    ["a file of six megabytes", { ...aQuestion("file"), maxMegabytes: 6 }],
    ["a file of any kind", { ...aQuestion("file"), accept: ["svg"] }],
    ["contact by letter", { ...aQuestion("contact"), fields: [{ id: "address", required: true }] }],
    ["a matrix of eight steps", { ...aQuestion("matrix"), steps: 8 }],
    [
      "a row of a sixth dimension",
      { ...aQuestion("matrix"), rows: [{ id: "a", label: {}, dimension: "price" }] },
    ],
    [
      "two rows of one id",
      {
        ...aQuestion("matrix"),
        rows: [
          { id: "a", label: {} },
          { id: "a", label: {} },
        ],
      },
    ],
    ["a scale drawn as a colour", { ...aQuestion("csat"), look: "red" }],
  ])("%s", (_what, question) => {
    expect(questionSchema.safeParse(question).success).toBe(false);
  });

  test("what was written before there were other types is still a question", () => {
    for (const question of [
      { id: "score", type: "nps", required: true, title: { en: "?" }, lowLabel: { en: "no" }, look: "faces" },
      { id: "score", type: "csat", required: true, title: { en: "?" }, look: "stars" },
      { id: "comment", type: "text", required: false, title: {}, lowLabel: {} },
    ])
      expect(questionSchema.safeParse(question).success).toBe(true);
  });
});
