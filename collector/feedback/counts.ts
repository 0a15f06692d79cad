import { and, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { FacetCounts, FeedbackQuery } from "../../shared/contract/feedback.schema.ts";
import type { Db } from "../db/connect.ts";
import { feedback, readings } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { whereQuery } from "./view.ts";

const columns = {
  sentiment: feedback.sentiment,
  emotion: feedback.emotion,
  category: feedback.category,
  urgency: feedback.urgency,
  actionability: feedback.actionability,
} as const satisfies Partial<Record<keyof FeedbackQuery, PgColumn>>;

/** How much of what is narrowed so each further choice would leave; a filter's own choice does not narrow its counts. */
export async function facetCounts(db: Db, staff: Staff, query: FeedbackQuery): Promise<FacetCounts> {
  const timeZone = await timeZoneOf(db, staff.workspaceId);
  const without = (name: keyof FeedbackQuery) => whereQuery(staff, { ...query, [name]: undefined }, timeZone);
  const by = async (name: keyof typeof columns) => {
    const column = columns[name];
    const rows = await db
      .select({ value: sql<string>`${column}`, times: count() })
      .from(feedback)
      .where(and(without(name), isNotNull(column)))
      .groupBy(column)
      .orderBy(desc(count()));
    return rows.map(({ value, times }) => ({ value, count: times }));
  };
  const [leaving] = await db
    .select({ times: count() })
    .from(feedback)
    .where(and(without("leaving"), eq(feedback.intentToLeave, true)));
  return {
    sentiment: await by("sentiment"),
    emotion: await by("emotion"),
    category: await by("category"),
    urgency: await by("urgency"),
    actionability: await by("actionability"),
    aspect: await aspectCounts(db, without("aspect")),
    leaving: leaving && leaving.times > 0 ? [{ value: "yes", count: leaving.times }] : [],
  };
}

/** A text names several aspects, each several times: it counts once for each. */
async function aspectCounts(db: Db, where: ReturnType<typeof whereQuery>): Promise<FacetCounts["aspect"]> {
  const aspect = sql<string>`named ->> 'aspect'`.as("aspect");
  const times = sql<number>`count(distinct ${feedback.id})::int`;
  const rows = await db
    .select({ value: aspect, times })
    .from(feedback)
    .innerJoin(
      readings,
      and(eq(readings.workspaceId, feedback.workspaceId), eq(readings.feedbackId, feedback.id)),
    )
    .crossJoin(sql`jsonb_array_elements(${readings.aspects}) as named`)
    .where(where)
    .groupBy(sql`aspect`)
    .orderBy(desc(times));
  return rows.map(({ value, times: named }) => ({ value, count: named }));
}
