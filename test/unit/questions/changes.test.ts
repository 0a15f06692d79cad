import { expect, test } from "vitest";
import { changesBetween } from "../../../shared/questions/changes.ts";
import { aDefinition, aQuestion } from "../../support/questions.ts";

const [score, why, when] = [aQuestion("nps"), aQuestion("text"), aQuestion("date")];
const said = (...args: Parameters<typeof changesBetween>) =>
  changesBetween(...args).map((change) =>
    "question" in change ? [change.what, change.question.id] : [change.what],
  );

test.each([
  ["nothing", aDefinition(score, why), aDefinition(score, why), []],
  ["a question more", aDefinition(score), aDefinition(score, why), [["added", "text"]]],
  ["a question less", aDefinition(score, why), aDefinition(why), [["removed", "nps"]]],
  ["other words", aDefinition(score), aDefinition({ ...score, required: true }), [["changed", "nps"]]],
  [
    "another order",
    aDefinition(score, why),
    aDefinition(why, score),
    [
      ["moved", "text"],
      ["moved", "nps"],
    ],
  ],
  ["one less before others", aDefinition(score, why, when), aDefinition(why, when), [["removed", "nps"]]],
  ["another thanks", aDefinition(score), { ...aDefinition(score), thanks: { en: "Ta." } }, [["thanks"]]],
  ["fields", aDefinition(score), { ...aDefinition(score), fields: ["order"] }, [["fields"]]],
  [
    "no fields said twice",
    aDefinition(score),
    { ...aDefinition(score), fields: [], language: "en" as const },
    [],
  ],
])("%s is seen", (_what, before, after, changes) => {
  expect(said(before, after)).toEqual(changes);
});

test("the order in which a database keeps the parts of a question changes nothing", () => {
  const turned = Object.fromEntries(Object.entries(score).reverse()) as typeof score; // the same entries
  expect(changesBetween(aDefinition(score), aDefinition(turned))).toEqual([]);
});
