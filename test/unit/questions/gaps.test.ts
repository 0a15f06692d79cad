import { expect, test } from "vitest";
import { templates } from "../../../collector/surveys/templates.ts";
import { questionTypes, type SurveyDefinition } from "../../../shared/contract/survey.schema.ts";
import { gapsOf } from "../../../shared/questions/gaps.ts";
import { aDefinition, aQuestion } from "../../support/questions.ts";

const score = aQuestion("nps", { id: "score" });

test.each(Object.entries(templates))("the template %s can be published as it is", (_name, definition) => {
  expect(gapsOf(definition)).toEqual([]);
});

test("the words of another language stand in only for those it is written in first", () => {
  const inChinese = aQuestion("nps", { title: { "zh-CN": "愿意推荐吗？" } });
  const definition = { questions: [inChinese], thanks: { "zh-CN": "谢谢" } };
  expect(gapsOf(definition)).toMatchObject([
    { question: "nps", field: "title", lack: "no_words" },
    { question: null, field: "thanks", lack: "no_words" },
  ]);
  expect(gapsOf({ ...definition, language: "zh-CN" })).toEqual([]);
});

test("logic too tangled to try out is taken as it is, soon", () => {
  const yesNo = Array.from({ length: 19 }, (_, at) => aQuestion("yes_no", { id: `q${at}` }));
  const showIf = Array.from({ length: 10 }, (_, at) => ({
    any: Array.from({ length: 10 }, (_, of) => ({
      question: `q${(at * 7 + of * 3) % 19}`,
      is: "one_of" as const,
      values: [of % 2],
      not: (at + of) % 3 === 0,
    })),
  }));
  expect(gapsOf(aDefinition(...yesNo, aQuestion("text", { showIf })))).toEqual([]);
});

test("a survey of every type is complete", () => {
  expect(gapsOf(aDefinition(...questionTypes.map((type) => aQuestion(type))))).toEqual([]);
});

