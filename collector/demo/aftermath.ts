import { sql } from "drizzle-orm";
import { eventOfStep } from "../complaints/model.ts";
import type { Tx } from "../db/connect.ts";
import type { HeedEventType } from "../db/events.ts";
import { followUps } from "../db/follow-up-tables.ts";
import { events, messages } from "../db/tables.ts";
import { moveCases } from "./case-past.ts";
import { chunksOf } from "./chunks.ts";
import { storeImprovements } from "./improvements.ts";
import type { DemoPlan } from "./plan.ts";

/** What became of it all: items handled, cases moved along, threads, and the events of each. */
export async function storeAftermath(
  tx: Tx,
  workspaceId: string,
  plan: DemoPlan,
  staffId: string | null,
  now: Date,
): Promise<void> {
  await handle(tx, workspaceId, plan, staffId);
  await moveCases(tx, workspaceId, plan.cases, now);
  const said = plan.cases.flatMap(({ id: feedbackId, messages: thread }) =>
    thread.map((message) => ({
      ...message,
      workspaceId,
      feedbackId,
      authorId: message.from === "staff" ? staffId : null,
    })),
  );
  const asked = plan.cases.flatMap(({ id: feedbackId, followUps: all }) =>
    all.map((followUp) => ({ ...followUp, workspaceId, feedbackId })),
  );
  for (const chunk of chunksOf(asked)) await tx.insert(followUps).values([...chunk]);
  for (const chunk of chunksOf(said)) await tx.insert(messages).values([...chunk]);
  for (const chunk of chunksOf(eventsOf(workspaceId, plan, staffId)))
    await tx.insert(events).values([...chunk]);
  await storeImprovements(tx, workspaceId, plan, staffId, now);
}

async function handle(
  tx: Tx,
  workspaceId: string,
  { responses, cases }: DemoPlan,
  staffId: string | null,
): Promise<void> {
  const handled = responses.map(({ id, handledAt }) => ({ id, handled_at: handledAt, assignee_id: null }));
  const worked = cases.map(({ id, state, resolvedAt }) => ({
    id,
    handled_at: resolvedAt,
    assignee_id: state === "received" ? null : staffId,
  }));
  const changed = [...handled, ...worked].filter(({ handled_at, assignee_id }) => handled_at ?? assignee_id);
  await tx.execute(sql`update feedback set handled_at = row.handled_at, assignee_id = row.assignee_id
    from json_to_recordset(${JSON.stringify(changed)}::json) as row(id uuid, handled_at timestamptz, assignee_id text)
    where feedback.workspace_id = ${workspaceId} and feedback.id = row.id`);
  await tx.execute(sql`update complaints set owner_id = feedback.assignee_id from feedback
    where complaints.workspace_id = ${workspaceId} and feedback.workspace_id = complaints.workspace_id
      and feedback.id = complaints.feedback_id`);
}

/** What the staff's own routes would have appended; the receipts have theirs from the intake. */
function eventsOf(workspaceId: string, { responses, cases, random }: DemoPlan, staffId: string | null) {
  const event = (type: HeedEventType, subjectId: string, at: Date, actorId: string | null = staffId) => ({
    workspaceId,
    id: random.uuid(at),
    type,
    subjectId,
    actorId,
    at,
  });
  const done = responses.flatMap(({ id, handledAt }) =>
    handledAt ? [event("feedback.handled", id, handledAt)] : [],
  );
  const moved = cases.flatMap(({ id, steps }) =>
    steps.map(({ state, at }, index) =>
      event(eventOfStep(steps[index - 1]?.state ?? "received", state), id, at),
    ),
  );
  const said = cases.flatMap(({ id, messages: thread }) =>
    thread.map(({ at, from }) => event("complaint.message_added", id, at, from === "staff" ? staffId : null)),
  );
  return [...done, ...moved, ...said];
}
