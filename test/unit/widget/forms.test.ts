import { describe, expect, test } from "vitest";
import { widget as english } from "../../../shared/locales/en/widget.ts";
import { widget as chinese } from "../../../shared/locales/zh-CN/widget.ts";
import { inLanguage } from "../../../shared/questions/in-language.ts";
import { recalled } from "../../../shared/questions/recall.ts";
import { recalledIn } from "../../../shared/questions/recalled-in.ts";
import { type ComplaintDraft, faultyFields, written } from "../../../widget/complaint/draft.ts";
import { asCustomer, customerOf } from "../../../widget/customer.ts";
import type { Answers } from "../../../widget/questions/renderers.ts";
import { isOneScreen } from "../../../widget/survey/SurveyForm.tsx";
import { firstWanting, givenAnswers, oneScreen } from "../../../widget/survey/steps.ts";
import { way } from "../../../widget/survey/WalkForm.tsx";
import { filled } from "../../../widget/words.ts";
import { aQuestion } from "../../support/questions.ts";

const read = (question: Parameters<typeof inLanguage>[0]) => inLanguage(question, "en");

describe("a score with its comment, on one screen", () => {
  const questions = [
    read(aQuestion("nps", { id: "score", required: true })),
    read(aQuestion("text", { id: "why" })),
    read(aQuestion("text", { id: "else", required: true })),
  ];
  const shown = (answers: Answers) => oneScreen.shown(questions, answers, {}).map(({ id }) => id);
  const wanting = (answers: Answers) => firstWanting(oneScreen, questions, answers, {})?.id;

  test("shows what belongs to the score once it is given, be it 0", () => {
    expect(shown({})).toEqual(["score"]);
    expect(shown({ score: 0 })).toEqual(["score", "why", "else"]);
  });

  test("asks for what is required, and takes spaces for nothing", () => {
    expect(wanting({})).toBe("score");
    expect(wanting({ score: 0, else: "  \n" })).toBe("else");
    expect(wanting({ score: 0, else: "x" })).toBeUndefined();
  });

  test("sends a score of 0 and leaves out what was not answered", () => {
    expect(givenAnswers(oneScreen, questions, { score: 0, why: " " }, {})).toEqual([
      { question: "score", value: 0 },
    ]);
  });

  test("is for scores with comments that are always asked; everything else is walked", () => {
    const score = read(aQuestion("ces"));
    const comment = read(aQuestion("text"));
    expect(isOneScreen([score])).toBe(true);
    expect(isOneScreen([score, comment, { ...comment, id: "more" }])).toBe(true);
    expect(isOneScreen([])).toBe(false);
    expect(isOneScreen([comment])).toBe(false);
    expect(isOneScreen([score, read(aQuestion("csat"))])).toBe(false);
    expect(isOneScreen([score, { ...comment, showIf: [{ question: "ces", is: "at_most", value: 4 }] }])).toBe(
      false,
    );
  });
});

describe("recalled", () => {
  const score = read(aQuestion("nps", { id: "score" }));
  const choice = read(aQuestion("single_choice", { id: "which" }));
  const told = { customer: { name: "Kim" } };

  test("a thanks after one screen recalls the score and what the page told, with a stand-in for what it did not", () => {
    const say = oneScreen.say([score], { score: 3 }, told, english);
    const thanks = "{{score}} noted, {{customer.name|friend}} ({{fields.order|no order}}).";
    expect(recalled(thanks, say)).toBe("3 noted, Kim (no order).");
  });

  test("all the words of a question recall, its ends, options and consent too, and nothing else of it changes", () => {
    const say = way.say([choice, score], { which: { chosen: ["b"] } }, told, english);
    const asked = { ...score, lowLabel: "Less than {{which}}", required: true, showIf: [] };
    expect(recalledIn(asked, say)).toEqual({ ...asked, lowLabel: "Less than Option b" });
    const listed = { ...choice, options: [{ id: "a", label: "As {{customer.name}} says" }] };
    expect(recalledIn(listed, say).options).toEqual([{ id: "a", label: "As Kim says" }]);
  });
});

describe("a complaint", () => {
  const aDraft = (part: Partial<ComplaintDraft> = {}): ComplaintDraft => ({
    category: "delivery",
    whatHappened: "The box was open.",
    remedySought: "",
    contact: "",
    product: "",
    orderNumber: "",
    files: [],
    ...part,
  });

  test("needs to say what happened; what it is about may be left to its words, and a contact only has to be one", () => {
    expect(faultyFields(aDraft())).toEqual([]);
    expect(faultyFields(aDraft({ category: undefined, whatHappened: " ", contact: "call me" }))).toEqual([
      "whatHappened",
      "contact",
    ]);
    expect(written(aDraft({ category: undefined }))).toEqual({ whatHappened: "The box was open." });
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

test("of a customer's attributes only short texts, numbers and booleans travel, at most fifty", () => {
  const attributes = {
    plan: "gold",
    seats: 12,
    trial: false,
    long: "x".repeat(501),
    big: 1n,
    list: [1],
    nothing: null,
    symbol: Symbol("s"),
  };
  expect(asCustomer({ id: "c-1", attributes })?.attributes).toEqual({
    plan: "gold",
    seats: 12,
    trial: false,
  });
  expect(asCustomer({ attributes })).toEqual({ attributes: { plan: "gold", seats: 12, trial: false } });
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`a${at}`, at]));
  expect(Object.keys(asCustomer({ id: "c-1", attributes: many })?.attributes ?? {})).toHaveLength(50);
});

test("a visitor who cannot even be looked at is nobody", () => {
  const visitor = {
    get id() {
      throw new Error("mine");
    },
  };
  expect(customerOf({ visitor })).toBeUndefined();
  expect(customerOf({ visitor: { id: Symbol("s") } })).toBeUndefined();
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
