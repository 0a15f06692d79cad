import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import type { QuestionResult, SurveyResults } from "../../shared/contract/results.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { inEveryLanguage } from "../../shared/locales/words.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { OTHER } from "../../shared/questions/rule.ts";
import { type Db, rowsOf } from "../db/connect.ts";
import { answers, feedback, surveys, surveyVersions } from "../db/tables.ts";
import { npsEstimate } from "../kpi/nps.ts";
import { percentEstimate } from "../stats/intervals.ts";
import { meanEstimate } from "../stats/mean.ts";
import { matrixResult, type RatedLevel, ratedRows } from "./matrix-results.ts";
import { type Reach, reachOf } from "./reach.ts";
import { isInScope, type ResultScope } from "./result-scope.ts";

const TEXTS_SHOWN = 5;

/** Two questions of one id and different types, in different versions, are two questions. */
type Named = { readonly question: string; readonly type: string };
type Answered = Named & {
  readonly answered: number;
  readonly mean: number | null;
  readonly deviation: number | null;
};
type Counted = Named & {
  readonly value: number | string;
  readonly count: number;
  readonly rank: number | null;
};
type Written = Named & { readonly id: string; readonly text: string; readonly at: string };

/** How each question of a survey was answered, over all versions or in one, with the words of that. */
export async function surveyResults(db: Db, of: ResultScope) {
  const { workspaceId, surveyId } = of;
  const [survey] = await db
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyId)));
  if (!survey) return refused("not_found");
  const [reach, asked, answered, counted, written] = [
    await reachOf(db, of),
    await questionsEverAsked(db, of),
    await rowsOf<Answered>(db.execute(howManyAnswered(of))),
    [
      ...(await rowsOf<Counted>(db.execute(countsOfSteps(of)))),
      ...(await rowsOf<Counted>(db.execute(countsOfOptions(of)))),
    ],
    await rowsOf<Written>(db.execute(latestTexts(of))),
  ];
  const rated = await ratedRows(db, of, asked);
  const results: SurveyResults = {
    ...reach.responses,
    questions: asked
      .filter(({ question }) => question.type !== "statement")
      .map((one) => resultOf(one, { reach, answered, counted, written, rated })),
  };
  return ok(results);
}

export type Asked = {
  readonly question: Question;
  readonly isAsked: boolean;
  /** The versions that have it. */
  readonly versions: readonly number[];
};

/** As last published, or as in the one version; what newer versions left out follows after what is asked now. */
async function questionsEverAsked(
  db: Db,
  { workspaceId, surveyId, version: only }: ResultScope,
): Promise<Asked[]> {
  const versions = await db
    .select({ version: surveyVersions.version, definition: surveyVersions.definition })
    .from(surveyVersions)
    .where(
      and(
        eq(surveyVersions.workspaceId, workspaceId),
        eq(surveyVersions.surveyId, surveyId),
        only === undefined ? undefined : eq(surveyVersions.version, only),
      ),
    )
    .orderBy(desc(surveyVersions.version));
  const known = new Map<string, Asked>();
  for (const [age, { version, definition }] of versions.entries()) {
    for (const question of definition.questions) {
      const name = `${question.id} ${question.type}`;
      const newer = known.get(name);
      known.set(
        name,
        newer
          ? {
              ...newer,
              question: withWhatIsGone(newer.question, question),
              versions: [...newer.versions, version],
            }
          : { question, isAsked: age === 0, versions: [version] },
      );
    }
  }
  return [...known.values()];
}

/** Options and rows that are gone keep their answers, behind those there are. */
function withWhatIsGone(newer: Question, older: Question): Question {
  if ("options" in newer && "options" in older)
    return { ...newer, options: [...newer.options, ...goneFrom(newer.options, older.options)] };
  if ("rows" in newer && "rows" in older)
    return { ...newer, rows: [...newer.rows, ...goneFrom(newer.rows, older.rows)] };
  return newer;
}

const goneFrom = <Listed extends { readonly id: string }>(
  newer: readonly Listed[],
  older: readonly Listed[],
): Listed[] => older.filter(({ id }) => !newer.some((listed) => listed.id === id));

