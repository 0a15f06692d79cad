import { and, eq, lte, sql } from "drizzle-orm";
import { complaintAlarms } from "../db/case-tables.ts";
import { type Db, rowsOf, type Tx } from "../db/connect.ts";
import { appendEvents, type HeedEvent } from "../db/events.ts";
import { complaints } from "../db/tables.ts";
import { alarmsNow, type CaseRecord, lockCase, saveCase } from "./case-record.ts";
import { type Alarm, alarmKey, CUSTOMER_LEVEL } from "./escalation.ts";
import { recipientsOf } from "./ownership.ts";
import { loadPolicy, type Policy } from "./settings-store.ts";

const MOST_PER_WORKSPACE = 1_000;

/** Warns of, and escalates, what is due; computes the deadlines of cases whose calendar or targets changed. */
export async function checkDeadlines(db: Db, now: Date): Promise<void> {
  for (const workspaceId of await workspacesDue(db, now)) {
    const policy = await loadPolicy(db, workspaceId);
    const due = await db
      .select({ feedbackId: complaints.feedbackId })
      .from(complaints)
      .where(and(eq(complaints.workspaceId, workspaceId), lte(complaints.nextCheckAt, now)))
      .orderBy(complaints.nextCheckAt)
      .limit(MOST_PER_WORKSPACE);
    for (const { feedbackId } of due) {
      await db.transaction((tx) => checkCase(tx, workspaceId, feedbackId, policy, now));
    }
  }
}

async function workspacesDue(db: Db, now: Date): Promise<string[]> {
  const due = await rowsOf<{ workspace_id: string }>(
    db.execute(sql`with tenants as (select id as workspace_id from workspaces)
      select tenants.workspace_id::text from tenants where exists (select 1 from complaints
        where complaints.workspace_id = tenants.workspace_id and complaints.next_check_at <= ${now.toISOString()}::timestamptz)`),
  );
  return due.map(({ workspace_id }) => workspace_id);
}

/** Gives the alarms that are due, each once, and writes the case as it stands after. */
export async function checkCase(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  policy: Policy,
  now: Date,
): Promise<void> {
  const record = await lockCase(tx, workspaceId, feedbackId);
  if (!record) return;
  const due = alarmsNow(record, policy, now);
  const told: HeedEvent[] = [];
  for (const alarm of due) {
    if (alarm.level !== CUSTOMER_LEVEL) told.push(...(await give(tx, record, alarm, policy, now)));
  }
  told.push(...(await tellCustomer(tx, record, due, now)));
  await appendEvents(tx, told);
  const alarmsGiven = new Set([...record.alarmsGiven, ...due.map(alarmKey)]);
  await saveCase(tx, { ...record, alarmsGiven }, record.state, policy, now);
}

async function give(
  tx: Tx,
  record: CaseRecord,
  alarm: Alarm,
  policy: Policy,
  now: Date,
): Promise<readonly HeedEvent[]> {
  const { workspaceId, feedbackId, ownerId } = record;
  const { target, from: countedFrom, level, dueAt } = alarm;
  const to = level === 0 ? ({ kind: "case_owner" } as const) : policy.escalation.levels[level - 1]?.to;
  if (!to) return [];
  const told = level === 0 ? new Set<string>() : await toldBefore(tx, record, alarm);
  const toldTo = [...(await recipientsOf(tx, workspaceId, to, ownerId, told))];
  await tx
    .insert(complaintAlarms)
    .values({ workspaceId, feedbackId, target, countedFrom, level, toldTo, at: now });
  const type = level === 0 ? "complaint.due_soon" : "complaint.escalated";
  const event = { workspaceId, type, subjectId: feedbackId, actorId: null, at: now } as const;
  // With nobody to tell, the history still says that it happened.
  return (toldTo.length > 0 ? toldTo : [null]).map((member) => ({
    ...event,
    details: { target, dueAt: dueAt.toISOString(), level, to: member },
  }));
}

/** However many deadlines passed since the last look, the customer is told once. */
async function tellCustomer(
  tx: Tx,
  { workspaceId, feedbackId }: CaseRecord,
  due: readonly Alarm[],
  now: Date,
): Promise<readonly HeedEvent[]> {
  const passed = due.filter(({ level }) => level === CUSTOMER_LEVEL);
  if (passed.length === 0) return [];
  await tx.insert(complaintAlarms).values(
    passed.map(({ target, from: countedFrom, level }) => ({
      ...{ workspaceId, feedbackId, target, countedFrom, level, at: now },
      toldTo: [],
    })),
  );
  const details = { targets: passed.map(({ target }) => target).join() };
  return [{ workspaceId, type: "complaint.delayed", subjectId: feedbackId, actorId: null, at: now, details }];
}

/** Whom the levels before this one told of the same deadline. */
async function toldBefore(
  tx: Tx,
  { workspaceId, feedbackId }: CaseRecord,
  { target, from }: Alarm,
): Promise<ReadonlySet<string>> {
  const before = await tx
    .select({ level: complaintAlarms.level, toldTo: complaintAlarms.toldTo })
    .from(complaintAlarms)
    .where(
      and(
        eq(complaintAlarms.workspaceId, workspaceId),
        eq(complaintAlarms.feedbackId, feedbackId),
        eq(complaintAlarms.target, target),
        eq(complaintAlarms.countedFrom, from),
      ),
    );
  return new Set(before.filter(({ level }) => level > 0).flatMap(({ toldTo }) => toldTo));
}

/** For a case that is made with a past: alarms of that past are taken as given, and nobody is told. */
export async function checkCaseQuietly(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  policy: Policy,
  now: Date,
): Promise<void> {
  const record = await lockCase(tx, workspaceId, feedbackId);
  if (!record) return;
  const due = alarmsNow(record, policy, now);
  const given = due.map(({ target, from: countedFrom, level, at }) => ({
    ...{ workspaceId, feedbackId, target, countedFrom, level, at },
    toldTo: [],
  }));
  if (given.length > 0) await tx.insert(complaintAlarms).values(given);
  const alarmsGiven = new Set([...record.alarmsGiven, ...due.map(alarmKey)]);
  await saveCase(tx, { ...record, alarmsGiven }, record.state, policy, now);
}
