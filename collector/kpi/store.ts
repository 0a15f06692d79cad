import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { FeedbackFilter } from "../../shared/contract/feedback.schema.ts";
import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { sentimentLabels } from "../../shared/contract/reading.schema.ts";
import type { Db } from "../db/connect.ts";
import { countIf, endOfDay, startOfDay } from "../db/sql.ts";
import { feedback, impressions, surveys } from "../db/tables.ts";
import { scoreGroups, whereFeedback } from "../feedback/view.ts";
import { percentEstimate } from "../stats/intervals.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { npsChange, percentChange } from "./change.ts";
import { csatChange, csatEstimate } from "./csat.ts";
import { npsEstimate } from "./nps.ts";
import { type Period, periodBefore, periodOf, weeksOf } from "./period.ts";

/** What every number on the overview is computed from: additive counts, so weeks and touchpoints are the same query grouped. */
const counts = {
  promoters: countIf(scoreGroups.promoter),
  passives: countIf(scoreGroups.passive),
  detractors: countIf(scoreGroups.detractor),
  satisfied: countIf(scoreGroups.satisfied),
  middling: countIf(scoreGroups.middling),
  dissatisfied: countIf(scoreGroups.dissatisfied),
  negative: countIf(eq(feedback.sentiment, "negative")),
  feedback: sql<number>`count(*)::int`,
};
type Counts = { [Key in keyof typeof counts]: number };

const none: Counts = {
  promoters: 0,
  passives: 0,
  detractors: 0,
  satisfied: 0,
  middling: 0,
  dissatisfied: 0,
  negative: 0,
  feedback: 0,
};

/** Everything on the overview page, for the filter bar's choice. */
export async function overview(
  db: Db,
  workspaceId: string,
  filter: FeedbackFilter,
  now: Date,
): Promise<Overview> {
  const timeZone = await timeZoneOf(db, workspaceId);
  const period = periodOf(filter, timeZone, now);
  const before = periodBefore(period);
  const where = whereFeedback(workspaceId, { ...filter, ...period }, timeZone);
  const [total = none] = await db.select(counts).from(feedback).where(where);
  const [earlier = none] = await db
    .select(counts)
    .from(feedback)
    .where(whereFeedback(workspaceId, { ...filter, ...before }, timeZone));
  const { promoters, passives, detractors, satisfied, middling, dissatisfied } = total;
  return {
    ...period,
    timeZone,
    nps: { ...npsEstimate(total), change: npsChange(total, earlier), promoters, passives, detractors },
    csat: {
      ...csatEstimate(total),
      change: csatChange(total, earlier),
      satisfied,
      middling,
      dissatisfied,
    },
    responseRate: await responseRate(db, workspaceId, filter, { period, before, timeZone }),
    sentiment: await sentimentMix(db, where),
    weeks: await perWeek(db, where, period, timeZone),
    touchpoints: await perTouchpoint(db, where),
    categories: await perCategory(db, where),
    feedback: total.feedback,
    waiting: await waiting(db, workspaceId),
  };
}

async function sentimentMix(db: Db, where: SQL | undefined): Promise<Overview["sentiment"]> {
  const rows = await db
    .select({ label: feedback.sentiment, times: count() })
    .from(feedback)
    .where(and(where, isNotNull(feedback.sentiment)))
    .groupBy(feedback.sentiment);
  return sentimentLabels.map((label) => ({
    label,
    count: rows.find((row) => row.label === label)?.times ?? 0,
  }));
}

async function perWeek(
  db: Db,
  where: SQL | undefined,
  period: Period,
  timeZone: string,
): Promise<Overview["weeks"]> {
  const week =
    sql<string>`to_char(date_trunc('week', ${feedback.receivedAt} at time zone ${timeZone}), 'YYYY-MM-DD')`.as(
      "week",
    );
  const rows = await db
    .select({ week, ...counts })
    .from(feedback)
    .where(where)
    .groupBy(sql`week`);
  return weeksOf(period).map((monday) => {
    const counted = rows.find((row) => row.week === monday) ?? none;
    return {
      week: monday,
      nps: npsEstimate(counted),
      csat: csatEstimate(counted),
      negative: counted.negative,
      feedback: counted.feedback,
    };
  });
}

async function perTouchpoint(db: Db, where: SQL | undefined): Promise<Overview["touchpoints"]> {
  const rows = await db
    .select({ touchpoint: feedback.touchpoint, ...counts })
    .from(feedback)
    .where(and(where, isNotNull(feedback.touchpoint)))
    .groupBy(feedback.touchpoint)
    .orderBy(desc(counts.feedback), asc(feedback.touchpoint));
  return rows.map((row) => ({
    touchpoint: row.touchpoint ?? "",
    nps: npsEstimate(row),
    csat: csatEstimate(row),
    feedback: row.feedback,
    negative: row.negative,
  }));
}

async function perCategory(db: Db, where: SQL | undefined): Promise<Overview["categories"]> {
  const times = sql<number>`count(*)::int`;
  const rows = await db
    .select({
      category: feedback.category,
      negative: counts.negative,
      positive: countIf(eq(feedback.sentiment, "positive")),
      feedback: times,
    })
    .from(feedback)
    .where(and(where, isNotNull(feedback.category)))
    .groupBy(feedback.category)
    .orderBy(desc(times), asc(feedback.category));
  return rows.flatMap(({ category, ...counted }) => (category ? [{ category, ...counted }] : []));
}

/** Of the times a survey was put before somebody, how often an answer followed. Narrowed by survey and touchpoint only. */
async function responseRate(
  db: Db,
  workspaceId: string,
  filter: FeedbackFilter,
  { period, before, timeZone }: { period: Period; before: Period; timeZone: string },
): Promise<Overview["responseRate"]> {
  const within = async ({ from, to }: Period) => {
    const [row] = await db
      .select({ total: sql<number>`count(*)::int`, hits: sql<number>`count(${feedback.id})::int` })
      .from(impressions)
      .innerJoin(
        surveys,
        and(eq(surveys.workspaceId, impressions.workspaceId), eq(surveys.id, impressions.surveyId)),
      )
      .leftJoin(
        feedback,
        and(eq(feedback.workspaceId, impressions.workspaceId), eq(feedback.id, impressions.id)),
      )
      .where(
        and(
          eq(impressions.workspaceId, workspaceId),
          gte(impressions.shownAt, startOfDay(from, timeZone)),
          lt(impressions.shownAt, endOfDay(to, timeZone)),
          filter.survey ? eq(impressions.surveyId, filter.survey) : undefined,
          filter.touchpoint ? eq(surveys.touchpoint, filter.touchpoint) : undefined,
        ),
      );
    return row ?? { total: 0, hits: 0 };
  };
  const [now, earlier] = [await within(period), await within(before)];
  return {
    ...percentEstimate(now.hits, now.total),
    answered: now.hits,
    shown: now.total,
    change: percentChange(now, earlier),
  };
}

async function waiting(db: Db, workspaceId: string): Promise<Overview["waiting"]> {
  const [row] = await db
    .select({
      complaints: countIf(eq(feedback.kind, "complaint")),
      alerts: countIf(isNotNull(feedback.alert)),
    })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), isNull(feedback.handledAt)));
  return row ?? { complaints: 0, alerts: 0 };
}
