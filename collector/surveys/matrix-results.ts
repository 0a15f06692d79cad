import { type SQL, sql } from "drizzle-orm";
import type { MatrixResult } from "../../shared/contract/results.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { serviceDimensions } from "../../shared/questions/dimensions.ts";
import { type Db, rowsOf } from "../db/connect.ts";
import { answers, feedback } from "../db/tables.ts";
import { type Moments, meanEstimate } from "../stats/mean.ts";
import { isInScope, type ResultScope } from "./result-scope.ts";

type Matrix = Extract<Question, { type: "matrix" }>;

/** Moments of one row, one dimension (empty: of none) or all of one matrix. */
export type RatedLevel = { readonly question: string; readonly level: string; readonly name: string } & {
  readonly [Key in `${"rating" | "expectation" | "gap"}_${keyof Moments}`]: Key extends `${string}_count`
    ? number
    : number | null;
};

/** What every matrix of a survey was rated, at every level; no query where there is none. */
export async function ratedRows(
  db: Db,
  of: ResultScope,
  asked: readonly { readonly question: Question }[],
): Promise<readonly RatedLevel[]> {
  const rows = asked.flatMap(({ question }) =>
    question.type === "matrix"
      ? question.rows.map(({ id, dimension }) => ({
          question: question.id,
          part: id,
          dimension: dimension ?? "",
        }))
      : [],
  );
  return rows.length === 0
    ? []
    : rowsOf<RatedLevel>(db.execute(momentsAtEveryLevel(of, JSON.stringify(rows))));
}

/**
 * Means per row, per dimension and over all. A gap is perception minus expectation of one respondent, so only of those
 * who gave both; a dimension is each respondent's mean over its rows, and all of it their mean over their dimensions.
 * Source: Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64(1), 12–40, on scoring SERVQUAL.
 */
export function matrixResult(question: Matrix, found: readonly RatedLevel[]): MatrixResult {
  const rated = (level: string, name: string) => {
    const row = found.find(
      (each) => each.question === question.id && each.level === level && each.name === name,
    );
    const estimate = (what: "rating" | "expectation" | "gap") =>
      meanEstimate({
        count: row?.[`${what}_count`] ?? 0,
        mean: row?.[`${what}_mean`] ?? null,
        deviation: row?.[`${what}_deviation`] ?? null,
      });
    const isTwice = question.asksExpectation ?? false;
    return {
      rating: estimate("rating"),
      expectation: isTwice ? estimate("expectation") : null,
      gap: isTwice ? estimate("gap") : null,
    };
  };
  const used = serviceDimensions.filter((each) => question.rows.some(({ dimension }) => dimension === each));
  const hasOthers = question.rows.some(({ dimension }) => !dimension);
  return {
    steps: question.steps,
    rows: question.rows.map(({ id, label, dimension }) => ({
      ...{ row: id, label, dimension: dimension ?? null },
      ...rated("row", id),
    })),
    dimensions:
      used.length === 0
        ? []
        : [...used, ...(hasOthers ? [null] : [])].map((dimension) => ({
            dimension,
            ...rated("dimension", dimension ?? ""),
          })),
    overall: rated("overall", ""),
  };
}

const moments = sql.raw(
  ["rating", "expectation", "gap"]
    .map(
      (of) =>
        `count(${of})::int as ${of}_count, avg(${of})::float8 as ${of}_mean, stddev_samp(${of})::float8 as ${of}_deviation`,
    )
    .join(", "),
);

const momentsAtEveryLevel = (of: ResultScope, rows: string): SQL => sql`
with asked as (
  select * from json_to_recordset(${rows}::json) as row(question text, part text, dimension text)
), rated as (
  select ${answers.feedbackId} as person, asked.*, ${answers.number} as rating, ${answers.expected} as expectation,
    ${answers.number} - ${answers.expected} as gap
  from ${answers}
  join ${feedback} on ${feedback.workspaceId} = ${answers.workspaceId} and ${feedback.id} = ${answers.feedbackId}
  join asked on asked.question = ${answers.questionId} and asked.part = ${answers.part}
  where ${answers.workspaceId} = ${of.workspaceId} and ${isInScope(of)} and ${answers.type} = 'matrix'
), per_dimension as (
  select question, person, dimension, avg(rating) as rating, avg(expectation) as expectation, avg(gap) as gap
  from rated group by 1, 2, 3
), per_person as (
  select question, person, avg(rating) as rating, avg(expectation) as expectation, avg(gap) as gap
  from per_dimension group by 1, 2
)
select question, 'row' as level, part as name, ${moments} from rated group by 1, 3
union all select question, 'dimension', dimension, ${moments} from per_dimension group by 1, 3
union all select question, 'overall', '', ${moments} from per_person group by 1`;
