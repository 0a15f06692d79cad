import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { FeedbackFilter } from "../../shared/contract/feedback.schema.ts";
import { whereVisibleTo } from "../complaints/view.ts";
import type { Db } from "../db/connect.ts";
import { complaintRemedies } from "../db/investigation-tables.ts";
import { countIf } from "../db/sql.ts";
import { complaints, events, feedback } from "../db/tables.ts";
import { whereFeedback } from "../feedback/view.ts";
import type { Staff } from "../http/env.ts";
import type { LifeTime } from "../stats/survival.ts";
import type { Period } from "./period.ts";

/** Which complaints are counted: those received in a period, as narrowed by the filter bar, that this colleague may see. */
export type Cohort = {
  readonly workspaceId: string;
  readonly timeZone: string;
  readonly where: (period: Period) => SQL | undefined;
};

export function cohortOf(staff: Staff, filter: FeedbackFilter, timeZone: string): Cohort {
  const { workspaceId } = staff;
  return {
    workspaceId,
    timeZone,
    where: ({ from, to }) =>
      and(whereFeedback(workspaceId, { ...filter, from, to }, timeZone), whereVisibleTo(staff)),
  };
}

export const itsFeedback = and(
  eq(feedback.workspaceId, complaints.workspaceId),
  eq(feedback.id, complaints.feedbackId),
);
const times = sql<number>`count(*)::int`;

/** How many of each category at each touchpoint, in the period and in the one before it, which ends where it begins. */
export async function countByKind(db: Db, cohort: Cohort, period: Period, before: Period) {
  const isLater =
    sql<boolean>`(${feedback.receivedAt} >= ${period.from}::date::timestamp at time zone ${cohort.timeZone})`.as(
      "is_later",
    );
  return db
    .select({ category: complaints.category, touchpoint: feedback.touchpoint, isLater, count: times })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .where(cohort.where({ from: before.from, to: period.to }))
    .groupBy(complaints.category, feedback.touchpoint, sql`is_later`);
}

/** The first day of each week or month that saw any, with how many of each category. */
export async function countByTime(db: Db, cohort: Cohort, period: Period, by: "week" | "month") {
  const first =
    sql<string>`to_char(date_trunc(${sql.raw(`'${by}'`)}, ${feedback.receivedAt} at time zone ${cohort.timeZone}), 'YYYY-MM-DD')`.as(
      "first_day",
    );
  return db
    .select({ first, category: complaints.category, count: times })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .where(cohort.where(period))
    .groupBy(sql`first_day`, complaints.category);
}

const wasReopened = sql`exists (select 1 from ${events} where ${events.workspaceId} = ${complaints.workspaceId}
  and ${events.subjectId} = ${complaints.feedbackId}::text and ${events.type} = 'complaint.reopened')`;

/** What was promised and kept, and what was resolved and came back. */
export async function countKept(db: Db, cohort: Cohort, period: Period, now: Date) {
  const { acknowledgedAt, acknowledgeDueAt, resolvedAt, resolveDueAt } = complaints;
  const isResolved = isNotNull(resolvedAt);
  const [row] = await db
    .select({
      acknowledgedInTime: countIf(sql`${acknowledgedAt} <= ${acknowledgeDueAt}`),
      acknowledgedLate: countIf(
        or(
          sql`${acknowledgedAt} > ${acknowledgeDueAt}`,
          and(isNull(acknowledgedAt), lt(acknowledgeDueAt, now)),
        ),
      ),
      acknowledgeRunning: countIf(and(isNull(acknowledgedAt), gte(acknowledgeDueAt, now))),
      resolvedInTime: countIf(sql`${resolvedAt} <= ${resolveDueAt}`),
      resolvedLate: countIf(
        or(sql`${resolvedAt} > ${resolveDueAt}`, and(isNull(resolvedAt), lt(resolveDueAt, now))),
      ),
      resolveRunning: countIf(and(isNull(resolvedAt), or(isNull(resolveDueAt), gte(resolveDueAt, now)))),
      everResolved: countIf(or(isResolved, wasReopened)),
      reopened: countIf(wasReopened),
      withOrder: countIf(isNotNull(complaints.orderNumber)),
    })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .where(cohort.where(period));
  if (!row) throw new Error("a count without groups answers with one row");
  return row;
}

/** How many took how many minutes from receipt to that, and how many have waited so long until now. */
export async function countWaits(
  db: Db,
  cohort: Cohort,
  period: Period,
  until: "first_answer" | "resolution",
  now: Date,
): Promise<LifeTime[]> {
  const end = until === "first_answer" ? complaints.firstAnsweredAt : complaints.resolvedAt;
  const time =
    sql<number>`greatest(0, ceil(extract(epoch from coalesce(${end}, ${now.toISOString()}::timestamptz) - ${feedback.receivedAt}) / 60))::int`.as(
      "minutes",
    );
  return db
    .select({ time, events: countIf(isNotNull(end)), censored: countIf(isNull(end)) })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .where(cohort.where(period))
    .groupBy(sql`minutes`);
}

/** How many remedies there were, by the currency of their cost; null for those that cost nothing. */
export async function countRemedies(db: Db, cohort: Cohort, period: Period) {
  return db
    .select({
      currency: complaintRemedies.costCurrency,
      given: times,
      amountMinor: sql<number>`coalesce(sum(${complaintRemedies.costMinor}), 0)::float8`,
    })
    .from(complaintRemedies)
    .innerJoin(
      feedback,
      and(
        eq(feedback.workspaceId, complaintRemedies.workspaceId),
        eq(feedback.id, complaintRemedies.feedbackId),
      ),
    )
    .where(
      and(
        cohort.where(period),
        ne(complaintRemedies.kind, "none"),
        inArray(complaintRemedies.approval, ["not_needed", "approved"]),
      ),
    )
    .groupBy(complaintRemedies.costCurrency)
    .orderBy(complaintRemedies.costCurrency);
}

export async function ordersComplainedOfAgain(db: Db, cohort: Cohort, period: Period) {
  const rows = await db
    .select({ orderNumber: complaints.orderNumber, count: times })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .where(and(cohort.where(period), isNotNull(complaints.orderNumber)))
    .groupBy(complaints.orderNumber)
    .having(sql`count(*) > 1`)
    .orderBy(desc(times), complaints.orderNumber)
    .limit(10);
  return rows.flatMap(({ orderNumber, count }) => (orderNumber ? [{ orderNumber, count }] : []));
}
