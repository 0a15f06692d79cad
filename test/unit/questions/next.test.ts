import { describe, expect, test } from "vitest";
import { createRandom, type Random } from "../../../collector/demo/random.ts";
import type { Condition } from "../../../shared/contract/condition.schema.ts";
import type { Question } from "../../../shared/contract/survey.schema.ts";
import { ruleOf } from "../../../shared/questions/catalog.ts";
import { anyOf, factIn, type Given, holds, next, reached } from "../../../shared/questions/next.ts";
import { type RecallSource, recalled } from "../../../shared/questions/recall.ts";
import { type AnswerValue, isGiven } from "../../../shared/questions/rule.ts";
import { aQuestion } from "../../support/questions.ts";

const idsReached = (questions: readonly Question[], given: Given) =>
  reached(questions, given).map(({ id }) => id);

describe("a condition", () => {
  test.each<[Condition, AnswerValue | undefined, boolean]>([
    [{ question: "q", is: "answered" }, 0, true],
    [{ question: "q", is: "answered" }, " ", false],
    [{ question: "q", is: "answered" }, undefined, false],
    [{ question: "q", is: "one_of", values: [0, 1] }, 1, true],
    [{ question: "q", is: "one_of", values: [0, 1] }, 2, false],
    [{ question: "q", is: "one_of", values: ["a"] }, { chosen: ["b", "a"] }, true],
    [{ question: "q", is: "one_of", values: ["other"] }, { chosen: [], other: "mine" }, true],
    [{ question: "q", is: "one_of", values: ["other"] }, { chosen: ["a"], other: " " }, false],
    [{ question: "q", is: "one_of", values: [] }, 1, false],
    [{ question: "q", is: "at_least", value: 7 }, 7, true],
    [{ question: "q", is: "at_least", value: 7 }, 6, false],
    [{ question: "q", is: "at_most", value: 6 }, 0, true],
    [{ question: "q", is: "at_most", value: 6 }, undefined, false],
    [{ question: "q", is: "at_least", value: 1 }, "7", false],
    [{ question: "q", is: "answered", not: true }, undefined, true],
    [{ question: "q", is: "at_least", value: 9, not: true }, 8, true],
    [{ question: "q", is: "at_least", value: 9, not: true }, 9, false],
    [{ question: "q", is: "one_of", values: ["a"], not: true }, { chosen: ["b"] }, true],
    [{ field: "order", is: "one_of", values: ["0012"] }, "0012", true],
    [{ field: "order", is: "one_of", values: [12] }, "12", true],
    [{ field: "total", is: "at_least", value: 100 }, "120.50", true],
    [{ field: "total", is: "at_most", value: 100 }, "cheap", false],
    [{ customer: "plan", is: "answered" }, "", false],
    [{ customer: "plan", is: "answered", not: true }, undefined, true],
  ])("%o of %o is %s", (condition, value, outcome) => {
    expect(holds(condition, value)).toBe(outcome);
  });
});

describe("a branch", () => {
  const questions = [
    aQuestion("nps", { id: "score" }),
    aQuestion("yes_no", { id: "contact", showIf: [{ question: "score", is: "at_most", value: 6 }] }),
    aQuestion("text", { id: "phone", showIf: [{ question: "contact", is: "one_of", values: [1] }] }),
    aQuestion("text", { id: "praise", showIf: [{ question: "score", is: "at_least", value: 9 }] }),
    aQuestion("date", { id: "when" }),
  ];

  test("is taken by the answer before it, and left with all behind it when that answer changes", () => {
    expect(idsReached(questions, {})).toEqual(["score", "when"]);
    expect(idsReached(questions, { score: 3, contact: 1 })).toEqual(["score", "contact", "phone", "when"]);
    expect(idsReached(questions, { score: 10, contact: 1 })).toEqual(["score", "praise", "when"]);
  });

  test("leads on from where the visitor is, to the end", () => {
    expect(next(questions, { score: 3 })?.id).toBe("score");
    expect(next(questions, { score: 3 }, "score")?.id).toBe("contact");
    expect(next(questions, { score: 8 }, "score")?.id).toBe("when");
    expect(next(questions, { score: 8 }, "when")).toBeUndefined();
    expect(next(questions, { score: 8 }, "contact")?.id).toBe("when");
  });

  test("cannot be taken by an answer that an object inherits", () => {
    const hostile = [aQuestion("text", { showIf: [{ question: "constructor", is: "answered" }] })];
    expect(idsReached([aQuestion("nps", { id: "constructor" }), ...hostile], {})).toEqual(["constructor"]);
  });
});

describe("a recall", () => {
  const told: Record<string, Record<string, string>> = {
    answers: { score: "3", price: "$&", echo: "{{score}}" },
    fields: { order: "1042" },
    customer: { name: "Ann <b>" },
  };
  const say = (name: string, source: RecallSource) => told[source ?? "answers"]?.[name];

  test.each([
    ["You gave {{score}} because of {{price}}{{nothing}}.", "You gave 3 because of $&."],
    ["Order {{fields.order}}, {{customer.name|there}}", "Order 1042, Ann <b>"],
    ["Hello {{customer.nick|there}}, {{fields.none|your order}}", "Hello there, your order"],
    ["{{echo}}", "{{score}}"],
    ["{score} {{ score }} {{}} {{page.url}}", "{score} {{ score }} {{}} {{page.url}}"],
  ])("%s reads %s", (text, read) => {
    expect(recalled(text, say)).toBe(read);
  });
});

