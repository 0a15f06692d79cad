import { expect, test } from "vitest";
import { questionTypes } from "../../../shared/contract/survey.schema.ts";
import { questionRules } from "../../../shared/questions/catalog.ts";
import { isSatisfied } from "../../../shared/questions/csat.ts";
import { npsCategory } from "../../../shared/questions/nps.ts";
import { TEXT_LIMIT } from "../../../shared/questions/text.ts";

test("0 to 6 are detractors, 7 and 8 passives, 9 and 10 promoters", () => {
  const categories = Array.from({ length: 11 }, (_, score) => npsCategory(score));
  expect(categories).toEqual([...Array(7).fill("detractor"), "passive", "passive", "promoter", "promoter"]);
});

test("satisfied is a four or a five of five", () => {
  expect([1, 2, 3, 4, 5].filter(isSatisfied)).toEqual([4, 5]);
});

test.each([
  ["nps", [0, 5, 10], [-1, 11, 7.5, "7", null, [], Number.NaN, Number.POSITIVE_INFINITY]],
  ["csat", [1, 3, 5], [0, 6, 2.5, "3", undefined, {}]],
  ["text", ["", "ok", "x".repeat(TEXT_LIMIT)], ["x".repeat(TEXT_LIMIT + 1), 7, null, ["a"]]],
] as const)("%s takes its own answers and says in words what is wrong with others", (type, good, bad) => {
  for (const value of good) expect(questionRules[type].problem(value)).toBeNull();
  for (const value of bad) expect(questionRules[type].problem(value)).toMatch(/^must be/);
});

test("the mood of a scale runs from −1 at its worst to 1 at its best, never down on the way", () => {
  const moods = (type: "nps" | "csat", low: number, high: number) =>
    Array.from({ length: high - low + 1 }, (_, index) => questionRules[type].mood(low + index));
  for (const scale of [moods("nps", 0, 10), moods("csat", 1, 5)]) {
    expect(scale.at(0)).toBe(-1);
    expect(scale.at(-1)).toBe(1);
    expect(scale).toEqual([...scale].sort((a, b) => Number(a) - Number(b)));
  }
});

test("words carry no score of their own, and neither does the wrong kind of answer", () => {
  expect(questionRules.text.mood("wonderful")).toBeNull();
  expect(questionRules.nps.mood("9")).toBeNull();
  expect(questionTypes.filter((type) => questionRules[type].isScore)).toEqual(["nps", "csat"]);
});
