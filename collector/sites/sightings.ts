import { and, desc, eq, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { siteSightings } from "../db/tables.ts";

/** Refused origins kept of one site. Anybody can make some up; their own owner's page must still come through. */
const MOST_REFUSED = 50;

/** Notes that a page asked for this site's surveys, at most every few seconds per origin. */
export async function noteSighting(
  db: Db,
  site: { workspaceId: string; id: string },
  seen: { origin: string; page: string | null; allowed: boolean },
  now: Date,
): Promise<void> {
  const { workspaceId, id: siteId } = site;
  const here = and(eq(siteSightings.workspaceId, workspaceId), eq(siteSightings.siteId, siteId));
  await db
    .insert(siteSightings)
    .values({ workspaceId, siteId, ...seen, lastSeenAt: now })
    .onConflictDoUpdate({
      target: [siteSightings.workspaceId, siteSightings.siteId, siteSightings.origin],
      set: { page: seen.page, allowed: seen.allowed, lastSeenAt: now },
      // A page that was just allowed, or no longer is, must not wait to be seen so.
      setWhere: sql`(${lt(siteSightings.lastSeenAt, new Date(now.getTime() - 2_000))} or ${ne(siteSightings.allowed, seen.allowed)})`,
    });
  if (!seen.allowed) await forgetOldestRefused(db, here);
}

async function forgetOldestRefused(db: Db, here: SQL | undefined): Promise<void> {
  const refused = and(here, eq(siteSightings.allowed, false));
  const tooMany = db
    .select({ origin: siteSightings.origin })
    .from(siteSightings)
    .where(refused)
    .orderBy(desc(siteSightings.lastSeenAt))
    .offset(MOST_REFUSED);
  await db.delete(siteSightings).where(and(refused, inArray(siteSightings.origin, tooMany)));
}
