import { and, eq, sql } from "drizzle-orm";
import type { HistoryEntry } from "../../shared/contract/case-history.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { events } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { isCaseOf } from "./view.ts";

/** Everything that happened to a case, oldest first. */
export async function historyOf(db: Db, staff: Staff, feedbackId: string) {
  if (!(await isCaseOf(db, staff, feedbackId))) return refused("not_found");
  return ok({ entries: await entriesOf(db, staff.workspaceId, feedbackId) });
}

/** What was done to a case since it had that version. */
export async function changesSince(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  version: number,
): Promise<Pick<HistoryEntry, "type" | "at" | "by">[]> {
  const entries = await entriesOf(tx, workspaceId, feedbackId);
  return entries
    .filter(({ details }) => Number(details["version"] ?? 0) > version)
    .map(({ type, at, by }) => ({ type, at, by }));
}

async function entriesOf(db: Db | Tx, workspaceId: string, feedbackId: string): Promise<HistoryEntry[]> {
  const rows = await db
    .select({ type: events.type, at: events.at, by: users.name, details: events.details })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.workspaceId, workspaceId), eq(events.subjectId, feedbackId)))
    .orderBy(events.at, sql`(${events.details} ->> 'version')::int nulls first`, events.id);
  return rows.map(({ type, at, by, details }) => ({
    type,
    at: at.toISOString(),
    by,
    details: details ?? {},
  }));
}
