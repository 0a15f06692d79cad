import { and, eq, gte, inArray, lt, min, sql } from "drizzle-orm";
import { dayAfter } from "../calendar/day.ts";
import type { Db } from "../db/connect.ts";
import { complaintFindings } from "../db/investigation-tables.ts";
import { countIf, startOfDay } from "../db/sql.ts";
import { complaints, feedback } from "../db/tables.ts";
import { MOST_WEEKS, type WeekCounts } from "./effect.ts";

type Asked = {
  readonly workspaceId: string;
  readonly timeZone: string;
  /** The cause with all below it. */
  readonly causeIds: readonly string[];
  /** The first day of week 0. */
  readonly origin: string;
};

/** The complaints of all teams, week by week around that day: an effect is the same for whoever looks. */
export async function countByWeek(db: Db, { workspaceId, timeZone, causeIds, origin }: Asked) {
  const week =
    sql<number>`floor(((${feedback.receivedAt} at time zone ${timeZone})::date - ${origin}::date) / 7.0)::int`.as(
      "week",
    );
  const counted: WeekCounts[] = await db
    .select({
      week,
      received: sql<number>`count(*)::int`,
      withCause: countIf(sql`${complaintFindings.causeId} is not null`),
      complaints: countIf(inArray(complaintFindings.causeId, [...causeIds])),
    })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .leftJoin(
      complaintFindings,
      and(
        eq(complaintFindings.workspaceId, complaints.workspaceId),
        eq(complaintFindings.feedbackId, complaints.feedbackId),
      ),
    )
    .where(
      and(
        eq(complaints.workspaceId, workspaceId),
        gte(feedback.receivedAt, startOfDay(dayAfter(origin, -MOST_WEEKS * 7), timeZone)),
        lt(feedback.receivedAt, startOfDay(dayAfter(origin, MOST_WEEKS * 7), timeZone)),
      ),
    )
    .groupBy(sql`week`);
  return counted;
}

/** The day of the first complaint of all; null before there is one. */
export async function firstComplaintOn(db: Db, workspaceId: string, timeZone: string) {
  const [found] = await db
    .select({
      day: sql<string | null>`to_char(${min(feedback.receivedAt)} at time zone ${timeZone}, 'YYYY-MM-DD')`,
    })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.kind, "complaint")));
  return found?.day ?? null;
}
