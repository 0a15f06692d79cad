import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type Db, rowsOf } from "../db/connect.ts";
import { followUps } from "../db/follow-up-tables.ts";
import { countIf, endOfDay } from "../db/sql.ts";
import { complaints, feedback } from "../db/tables.ts";
import type { Cohort } from "./complaint-counts.ts";
import type { NpsCounts } from "./nps.ts";
import type { Period } from "./period.ts";

const joined = and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId));

/** Of the customers we know who complained, how many did so at least twice in the year that ends with the period. */
export async function countComplainants(db: Db, cohort: Cohort, period: Period) {
  const end = endOfDay(period.to, cohort.timeZone);
  const customers = db
    .selectDistinct({ customer: feedback.customerId })
    .from(complaints)
    .innerJoin(feedback, joined)
    .where(and(cohort.where(period), isNotNull(feedback.customerId)));
  const [row] = await rowsOf<{ known: number; repeating: number }>(
    db.execute(sql`select count(*)::int as known, (count(*) filter (where complained.times > 1))::int as repeating
      from (select said.customer_id, count(*) as times
        from feedback said join complaints earlier
          on earlier.workspace_id = said.workspace_id and earlier.feedback_id = said.id
        where said.workspace_id = ${cohort.workspaceId} and said.customer_id in (${customers})
          and said.received_at < ${end} and said.received_at >= ${end} - interval '1 year'
        group by said.customer_id) as complained`),
  );
  return row ?? { known: 0, repeating: 0 };
}

/** What customers said of how their complaint was handled, once for each resolution they were asked about. */
export async function countFollowUps(db: Db, cohort: Cohort, period: Period) {
  const [row] = await db
    .select({
      asked: sql<number>`count(*)::int`,
      answered: countIf(isNotNull(followUps.answeredAt)),
      /** After a rejection nobody is asked whether it is solved. */
      saidWhetherSolved: countIf(isNotNull(followUps.isSolved)),
      solved: countIf(eq(followUps.isSolved, true)),
      rated: sql<number>`count(${followUps.satisfaction})::int`,
      satisfied: countIf(sql`${followUps.satisfaction} >= 4`),
      efforts: sql<number>`count(${followUps.effort})::int`,
      effortMean: sql<number | null>`avg(${followUps.effort})::float8`,
      effortDeviation: sql<number | null>`stddev_samp(${followUps.effort})::float8`,
    })
    .from(followUps)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, followUps.workspaceId), eq(feedback.id, followUps.feedbackId)),
    )
    .where(cohort.where(period));
  if (!row) throw new Error("a count without groups answers with one row");
  return row;
}

export type LoyaltyCounts = {
  readonly before: NpsCounts;
  readonly after: NpsCounts;
  readonly pairs: number;
  /** Later score minus earlier score of the same customer. */
  readonly meanChange: number | null;
  readonly changeDeviation: number | null;
};

/**
 * The last NPS answer before the first complaint of the period and the first one after its resolution, of each customer
 * who gave both: the same people on both sides.
 */
export async function countLoyalty(db: Db, cohort: Cohort, period: Period): Promise<LoyaltyCounts> {
  const first = db
    .selectDistinctOn([feedback.customerId], {
      customerId: feedback.customerId,
      receivedAt: feedback.receivedAt,
      resolvedAt: complaints.resolvedAt,
    })
    .from(complaints)
    .innerJoin(feedback, joined)
    .where(and(cohort.where(period), isNotNull(feedback.customerId), isNotNull(complaints.resolvedAt)))
    .orderBy(feedback.customerId, feedback.receivedAt);
  const score = (side: "before" | "after") => {
    const where =
      side === "before"
        ? sql`said.received_at < cohort.received_at`
        : sql`said.received_at > cohort.resolved_at`;
    const order = side === "before" ? sql`desc` : sql`asc`;
    return sql`(select said.score from feedback said where said.workspace_id = ${cohort.workspaceId}
      and said.customer_id = cohort.customer_id and said.score_type = 'nps' and said.score is not null and ${where}
      order by said.received_at ${order} limit 1)`;
  };
  const bounds = { promoters: [9, 10], passives: [7, 8], detractors: [0, 6] } as const;
  const columns = (["before", "after"] as const).flatMap((side) =>
    Object.entries(bounds).map(
      ([group, [low, high]]) =>
        sql`(count(*) filter (where pair.${sql.identifier(side)} between ${sql.raw(`${low} and ${high}`)}))::int as ${sql.identifier(`${side}_${group}`)}`,
    ),
  );
  const [row] = await rowsOf<Record<string, number | null>>(
    db.execute(sql`select ${sql.join(columns, sql`, `)}, count(*)::int as pairs,
        avg(pair.after - pair.before)::float8 as mean_change, stddev_samp(pair.after - pair.before)::float8 as deviation
      from (select ${score("before")} as before, ${score("after")} as after from (${first}) as cohort) as pair
      where pair.before is not null and pair.after is not null`),
  );
  const counts = (side: string): NpsCounts => ({
    promoters: row?.[`${side}_promoters`] ?? 0,
    passives: row?.[`${side}_passives`] ?? 0,
    detractors: row?.[`${side}_detractors`] ?? 0,
  });
  return {
    before: counts("before"),
    after: counts("after"),
    pairs: row?.["pairs"] ?? 0,
    meanChange: row?.["mean_change"] ?? null,
    changeDeviation: row?.["deviation"] ?? null,
  };
}
