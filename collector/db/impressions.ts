import type { Db, Tx } from "./connect.ts";
import { impressions } from "./tables.ts";

/** Counts that a survey was put before somebody, once by its id: the response that follows has the same. */
export async function countShowing(
  db: Db | Tx,
  workspaceId: string,
  { id, surveyId }: { id: string; surveyId: string },
  now: Date,
): Promise<void> {
  await db.insert(impressions).values({ workspaceId, id, surveyId, shownAt: now }).onConflictDoNothing();
}
