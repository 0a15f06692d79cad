import type { Condition, Rule } from "../contract/condition.schema.ts";
import type { Question } from "../contract/survey.schema.ts";
import { ruleOf } from "./catalog.ts";
import { anyOf, type Given, holds, reached, type Told } from "./next.ts";
import { type AnswerValue, OTHER } from "./rule.ts";

/** What is told or answered while one way through the questions is tried. */
type Tried = { readonly given: Given; readonly told: Told };
type Value = AnswerValue | undefined;
type Subject = { readonly of: "question" | "field" | "customer"; readonly name: string };

/** Ways tried before we believe that one exists: no author writes such logic by hand, and a hostile one must not cost us. */
const MOST_TRIED = 5_000;
const MOST_PICKS = 200;

/** Whether any visitor can come to this question; yes also where finding out would take too long. */
export const canBeReached = (question: Question, earlier: readonly Question[]): boolean =>
  wayTo(question, earlier) !== null;

/**
 * Answers and facts that lead to this question. Tries the answers before it and what pages may tell, of all that
 * conditions cannot tell apart one each.
 * @param earlier the questions before it
 * @returns null when none lead there; a way that may not be one where trying all of them would take too long
 */
export function wayTo(question: Question, earlier: readonly Question[]): Tried | null {
  const rules = rulesBehind(question, earlier);
  const conditions = rules.flatMap(anyOf);
  const subjects = subjectsOf(conditions, earlier);
  let tried = 0;
  const from = (at: number, { given, told }: Tried): Tried | null => {
    if (++tried > MOST_TRIED) return { given, told };
    const subject = subjects[at];
    const path = [...earlier, question];
    if (!subject) return reached(path, given, told).includes(question) ? { given, told } : null;
    const asked = earlier.find(({ id }) => subject.of === "question" && id === subject.name);
    const isAsked = !asked || reached(path, given, told).includes(asked);
    const about = conditions.filter((condition) => isAbout(condition, subject));
    const values = !isAsked ? [undefined] : asked ? answersTo(asked, about) : factsFor(about);
    for (const value of values) {
      const way = from(at + 1, withValue({ given, told }, subject, value));
      if (way) return way;
    }
    return null;
  };
  return from(0, { given: {}, told: {} });
}

/** The rules of a question and of those its conditions look at, back to the first. */
function rulesBehind(question: Question, earlier: readonly Question[], seen = new Set<string>()): Rule[] {
  const rules = question.showIf ?? [];
  const named = rules.flatMap(anyOf).flatMap((condition) => {
    const asked = "question" in condition && earlier.find(({ id }) => id === condition.question);
    return asked && !seen.has(asked.id) ? [asked] : [];
  });
  for (const { id } of named) seen.add(id);
  return [...rules, ...[...new Set(named)].flatMap((asked) => rulesBehind(asked, earlier, seen))];
}

const subjectOf = (condition: Condition): Subject => {
  if ("question" in condition) return { of: "question", name: condition.question };
  return "field" in condition
    ? { of: "field", name: condition.field }
    : { of: "customer", name: condition.customer };
};

function isAbout(condition: Condition, { of, name }: Subject): boolean {
  const subject = subjectOf(condition);
  return subject.of === of && subject.name === name;
}

/** Each once: what pages tell first, then the questions in their order, so that what leads to one is known before it. */
function subjectsOf(conditions: readonly Condition[], earlier: readonly Question[]): Subject[] {
  const told = conditions.map(subjectOf).filter(({ of }) => of !== "question");
  const isFirst = ({ of, name }: Subject, at: number) =>
    told.findIndex((other) => other.of === of && other.name === name) === at;
  const asked = earlier.map(({ id }): Subject => ({ of: "question", name: id }));
  return [
    ...told.filter(isFirst),
    ...asked.filter((subject) => conditions.some((condition) => isAbout(condition, subject))),
  ];
}

function withValue({ given, told }: Tried, { of, name }: Subject, value: Value): Tried {
  if (of === "question") return { told, given: { ...given, [name]: value } };
  const kind = of === "field" ? "fields" : "customer";
  return { given, told: { ...told, [kind]: { ...told[kind], [name]: value } } };
}

/** Of the answers a question can have, one for each that these conditions tell apart. */
function answersTo(question: Question, conditions: readonly Condition[]): Value[] {
  const none = question.required ? [] : [undefined];
  if (question.type === "statement") return [undefined];
  const values = ruleOf(question).values(question);
  if (question.type === "ranking") return [...none, question.options.map(({ id }) => id)];
  // What is written can be anything, the very words of a condition too.
  const named = conditions.flatMap((condition) =>
    "values" in condition ? condition.values.map(String) : [],
  );
  if (values.length === 0) return [...none, ...apart(["something", ...named], conditions)];
  const several = question.type === "multiple_choice" ? question : null;
  const answers = several ? choicesOf(several, conditions) : values.map((value) => answerOf([value]));
  return [...none, ...apart(answers, conditions)];
}

/** Sets of options that keep to the question's limits. */
function choicesOf(
  question: Extract<Question, { type: "multiple_choice" }>,
  conditions: readonly Condition[],
): AnswerValue[] {
  const { min = 1, max = Number.POSITIVE_INFINITY } = question;
  let sets: (readonly (string | number)[])[] = [[]];
  for (const value of ruleOf(question).values(question)) {
    const more = [...sets, ...sets.map((set) => [...set, value])];
    const key = (set: (typeof sets)[number]) => `${set.length} ${signatureOf(answerOf(set), conditions)}`;
    sets = [...new Map(more.map((set) => [key(set), set])).values()].slice(0, MOST_PICKS);
  }
  return sets.filter(({ length }) => length >= min && length <= max).map(answerOf);
}

function answerOf(picks: readonly (number | string)[]): AnswerValue {
  const [first] = picks;
  if (typeof first === "number") return first;
  const chosen = picks.filter((pick) => pick !== OTHER).map(String);
  return picks.includes(OTHER) ? { chosen, other: OTHER } : { chosen };
}

/** What a page may tell: nothing, each value a condition names, something else, and numbers around those it compares with. */
function factsFor(conditions: readonly Condition[]): Value[] {
  const named = conditions.flatMap((condition) => ("values" in condition ? condition.values : []));
  const limits = conditions
    .flatMap((condition) => ("value" in condition ? [condition.value] : []))
    .sort((one, other) => one - other);
  const [first = 0] = limits;
  const between = limits.map((limit, at) => (limit + (limits[at + 1] ?? limit + 2)) / 2);
  return apart([undefined, "something else", ...named, first - 1, ...limits, ...between], conditions);
}

/** One of each kind that the conditions tell apart. */
const apart = <Any extends Value>(values: readonly Any[], conditions: readonly Condition[]): Any[] => [
  ...new Map(values.map((value) => [signatureOf(value, conditions), value])).values(),
];

const signatureOf = (value: Value, conditions: readonly Condition[]): string =>
  conditions.map((condition) => (holds(condition, value) ? "1" : "0")).join("");
