import { and, count, eq } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import type { Target } from "../../shared/contract/complaint.schema.ts";
import { complaintAlarms } from "../db/case-tables.ts";
import type { Tx } from "../db/connect.ts";
import { complaints, customerEvents, feedback } from "../db/tables.ts";
import { isWaiting, type Running, runningDeadlines } from "./deadlines.ts";
import { type Alarm, alarmKey, alarmsOf, dueAlarms } from "./escalation.ts";
import { type DeadlineStanding, queueOrder, type Read } from "./priority.ts";
import { readColumns } from "./read-columns.ts";
import type { Policy } from "./settings-store.ts";
import type { CaseState } from "./steps.ts";

/** A case as it stands, locked until the transaction ends. */
export type CaseRecord = {
  readonly workspaceId: string;
  readonly feedbackId: string;
  readonly row: typeof complaints.$inferSelect;
  readonly state: CaseState;
  readonly read: Read;
  readonly ownerId: string | null;
  /** How often the customer has ordered; null when nobody knows who it is. */
  readonly orders: number | null;
  /** Keys of the alarms that were given. */
  readonly alarmsGiven: ReadonlySet<string>;
};

export const thisCase = (workspaceId: string, feedbackId: string) =>
  and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId));

export async function lockCase(tx: Tx, workspaceId: string, feedbackId: string): Promise<CaseRecord | null> {
  const [row] = await tx.select().from(complaints).where(thisCase(workspaceId, feedbackId)).for("update");
  if (!row) return null;
  const [said] = await tx
    .select({
      receivedAt: feedback.receivedAt,
      ...readColumns,
      customerId: feedback.customerId,
      ownerId: feedback.assigneeId,
    })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, feedbackId)));
  if (!said) return null;
  const given = await tx
    .select()
    .from(complaintAlarms)
    .where(and(eq(complaintAlarms.workspaceId, workspaceId), eq(complaintAlarms.feedbackId, feedbackId)));
  return {
    workspaceId,
    feedbackId,
    row,
    state: stateOf(row, said.receivedAt),
    read: said,
    ownerId: said.ownerId,
    orders: said.customerId ? await ordersOf(tx, workspaceId, said.customerId) : null,
    alarmsGiven: new Set(given.map((alarm) => alarmKey({ ...alarm, from: alarm.countedFrom }))),
  };
}

function stateOf(row: typeof complaints.$inferSelect, receivedAt: Date): CaseState {
  return {
    state: row.state,
    startedAt: row.startedAt ?? receivedAt,
    acknowledgedAt: row.acknowledgedAt,
    firstAnsweredAt: row.firstAnsweredAt,
    answeredAt: row.answeredAt,
    resolvedAt: row.resolvedAt,
    pauses: row.pauses.map(([from, to]) => ({ from: new Date(from), to: to === null ? null : new Date(to) })),
    assessment: row.assessment,
    priority: row.priority,
    outcome: row.outcome,
  };
}

async function ordersOf(tx: Tx, workspaceId: string, customerId: string): Promise<number> {
  const [found] = await tx
    .select({ times: count() })
    .from(customerEvents)
    .where(
      and(
        eq(customerEvents.workspaceId, workspaceId),
        eq(customerEvents.customerId, customerId),
        eq(customerEvents.kind, "order"),
      ),
    );
  return found?.times ?? 0;
}

/** What of a case changes without a step. */
export type Facts = Partial<
  Pick<typeof complaints.$inferSelect, "orderNumber" | "product" | "teamId" | "ownerId">
>;

/** The alarms a case calls for now, with the policy that holds. */
export function alarmsNow(record: CaseRecord, policy: Policy, now: Date): readonly Alarm[] {
  const running = runningOf(record.state, policy);
  return dueAlarms(alarmsOf(running, policy), record.alarmsGiven, now).due;
}

const runningOf = (state: CaseState, policy: Policy): Running[] =>
  runningDeadlines(state, policy.targets[state.priority], policy.calendar, policy.escalation.warnAtPercent);

/** Writes the case with everything that follows from it: deadlines, its place in the queue, when to look again. */
export async function saveCase(
  tx: Tx,
  record: CaseRecord,
  after: CaseState,
  policy: Policy,
  now: Date,
  facts: Facts = {},
): Promise<void> {
  const { row, workspaceId, feedbackId } = record;
  const running = runningOf(after, policy);
  const next = running.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())[0];
  const alarms = alarmsOf(running, policy);
  const order = queueOrder({
    assessment: after.assessment,
    read: record.read,
    standing: standingOf(after, running, now),
    orders: record.orders,
  });
  await tx
    .update(complaints)
    .set({
      ...facts,
      ...after,
      waitingSince: hasReached(after.state, "resolved") ? null : waitingSinceOf(after),
      pauses: after.pauses.map(({ from, to }) => [from.toISOString(), to?.toISOString() ?? null] as const),
      orderScore: order.score,
      orderTerms: order.terms,
      ...duesOf(record, after, running, policy, now),
      nextDueAt: next?.dueAt ?? null,
      nextTarget: next?.target ?? null,
      nextCheckAt: earliest([
        dueAlarms(alarms, record.alarmsGiven, now).nextAt,
        // Near or missed, its place in the queue is another.
        ...running.flatMap(({ warnAt, dueAt }) => [warnAt, dueAt]).filter((at) => at > now),
      ]),
    })
    .where(thisCase(workspaceId, feedbackId));
  if (hasReached(after.state, "resolved") !== hasReached(row.state, "resolved")) {
    // A complaint is handled in the inbox exactly while it is resolved.
    await tx
      .update(feedback)
      .set({ handledAt: after.resolvedAt })
      .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, feedbackId)));
  }
}

const waitingSinceOf = ({ pauses }: CaseState): Date | null => {
  const last = pauses.at(-1);
  return last && last.to === null ? last.from : null;
};

const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);

function standingOf(state: CaseState, running: readonly Running[], now: Date): DeadlineStanding {
  if (!hasReached(state.state, "resolved") && isWaiting(state.pauses)) return "waiting";
  if (running.length === 0) return "none";
  if (running.some(({ dueAt }) => dueAt <= now)) return "missed";
  return running.some(({ warnAt }) => warnAt <= now) ? "near" : "ahead";
}

/** The deadlines to store: those that run as computed now, those that were met as they stood when they were. */
function duesOf(
  record: CaseRecord,
  after: CaseState,
  running: readonly Running[],
  policy: Policy,
  now: Date,
) {
  const { row, state } = record;
  const endedNow = { ...state, pauses: state.pauses.map(({ from, to }) => ({ from, to: to ?? now })) };
  const stood = runningOf(endedNow, policy);
  const due = (target: Target, isMet: boolean, stored: Date | null): Date | null => {
    const runs = running.find((one) => one.target === target);
    if (runs) return runs.dueAt;
    return isMet ? (stood.find((one) => one.target === target)?.dueAt ?? stored) : null;
  };
  return {
    acknowledgeDueAt: due("acknowledge", after.acknowledgedAt !== null, row.acknowledgeDueAt),
    firstAnswerDueAt: due("first_answer", after.answeredAt !== null, row.firstAnswerDueAt),
    updateDueAt: due("update", false, null),
    resolveDueAt: due("resolve", after.resolvedAt !== null, row.resolveDueAt),
  };
}
