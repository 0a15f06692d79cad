import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { complaints, messages } from "../db/tables.ts";
import { workspaceOfToken } from "./model.ts";

/** What a customer wrote; its id is made where they wrote it. */
type CustomerWords = { readonly id: string; readonly body: string };

/** Adds what was written on the page behind this link, once by its id. */
export async function writeAsCustomer(db: Db, token: string, given: CustomerWords, now: Date): Promise<void> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return;
  await db.transaction(async (tx) => {
    const [found] = await tx
      .select({ feedbackId: complaints.feedbackId })
      .from(complaints)
      .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
    if (found) await addCustomerWords(tx, workspaceId, found.feedbackId, given, now);
  });
}

/** Adds to the thread, once by its id. What follows, such as the clock going on, follows from the event. */
export async function addCustomerWords(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  given: CustomerWords,
  now: Date,
): Promise<void> {
  const added = await tx
    .insert(messages)
    .values({ ...given, workspaceId, feedbackId, from: "customer", authorId: null, internal: false, at: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length === 0) return;
  await appendEvent(tx, {
    workspaceId,
    type: "complaint.message_added",
    subjectId: feedbackId,
    actorId: null,
    at: now,
    details: { messageId: given.id, from: "customer", internal: false },
  });
}
