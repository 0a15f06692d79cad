import { expect, test } from "vitest";
import { createRandom } from "../../../collector/demo/random.ts";
import type { Condition } from "../../../shared/contract/condition.schema.ts";
import type { Question, SurveyDefinition } from "../../../shared/contract/survey.schema.ts";
import { ruleOf } from "../../../shared/questions/catalog.ts";
import { gapsOf } from "../../../shared/questions/gaps.ts";
import { next, reached, type Told } from "../../../shared/questions/next.ts";
import { wayTo } from "../../../shared/questions/reachable.ts";
import type { AnswerValue } from "../../../shared/questions/rule.ts";
import { aDefinition, aQuestion } from "../../support/questions.ts";

const random = createRandom(11);
const { one, whole, chance } = random;
const types = ["nps", "rating", "yes_no", "single_choice", "multiple_choice", "ranking", "text"] as const;

function aCondition(ids: readonly string[]): Condition {
  const not = chance(0.3);
  const subject = chance(0.2)
    ? { field: one(["plan", "total", "gone"]) }
    : { question: chance(0.05) ? "gone" : one(ids) };
  return one<Condition>([
    { ...subject, is: "answered", not },
    { ...subject, is: "at_least", value: whole(-1, 12), not },
    { ...subject, is: "at_most", value: whole(-1, 12), not },
    { ...subject, is: "one_of", values: [one(["a", "b", "z", 0, 1, 7])], not },
  ]);
}

/** Anything an author, or somebody hostile, might save. */
function aSurvey(): SurveyDefinition {
  const ids = Array.from({ length: whole(1, 8) }, (_, at) => `q${at}`);
  const questions = ids.map((id, at): Question => {
    const among = chance(0.05) ? ids : ids.slice(0, Math.max(at, 1));
    const rules = Array.from({ length: at === 0 ? 0 : whole(0, 2) }, () =>
      chance(0.3) ? { any: [aCondition(among), aCondition(among)] } : aCondition(among),
    );
    const limits = chance(0.3) ? { min: whole(1, 4), max: whole(1, 4) } : {};
    return { ...aQuestion(one(types)), ...limits, id, required: chance(0.5), showIf: rules } as Question; // what a type does not know is dropped at the door
  });
  return { ...aDefinition(...questions), fields: ["plan", "total"] };
}

/** An answer of a visitor's, taken for one by the question's own rule; undefined when none was found. */
function anAnswer(question: Question): AnswerValue | undefined {
  const values = ruleOf(question).values(question);
  for (let tries = 0; tries < 60; tries++) {
    const picks = values.filter(() => chance(0.5)).map(String);
    const options = "options" in question ? question.options.map(({ id }) => id) : [];
    const answer =
      question.type === "text"
        ? "words"
        : question.type === "ranking"
          ? options
          : typeof values[0] === "number"
            ? one(values)
            : { chosen: picks };
    if (ruleOf(question).problem(answer, question) === null) return answer;
  }
  return undefined;
}

const told = (): Told => ({ fields: { plan: one(["a", "b", ""]), total: one([0, 7, "12", ""]) } });

test("every survey that may be published can be finished, whatever a visitor answers on the way", () => {
  let accepted = 0;
  for (let round = 0; round < 1_500; round++) {
    const definition = aSurvey();
    if (gapsOf(definition).length > 0) continue;
    accepted++;
    const { questions } = definition;
    for (let walk = 0; walk < 5; walk++) {
      const said = told();
      const given: Record<string, AnswerValue | undefined> = {};
      let steps = 0;
      for (let at = next(questions, given, undefined, said); at; at = next(questions, given, at.id, said)) {
        expect(++steps).toBeLessThanOrEqual(questions.length);
        given[at.id] = at.required || chance(0.7) ? anAnswer(at) : undefined;
        expect(at.required && given[at.id] === undefined, `${at.type} cannot be answered`).toBe(false);
      }
    }
  }
  expect(accepted).toBeGreaterThan(100);
});

test("the way it is told leads to every question of such a survey, and none leads where none was found", () => {
  for (let round = 0; round < 600; round++) {
    const { questions } = aSurvey();
    for (const [at, question] of questions.entries()) {
      const earlier = questions.slice(0, at);
      if (earlier.some((each) => each.required && anAnswer(each) === undefined)) break;
      const way = wayTo(question, earlier);
      if (way) {
        expect(reached([...earlier, question], way.given, way.told)).toContain(question);
        continue;
      }
      for (let walk = 0; walk < 10; walk++) {
        const given = Object.fromEntries(
          earlier.map((each) => [each.id, each.required || chance(0.5) ? anAnswer(each) : undefined]),
        );
        expect(reached([...earlier, question], given, told())).not.toContain(question);
      }
    }
  }
});