function resultOf(
  { question, isAsked, versions }: Asked,
  found: {
    reach: Reach;
    answered: readonly Answered[];
    counted: readonly Counted[];
    written: readonly Written[];
    rated: readonly RatedLevel[];
  },
): QuestionResult {
  const isThis = (row: Named) => row.question === question.id && row.type === question.type;
  const all = found.answered.find(isThis);
  const answered = all?.answered ?? 0;
  const counted = found.counted.filter(isThis);
  const ids = "options" in question ? question.options.map(({ id }) => id) : [];
  const steps = ids.length > 0 ? ids : ruleOf(question).values(question);
  const named = counted.map(({ value }) => value).filter((value) => !steps.includes(value));
  const other = "other" in question && question.other && !named.includes(OTHER) ? [OTHER] : [];
  return {
    question: question.id,
    type: question.type,
    title: question.title,
    isAsked,
    answered,
    ...found.reach.of(question.id, versions, answered),
    score: scoreOf(question.type, counted),
    mean: hasMean(question)
      ? withinScale(meanEstimate({ count: answered, mean: null, deviation: null, ...all }), question)
      : null,
    counts: [...steps, ...other, ...named].map((value) => {
      const row = counted.find((each) => each.value === value);
      return {
        value,
        label: labelOf(question, value),
        count: row?.count ?? 0,
        share: percentEstimate(row?.count ?? 0, answered),
        meanRank: question.type === "ranking" ? (row?.rank ?? null) : null,
      };
    }),
    matrix: question.type === "matrix" ? matrixResult(question, found.rated) : null,
    texts: found.written
      .filter(isThis)
      .map(({ id, text, at }) => ({ feedbackId: id, text, receivedAt: new Date(at).toISOString() })),
  };
}

/** Scales have a mean; yes and no are told by their shares. */
const hasMean = (question: Question): boolean =>
  question.type !== "yes_no" && typeof ruleOf(question).values(question)[0] === "number";

/** No mean lies off its scale, whatever a few answers leave open. */
function withinScale(mean: Estimate, question: Question): Estimate {
  const steps = ruleOf(question).values(question).map(Number);
  return {
    ...mean,
    low: mean.low === null ? null : Math.max(mean.low, Math.min(...steps)),
    high: mean.high === null ? null : Math.min(mean.high, Math.max(...steps)),
  };
}

function scoreOf(type: Question["type"], counted: readonly Counted[]): Estimate | null {
  const between = (low: number, high: number) =>
    counted.reduce((sum, { value, count }) => sum + (+value >= low && +value <= high ? count : 0), 0);
  if (type === "nps")
    return npsEstimate({ promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) });
  return type === "csat" ? percentEstimate(between(4, 5), between(1, 5)) : null;
}

/** What a value is called in every language; null for a step, which is its number. */
function labelOf(question: Question, value: number | string) {
  if (question.type === "yes_no")
    return value === 1
      ? (question.yesLabel ?? inEveryLanguage("yes"))
      : (question.noLabel ?? inEveryLanguage("no"));
  if (!("options" in question)) return null;
  if (value === OTHER) return ("otherLabel" in question && question.otherLabel) || inEveryLanguage("other");
  return question.options.find(({ id }) => id === value)?.label ?? null;
}

const answersTo = (of: ResultScope): SQL => sql`${answers}
  join ${feedback} on ${feedback.workspaceId} = ${answers.workspaceId} and ${feedback.id} = ${answers.feedbackId}
  where ${answers.workspaceId} = ${of.workspaceId} and ${isInScope(of)}`;

const howManyAnswered = (of: ResultScope): SQL => sql`
  select ${answers.questionId} as question, ${answers.type} as type, count(distinct ${answers.feedbackId})::int as answered,
    avg(${answers.number}) filter (where ${answers.part} = '')::float8 as mean,
    stddev_samp(${answers.number}) filter (where ${answers.part} = '')::float8 as deviation
  from ${answersTo(of)} group by 1, 2`;

const countsOfSteps = (of: ResultScope): SQL => sql`
  select ${answers.questionId} as question, ${answers.type} as type, ${answers.number} as value, count(*)::int as count, null as rank
  from ${answersTo(of)} and ${answers.number} is not null and ${answers.part} = '' group by 1, 2, 3 order by 3`;

const countsOfOptions = (of: ResultScope): SQL => sql`
  select ${answers.questionId} as question, ${answers.type} as type, picked.id as value, count(*)::int as count, avg(picked.place)::float8 as rank
  from ${answers}
  join ${feedback} on ${feedback.workspaceId} = ${answers.workspaceId} and ${feedback.id} = ${answers.feedbackId}
  cross join lateral unnest(${answers.choices}) with ordinality as picked(id, place)
  where ${answers.workspaceId} = ${of.workspaceId} and ${isInScope(of)}
    and ${answers.type} <> 'file'
  group by 1, 2, 3`;

const latestTexts = (of: ResultScope): SQL => sql`
  select question, type, id, text, at from (
    select ${answers.questionId} as question, ${answers.type} as type, ${feedback.id} as id, ${answers.text} as text,
      ${feedback.receivedAt} as at,
      row_number() over (partition by ${answers.questionId}, ${answers.type} order by ${feedback.receivedAt} desc, ${feedback.id} desc) as age
    from ${answersTo(of)} and ${answers.text} is not null and ${answers.part} = '') as written
  where age <= ${TEXTS_SHOWN} order by age`;
