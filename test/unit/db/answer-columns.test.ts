import { expect, test } from "vitest";
import { answerOf, columnsOf } from "../../../collector/db/answer-columns.ts";
import type { AnswerValue } from "../../../shared/questions/rule.ts";

test.each<[string, AnswerValue]>([
  ["nps", 0],
  ["yes_no", 1],
  ["text", "Fine"],
  ["date", "2026-03-09"],
  ["ranking", ["c", "a", "b"]],
  ["single_choice", { chosen: ["a"] }],
  ["multiple_choice", { chosen: ["a"], other: "Mine" }],
  ["file", ["019a0000-0000-7000-8000-000000000001"]],
  ["contact", { contact: { name: "Kim", email: "kim@shop.example" } }],
  ["matrix", { ratings: { a: 1, b: 5 } }],
  ["matrix", { ratings: { a: 1 }, expectations: { a: 7, b: 6 } }],
  ["matrix", { ratings: { constructor: 3 }, expectations: { a: 1 } }],
])("what is stored of a %s is read back as it was sent: %j", (type, value) => {
  expect(answerOf(type, columnsOf(value))).toEqual(value);
});

test("a matrix lies in one row per statement, so that a gap is one subtraction in plain SQL", () => {
  expect(columnsOf({ ratings: { a: 4, b: 2 }, expectations: { a: 7 } })).toEqual([
    { part: "a", number: 4, expected: 7, text: null, choices: null },
    { part: "b", number: 2, expected: null, text: null, choices: null },
  ]);
});
