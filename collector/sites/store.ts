import { randomBytes } from "node:crypto";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type Site, type SiteChange, usualPrivacy } from "../../shared/contract/site.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { siteKeys } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { siteLogos } from "../db/look-tables.ts";
import { siteSightings, sites } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { logoColumns, ofSite, shownLogo } from "./logo.ts";
import { secretsOf, shownSecret } from "./secrets.ts";

export async function listSites(db: Db, workspaceId: string, id?: string): Promise<Site[]> {
  const found = await db
    .select({
      id: sites.id,
      name: sites.name,
      key: sites.key,
      allowedOrigins: sites.allowedOrigins,
      showComplaintTab: sites.showComplaintTab,
      privacy: sites.privacy,
      look: sites.look,
      placement: sites.placement,
      ...logoColumns,
    })
    .from(sites)
    .leftJoin(siteLogos, ofSite)
    .where(and(eq(sites.workspaceId, workspaceId), id ? eq(sites.id, id) : undefined))
    .orderBy(asc(sites.createdAt));
  const seen = await db
    .select({
      siteId: siteSightings.siteId,
      origin: siteSightings.origin,
      page: siteSightings.page,
      allowed: siteSightings.allowed,
      lastSeenAt: siteSightings.lastSeenAt,
    })
    .from(siteSightings)
    .where(eq(siteSightings.workspaceId, workspaceId))
    .orderBy(desc(siteSightings.lastSeenAt));
  const secrets = await secretsOf(db, workspaceId);
  return found.map((site) => ({
    ...site,
    logo: shownLogo(site.key, site.logo),
    privacy: { ...usualPrivacy, ...site.privacy },
    secrets: secrets.filter(({ siteId }) => siteId === site.id).map(shownSecret),
    sightings: seen
      .filter(({ siteId }) => siteId === site.id)
      .map(({ siteId: _, lastSeenAt, ...sighting }) => ({
        ...sighting,
        lastSeenAt: lastSeenAt.toISOString(),
      })),
  }));
}

/** A new site with its key; the caller appends the event when a member made it. */
export async function insertSite(
  tx: Tx,
  workspaceId: string,
  given: { name: string; allowedOrigins: readonly string[] },
  now: Date,
) {
  const id = uuidv7(now.getTime());
  const key = `site_${randomBytes(12).toString("base64url")}`;
  await tx.insert(sites).values({
    workspaceId,
    id,
    key,
    name: given.name,
    allowedOrigins: [...given.allowedOrigins],
    createdAt: now,
  });
  await tx.insert(siteKeys).values({ key, workspaceId, siteId: id });
  return { id, key };
}

export async function createSite(
  db: Db,
  staff: Staff,
  given: { name: string; allowedOrigins: readonly string[] },
  now: Date,
) {
  const { workspaceId, userId } = staff;
  const id = await db.transaction(async (tx) => {
    const site = await insertSite(tx, workspaceId, given, now);
    await appendEvent(tx, {
      workspaceId,
      type: "site.created",
      subjectId: site.id,
      actorId: userId,
      at: now,
    });
    return site.id;
  });
  return findSite(db, workspaceId, id);
}

export async function changeSite(db: Db, staff: Staff, id: string, change: SiteChange, now: Date) {
  const { workspaceId, userId } = staff;
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(sites)
      .set({
        id,
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.allowedOrigins === undefined ? {} : { allowedOrigins: change.allowedOrigins }),
        ...(change.showComplaintTab === undefined ? {} : { showComplaintTab: change.showComplaintTab }),
        // Merged where it stands, so that two colleagues who change two things both have their way.
        ...(change.privacy === undefined
          ? {}
          : { privacy: sql`${sites.privacy} || ${JSON.stringify(change.privacy)}::jsonb` }),
        ...(change.look === undefined ? {} : { look: change.look }),
        ...(change.placement === undefined ? {} : { placement: change.placement }),
      })
      .where(and(eq(sites.workspaceId, workspaceId), eq(sites.id, id)))
      .returning({ id: sites.id });
    if (changed.length === 0) return;
    await appendEvent(tx, { workspaceId, type: "site.changed", subjectId: id, actorId: userId, at: now });
  });
  return findSite(db, workspaceId, id);
}

export async function findSite(db: Db, workspaceId: string, id: string) {
  const [site] = await listSites(db, workspaceId, id);
  return site ? ok(site) : refused("not_found");
}
