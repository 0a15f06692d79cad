import { and, eq, ne, type SQL } from "drizzle-orm";
import { surveySlugs } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { sites, surveys } from "../db/tables.ts";

/**
 * Gives a survey its address and its former one away.
 * @param madeTo what must still hold of the survey, or nothing is done: the revision that is being changed
 * @returns false, and nothing done, when another survey has the address
 */
export async function claimSlug(
  tx: Tx,
  { workspaceId, surveyId }: { workspaceId: string; surveyId: string },
  slug: string | null,
  madeTo: SQL | undefined,
): Promise<boolean> {
  const [survey] = await tx
    .select({ id: surveys.id })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyId), madeTo))
    .for("update");
  if (!survey) return true;
  const ours = and(eq(surveySlugs.workspaceId, workspaceId), eq(surveySlugs.surveyId, surveyId));
  if (slug !== null) {
    await tx.insert(surveySlugs).values({ slug, workspaceId, surveyId }).onConflictDoNothing();
    const [held] = await tx.select().from(surveySlugs).where(eq(surveySlugs.slug, slug));
    if (held?.workspaceId !== workspaceId || held.surveyId !== surveyId) return false;
  }
  await tx.delete(surveySlugs).where(and(ours, slug === null ? undefined : ne(surveySlugs.slug, slug)));
  return true;
}

/** Which survey of which site an address of its own leads to; null for an address nobody has. */
export async function surveyAtSlug(
  db: Db,
  slug: string,
): Promise<{ siteKey: string; surveyId: string } | null> {
  const [held] = await db.select().from(surveySlugs).where(eq(surveySlugs.slug, slug));
  if (!held) return null;
  const { workspaceId, surveyId } = held;
  const [found] = await db
    .select({ siteKey: sites.key })
    .from(surveys)
    .innerJoin(sites, and(eq(sites.workspaceId, surveys.workspaceId), eq(sites.id, surveys.siteId)))
    .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, surveyId)));
  return found ? { siteKey: found.siteKey, surveyId } : null;
}
