import { and, eq, sql } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type Db, rowsOf, type Tx } from "../db/connect.ts";
import { followUps } from "../db/follow-up-tables.ts";
import { complaints, messages } from "../db/tables.ts";
import { type CaseRecord, lockCase, saveCase } from "./case-record.ts";
import { type CaseEvent, chronicle, messageEvent } from "./chronicle.ts";
import { eventOfStep, workspaceOfToken } from "./model.ts";
import { proposedAssessment } from "./priority.ts";
import { defaultSettings } from "./settings.ts";
import { loadPolicy } from "./settings-store.ts";
import { takeStep } from "./steps.ts";

export type FollowUpAnswer = {
  /** Null where the complaint was rejected: nothing was solved then. */
  readonly isSolved: boolean | null;
  /** 1…5 */
  readonly satisfaction: number | null;
  /** 1…7 */
  readonly effort: number | null;
  /** In their own words; empty when they wrote none. */
  readonly comment: string;
};

/**
 * The customer's answer, once for each resolution: the complaint is followed up; not solved, it is open again with a
 * fresh deadline. How a rejection was handled opens nothing: what was overlooked is told in a message.
 * @returns false when nothing is asked now
 */
export async function answerFollowUp(
  db: Db,
  token: string,
  given: FollowUpAnswer,
  now: Date,
): Promise<boolean> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return false;
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ feedbackId: complaints.feedbackId })
      .from(complaints)
      .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
    const record = found && (await lockCase(tx, workspaceId, found.feedbackId));
    const resolvedAt = record?.state.resolvedAt;
    if (record?.state.state !== "resolved" || !resolvedAt) return false;
    const isRejected = record.state.outcome === "rejected";
    // Decided anew meanwhile, another question stands on the page.
    if (isRejected !== (given.isSolved === null)) return false;
    const { comment, ...marks } = given;
    const answer = { ...marks, answeredAt: now };
    const { feedbackId } = record;
    await tx
      .insert(followUps)
      .values({ ...answer, workspaceId, feedbackId, resolvedAt })
      .onConflictDoUpdate({
        target: [followUps.workspaceId, followUps.feedbackId, followUps.resolvedAt],
        set: answer,
      });
    const said: CaseEvent[] = [{ type: "complaint.follow_up_answered", details: marks }];
    if (comment) said.push(await writeComment(tx, record, comment, now));
    await step(tx, record, given.isSolved === false ? "investigating" : "followed_up", said, now);
    return true;
  });
}

/** Free text stands in the thread alone, where erasing its writer finds it. */
async function writeComment(
  tx: Tx,
  { workspaceId, feedbackId }: CaseRecord,
  body: string,
  at: Date,
): Promise<CaseEvent> {
  const words = { id: uuidv7(at.getTime()), internal: false, purpose: "follow_up", body } as const;
  await tx
    .insert(messages)
    .values({ ...words, workspaceId, feedbackId, from: "customer", authorId: null, at });
  return messageEvent(words, "customer");
}

/** Who has a complaint resolved some days ago and has said nothing is asked by mail, once. */
export async function askFollowUps(db: Db, now: Date): Promise<void> {
  for (const at of await toAsk(db, now)) {
    await db.transaction(async (tx) => {
      const record = await lockCase(tx, at.workspace_id, at.feedback_id);
      const resolvedAt = record?.state.resolvedAt;
      if (record?.state.state !== "resolved" || !resolvedAt) return;
      const { workspaceId, feedbackId } = record;
      const asked = await tx
        .insert(followUps)
        .values({ workspaceId, feedbackId, resolvedAt, askedAt: now })
        .onConflictDoNothing()
        .returning({ askedAt: followUps.askedAt });
      if (asked.length > 0) await chronicle(tx, record, [{ type: "complaint.follow_up_asked" }], null, now);
    });
  }
}

/** Silence closes: the customer was asked, and may open it again at any time. */
export async function closeSilent(db: Db, now: Date): Promise<void> {
  for (const at of await toClose(db, now)) {
    await db.transaction(async (tx) => {
      const record = await lockCase(tx, at.workspace_id, at.feedback_id);
      if (!record || !hasReached(record.state.state, "resolved") || record.state.state === "closed") return;
      await step(tx, record, "closed", [], now);
    });
  }
}

type Found = { readonly workspace_id: string; readonly feedback_id: string };

/** Each workspace with its own days. A day is 24 hours: nobody counts on the hour when the clocks change. */
const tenants = sql`tenants as (select id as workspace_id from workspaces where not is_demo), waits as (
  select tenants.workspace_id, ${daysOf("askAfterDays")} as ask_after, ${daysOf("closeAfterDays")} as close_after
  from tenants left join complaint_settings on complaint_settings.workspace_id = tenants.workspace_id)`;

function daysOf(field: keyof typeof defaultSettings.followUp) {
  const own = sql`(complaint_settings.settings -> 'followUp' ->> ${field}::text)::int`;
  return sql`coalesce(${own}, ${defaultSettings.followUp[field]}) * interval '24 hours'`;
}

const itsFollowUp = sql`follow_ups.workspace_id = complaints.workspace_id
  and follow_ups.feedback_id = complaints.feedback_id and follow_ups.resolved_at = complaints.resolved_at`;

/** Some at a time, longest resolved first: those of whom nothing was asked or heard since. */
const toAsk = (db: Db, now: Date) =>
  rowsOf<Found>(
    db.execute(sql`
    with ${tenants}
    select waits.workspace_id::text, complaints.feedback_id::text
    from waits join complaints on complaints.workspace_id = waits.workspace_id
    where complaints.state = 'resolved' and complaints.resolved_at <= ${now.toISOString()}::timestamptz - ask_after
      and not exists (select 1 from follow_ups where ${itsFollowUp})
    order by complaints.resolved_at limit 200`),
  );

/**
 * Some at a time, longest resolved first: those settled by the customer's word, and those who kept silent as long after
 * they were asked as everybody may, however late that was.
 */
const toClose = (db: Db, now: Date) =>
  rowsOf<Found>(
    db.execute(sql`
    with ${tenants}
    select waits.workspace_id::text, complaints.feedback_id::text
    from waits join complaints on complaints.workspace_id = waits.workspace_id
    where complaints.state in ('resolved', 'followed_up')
      and complaints.resolved_at <= ${now.toISOString()}::timestamptz - close_after
      and (complaints.state = 'followed_up' or exists (select 1 from follow_ups where ${itsFollowUp}
        and follow_ups.asked_at <= ${now.toISOString()}::timestamptz - (close_after - ask_after)))
    order by complaints.resolved_at limit 200`),
  );

async function step(
  tx: Tx,
  record: CaseRecord,
  state: "followed_up" | "investigating" | "closed",
  with_: readonly CaseEvent[],
  now: Date,
): Promise<void> {
  const { row, read, workspaceId } = record;
  const known = {
    proposed: proposedAssessment(read),
    isInvestigated: false,
    remedyWaits: false,
    hasAction: false,
  };
  const taken = takeStep(record.state, { state, version: row.version }, known, now);
  if (!taken.ok) throw new Error(`a ${record.state.state} complaint cannot become ${state}`);
  const moved = { type: eventOfStep(record.state.state, state), details: { from: record.state.state } };
  await saveCase(tx, record, taken.value.after, await loadPolicy(tx, workspaceId), now);
  await chronicle(tx, record, [...with_, moved], null, now);
}
