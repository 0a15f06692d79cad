import { randomBytes } from "node:crypto";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { NewSiteSecret, SiteSecret } from "../../shared/contract/site.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Seal } from "../auth/seal.ts";
import { siteSecrets } from "../db/asking-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { sites } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";

/** One in use and the one before it, so that a site changes over while both still sign. */
const MOST_SECRETS = 2;

type Row = typeof siteSecrets.$inferSelect;

/** What may be told of a secret after its first day: enough to know which it is. */
export const shownSecret = ({
  id,
  ending,
  createdAt,
}: Pick<Row, "id" | "ending" | "createdAt">): SiteSecret => ({
  id,
  ending,
  createdAt: createdAt.toISOString(),
});

/** Every secret of a workspace's sites, or of the one with `siteId`, newest first. */
export const secretsOf = (db: Db | Tx, workspaceId: string, siteId?: string): Promise<Row[]> =>
  db
    .select()
    .from(siteSecrets)
    .where(and(eq(siteSecrets.workspaceId, workspaceId), siteId ? eq(siteSecrets.siteId, siteId) : undefined))
    .orderBy(desc(siteSecrets.createdAt), desc(siteSecrets.id));

/** The secrets themselves, of one site; one that was sealed with another key signs nothing any more. */
export async function openSecrets(
  db: Db | Tx,
  seal: Pick<Seal, "open">,
  workspaceId: string,
  siteId: string,
): Promise<string[]> {
  const sealed = await secretsOf(db, workspaceId, siteId);
  const opened = await Promise.all(
    sealed.map(({ secret }) => seal.open(secret, sealedFor(workspaceId, siteId))),
  );
  return opened.filter((secret) => secret !== null);
}

const sealedFor = (workspaceId: string, siteId: string) => `${workspaceId} ${siteId} signing`;

/** A new secret, told this once. The one before goes on signing; older ones are gone. */
export async function makeSecret(db: Db, seal: Seal, staff: Staff, siteId: string, now: Date) {
  const { workspaceId, userId } = staff;
  const secret = `heed_sign_${randomBytes(24).toString("base64url")}`;
  const sealed = await seal.close(secret, sealedFor(workspaceId, siteId));
  return db.transaction(async (tx) => {
    const thisSite = and(eq(sites.workspaceId, workspaceId), eq(sites.id, siteId));
    const [site] = await tx.select({ id: sites.id }).from(sites).where(thisSite).for("update");
    if (!site) return refused("not_found");
    const made = { id: uuidv7(now.getTime()), ending: secret.slice(-4), createdAt: now };
    await tx.insert(siteSecrets).values({ ...made, workspaceId, siteId, secret: sealed });
    const old = (await secretsOf(tx, workspaceId, siteId)).filter(({ id }) => id !== made.id);
    const tooOld = old.slice(MOST_SECRETS - 1).map(({ id }) => id);
    await tx.delete(siteSecrets).where(inOf(workspaceId, siteId, tooOld));
    await appendEvent(tx, { workspaceId, type: "site.changed", subjectId: siteId, actorId: userId, at: now });
    return ok<NewSiteSecret>({ ...shownSecret(made), secret });
  });
}

/** From now on nothing signed with this secret is believed. */
export async function retireSecret(db: Db, staff: Staff, siteId: string, id: string, now: Date) {
  const { workspaceId, userId } = staff;
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(siteSecrets)
      .where(inOf(workspaceId, siteId, [id]))
      .returning({ id: siteSecrets.id });
    if (gone.length === 0) return refused("not_found");
    await appendEvent(tx, { workspaceId, type: "site.changed", subjectId: siteId, actorId: userId, at: now });
    return ok(undefined);
  });
}

const inOf = (workspaceId: string, siteId: string, ids: readonly string[]) =>
  and(
    eq(siteSecrets.workspaceId, workspaceId),
    eq(siteSecrets.siteId, siteId),
    inArray(siteSecrets.id, [...ids]),
  );
