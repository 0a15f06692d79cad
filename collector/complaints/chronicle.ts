import { reopens } from "../../shared/complaint-states.ts";
import type { Tx } from "../db/connect.ts";
import { appendEvents, type HeedEvent } from "../db/events.ts";
import { complaints } from "../db/tables.ts";
import { type CaseRecord, thisCase } from "./case-record.ts";
import { isWaiting } from "./deadlines.ts";
import type { CaseState, Written } from "./steps.ts";

/** One line of a case's history before it is written. */
export type CaseEvent = Pick<HeedEvent, "type" | "details">;

/** Appends to the history and counts the version up. */
export async function chronicle(
  tx: Tx,
  { workspaceId, feedbackId, row }: CaseRecord,
  events: readonly CaseEvent[],
  actorId: string | null,
  now: Date,
): Promise<void> {
  const version = row.version + 1;
  await tx.update(complaints).set({ version }).where(thisCase(workspaceId, feedbackId));
  await appendEvents(
    tx,
    events.map(({ type, details }) => ({
      ...{ workspaceId, type, subjectId: feedbackId, actorId, at: now },
      details: { ...details, version },
    })),
  );
}

/** What a word in the thread did to the case besides being there. */
export function eventsBetween(before: CaseState, after: CaseState): CaseEvent[] {
  const acknowledged = before.state === "received" && after.state === "acknowledged";
  const [waited, waits] = [isWaiting(before.pauses), isWaiting(after.pauses)];
  return [
    ...(acknowledged ? [{ type: "complaint.acknowledged" as const, details: { from: before.state } }] : []),
    ...(reopens(before.state, after.state)
      ? [{ type: "complaint.reopened" as const, details: { from: before.state } }]
      : []),
    ...(waited && !waits ? [{ type: "complaint.resumed" as const }] : []),
    ...(!waited && waits ? [{ type: "complaint.waiting" as const }] : []),
  ];
}

export const messageEvent = (
  { id, internal, purpose }: Omit<Written, "body"> & { readonly id: string },
  from: string,
): CaseEvent => ({
  type: "complaint.message_added",
  details: { messageId: id, from, internal, purpose },
});
