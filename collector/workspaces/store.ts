import { and, asc, eq, sql } from "drizzle-orm";
import type { SurveyTemplate } from "../../shared/contract/survey.schema.ts";
import type { StaffLanguage } from "../../shared/locales/languages.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { members, users, workspaces } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { sites, surveys, surveyVersions } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { insertSite } from "../sites/store.ts";
import { templates } from "../surveys/templates.ts";

/** A page anywhere on the developer's own machine: where a first snippet is tried out. */
const LOCAL_ORIGINS = ["http://localhost:*", "http://127.0.0.1:*"];

/** Any number that nothing else in the database locks. */
const FIRST_WORKSPACE_LOCK = 4_833_542;

/**
 * The workspace a first start makes for itself, with one site and both surveys open, so that the demo site works before
 * anybody has an account. The first owner takes it over.
 */
export async function ensureFirstWorkspace(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    // Two processes may start at once on the same server.
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_WORKSPACE_LOCK})`);
    const [any] = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(eq(workspaces.isDemo, false))
      .limit(1);
    if (!any) await insertWorkspace(tx, { name: "Heed", timeZone: "UTC", isDemo: false }, now);
  });
}

export async function insertWorkspace(
  tx: Tx,
  given: { name: string; timeZone: string; isDemo: boolean },
  now: Date,
) {
  const id = crypto.randomUUID();
  await tx.insert(workspaces).values({ ...given, id, slug: id, createdAt: now });
  const site = await insertSite(tx, id, { name: given.name, allowedOrigins: LOCAL_ORIGINS }, now);
  const nps = await insertSurvey(
    tx,
    id,
    { siteId: site.id, name: "NPS", template: "nps", showAfterSeconds: 3 },
    now,
  );
  const csat = await insertSurvey(
    tx,
    id,
    { siteId: site.id, name: "CSAT", template: "csat", showAfterSeconds: -1 },
    // Surveys are offered oldest first; two of the same instant would come in any order.
    new Date(now.getTime() + 1),
  );
  return { id, siteId: site.id, siteKey: site.key, surveyIds: { nps, csat } };
}

async function insertSurvey(
  tx: Tx,
  workspaceId: string,
  given: { siteId: string; name: string; template: SurveyTemplate; showAfterSeconds: number },
  now: Date,
): Promise<string> {
  const id = uuidv7(now.getTime());
  const definition = templates[given.template];
  await tx.insert(surveys).values({
    ...given,
    workspaceId,
    id,
    status: "published",
    touchpoint: null,
    draft: definition,
    publishedVersion: 1,
    createdAt: now,
    updatedAt: now,
  });
  await tx
    .insert(surveyVersions)
    .values({ workspaceId, surveyId: id, version: 1, definition, publishedAt: now });
  return id;
}

/** Whether the first workspace still has no owner. */
export async function isFirstRun(db: Db | Tx): Promise<boolean> {
  const [owned] = await db
    .select({ id: members.id })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.organizationId))
    .where(and(eq(members.role, "owner"), eq(workspaces.isDemo, false)))
    .limit(1);
  return !owned;
}

/**
 * Makes somebody the first owner, of the demo too if it is there already; all or nothing.
 * @returns false when somebody else was first, in this process or another
 */
export async function claimFirstWorkspace(
  db: Db,
  userId: string,
  named: { name: string; timeZone: string },
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_WORKSPACE_LOCK})`);
    const first = await firstWorkspaceId(tx);
    if (!first || !(await isFirstRun(tx))) return false;
    await tx.update(workspaces).set(named).where(eq(workspaces.id, first));
    await tx.update(sites).set({ name: named.name }).where(eq(sites.workspaceId, first));
    const demos = await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.isDemo, true));
    for (const organizationId of [first, ...demos.map(({ id }) => id)]) {
      await insertOwner(tx, organizationId, userId, now);
    }
    return true;
  });
}

export async function insertOwner(tx: Tx, organizationId: string, userId: string, now: Date): Promise<void> {
  await tx
    .insert(members)
    .values({ id: uuidv7(now.getTime()), organizationId, userId, role: "owner", createdAt: now })
    .onConflictDoNothing();
}

export async function changeWorkspace(
  db: Db,
  { workspaceId, userId }: Staff,
  change: { name?: string | undefined; timeZone?: string | undefined },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(workspaces)
      .set({
        id: workspaceId,
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.timeZone === undefined ? {} : { timeZone: change.timeZone }),
      })
      .where(eq(workspaces.id, workspaceId));
    const about = { workspaceId, subjectId: workspaceId, actorId: userId, at: now };
    await appendEvent(tx, { ...about, type: "workspace.changed" });
  });
}

/** The workspace that is no demo and came first: the one a first owner takes over. */
export async function firstWorkspaceId(db: Db | Tx): Promise<string | null> {
  const [first] = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.isDemo, false))
    .orderBy(asc(workspaces.createdAt))
    .limit(1);
  return first?.id ?? null;
}

/** The site the demo page speaks for when its address names none: the first one of that workspace. */
export async function firstSiteKey(db: Db): Promise<string | null> {
  const workspaceId = await firstWorkspaceId(db);
  if (!workspaceId) return null;
  const [site] = await db
    .select({ key: sites.key })
    .from(sites)
    .where(eq(sites.workspaceId, workspaceId))
    .orderBy(asc(sites.createdAt))
    .limit(1);
  return site?.key ?? null;
}

export async function userById(db: Db, id: string) {
  const [user] = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      twoFactorEnabled: users.twoFactorEnabled,
      language: users.language,
    })
    .from(users)
    .where(eq(users.id, id));
  return user ?? null;
}

/** For the dashboard and for letters to them. */
export async function chooseLanguage(db: Db, userId: string, language: StaffLanguage): Promise<void> {
  await db.update(users).set({ language }).where(eq(users.id, userId));
}

export async function userByEmail(db: Db, email: string): Promise<string | null> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
  return user?.id ?? null;
}

/** With their password and sessions. */
export async function removeUser(db: Db, id: string): Promise<void> {
  await db.delete(users).where(eq(users.id, id));
}
