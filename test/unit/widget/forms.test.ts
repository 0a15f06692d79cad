import { describe, expect, test } from "vitest";
import type { PublicQuestion } from "../../../shared/contract/survey.schema.ts";
import { widget as english } from "../../../shared/locales/en/widget.ts";
import { widget as chinese } from "../../../shared/locales/zh-CN/widget.ts";
import { type ComplaintDraft, faultyFields, written } from "../../../widget/complaint/draft.ts";
import { asCustomer } from "../../../widget/page.ts";
import { givenAnswers, shownQuestions, unfinished } from "../../../widget/survey/steps.ts";
import { filled } from "../../../widget/words.ts";

const aQuestion = (id: string, type: PublicQuestion["type"], required = false): PublicQuestion => ({
  id,
  type,
  required,
  title: id,
});

describe("the walk through a survey", () => {
  const questions = [
    aQuestion("score", "nps", true),
    aQuestion("why", "text"),
    aQuestion("effort", "csat"),
    aQuestion("else", "text", true),
  ];
  const shown = (answers: Parameters<typeof shownQuestions>[1]) =>
    shownQuestions(questions, answers).map(({ id }) => id);

  test("goes from score to score; what belongs to a score comes once it is given", () => {
    expect(shown({})).toEqual(["score"]);
    expect(shown({ score: 0 })).toEqual(["score", "why", "effort"]);
    expect(shown({ score: 0, effort: 4 })).toEqual(["score", "why", "effort", "else"]);
  });

  test("asks for what is required, and takes spaces for nothing", () => {
    expect(unfinished(questions, {})?.id).toBe("score");
    expect(unfinished(questions, { score: 3 })).toBeUndefined();
    expect(unfinished(questions, { score: 3, effort: 4, else: "  \n" })?.id).toBe("else");
    expect(unfinished(questions, { score: 3, effort: 4, else: "x".repeat(5001) })?.id).toBe("else");
  });

  test("sends a score of 0 and leaves out what was not answered", () => {
    expect(givenAnswers(questions, { score: 0, why: " " })).toEqual([{ question: "score", value: 0 }]);
  });
});

describe("a complaint", () => {
  const aDraft = (part: Partial<ComplaintDraft> = {}): ComplaintDraft => ({
    category: "delivery",
    whatHappened: "The box was open.",
    remedySought: "",
    contact: "",
    orderNumber: "",
    ...part,
  });

  test("needs to say what it is about and what happened; a contact only has to be one", () => {
    expect(faultyFields(aDraft())).toEqual([]);
    expect(faultyFields(aDraft({ category: undefined, whatHappened: " ", contact: "call me" }))).toEqual([
      "category",
      "whatHappened",
      "contact",
    ]);
    expect(written(aDraft({ whatHappened: "" }))).toBeNull();
  });

  test("is sent trimmed and without what was left empty", () => {
    expect(written(aDraft({ contact: " +86 138 0000 0000 ", orderNumber: " " }))).toEqual({
      category: "delivery",
      whatHappened: "The box was open.",
      contact: "+86 138 0000 0000",
    });
  });
});

test("what a page says of its customer is cut to what the collector takes, and never throws away the answer", () => {
  expect(asCustomer({ id: 42, name: ` ${"x".repeat(200)}`, email: "", phone: null, plan: "gold" })).toEqual({
    id: "42",
    name: "x".repeat(120),
  });
  for (const nothing of [null, undefined, {}, "text", 5, { email: " " }])
    expect(asCustomer(nothing)).toBeUndefined();
});

test("a visitor's own words are put in as they are", () => {
  expect(filled("We answer at {contact}.", "$&@x.example")).toBe("We answer at $&@x.example.");
  expect(filled(undefined, 3)).toBe("");
});

test("the widget's Chinese says everything its English says, with the same blanks to fill", () => {
  const blanks = (text: string | undefined) => text?.match(/\{\w+\}/g)?.join() ?? "";
  for (const [key, text] of Object.entries(english)) {
    const translated = Object.entries(chinese).find(([name]) => name === key)?.[1];
    expect(translated, key).toBeTruthy();
    expect(blanks(translated), key).toBe(blanks(text));
  }
});
