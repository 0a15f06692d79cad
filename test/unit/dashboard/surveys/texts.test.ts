import { expect, test } from "vitest";
import { textsOf } from "../../../../dashboard/surveys/texts.ts";
import { aDefinition, aQuestion } from "../../../support/questions.ts";

const definition = aDefinition(
  aQuestion("nps", { lowLabel: { en: "Low" }, highLabel: {} }),
  aQuestion("single_choice"),
  aQuestion("matrix"),
);

test("every text of a survey is listed once, what has no words in any language left out", () => {
  const keys = textsOf(definition).map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining([
      "nps title",
      "nps lowLabel",
      "single_choice title",
      "single_choice options a",
      "thanks",
    ]),
  );
  expect(keys).not.toContain("nps highLabel");
  expect(new Set(keys).size).toBe(keys.length);
});

test("other words take the place of that text alone", () => {
  for (const text of textsOf(definition)) {
    const changed = textsOf(text.put({ ...text.words, de: "Anders" }));
    expect(changed.filter(({ words }) => words.de === "Anders").map(({ key }) => key)).toEqual([text.key]);
  }
});