describe("what the page tells", () => {
  const questions = [
    aQuestion("nps", { id: "score" }),
    aQuestion("text", {
      id: "why",
      showIf: [
        {
          any: [
            { question: "score", is: "at_most", value: 6 },
            { customer: "plan", is: "one_of", values: ["pro"] },
          ],
        },
        { field: "order", is: "answered", not: true },
      ],
    }),
  ];
  test.each([
    [{ score: 3 }, {}, true],
    [{ score: 9 }, {}, false],
    [{ score: 9 }, { customer: { plan: "pro" } }, true],
    [{ score: 3 }, { fields: { order: "7" } }, false],
    [{}, { customer: { plan: "pro" }, fields: { order: " " } }, true],
  ])("%o with %o asks why: %s", (given, told, isAsked) => {
    expect(reached(questions, given, told).some(({ id }) => id === "why")).toBe(isAsked);
  });

  test("is a fact only when it is said: what an object inherits is none, nor is a list or an object", () => {
    expect(factIn({}, "constructor")).toBeUndefined();
    expect(factIn({ list: ["a"], none: null, yes: true, price: 2 }, "list")).toBeUndefined();
    expect(factIn({ none: null }, "none")).toBeUndefined();
    expect(factIn({ yes: true }, "yes")).toBe("true");
    expect(factIn({ price: 2 }, "price")).toBe(2);
  });
});

describe("over any survey and any answers", () => {
  const random = createRandom(7);
  const times = 400;

  const anAnswer = ({ one, chance, whole }: Random, question: Question): AnswerValue | undefined => {
    if (chance(0.3)) return undefined;
    if (question.type === "text") return chance(0.2) ? " " : "words";
    const values = ruleOf(question).values(question);
    const value = one(values);
    return typeof value === "number" ? whole(0, 10) : { chosen: [value] };
  };
  const fields = { plan: "pro" };
  const aCondition = ({ one, whole, chance }: Random, questions: readonly Question[]): Condition => {
    const { id } = one(questions);
    const not = chance(0.3);
    return one<Condition>([
      { question: id, is: "answered", not },
      { question: id, is: "at_least", value: whole(0, 10), not },
      { question: id, is: "at_most", value: whole(0, 10), not },
      { question: id, is: "one_of", values: [whole(0, 10), "a", "b"], not },
      { field: "plan", is: "one_of", values: [one(["pro", "free"])], not },
    ]);
  };
  /** Conditions on any question, later ones and itself included: nothing keeps a hostile definition from it. */
  const aSurvey = (): Question[] => {
    const types = ["nps", "yes_no", "single_choice", "text"] as const;
    const questions: Question[] = Array.from({ length: random.whole(1, 12) }, (_, at) => ({
      ...aQuestion(random.one(types)),
      id: `q${at}`,
      required: random.chance(0.5),
    }));
    return questions.map((question) =>
      random.chance(0.6)
        ? {
            ...question,
            showIf: [
              { any: [aCondition(random, questions), aCondition(random, questions)] },
              aCondition(random, questions),
            ],
          }
        : question,
    );
  };

  test("the walk ends, never comes to a question twice, and comes to exactly the questions reached", () => {
    for (let round = 0; round < times; round++) {
      const questions = aSurvey();
      const given = Object.fromEntries(
        questions.map((question) => [question.id, anAnswer(random, question)]),
      );
      const walked: string[] = [];
      for (
        let at = next(questions, given, undefined, { fields });
        at;
        at = next(questions, given, at.id, { fields })
      ) {
        walked.push(at.id);
        expect(walked.length).toBeLessThanOrEqual(questions.length);
      }
      expect(walked).toEqual(reached(questions, given, { fields }).map(({ id }) => id));
      expect(new Set(walked).size).toBe(walked.length);
    }
  });

  test("a visitor who answers as they go is asked every required question whose conditions hold, and no other", () => {
    for (let round = 0; round < times; round++) {
      const questions = aSurvey();
      const given: Record<string, AnswerValue | undefined> = {};
      const asked = new Set<string>();
      for (
        let at = next(questions, given, undefined, { fields });
        at;
        at = next(questions, given, at.id, { fields })
      ) {
        asked.add(at.id);
        given[at.id] = anAnswer(random, at);
      }
      for (const [at, { id, required, showIf = [] }] of questions.entries()) {
        const earlier = new Set(questions.slice(0, at).map((question) => question.id));
        const isDue = showIf.every((rule) =>
          anyOf(rule).some((condition) => {
            if (!("question" in condition)) return holds(condition, factIn(fields, "plan"));
            const { question } = condition;
            return holds(condition, earlier.has(question) ? given[question] : undefined);
          }),
        );
        expect(asked.has(id), `${id}${required ? " is required" : ""}`).toBe(isDue);
      }
      for (const id of Object.keys(given)) if (isGiven(given[id])) expect(asked.has(id)).toBe(true);
    }
  });
});
