import { and, asc, count, eq, isNotNull, sql } from "drizzle-orm";
import type { Survey, SurveyChange, SurveyTemplate } from "../../shared/contract/survey.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { feedback, impressions, sites, surveys, surveyVersions } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { whyIncomplete } from "./model.ts";
import { claimSlug } from "./slugs.ts";
import { templates } from "./templates.ts";

type Row = typeof surveys.$inferSelect & {
  publishedDefinition: unknown;
  changedByName: string | null;
  shown: number;
  answered: number;
};

const shown = (row: Row): Survey => ({
  id: row.id,
  siteId: row.siteId,
  name: row.name,
  template: row.template,
  status: row.status,
  touchpoint: row.touchpoint,
  showAfterSeconds: row.showAfterSeconds,
  targeting: row.targeting,
  placement: row.placement,
  slug: row.slug,
  lowScore: row.lowScore,
  definition: row.draft,
  publishedVersion: row.publishedVersion,
  publishAt: row.publishAt?.toISOString() ?? null,
  hasUnpublishedChanges:
    row.publishedVersion !== null && JSON.stringify(row.draft) !== JSON.stringify(row.publishedDefinition),
  shown: row.shown,
  answered: row.answered,
  revision: row.revision,
  changedBy: row.changedBy && row.changedByName ? { id: row.changedBy, name: row.changedByName } : null,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
});

/** All surveys of a workspace, or the one with `id`, oldest first, with how often each was shown and answered. */
async function surveysOf(db: Db | Tx, workspaceId: string, id?: string): Promise<Survey[]> {
  const shownTimes = db
    .select({ surveyId: impressions.surveyId, times: count().as("times") })
    .from(impressions)
    .where(eq(impressions.workspaceId, workspaceId))
    .groupBy(impressions.surveyId)
    .as("shown_times");
  const answeredTimes = db
    .select({ surveyId: feedback.surveyId, times: count().as("answers") })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), isNotNull(feedback.surveyId)))
    .groupBy(feedback.surveyId)
    .as("answered_times");
  const rows = await db
    .select({
      survey: surveys,
      publishedDefinition: surveyVersions.definition,
      changedByName: users.name,
      shown: sql<number>`coalesce(${shownTimes.times}, 0)::int`,
      answered: sql<number>`coalesce(${answeredTimes.times}, 0)::int`,
    })
    .from(surveys)
    .leftJoin(
      surveyVersions,
      and(
        eq(surveyVersions.workspaceId, surveys.workspaceId),
        eq(surveyVersions.surveyId, surveys.id),
        eq(surveyVersions.version, surveys.publishedVersion),
      ),
    )
    .leftJoin(users, eq(users.id, surveys.changedBy))
    .leftJoin(shownTimes, eq(shownTimes.surveyId, surveys.id))
    .leftJoin(answeredTimes, eq(answeredTimes.surveyId, surveys.id))
    .where(and(eq(surveys.workspaceId, workspaceId), id ? eq(surveys.id, id) : undefined))
    .orderBy(asc(surveys.createdAt), asc(surveys.id));
  return rows.map(({ survey, ...counted }) => shown({ ...survey, ...counted }));
}

export const listSurveys = (db: Db, workspaceId: string): Promise<Survey[]> => surveysOf(db, workspaceId);

export async function findSurvey(db: Db | Tx, workspaceId: string, id: string) {
  const [survey] = await surveysOf(db, workspaceId, id);
  return survey ? ok(survey) : refused("not_found");
}

export async function createSurvey(
  db: Db,
  staff: Staff,
  given: { siteId: string; template: SurveyTemplate; name: string },
  now: Date,
) {
  const { workspaceId } = staff;
  const [site] = await db
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.workspaceId, workspaceId), eq(sites.id, given.siteId)));
  if (!site) return refused("unknown_site");
  const id = uuidv7(now.getTime());
  await db.transaction(async (tx) => {
    await tx.insert(surveys).values({
      ...given,
      workspaceId,
      id,
      status: "draft",
      touchpoint: null,
      showAfterSeconds: 3,
      draft: templates[given.template],
      changedBy: staff.userId,
      createdAt: now,
      updatedAt: now,
    });
    await appendEvent(tx, {
      workspaceId,
      type: "survey.created",
      subjectId: id,
      actorId: staff.userId,
      at: now,
    });
  });
  return findSurvey(db, workspaceId, id);
}

