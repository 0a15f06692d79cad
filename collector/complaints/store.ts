import { and, eq } from "drizzle-orm";
import { mayFollow } from "../../shared/complaint-states.ts";
import type { Complaint, ComplaintState, Message } from "../../shared/contract/complaint.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent, type HeedEvent } from "../db/events.ts";
import { answers, complaints, feedback, messages } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { datesIn, eventOfStep, workspaceOfToken } from "./model.ts";
import { loadCase, threadOf } from "./view.ts";

const thisCase = (workspaceId: string, feedbackId: string) =>
  and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId));

export async function changeState(db: Db, staff: Staff, feedbackId: string, to: ComplaintState, now: Date) {
  return changeCase(db, staff, feedbackId, now, (before) =>
    before.state === to || mayFollow(before.state, to) ? { state: to } : null,
  );
}

/** Adds to the thread, once by its id. The first word to the customer acknowledges the complaint. */
export async function addMessage(
  db: Db,
  staff: Staff,
  feedbackId: string,
  given: { id: string; body: string; internal: boolean },
  now: Date,
) {
  return changeCase(db, staff, feedbackId, now, (before) => ({
    state: !given.internal && before.state === "received" ? "acknowledged" : before.state,
    message: given,
  }));
}

type Change = {
  readonly state: ComplaintState;
  readonly message?: { id: string; body: string; internal: boolean };
};

/** Locks the case, asks what follows from what it is now, and writes that with its event. */
async function changeCase(
  db: Db,
  staff: Staff,
  feedbackId: string,
  now: Date,
  decide: (before: { state: ComplaintState }) => Change | null,
) {
  const { workspaceId } = staff;
  const refusal = await db.transaction(async (tx) => {
    const [before] = await tx
      .select({
        state: complaints.state,
        acknowledgedAt: complaints.acknowledgedAt,
        resolvedAt: complaints.resolvedAt,
      })
      .from(complaints)
      .where(thisCase(workspaceId, feedbackId))
      .for("update");
    if (!before) return refused("not_found");
    const change = decide(before);
    if (!change) return refused("step_not_possible");
    const events: Pick<HeedEvent, "type" | "details">[] = [];
    if (change.message) {
      const added = await tx
        .insert(messages)
        .values({
          ...change.message,
          workspaceId,
          feedbackId,
          from: "staff",
          authorId: staff.userId,
          at: now,
        })
        .onConflictDoNothing()
        .returning({ id: messages.id });
      if (added.length === 0)
        return (await isInThread(tx, workspaceId, feedbackId, change.message.id))
          ? null
          : refused("id_in_use");
      const { id: messageId, internal } = change.message;
      events.push({ type: "complaint.message_added", details: { messageId, from: "staff", internal } });
    }
    if (change.state !== before.state) {
      await tx
        .update(complaints)
        .set({ state: change.state, ...datesIn(change.state, before, now) })
        .where(thisCase(workspaceId, feedbackId));
      events.push({ type: eventOfStep(before.state, change.state) });
    }
    for (const event of events)
      await appendEvent(tx, { ...event, workspaceId, subjectId: feedbackId, actorId: staff.userId, at: now });
    return null;
  });
  if (refusal) return refusal;
  const changed = await loadCase(db, workspaceId, feedbackId);
  return changed ? ok(changed) : refused("not_found");
}

/** Whether the message that has this id already is one of this thread: then it was sent before. */
async function isInThread(tx: Tx, workspaceId: string, feedbackId: string, id: string): Promise<boolean> {
  const [same] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(eq(messages.workspaceId, workspaceId), eq(messages.feedbackId, feedbackId), eq(messages.id, id)),
    );
  return Boolean(same);
}

/** What the customer sees behind their link: how far it is and what was said, never what colleagues note among themselves. */
export type StatusView = Pick<Complaint, "reference" | "state" | "orderNumber"> & {
  readonly receivedAt: Date;
  readonly locale: string | null;
  /** The workspace's: dates are told in it. */
  readonly timeZone: string;
  readonly whatHappened: string;
  readonly remedySought: string | null;
  readonly messages: readonly Message[];
};

export async function statusByToken(db: Db, token: string): Promise<StatusView | null> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return null;
  const [found] = await db
    .select({
      feedbackId: complaints.feedbackId,
      reference: complaints.reference,
      state: complaints.state,
      orderNumber: complaints.orderNumber,
      receivedAt: feedback.receivedAt,
      locale: feedback.locale,
    })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
  if (!found) return null;
  const { feedbackId, ...status } = found;
  const written = await db
    .select({ questionId: answers.questionId, text: answers.text })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, feedbackId)));
  const textOf = (question: string) =>
    written.find(({ questionId }) => questionId === question)?.text ?? null;
  const thread = await threadOf(db, workspaceId, feedbackId);
  return {
    ...status,
    timeZone: await timeZoneOf(db, workspaceId),
    whatHappened: textOf("what_happened") ?? "",
    remedySought: textOf("remedy_sought"),
    messages: thread.filter(({ internal }) => !internal),
  };
}
