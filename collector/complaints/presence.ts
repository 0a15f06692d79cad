import { and, asc, eq, gt, lt, ne } from "drizzle-orm";
import type { Present } from "../../shared/contract/complaint-queue.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { users } from "../db/account-tables.ts";
import { caseVisits } from "../db/case-tables.ts";
import type { Db } from "../db/connect.ts";
import type { Staff } from "../http/env.ts";
import { isCaseOf } from "./view.ts";

/** Three signs of life of a screen; whoever closed it without a word is gone after that. */
const HERE_FOR_MS = 25_000;

/**
 * Notes what somebody does with a case and tells who else is there. In the database, so that it is the same with one
 * process or many; rows nobody renews are deleted by whoever comes next. An API key is nobody to be met.
 */
export async function beAt(
  db: Db,
  staff: Staff,
  feedbackId: string,
  doing: "reading" | "writing" | null,
  now: Date,
) {
  if (!(await isCaseOf(db, staff, feedbackId))) return refused("not_found");
  const { workspaceId, userId } = staff;
  const horizon = new Date(now.getTime() - HERE_FOR_MS);
  await db
    .delete(caseVisits)
    .where(and(eq(caseVisits.workspaceId, workspaceId), lt(caseVisits.seenAt, horizon)));
  const me = and(
    eq(caseVisits.workspaceId, workspaceId),
    eq(caseVisits.feedbackId, feedbackId),
    eq(caseVisits.userId, userId ?? ""),
  );
  if (doing === null) await db.delete(caseVisits).where(me);
  else if (userId !== null)
    await db
      .insert(caseVisits)
      .values({ workspaceId, feedbackId, userId, doing, seenAt: now })
      .onConflictDoUpdate({
        target: [caseVisits.workspaceId, caseVisits.feedbackId, caseVisits.userId],
        set: { doing, seenAt: now },
      });
  const others = await db
    .select({ id: users.id, name: users.name, doing: caseVisits.doing })
    .from(caseVisits)
    .innerJoin(users, eq(users.id, caseVisits.userId))
    .where(
      and(
        eq(caseVisits.workspaceId, workspaceId),
        eq(caseVisits.feedbackId, feedbackId),
        ne(caseVisits.userId, userId ?? ""),
        gt(caseVisits.seenAt, horizon),
      ),
    )
    .orderBy(asc(users.name), asc(users.id));
  return ok<Present>({ others });
}
