import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Db, Tx } from "./connect.ts";
import { type EventDetails, events } from "./tables.ts";

export type HeedEventType =
  | "response.submitted"
  | "response.left_unfinished"
  | "complaint.received"
  /** `{ channel, isOver }`: taken over from another system, by a file: nobody is written to, and nothing that is over there begins here. */
  | "complaint.imported"
  | ComplaintEventType
  /** `{ to }`: a user id, or null for nobody. */
  | "feedback.assigned"
  | "feedback.handled"
  | "feedback.reopened"
  /** `{ kind, from, to, correctionId }`: somebody says that a text is not what was read, or takes that back. */
  | "feedback.corrected"
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
  | "letter.failed"
  /** `{ fields }`, their names between commas. */
  | "theme.changed"
  /** `{ fields, isOn, host, model }`: where customers' masked words go from now on, or no longer. */
  | "outside_reader.changed"
  /** `{ count }` */
  | "outside_readings.deleted"
  /** `{ host, model }`: its masked words went there and were read. */
  | "feedback.read_outside"
  /** `{ version, list, action }`: the words a workspace reads by; the subject is their language. An undo has `undoes`. */
  | "rules.changed"
  | "workspace.changed"
  | "complaint_settings.changed"
  /** `{ from, to, withPersons }`: an evidence pack of these days left the house. */
  | "complaint_evidence.exported"
  | "case_team.changed"
  /** The subject is the member whom something concerns. */
  | "notice.added"
  | "action.created"
  /** `{ fields, version }` with what codes and ids were and are; what was typed is named only. */
  | "action.changed"
  /** Which complaint, stands in that one's history. */
  | "action.linked"
  | "action.unlinked"
  | "reply_template.changed";

/**
 * What happens to a complaint after it was received; each carries the `version` it made. Reaching a state is named after it; coming back to
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
  /** `{ to }`: who owns it now, a user id; null for nobody. */
  | "complaint.assigned"
  /** `{ fields }`: cause, pattern, impact; their names between commas. */
  | "complaint.findings_changed"
  /** `{ to, kind }`: another complaint's id, and whether this one is like it or the same again. */
  | "complaint.linked"
  | "complaint.unlinked"
  /** `{ actionId }`: an improvement it led to. */
  | "complaint.action_linked"
  | "complaint.action_unlinked"
  /** `{ kind, apology, costMinor, currency, approval }` */
  | "complaint.remedy_set"
  /** `{ approved }` */
  | "complaint.remedy_decided"
  /** `{ to, messageId }`: named in a note for colleagues, a user id; one event each. */
  | "complaint.mentioned"
  /** The clock pauses for the customer's answer, and goes on with it. */
  | "complaint.waiting"
  | "complaint.resumed"
  /** By mail, whether a resolution settled it. */
  | "complaint.follow_up_asked"
  /** `{ isSolved, satisfaction, effort }`; after a rejection `isSolved` is null */
  | "complaint.follow_up_answered"
  /** `{ target, dueAt, level, to }`: most of the time until then has passed. Told to `to`, a user id; one event each. */
  | "complaint.due_soon"
  /** `{ target, dueAt, level, to }`: nobody kept the deadline. */
  | "complaint.escalated"
  /** `{ targets }`, between commas: their time passed, and the customer is told that it takes longer. */
  | "complaint.delayed";

export type HeedEvent = {
  readonly workspaceId: string;
  readonly type: HeedEventType;
  readonly subjectId: string;
  /** The member who did it; null when a customer, an API key or Heed itself did. */
  readonly actorId: string | null;
  readonly at: Date;
  readonly details?: EventDetails;
};

/** Several that happened at one instant, in this order. */
export async function appendEvents(tx: Db | Tx, happened: readonly HeedEvent[]): Promise<void> {
  if (happened.length === 0) return;
  const ids = happened.map(({ at }) => uuidv7(at.getTime())).sort();
  await tx.insert(events).values(happened.map((event, index) => ({ ...event, id: ids[index] ?? uuidv7() })));
}

/** Writes down that something happened; called in the transaction that made it happen. */
export async function appendEvent(tx: Db | Tx, event: HeedEvent): Promise<void> {
  await tx.insert(events).values({ ...event, id: uuidv7(event.at.getTime()) });
}