/**
 * Name, touchpoint and timing hold at once; words wait in the draft until they are published. Refused when somebody else
 * changed the survey since the revision this change was made to.
 */
export async function changeSurvey(db: Db, staff: Staff, id: string, change: SurveyChange, now: Date) {
  const { workspaceId } = staff;
  const madeTo = change.revision === undefined ? undefined : eq(surveys.revision, change.revision);
  const changed = await db.transaction(async (tx) => {
    if (
      change.slug !== undefined &&
      !(await claimSlug(tx, { workspaceId, surveyId: id }, change.slug, madeTo))
    )
      return "slug_taken";
    const rows = await tx
      .update(surveys)
      .set({
        updatedAt: now,
        changedBy: staff.userId,
        revision: sql`${surveys.revision} + 1`,
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.touchpoint === undefined ? {} : { touchpoint: change.touchpoint || null }),
        ...(change.showAfterSeconds === undefined ? {} : { showAfterSeconds: change.showAfterSeconds }),
        ...(change.targeting === undefined ? {} : { targeting: change.targeting }),
        ...(change.placement === undefined ? {} : { placement: change.placement }),
        ...(change.slug === undefined ? {} : { slug: change.slug }),
        ...(change.lowScore === undefined ? {} : { lowScore: change.lowScore }),
        ...(change.definition === undefined ? {} : { draft: change.definition }),
      })
      .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, id), madeTo))
      .returning({ id: surveys.id });
    if (rows.length > 0) {
      await appendEvent(tx, {
        workspaceId,
        type: "survey.changed",
        subjectId: id,
        actorId: staff.userId,
        at: now,
      });
    }
    return rows.length > 0;
  });
  if (changed === "slug_taken") return refused("slug_taken");
  const found = await findSurvey(db, workspaceId, id);
  return changed || !found.ok ? found : refused("changed_meanwhile");
}

/** Puts the draft before visitors: as a new version when its words changed, else by opening the survey again. */
export async function publishSurvey(
  db: Db,
  staff: Pick<Staff, "workspaceId" | "userId">,
  id: string,
  now: Date,
) {
  const { workspaceId } = staff;
  const thisOne = and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, id));
  return db.transaction(async (tx) => {
    // A colleague who saves or publishes at this moment waits: what becomes the version is what is checked here.
    await tx.select({ id: surveys.id }).from(surveys).where(thisOne).for("update");
    const found = await findSurvey(tx, workspaceId, id);
    if (!found.ok) return found;
    const { definition, publishedVersion, hasUnpublishedChanges } = found.value;
    const incomplete = whyIncomplete(definition);
    if (incomplete) return refused(incomplete.code, incomplete.fields);
    const needsVersion = publishedVersion === null || hasUnpublishedChanges;
    const version = (publishedVersion ?? 0) + (needsVersion ? 1 : 0);
    if (needsVersion) {
      await tx.insert(surveyVersions).values({
        workspaceId,
        surveyId: id,
        version,
        definition,
        publishedAt: now,
        publishedBy: staff.userId,
      });
    }
    await tx
      .update(surveys)
      .set({
        status: "published",
        publishedVersion: version,
        publishAt: null,
        publishBy: null,
        archivedAt: null,
        updatedAt: now,
      })
      .where(thisOne);
    await appendEvent(tx, {
      workspaceId,
      type: "survey.published",
      subjectId: id,
      actorId: staff.userId,
      at: now,
    });
    return findSurvey(tx, workspaceId, id);
  });
}

/** Takes a survey away from visitors; one that is not published stays as it is. */
export async function pauseSurvey(db: Db, staff: Staff, id: string, now: Date) {
  const { workspaceId } = staff;
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(surveys)
      .set({ status: "paused", pausedAt: now, updatedAt: now })
      .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, id), eq(surveys.status, "published")))
      .returning({ id: surveys.id });
    if (rows.length === 0) return;
    await appendEvent(tx, {
      workspaceId,
      type: "survey.paused",
      subjectId: id,
      actorId: staff.userId,
      at: now,
    });
  });
  return findSurvey(db, workspaceId, id);
}
