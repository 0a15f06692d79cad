import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { FieldError } from "../../shared/outcome.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { reached, type Told } from "../../shared/questions/next.ts";
import { isGiven } from "../../shared/questions/rule.ts";

/** For what is not finished yet. */
export const withNothingRequired = (definition: SurveyDefinition): SurveyDefinition => ({
  ...definition,
  questions: definition.questions.map((question) => ({ ...question, required: false })),
});

/** What is wrong with these answers for this survey, each named as `answers.N.…`. */
export function answerErrors(
  given: ResponseSubmission["answers"],
  definition: SurveyDefinition,
  told: Told,
): FieldError[] {
  const questions = new Map(definition.questions.map((question) => [question.id, question]));
  const values = Object.fromEntries(given.map(({ question, value }) => [question, value]));
  const asked = reached(definition.questions, values, told);
  const seen = new Set<string>();
  const errors = given.flatMap(({ question: id, value }, index): FieldError[] => {
    const question = questions.get(id);
    const wrong = (message: string) => [{ field: `answers.${index}.question`, message }];
    if (!question) return wrong("is not a question of this survey");
    if (seen.has(id)) return wrong("is answered twice");
    seen.add(id);
    if (!asked.includes(question)) return wrong("is not asked after the answers before it");
    const problem = isGiven(value) || value === "" ? ruleOf(question).problem(value, question) : null;
    return problem && !(value === "" && !question.required)
      ? [{ field: `answers.${index}.value`, message: problem }]
      : [];
  });
  const missing = asked.filter(({ id, required }) => required && !isGiven(values[id]));
  return [...errors, ...missing.map(({ id }) => ({ field: "answers", message: `${id} is required` }))];
}

/** Ids of the questions these answers lead to; of unfinished ones, those up to the last answer. */
export function askedOf(
  given: ResponseSubmission["answers"],
  { questions }: SurveyDefinition,
  told: Told,
  isComplete: boolean,
): string[] {
  const values = Object.fromEntries(given.map(({ question, value }) => [question, value]));
  const way = reached(questions, values, told).map(({ id }) => id);
  return isComplete ? way : way.slice(0, way.findLastIndex((id) => isGiven(values[id])) + 1);
}
