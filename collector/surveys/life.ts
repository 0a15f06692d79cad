import { and, count, desc, eq, sql } from "drizzle-orm";
import type { SurveyVersion } from "../../shared/contract/survey-version.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent, type HeedEventType } from "../db/events.ts";
import { feedback, surveys, surveyVersions } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { findSurvey } from "./store.ts";

const VERSIONS_SHOWN = 50;

const thisOne = ({ workspaceId }: Staff, id: string) =>
  and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, id));

/** A draft with the words and settings of another survey, whose answers and versions stay with it. */
export async function copySurvey(db: Db, staff: Staff, id: string, name: string, now: Date) {
  const { workspaceId, userId } = staff;
  const copyId = uuidv7(now.getTime());
  const isCopied = await db.transaction(async (tx) => {
    const [original] = await tx
      .select({
        workspaceId: surveys.workspaceId,
        siteId: surveys.siteId,
        template: surveys.template,
        touchpoint: surveys.touchpoint,
        showAfterSeconds: surveys.showAfterSeconds,
        targeting: surveys.targeting,
        placement: surveys.placement,
        draft: surveys.draft,
      })
      .from(surveys)
      .where(thisOne(staff, id));
    if (!original) return false;
    const made = { id: copyId, name, status: "draft" as const, changedBy: userId };
    await tx.insert(surveys).values({ ...original, ...made, createdAt: now, updatedAt: now });
    await appendEvent(tx, {
      workspaceId,
      type: "survey.created",
      subjectId: copyId,
      actorId: userId,
      at: now,
    });
    return true;
  });
  return isCopied ? findSurvey(db, workspaceId, copyId) : refused("not_found");
}

/** Puts a survey away; one that visitors see is taken from them first. */
export async function archiveSurvey(db: Db, staff: Staff, id: string, now: Date) {
  await db.transaction(async (tx) => {
    const [survey] = await tx
      .select({ status: surveys.status, archivedAt: surveys.archivedAt })
      .from(surveys)
      .where(thisOne(staff, id))
      .for("update");
    if (!survey || survey.archivedAt) return;
    const isOpen = survey.status === "published";
    await tx
      .update(surveys)
      .set({
        archivedAt: now,
        publishAt: null,
        updatedAt: now,
        ...(isOpen ? { status: "paused", pausedAt: now } : {}),
      })
      .where(thisOne(staff, id));
    if (isOpen) await note(tx, staff, "survey.paused", id, now);
    await note(tx, staff, "survey.archived", id, now);
  });
  return findSurvey(db, staff.workspaceId, id);
}

/** Takes a survey out again, as it was left; it asks nobody before it is published. */
export async function unarchiveSurvey(db: Db, staff: Staff, id: string, now: Date) {
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(surveys)
      .set({ archivedAt: null, updatedAt: now })
      .where(and(thisOne(staff, id), sql`${surveys.archivedAt} is not null`))
      .returning({ id: surveys.id });
    if (rows.length > 0) await note(tx, staff, "survey.unarchived", id, now);
  });
  return findSurvey(db, staff.workspaceId, id);
}

const note = (tx: Tx, { workspaceId, userId }: Staff, type: HeedEventType, subjectId: string, at: Date) =>
  appendEvent(tx, { workspaceId, type, subjectId, actorId: userId, at });

/** What was published, newest first, and how many answers each got. */
export async function versionsOf(db: Db, workspaceId: string, surveyId: string) {
  const survey = await findSurvey(db, workspaceId, surveyId);
  if (!survey.ok) return survey;
  const answered = db
    .select({ version: feedback.surveyVersion, times: count().as("times") })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.surveyId, surveyId)))
    .groupBy(feedback.surveyVersion)
    .as("answered");
  const rows = await db
    .select({
      version: surveyVersions.version,
      publishedAt: surveyVersions.publishedAt,
      publishedBy: users.name,
      answers: sql<number>`coalesce(${answered.times}, 0)::int`,
      definition: surveyVersions.definition,
    })
    .from(surveyVersions)
    .leftJoin(users, eq(users.id, surveyVersions.publishedBy))
    .leftJoin(answered, eq(answered.version, surveyVersions.version))
    .where(and(eq(surveyVersions.workspaceId, workspaceId), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.version))
    .limit(VERSIONS_SHOWN);
  const versions = rows.map((row): SurveyVersion => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
  return ok({ versions });
}

/** Makes an older version the draft again; visitors see it once it is published. */
export async function restoreVersion(db: Db, staff: Staff, id: string, version: number, now: Date) {
  const { workspaceId } = staff;
  const isRestored = await db.transaction(async (tx) => {
    const [older] = await tx
      .select({ definition: surveyVersions.definition })
      .from(surveyVersions)
      .where(
        and(
          eq(surveyVersions.workspaceId, workspaceId),
          eq(surveyVersions.surveyId, id),
          eq(surveyVersions.version, version),
        ),
      );
    if (!older) return false;
    await tx
      .update(surveys)
      .set({
        draft: older.definition,
        changedBy: staff.userId,
        revision: sql`${surveys.revision} + 1`,
        updatedAt: now,
      })
      .where(thisOne(staff, id));
    await note(tx, staff, "survey.version_restored", id, now);
    return true;
  });
  return isRestored ? findSurvey(db, workspaceId, id) : refused("not_found");
}
