import { and, eq, lte } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { refused } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { surveys } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { everyWorkspaceId, timeZoneOf } from "../workspaces/view.ts";
import { whyIncomplete } from "./model.ts";
import { findSurvey, publishSurvey } from "./store.ts";

/** Has the draft, as it will be by then, go live at this time of the workspace's clock. @param at `2026-06-17T09:00` */
export async function schedulePublishing(db: Db, staff: Staff, id: string, at: string, now: Date) {
  const found = await findSurvey(db, staff.workspaceId, id);
  if (!found.ok) return found;
  const incomplete = whyIncomplete(found.value.definition);
  if (incomplete) return refused(incomplete.code, incomplete.fields);
  const publishAt = instantIn(await timeZoneOf(db, staff.workspaceId), at);
  if (publishAt <= now) return refused("invalid", [{ field: "at", message: "must lie ahead" }]);
  await setPublishing(db, staff, id, publishAt, now);
  return findSurvey(db, staff.workspaceId, id);
}

/** The draft waits again until somebody publishes it. */
export async function cancelPublishing(db: Db, staff: Staff, id: string, now: Date) {
  await setPublishing(db, staff, id, null, now);
  return findSurvey(db, staff.workspaceId, id);
}

const instantIn = (timeZone: string, at: string): Date =>
  new Date(Temporal.PlainDateTime.from(at).toZonedDateTime(timeZone).epochMilliseconds);

async function setPublishing(db: Db, staff: Staff, id: string, publishAt: Date | null, now: Date) {
  const { workspaceId, userId } = staff;
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(surveys)
      .set({ publishAt, publishBy: publishAt && userId, updatedAt: now })
      .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.id, id)))
      .returning({ id: surveys.id });
    if (changed.length === 0) return;
    await appendEvent(tx, { workspaceId, type: "survey.changed", subjectId: id, actorId: userId, at: now });
  });
}

/**
 * Publishes every draft whose time has come, as whoever set the time. One that lacks something by now is held back until
 * it is complete, or until somebody calls it off.
 * @param forget called for each workspace where something went live
 */
export async function publishDue(db: Db, now: Date, forget: (workspaceId: string) => void): Promise<void> {
  for (const workspaceId of await everyWorkspaceId(db)) {
    const due = await db
      .select({ id: surveys.id, userId: surveys.publishBy })
      .from(surveys)
      .where(and(eq(surveys.workspaceId, workspaceId), lte(surveys.publishAt, now)));
    for (const { id, userId } of due) await publishSurvey(db, { workspaceId, userId }, id, now);
    if (due.length > 0) forget(workspaceId);
  }
}
