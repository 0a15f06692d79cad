import { and, eq, lt, ne, sql } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { siteSightings } from "../db/tables.ts";

/** Origins somebody without rights could make up: enough to see one's own, too few to fill a disk. */
const MOST_SIGHTINGS = 50;

/** Notes that a page asked for this site's surveys, at most every few seconds per origin. */
export async function noteSighting(
  db: Db,
  site: { workspaceId: string; id: string },
  seen: { origin: string; page: string | null; allowed: boolean },
  now: Date,
): Promise<void> {
  const { workspaceId, id: siteId } = site;
  const here = and(eq(siteSightings.workspaceId, workspaceId), eq(siteSightings.siteId, siteId));
  const enough = sql`(select count(*) from ${siteSightings} where ${here}) < ${MOST_SIGHTINGS}
    or exists (select 1 from ${siteSightings} where ${here} and ${siteSightings.origin} = ${seen.origin})`;
  const [room] = await db.select({ isRoom: sql<boolean>`(${enough})` }).from(sql`(select 1) as one`);
  if (!room?.isRoom) return;
  await db
    .insert(siteSightings)
    .values({ workspaceId, siteId, ...seen, lastSeenAt: now })
    .onConflictDoUpdate({
      target: [siteSightings.workspaceId, siteSightings.siteId, siteSightings.origin],
      set: { page: seen.page, allowed: seen.allowed, lastSeenAt: now },
      // A page that was just allowed, or no longer is, must not wait to be seen so.
      setWhere: sql`(${lt(siteSightings.lastSeenAt, new Date(now.getTime() - 2_000))} or ${ne(siteSightings.allowed, seen.allowed)})`,
    });
}
