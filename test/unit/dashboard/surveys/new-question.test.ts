import { expect, test } from "vitest";
import { freeId, moved, newQuestion, typesOffered } from "../../../../dashboard/surveys/new-question.ts";
import { gapWords, nameOf, valueName } from "../../../../dashboard/surveys/question-words.ts";
import { questionSchema, questionTypes } from "../../../../shared/contract/survey.schema.ts";
import { aDefinition, aQuestion } from "../../../support/questions.ts";

test("every type is offered, and a new question of each is one the collector takes", () => {
  expect([...typesOffered].sort()).toEqual([...questionTypes].sort());
  for (const type of typesOffered)
    expect(questionSchema.safeParse(newQuestion(type, [])).success, type).toBe(true);
});

test("an id is never given out twice, and a new question never has the id of one that was removed before", () => {
  const chances = [0, 0, 0, 0, 0, 0, 0, 0.99];
  expect(freeId("text", ["text_aaaa"], () => chances.shift() ?? 0)).toBe("text_aaa9");
  const ids = Array.from({ length: 40 }, () => freeId("option", []));
  expect(new Set(ids).size).toBe(ids.length);
});

test("moving goes as far as the list does, and changes nothing beyond its ends", () => {
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
  expect(moved([], 0, 1)).toEqual([]);
});

test("what is to mend names the question by its words, or by its number while it has none", () => {
  const definition = aDefinition(
    aQuestion("ranking", { options: [] }),
    aQuestion("text", { title: {} }),
    aQuestion("date", { showIf: [{ question: "gone", is: "answered" }] }),
  );
  expect(gapWords({ ...definition, thanks: {} }, "en")).toEqual([
    "“About ranking?” needs at least two options.",
    "Question 2 lacks words in English, the survey’s own language.",
    "“About date?” has a condition on a question that does not come before it.",
    "The thanks lacks words in English, the survey’s own language.",
  ]);
});

test("a rule reads in the words of its question and options, in the language being written", () => {
  const choice = aQuestion("single_choice", { other: true, otherLabel: { "zh-CN": "别的" } });
  expect(nameOf(choice, 1, "en")).toBe("Question 2: About single choice?");
  expect(valueName(choice, "b", "zh-CN")).toBe("选项b");
  expect(valueName(choice, "other", "zh-CN")).toBe("别的");
  expect(valueName(aQuestion("yes_no"), 1, "en")).toBe("Yes");
  expect(valueName(aQuestion("nps"), 7, "en")).toBe("7");
});
