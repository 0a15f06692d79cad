import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import type { Told } from "../../shared/questions/next.ts";
import { wayTo } from "../../shared/questions/reachable.ts";
import type { AnswerValue } from "../../shared/questions/rule.ts";

type Start = { readonly given: Readonly<Record<string, AnswerValue | undefined>>; readonly told: Told };

/** Answers and facts to begin the preview at this question with. */
export function startAt({ questions }: SurveyDefinition, id: string | undefined): Start {
  const at = questions.findIndex((question) => question.id === id);
  const question = questions[at];
  const [first] = questions;
  if (!question || !first || at === 0) return { given: {}, told: {} };
  const earlier = questions.slice(0, at);
  const { given, told } = wayTo(question, earlier) ?? { given: {}, told: {} };
  // A comment stands below its score once that is given; and without what is required nothing could be sent.
  const others = earlier.filter(({ id, required }) => !(id in given) && (required || id === first.id));
  return {
    given: { ...Object.fromEntries(others.map((each) => [each.id, someAnswer(each)])), ...given },
    told,
  };
}

/** Something a visitor could have answered; nothing where that is too long a story. */
function someAnswer(question: Question): AnswerValue | undefined {
  const values = ruleOf(question).values(question);
  const [first] = values;
  if (typeof first === "number") return values.at(-1);
  if (question.type === "ranking") return question.options.map(({ id }) => id);
  if (question.type === "text") return "…".repeat(question.minLength ?? 1);
  if (question.type === "date") return question.earliest ?? question.latest ?? "2026-01-01";
  const least = question.type === "multiple_choice" ? (question.min ?? 1) : 1;
  return first === undefined ? undefined : { chosen: values.slice(0, least).map(String) };
}
