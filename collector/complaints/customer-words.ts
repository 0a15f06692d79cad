import { and, eq } from "drizzle-orm";
import type { Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { messages } from "../db/tables.ts";

/**
 * Adds what the customer wrote to the thread, once by its id. What follows, such as the clock going on, follows from
 * the event.
 * @returns false when it was there already
 */
export async function addCustomerWords(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  given: { readonly id: string; readonly body: string },
  now: Date,
): Promise<boolean> {
  const added = await tx
    .insert(messages)
    .values({ ...given, workspaceId, feedbackId, from: "customer", authorId: null, internal: false, at: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length === 0) return false;
  await appendEvent(tx, {
    workspaceId,
    type: "complaint.message_added",
    subjectId: feedbackId,
    actorId: null,
    at: now,
    details: { messageId: given.id, from: "customer", internal: false },
  });
  return true;
}

/** Whether a message of this id is in the thread. */
export async function isWritten(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  id: string,
): Promise<boolean> {
  const [found] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(eq(messages.workspaceId, workspaceId), eq(messages.feedbackId, feedbackId), eq(messages.id, id)),
    );
  return Boolean(found);
}
