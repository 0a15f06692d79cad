import { sql } from "drizzle-orm";
import type { QuestionResult } from "../../shared/contract/results.schema.ts";
import { type Db, rowsOf } from "../db/connect.ts";
import { feedback, surveyVersions } from "../db/tables.ts";
import { isInScope, type ResultScope } from "./result-scope.ts";

/** How far respondents came: of all, and to one question. */
export type Reach = {
  readonly responses: { readonly responses: number; readonly complete: number; readonly partial: number };
  /** @param versions those that have the question; @param answered how many answered it */
  readonly of: (
    question: string,
    versions: readonly number[],
    answered: number,
  ) => Pick<QuestionResult, "skipped" | "left" | "notAsked">;
};

/** Responses of one version, finished or not: all of them where no question is named, else those that came to it. */
type Came = {
  readonly version: number;
  readonly complete: boolean;
  readonly question: string | null;
  readonly times: number;
};

export async function reachOf(db: Db, of: ResultScope): Promise<Reach> {
  const came = await rowsOf<Came>(db.execute(howManyCame(of)));
  const count = (wanted: (row: Came) => boolean) =>
    came.filter(wanted).reduce((sum, { times }) => sum + times, 0);
  const responses = count(({ question }) => question === null);
  const complete = count((row) => row.question === null && row.complete);
  return {
    responses: { responses, complete, partial: responses - complete },
    of: (question, versions, answered) => {
      const ofIts = (row: Came) => versions.includes(row.version);
      const asked = count((row) => row.question === question && ofIts(row));
      const unfinished = (named: string | null) =>
        count((row) => row.question === named && !row.complete && ofIts(row));
      const skipped = Math.max(0, asked - answered);
      const left = unfinished(null) - unfinished(question);
      return { skipped, left, notAsked: responses - answered - skipped - left };
    },
  };
}

/** Of answers older than the note of what was asked, all that their version has is taken as asked. */
const howManyCame = (of: ResultScope) => sql`
  select ${feedback.surveyVersion} as version, ${feedback.completedAt} is not null as complete, came.question,
    count(*)::int as times
  from ${feedback}
  join ${surveyVersions} on ${surveyVersions.workspaceId} = ${feedback.workspaceId}
    and ${surveyVersions.surveyId} = ${feedback.surveyId} and ${surveyVersions.version} = ${feedback.surveyVersion}
  cross join lateral unnest(array_append(coalesce(${feedback.asked},
    array(select question->>'id' from jsonb_array_elements(${surveyVersions.definition}->'questions') as question)), null))
    as came(question)
  where ${isInScope(of)} and ${surveyVersions.workspaceId} = ${of.workspaceId}
  group by 1, 2, 3`;
