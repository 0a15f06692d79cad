import type { Question, SurveyDefinition } from "../contract/survey.schema.ts";

/** What differs between two versions of a survey. */
export type Change =
  | { readonly what: "added" | "removed" | "changed" | "moved"; readonly question: Question }
  | { readonly what: "thanks" | "fields" | "language" };

/** Whether two pieces of plain data say the same, in whatever order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** With keys in one order: the database keeps them in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, sorted(each)]),
  );
}

/** What was done to come from one definition to the next, question by question in their new order; gone ones follow. */
export function changesBetween(before: SurveyDefinition, after: SurveyDefinition): Change[] {
  const old = new Map(before.questions.map((question) => [question.id, question]));
  const kept = after.questions.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const order = before.questions.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
  const questions = after.questions.flatMap((question): Change[] => {
    const earlier = old.get(question.id);
    if (!earlier) return [{ what: "added", question }];
    if (!isSame(earlier, question)) return [{ what: "changed", question }];
    return kept.indexOf(question.id) === order.indexOf(question.id) ? [] : [{ what: "moved", question }];
  });
  const gone = before.questions.filter(({ id }) => !after.questions.some((question) => question.id === id));
  return [
    ...questions,
    ...gone.map((question): Change => ({ what: "removed", question })),
    ...(isSame(before.thanks, after.thanks) ? [] : [{ what: "thanks" } as const]),
    ...(isSame(before.fields ?? [], after.fields ?? []) ? [] : [{ what: "fields" } as const]),
    ...((before.language ?? "en") === (after.language ?? "en") ? [] : [{ what: "language" } as const]),
  ];
}
