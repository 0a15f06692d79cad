import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { factIn, type Told } from "../../shared/questions/next.ts";
import { columnsOf } from "../db/answer-columns.ts";
import type { StoredAnswer } from "./model.ts";

type Fields = Readonly<Record<string, string | number>>;

/** What a page told with a response, of what the survey declares: a field nobody asked for is dropped. */
export function toldWith(
  { fields, customer }: Pick<ResponseSubmission, "fields" | "customer">,
  definition: SurveyDefinition,
): Told & { readonly fields: Fields } {
  const declared = (definition.fields ?? []).flatMap((name) => {
    const fact = factIn(fields, name);
    return fact === undefined || fact === "" ? [] : [[name, fact] as const];
  });
  return { fields: Object.fromEntries(declared), customer: { ...customer?.attributes, ...customer } };
}

/** Hidden fields are kept beside the answers, after them, by the name that texts recall them by. */
export const storedFields = (fields: Fields, after: number): StoredAnswer[] =>
  Object.entries(fields).flatMap(([name, fact], at) =>
    columnsOf(fact).map((columns) => ({
      questionId: `fields.${name}`,
      type: "field" as const,
      position: after + at,
      ...columns,
    })),
  );
