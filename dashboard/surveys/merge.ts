import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { isSame } from "../../shared/questions/changes.ts";
import type { Draft } from "./draft.ts";

/** What two people did to a survey since the draft they both began from, and who did. */
export type Difference = { readonly by: "mine" | "theirs" | "both" } & (
  | {
      readonly what:
        | Exclude<keyof Draft, "definition">
        | Exclude<keyof SurveyDefinition, "questions">
        | "order";
    }
  | { readonly what: "question"; readonly question: Question }
);

const settings = [
  "name",
  "touchpoint",
  "showAfterSeconds",
  "targeting",
  "placement",
  "lowScore",
] as const satisfies readonly (keyof Draft)[];
const texts = ["thanks", "fields", "language"] as const;

/** Who changed it; null when nobody did, or both alike. */
function changedBy(base: unknown, mine: unknown, theirs: unknown): Difference["by"] | null {
  if (isSame(mine, theirs)) return null;
  if (isSame(mine, base)) return "theirs";
  return isSame(theirs, base) ? "mine" : "both";
}

/** What only one of them changed stays as changed; of what both changed, mine does. */
const kept = <Value>(base: Value, mine: Value, theirs: Value): Value => (isSame(mine, base) ? theirs : mine);

/** Two drafts in one, made of the same one: setting by setting, question by question, and in a question field by field. */
export function merged(base: Draft, mine: Draft, theirs: Draft): Draft {
  const part = <Key extends keyof Draft>(key: Key) => ({ [key]: kept(base[key], mine[key], theirs[key]) });
  const of = [base.definition, mine.definition, theirs.definition] as const;
  const text = <Key extends keyof SurveyDefinition>(key: Key) => {
    const value = kept(of[0][key], of[1][key], of[2][key]);
    return value === undefined ? {} : { [key]: value };
  };
  return Object.assign({}, theirs, ...settings.map(part), {
    definition: Object.assign({}, ...texts.map(text), { questions: mergedQuestions(...of) }),
  });
}

/** Every difference between the two, settings first, then the questions in their order. */
export function differences(base: Draft, mine: Draft, theirs: Draft): Difference[] {
  const [was, my, their] = [base.definition, mine.definition, theirs.definition];
  const all = [
    ...settings.map((what) => ({ what, by: changedBy(base[what], mine[what], theirs[what]) })),
    ...idsOf(my, their, was).map((id) => {
      const [before, here, there] = [was, my, their].map((each) => questionOf(each, id));
      return { what: "question", question: here ?? there ?? before, by: changedBy(before, here, there) };
    }),
    {
      what: "order",
      by: changedBy(orderOf(was, my, their), orderOf(my, their, was), orderOf(their, my, was)),
    },
    ...texts.map((what) => ({ what, by: changedBy(was[what], my[what], their[what]) })),
  ];
  return all.filter(({ by }) => by !== null) as Difference[]; // a question's id comes from one of the three
}

const questionOf = ({ questions }: SurveyDefinition, id: string) => questions.find((each) => each.id === id);

const idsOf = (...definitions: readonly SurveyDefinition[]): string[] => [
  ...new Set(definitions.flatMap(({ questions }) => questions.map(({ id }) => id))),
];

/** The order of those questions that all three have: what is added or gone moves nothing by itself. */
const orderOf = (definition: SurveyDefinition, ...others: readonly SurveyDefinition[]): string[] =>
  idsOf(definition).filter((id) => others.every((other) => questionOf(other, id)));

function mergedQuestions(was: SurveyDefinition, my: SurveyDefinition, their: SurveyDefinition): Question[] {
  const isMyOrder = !isSame(orderOf(my, their, was), orderOf(was, my, their));
  const [first, second] = isMyOrder ? [my, their] : [their, my];
  // What only the other has comes behind what it stood behind there.
  const ids = idsOf(first);
  for (const [at, id] of idsOf(second).entries()) {
    if (ids.includes(id)) continue;
    const before = idsOf(second)[at - 1];
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  }
  return ids.flatMap((id) => {
    const [before, mine, theirs] = [was, my, their].map((each) => questionOf(each, id));
    if (mine && theirs) return [mergedQuestion(before, mine, theirs)];
    return kept(before, mine, theirs) ?? [];
  });
}

function mergedQuestion(before: Question | undefined, mine: Question, theirs: Question): Question {
  if (mine.type !== theirs.type) return mine;
  const [was, my, their]: Record<string, unknown>[] = [{ ...before }, { ...mine }, { ...theirs }];
  const keys = new Set([...Object.keys(my ?? {}), ...Object.keys(their ?? {})]);
  const fields = [...keys].map((key) => [key, kept(was?.[key], my?.[key], their?.[key])]);
  // Of one type, and each field as one of them has it.
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Question;
}
