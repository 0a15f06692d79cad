import { expect, test } from "vitest";
import type { Draft } from "../../../../dashboard/surveys/draft.ts";
import { differences, merged } from "../../../../dashboard/surveys/merge.ts";
import type { Question } from "../../../../shared/contract/survey.schema.ts";
import { aDefinition, aQuestion } from "../../../support/questions.ts";

const score = aQuestion("nps", { id: "score" });
const why = aQuestion("text", { id: "why" });
const date = aQuestion("date", { id: "when" });

const aDraft = (questions: Question[], given: Partial<Draft> = {}): Draft => ({
  name: "Recommendation",
  touchpoint: null,
  showAfterSeconds: 3,
  targeting: {},
  placement: "bottom-end",
  lowScore: "nothing",
  definition: aDefinition(...questions),
  ...given,
});
const base = aDraft([score, why]);
const idsOf = ({ definition }: Draft) => definition.questions.map(({ id }) => id);

test("a setting one of two changed stays changed, whoever it was", () => {
  const mine = { ...base, name: "Renamed" };
  const theirs = { ...base, targeting: { samplePercent: 10 } };
  expect(merged(base, mine, theirs)).toEqual({ ...base, name: "Renamed", targeting: { samplePercent: 10 } });
  expect(differences(base, mine, theirs)).toEqual([
    { what: "name", by: "mine" },
    { what: "targeting", by: "theirs" },
  ]);
});

test("of what both changed mine stays, and it is said", () => {
  const mine = { ...base, name: "Mine" };
  const theirs = { ...base, name: "Theirs" };
  expect(merged(base, mine, theirs).name).toBe("Mine");
  expect(differences(base, mine, theirs)).toEqual([{ what: "name", by: "both" }]);
});

test("two who changed one question in different fields are both heard", () => {
  const mine = aDraft([{ ...score, required: true }, why]);
  const theirs = aDraft([{ ...score, title: { en: "Would you?" } }, why]);
  expect(merged(base, mine, theirs).definition.questions[0]).toEqual({
    ...score,
    required: true,
    title: { en: "Would you?" },
  });
  expect(differences(base, mine, theirs)).toMatchObject([{ what: "question", by: "both" }]);
});

test("a question each added is there, behind what it stood behind", () => {
  const mine = aDraft([score, why, { ...date, id: "mine" }]);
  const theirs = aDraft([score, { ...date, id: "theirs" }, why]);
  expect(idsOf(merged(base, mine, theirs))).toEqual(["score", "theirs", "why", "mine"]);
  expect(differences(base, mine, theirs)).toMatchObject([
    { by: "mine", question: { id: "mine" } },
    { by: "theirs", question: { id: "theirs" } },
  ]);
});

test("what one removed is gone, unless the other, who is saving, changed it", () => {
  expect(idsOf(merged(base, base, aDraft([score])))).toEqual(["score"]);
  expect(idsOf(merged(base, aDraft([score]), base))).toEqual(["score"]);
  const mine = aDraft([score, { ...why, required: true }]);
  expect(idsOf(merged(base, mine, aDraft([score])))).toEqual(["score", "why"]);
});

test("a new order stays, and what the other wrote meanwhile with it", () => {
  const mine = aDraft([why, score]);
  const theirs = aDraft([score, { ...why, title: { en: "Why?" } }]);
  const both = merged(base, mine, theirs);
  expect(idsOf(both)).toEqual(["why", "score"]);
  expect(both.definition.questions[0]?.title).toEqual({ en: "Why?" });
  expect(differences(base, mine, theirs)).toMatchObject([
    { what: "question", by: "theirs" },
    { what: "order", by: "mine" },
  ]);
});

test("where nothing was changed twice, merging the other way round gives the same", () => {
  const mine = aDraft([score, why], { touchpoint: "checkout" });
  const theirs = aDraft([{ ...score, required: true }, why], { placement: "modal" });
  expect(merged(base, mine, theirs)).toEqual(merged(base, theirs, mine));
});
