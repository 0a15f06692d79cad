import { and, eq, inArray, sql } from "drizzle-orm";
import { openStates } from "../../shared/complaint-states.ts";
import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { WorkingCalendar } from "../calendar/working-time.ts";
import { members } from "../db/account-tables.ts";
import { complaintSettings } from "../db/case-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { complaints } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { defaultSettings } from "./settings.ts";

export async function loadSettings(db: Db | Tx, workspaceId: string): Promise<ComplaintSettings> {
  const [found] = await db
    .select({ settings: complaintSettings.settings })
    .from(complaintSettings)
    .where(eq(complaintSettings.workspaceId, workspaceId));
  // Settings kept before there was something to set lack it.
  return { ...defaultSettings, ...found?.settings };
}

/** Settings with their calendar in the workspace's time zone: what deadlines are computed by. */
export type Policy = Omit<ComplaintSettings, "calendar"> & { readonly calendar: WorkingCalendar };

export async function loadPolicy(db: Db | Tx, workspaceId: string): Promise<Policy> {
  const settings = await loadSettings(db, workspaceId);
  return { ...settings, calendar: { ...settings.calendar, timeZone: await timeZoneOf(db, workspaceId) } };
}

type SettingsChange = { [Key in keyof ComplaintSettings]?: ComplaintSettings[Key] | undefined };

/** Holds for open cases too: each is looked at again at once. */
export async function changeSettings(db: Db, staff: Staff, change: SettingsChange, now: Date) {
  const { workspaceId } = staff;
  const unknown = await unknownMembers(db, workspaceId, change);
  if (unknown.length > 0)
    return refused("invalid", [
      { field: "escalation.levels", message: "names somebody who is not a member of this workspace" },
    ]);
  return db.transaction(async (tx) => {
    const settings = { ...(await loadSettings(tx, workspaceId)), ...withoutAbsent(change) };
    await tx
      .insert(complaintSettings)
      .values({ workspaceId, settings })
      .onConflictDoUpdate({ target: complaintSettings.workspaceId, set: { settings } });
    await recheckOpenCases(tx, workspaceId, now);
    await appendEvent(tx, {
      workspaceId,
      type: "complaint_settings.changed",
      subjectId: workspaceId,
      actorId: staff.userId,
      at: now,
      details: { fields: Object.keys(withoutAbsent(change)).join() },
    });
    return ok(settings);
  });
}

/** Has the schedule compute the deadlines of all open cases anew, a few at a time. */
export async function recheckOpenCases(tx: Db | Tx, workspaceId: string, now: Date): Promise<void> {
  await tx
    .update(complaints)
    .set({ nextCheckAt: sql`least(${complaints.nextCheckAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(complaints.workspaceId, workspaceId), inArray(complaints.state, [...openStates])));
}

function withoutAbsent(change: SettingsChange): Partial<ComplaintSettings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

async function unknownMembers(
  db: Db,
  workspaceId: string,
  { escalation }: SettingsChange,
): Promise<string[]> {
  const named = (escalation?.levels ?? []).flatMap(({ to }) => (to.kind === "member" ? [to.userId] : []));
  return membersMissing(db, workspaceId, named);
}

/** Of these users those who are not members. */
export async function membersMissing(
  db: Db | Tx,
  workspaceId: string,
  userIds: readonly string[],
): Promise<string[]> {
  if (userIds.length === 0) return [];
  const found = await db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.organizationId, workspaceId), inArray(members.userId, [...userIds])));
  return userIds.filter((id) => !found.some(({ userId }) => userId === id));
}
