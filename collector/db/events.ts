import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Db, Tx } from "./connect.ts";
import { events } from "./tables.ts";

export type HeedEventType =
  | "response.submitted"
  | "complaint.received"
  | "complaint.state_changed"
  | "complaint.message_added"
  | "feedback.assigned"
  | "feedback.handled"
  | "feedback.reopened"
  | "survey.created"
  | "survey.changed"
  | "survey.published"
  | "survey.paused"
  | "site.created"
  | "site.changed";

export type HeedEvent = {
  readonly workspaceId: string;
  readonly type: HeedEventType;
  readonly subjectId: string;
  /** The member who did it; null when a customer, an API key or Heed itself did. */
  readonly actorId: string | null;
  readonly at: Date;
};

/** Writes down that something happened; called in the transaction that made it happen. */
export async function appendEvent(tx: Db | Tx, event: HeedEvent): Promise<void> {
  await tx.insert(events).values({ ...event, id: uuidv7(event.at.getTime()) });
}
