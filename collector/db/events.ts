import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Db, Tx } from "./connect.ts";
import { type EventDetails, events } from "./tables.ts";

export type HeedEventType =
  | "response.submitted"
  | "response.left_unfinished"
  | "complaint.received"
  | ComplaintEventType
  | "feedback.assigned"
  | "feedback.handled"
  | "feedback.reopened"
  | "feedback.recategorised"
  | "survey.created"
  | "survey.changed"
  | "survey.published"
  | "survey.paused"
  | "survey.archived"
  | "survey.unarchived"
  | "survey.version_restored"
  | "site.created"
  | "site.changed"
  /** `{ letterId }`: its receiver will not have it; about a complaint, that is the subject. */
  | "letter.failed";

/**
 * What happens to a complaint after it was received. Reaching a state is named after it; coming back to
 * `investigating` after a resolution is `reopened`.
 */
export type ComplaintEventType =
  | "complaint.acknowledged"
  | "complaint.assessed"
  | "complaint.investigating"
  | "complaint.resolved"
  | "complaint.followed_up"
  | "complaint.closed"
  | "complaint.reopened"
  /** `{ messageId, from, internal }` */
  | "complaint.message_added"
  /** Facts other than the state: `{ fields }`, their names between commas. */
  | "complaint.changed"
  /** `{ to }`: the owner's user id. */
  | "complaint.assigned"
  /** The clock pauses for the customer's answer, and goes on with it. */
  | "complaint.waiting"
  | "complaint.resumed"
  /** `{ target, dueAt }`: most of the time until then has passed. */
  | "complaint.due_soon"
  /** `{ target, dueAt, level, to }`: told to `to`, a user id, as nobody kept the deadline. */
  | "complaint.escalated";

export type HeedEvent = {
  readonly workspaceId: string;
  readonly type: HeedEventType;
  readonly subjectId: string;
  /** The member who did it; null when a customer, an API key or Heed itself did. */
  readonly actorId: string | null;
  readonly at: Date;
  readonly details?: EventDetails;
};

/** Writes down that something happened; called in the transaction that made it happen. */
export async function appendEvent(tx: Db | Tx, event: HeedEvent): Promise<void> {
  await tx.insert(events).values({ ...event, id: uuidv7(event.at.getTime()) });
}
