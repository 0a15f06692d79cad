import { and, eq } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import { type Priority, priorities } from "../../shared/contract/complaint.schema.ts";
import { checkCaseQuietly } from "../complaints/alarms.ts";
import { runningDeadlines } from "../complaints/deadlines.ts";
import { nothingRead, priorityOf, proposedAssessment } from "../complaints/priority.ts";
import { readColumns } from "../complaints/read-columns.ts";
import { loadPolicy, type Policy } from "../complaints/settings-store.ts";
import type { Tx } from "../db/connect.ts";
import { complaints, feedback } from "../db/tables.ts";
import type { DemoCase } from "./cases.ts";

/** Brings each case to where its steps led, with the deadlines it had; nobody is told of those that were missed. */
export async function moveCases(
  tx: Tx,
  workspaceId: string,
  cases: readonly DemoCase[],
  now: Date,
): Promise<void> {
  const policy = await loadPolicy(tx, workspaceId);
  for (const one of cases) {
    const [read] = await tx
      .select({
        ...readColumns,
      })
      .from(feedback)
      .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, one.id)));
    const assessment = proposedAssessment(read ?? nothingRead);
    const isAssessed = hasReached(one.state, "assessed");
    const priority = isAssessed ? priorityKept(one, priorityOf(assessment), policy, now) : "normal";
    await tx
      .update(complaints)
      .set({
        state: one.state,
        startedAt: one.receivedAt,
        acknowledgedAt: one.acknowledgedAt,
        resolvedAt: one.resolvedAt,
        firstAnsweredAt: one.firstAnsweredAt,
        answeredAt: one.answeredAt,
        outcome: one.resolvedAt ? "accepted" : null,
        assessment: isAssessed ? assessment : null,
        priority,
        ...duesOf(one, priority, policy),
      })
      .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, one.id)));
    await checkCaseQuietly(tx, workspaceId, one.id, policy, now);
  }
}

/** Of an open case the highest priority whose resolution is not overdue: a team at work keeps what it promises. */
function priorityKept(one: DemoCase, judged: Priority, policy: Policy, now: Date): Priority {
  if (hasReached(one.state, "resolved")) return judged;
  const lower = priorities.slice(priorities.indexOf(judged));
  return lower.find((priority) => (duesOf(one, priority, policy).resolveDueAt ?? now) > now) ?? "low";
}

/** What was due when, counted from receipt. */
function duesOf({ receivedAt }: DemoCase, priority: keyof Policy["targets"], policy: Policy) {
  const untouched = { acknowledgedAt: null, answeredAt: null, pauses: [] };
  const running = runningDeadlines(
    { state: "received", startedAt: receivedAt, ...untouched },
    policy.targets[priority],
    policy.calendar,
    policy.escalation.warnAtPercent,
  );
  const due = (target: string) => running.find((one) => one.target === target)?.dueAt ?? null;
  return {
    acknowledgeDueAt: due("acknowledge"),
    firstAnswerDueAt: due("first_answer"),
    resolveDueAt: due("resolve"),
  };
}
