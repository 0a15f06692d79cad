import { expect, test } from "vitest";
import { changeOf } from "../../../../dashboard/surveys/draft.ts";
import { missingIn } from "../../../../dashboard/surveys/missing-words.ts";
import type { Question, SurveyDefinition } from "../../../../shared/contract/survey.schema.ts";
import { wordsIn } from "../../../../shared/questions/in-language.ts";

const definition = (part: Partial<Extract<Question, { type: "nps" }>> = {}): SurveyDefinition => ({
  questions: [
    {
      id: "score",
      type: "nps",
      required: true,
      title: { en: "Would you recommend us?", "zh-CN": "您愿意推荐我们吗？" },
      ...part,
    },
  ],
  thanks: { en: "Thank you.", "zh-CN": "谢谢。" },
});

test("a survey written in both languages misses nothing", () => {
  expect(missingIn(definition(), "en")).toBe(0);
  expect(missingIn(definition(), "zh-CN")).toBe(0);
});

test("blanks are no words", () => {
  expect(missingIn(definition({ title: { en: "Would you?", "zh-CN": "  " } }), "zh-CN")).toBe(1);
});

test("a label is missing only where another language has it", () => {
  const labelled = definition({ lowLabel: { en: "Not likely" }, highLabel: {} });
  expect(missingIn(labelled, "en")).toBe(0);
  expect(missingIn(labelled, "zh-CN")).toBe(1);
});

test("where a language has no words English stands in, else whatever there is", () => {
  expect(wordsIn({ en: "Hello", "zh-CN": "" }, "zh-CN")).toBe("Hello");
  expect(wordsIn({ "zh-CN": "你好" }, "en")).toBe("你好");
  expect(wordsIn(undefined, "en")).toBe("");
});

test("emptying the name on the way to a new one does not send an empty name", () => {
  const kept = {
    showAfterSeconds: 20,
    targeting: {},
    placement: "modal",
    lowScore: "alert",
    definition: definition(),
  } as const;
  expect(changeOf({ name: " ", touchpoint: " ", ...kept })).toEqual({ touchpoint: null, ...kept });
});