test.each<[string, SurveyDefinition, string | null, string]>([
  ["a question without words", aDefinition({ ...score, title: { en: " " } }), "score", "no_words"],
  ["a thanks without words", { ...aDefinition(score), thanks: {} }, null, "no_words"],
  [
    "one option",
    aDefinition(aQuestion("ranking", { options: [{ id: "a", label: { en: "A" } }] })),
    "ranking",
    "too_few_options",
  ],
  [
    "an option without words",
    aDefinition(
      aQuestion("single_choice", {
        options: [
          { id: "a", label: { en: "A" } },
          { id: "b", label: {} },
        ],
      }),
    ),
    "single_choice",
    "option_without_words",
  ],
  ["a file of no kind", aDefinition(aQuestion("file", { accept: [] })), "file", "no_file_kind"],
  ["contact by nothing", aDefinition(aQuestion("contact", { fields: [] })), "contact", "no_contact_field"],
  ["a matrix without rows", aDefinition(aQuestion("matrix", { rows: [] })), "matrix", "too_few_rows"],
  [
    "a row without words",
    aDefinition(aQuestion("matrix", { rows: [{ id: "a", label: { en: " " } }] })),
    "matrix",
    "row_without_words",
  ],
  [
    "more picks than options",
    aDefinition(aQuestion("multiple_choice", { min: 4 })),
    "multiple_choice",
    "picks_impossible",
  ],
  [
    "at least three, at most two",
    aDefinition(aQuestion("multiple_choice", { min: 3, max: 2 })),
    "multiple_choice",
    "picks_impossible",
  ],
  [
    "a condition on a later question",
    aDefinition(aQuestion("text", { showIf: [{ question: "score", is: "answered" }] }), score),
    "text",
    "condition_on_no_earlier",
  ],
  [
    "a condition on itself",
    aDefinition(aQuestion("text", { showIf: [{ question: "text", is: "answered" }] })),
    "text",
    "condition_on_no_earlier",
  ],
  [
    "a condition that names no answer",
    aDefinition(score, aQuestion("text", { showIf: [{ question: "score", is: "one_of", values: [] }] })),
    "text",
    "condition_without_answer",
  ],
  [
    "an answer the scale does not have",
    aDefinition(score, aQuestion("text", { showIf: [{ question: "score", is: "at_least", value: 11 }] })),
    "text",
    "never_asked",
  ],
  [
    "an option that is gone",
    aDefinition(
      aQuestion("single_choice"),
      aQuestion("text", { showIf: [{ question: "single_choice", is: "one_of", values: ["z"] }] }),
    ),
    "text",
    "never_asked",
  ],
  [
    "a condition on what has no answer",
    aDefinition(
      aQuestion("statement"),
      aQuestion("text", { showIf: [{ question: "statement", is: "answered" }] }),
    ),
    "text",
    "never_asked",
  ],
  [
    "two conditions at odds",
    aDefinition(
      score,
      aQuestion("text", {
        showIf: [
          { question: "score", is: "at_least", value: 9 },
          { question: "score", is: "at_most", value: 6 },
        ],
      }),
    ),
    "text",
    "never_asked",
  ],
  [
    "a condition at odds with one further back",
    aDefinition(
      score,
      aQuestion("yes_no", { showIf: [{ question: "score", is: "at_most", value: 6 }] }),
      aQuestion("text", {
        showIf: [
          { question: "yes_no", is: "one_of", values: [1] },
          { question: "score", is: "at_least", value: 9 },
        ],
      }),
    ),
    "text",
    "never_asked",
  ],
  [
    "a recall of a later answer",
    aDefinition({ ...score, title: { en: "{{text}}?" } }, aQuestion("text")),
    "score",
    "recalls_no_earlier",
  ],
  [
    "a recall of a later answer in a label",
    aDefinition({ ...score, lowLabel: { en: "Not {{text}}" } }, aQuestion("text")),
    "score",
    "recalls_no_earlier",
  ],
  [
    "a recall of a field nobody declared in an option",
    aDefinition(
      aQuestion("single_choice", {
        options: [
          { id: "a", label: { en: "{{fields.order}}" } },
          { id: "b", label: { en: "Another" } },
        ],
      }),
    ),
    "single_choice",
    "recalls_no_field",
  ],
  [
    "a label that is not in the survey's own language",
    aDefinition({ ...score, lowLabel: { "zh-CN": "低" } }),
    "score",
    "no_words",
  ],
  [
    "a condition on a field nobody declared",
    aDefinition(score, aQuestion("text", { showIf: [{ field: "order", is: "answered" }] })),
    "text",
    "condition_on_no_field",
  ],
  [
    "a recall of a field nobody declared",
    aDefinition(score, aQuestion("text", { title: { en: "About {{fields.order}}?" } })),
    "text",
    "recalls_no_field",
  ],
  [
    "an answer that must be longer than it may be",
    aDefinition(aQuestion("text", { size: "short", minLength: 201 })),
    "text",
    "range_impossible",
  ],
  [
    "days that end before they begin",
    aDefinition(aQuestion("date", { earliest: "2026-02-01", latest: "2026-01-01" })),
    "date",
    "range_impossible",
  ],
  [
    "a required answer that must not be given",
    aDefinition(
      { ...score, required: true },
      aQuestion("text", { showIf: [{ question: "score", is: "answered", not: true }] }),
    ),
    "text",
    "never_asked",
  ],
  [
    "a field that must be two things at once",
    {
      ...aDefinition(
        score,
        aQuestion("text", {
          showIf: [
            { field: "total", is: "at_least", value: 100 },
            { field: "total", is: "at_most", value: 99.5 },
          ],
        }),
      ),
      fields: ["total"],
    },
    "text",
    "never_asked",
  ],
  [
    "none of the ways open",
    aDefinition(
      score,
      aQuestion("text", {
        showIf: [
          {
            any: [
              { question: "score", is: "at_least", value: 11 },
              { question: "score", is: "one_of", values: ["a"] },
            ],
          },
        ],
      }),
    ),
    "text",
    "never_asked",
  ],
  [
    "more options than may be picked",
    aDefinition(
      aQuestion("multiple_choice", { max: 1 }),
      aQuestion("text", {
        showIf: [
          { question: "multiple_choice", is: "one_of", values: ["a"] },
          { question: "multiple_choice", is: "one_of", values: ["b"] },
        ],
      }),
    ),
    "text",
    "never_asked",
  ],
  ["nothing but statements", aDefinition(aQuestion("statement")), null, "nothing_asked"],
])("%s is found, and where", (_what, definition, question, lack) => {
  expect(gapsOf(definition)).toEqual([expect.objectContaining({ question, lack })]);
});
