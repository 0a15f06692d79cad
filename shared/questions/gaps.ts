import type { Condition, Question, SurveyDefinition } from "../contract/survey.schema.ts";
import { ruleOf } from "./catalog.ts";
import { wordsIn } from "./in-language.ts";
import { holds } from "./next.ts";
import { type AnswerValue, OTHER } from "./rule.ts";

/** What keeps a survey from visitors, and at which question; null when it is about the survey as a whole. */
export type Gap = {
  readonly question: string | null;
  /** The field of the question (or of the survey) to mend. */
  readonly field: "title" | "options" | "rows" | "fields" | "min" | "showIf" | "thanks" | "questions";
  readonly lack:
    | "no_words"
    | "too_few_options"
    | "option_without_words"
    | "too_few_rows"
    | "row_without_words"
    | "no_contact_field"
    | "picks_impossible"
    | "recalls_no_earlier"
    | "condition_without_answer"
    | "condition_on_no_earlier"
    | "never_asked"
    | "nothing_asked";
};

/** Everything that must be mended before anybody is asked; nothing when the survey is complete. */
export function gapsOf({ questions, thanks }: SurveyDefinition): Gap[] {
  const gaps = questions.flatMap((question, at) => {
    const earlier = questions.slice(0, at);
    return [
      ...wordGaps(question, earlier),
      ...optionGaps(question),
      ...partGaps(question),
      ...logicGaps(question, earlier),
    ].map((gap) => ({ question: question.id, ...gap }));
  });
  const isAsking = questions.some(({ type }) => type !== "statement");
  return [
    ...gaps,
    ...(isAsking ? [] : [{ question: null, field: "questions", lack: "nothing_asked" } as const]),
    ...(wordsIn(thanks, "en") ? [] : [{ question: null, field: "thanks", lack: "no_words" } as const]),
  ];
}

type Found = Omit<Gap, "question">;

function wordGaps({ title }: Question, earlier: readonly Question[]): Found[] {
  if (!wordsIn(title, "en")) return [{ field: "title", lack: "no_words" }];
  const recalls = Object.values(title).flatMap((words) => [...(words ?? "").matchAll(/\{\{(\w+)\}\}/g)]);
  const isKnown = recalls.every(([, id]) => earlier.some((question) => question.id === id));
  return isKnown ? [] : [{ field: "title", lack: "recalls_no_earlier" }];
}

function optionGaps(question: Question): Found[] {
  if (!("options" in question)) return [];
  const { options } = question;
  const count = options.length + ("other" in question && question.other ? 1 : 0);
  if (count < 2) return [{ field: "options", lack: "too_few_options" }];
  const gaps: Found[] = [];
  if (options.some(({ label }) => !wordsIn(label, "en")))
    gaps.push({ field: "options", lack: "option_without_words" });
  if (question.type === "multiple_choice") {
    const { min = 1, max = count } = question;
    if (min > max || min > count) gaps.push({ field: "min", lack: "picks_impossible" });
  }
  return gaps;
}

function partGaps(question: Question): Found[] {
  if (question.type === "contact" && question.fields.length === 0)
    return [{ field: "fields", lack: "no_contact_field" }];
  if (!("rows" in question)) return [];
  if (question.rows.length === 0) return [{ field: "rows", lack: "too_few_rows" }];
  const isWordless = question.rows.some(({ label }) => !wordsIn(label, "en"));
  return isWordless ? [{ field: "rows", lack: "row_without_words" }] : [];
}

function logicGaps({ showIf = [] }: Question, earlier: readonly Question[]): Found[] {
  const known = new Map(earlier.map((question) => [question.id, question]));
  if (showIf.some(({ question }) => !known.has(question)))
    return [{ field: "showIf", lack: "condition_on_no_earlier" }];
  if (showIf.some((condition) => condition.is === "one_of" && condition.values.length === 0))
    return [{ field: "showIf", lack: "condition_without_answer" }];
  return canAllHold(withThoseBehind(showIf, known), known) ? [] : [{ field: "showIf", lack: "never_asked" }];
}

/** To be asked, a question needs its own conditions and those of the questions they look at, back to the first. */
function withThoseBehind(
  showIf: readonly Condition[],
  known: ReadonlyMap<string, Question>,
  seen = new Set<string>(),
): Condition[] {
  return showIf.flatMap((condition) => {
    const asked = known.get(condition.question);
    if (!asked || seen.has(asked.id)) return [condition];
    seen.add(asked.id);
    return [condition, ...withThoseBehind(asked.showIf ?? [], known, seen)];
  });
}

/** Answers are given independently of each other, so all conditions can hold when those on each question can. */
const canAllHold = (conditions: readonly Condition[], known: ReadonlyMap<string, Question>): boolean =>
  [...known.values()].every((question) =>
    canHold(
      question,
      conditions.filter((condition) => condition.question === question.id),
    ),
  );

function canHold(question: Question, conditions: readonly Condition[]): boolean {
  if (conditions.length === 0) return true;
  if (question.type === "statement") return false;
  const answers = ruleOf(question).values(question).map(answerOf);
  if (answers.length === 0) return conditions.every(({ is }) => is === "answered");
  // Several options can be picked at once, so that each condition finds its own.
  if (question.type === "multiple_choice")
    return conditions.every((condition) => answers.some((answer) => holds(condition, answer)));
  return answers.some((answer) => conditions.every((condition) => holds(condition, answer)));
}

function answerOf(value: number | string): AnswerValue {
  if (typeof value === "number") return value;
  return value === OTHER ? { chosen: [], other: value } : { chosen: [value] };
}
