import { and, desc, eq, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import { complaintSettings } from "../db/case-tables.ts";
import type { Db } from "../db/connect.ts";
import { complaintFindings } from "../db/investigation-tables.ts";
import { countIf } from "../db/sql.ts";
import { complaints, feedback } from "../db/tables.ts";
import { productKey } from "../feedback/view.ts";
import { type Cohort, itsFeedback } from "./complaint-counts.ts";
import type { Period } from "./period.ts";

/** More than fit a screen are told as one. */
const MOST_NAMES = 10;

/** The names found most often in the period, largest first, and how many there are of all of them. */
export type NamedCounts = {
  readonly rows: readonly { readonly name: string; readonly count: number; readonly before: number }[];
  readonly all: {
    readonly count: number;
    readonly before: number;
    /** Different names in the period. */
    readonly kinds: number;
    /** Different names in it or the one before. */
    readonly compared: number;
  };
};

export const countByProduct = (db: Db, cohort: Cohort, period: Period, before: Period) => {
  const name = sql<string>`mode() within group (order by ${complaints.product})`;
  return mostNamed(db, isNotNull(complaints.product), productKey(complaints.product), name, {
    cohort,
    period,
    before,
  });
};

export const countByCause = (db: Db, cohort: Cohort, period: Period, before: Period) => {
  const cause = sql<string>`${complaintFindings.causeId}`;
  const name = sql<string>`min(${complaintFindings.causeId})`;
  return mostNamed(db, isNotNull(complaintFindings.causeId), cause, name, { cohort, period, before });
};

type Asked = { readonly cohort: Cohort; readonly period: Period; readonly before: Period };

/** Both periods in one pass: the one before ends where the other begins. */
async function mostNamed(
  db: Db,
  isNamed: SQL,
  key: SQL<string>,
  name: SQL<string>,
  { cohort, period, before }: Asked,
): Promise<NamedCounts> {
  const isLater = sql`${feedback.receivedAt} >= ${period.from}::date::timestamp at time zone ${cohort.timeZone}`;
  const named = db
    .select({
      name: name.as("name"),
      count: countIf(isLater).as("later"),
      before: countIf(sql`not (${isLater})`).as("before"),
    })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .leftJoin(
      complaintFindings,
      and(
        eq(complaintFindings.workspaceId, complaints.workspaceId),
        eq(complaintFindings.feedbackId, complaints.feedbackId),
      ),
    )
    .where(and(cohort.where({ from: before.from, to: period.to }), isNamed))
    .groupBy(key)
    .as("named");
  const rows = await db
    .select({
      name: named.name,
      count: named.count,
      before: named.before,
      all: {
        count: sql<number>`sum(${named.count}) over ()::int`,
        before: sql<number>`sum(${named.before}) over ()::int`,
        kinds: sql<number>`count(*) filter (where ${gt(named.count, 0)}) over ()::int`,
        compared: sql<number>`count(*) over ()::int`,
      },
    })
    .from(named)
    .orderBy(desc(named.count), named.name)
    .limit(MOST_NAMES);
  return {
    rows: rows.filter(({ count }) => count > 0).map(({ all: _, ...row }) => row),
    all: rows[0]?.all ?? { count: 0, before: 0, kinds: 0, compared: 0 },
  };
}

/** What the workspace calls its causes; those it left as Heed has them are not among them. */
export async function namesOfCauses(db: Db, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const [found] = await db
    .select({ settings: complaintSettings.settings })
    .from(complaintSettings)
    .where(eq(complaintSettings.workspaceId, workspaceId));
  const all = (found?.settings.causes ?? []).flatMap((group) => [group, ...group.causes]);
  return new Map(all.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
