import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "../db/connect.ts";
import { complaints, messages } from "../db/tables.ts";
import { lockCase, saveCase } from "./case-record.ts";
import { chronicle, eventsBetween, messageEvent } from "./chronicle.ts";
import { workspaceOfToken } from "./model.ts";
import { loadPolicy } from "./settings-store.ts";
import { heard } from "./steps.ts";

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

/** Adds to the thread, by whatever way it came, once by its id; the clock that waited for it goes on. */
export async function addCustomerWords(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  given: CustomerWords,
  now: Date,
): Promise<void> {
  const record = await lockCase(tx, workspaceId, feedbackId);
  if (!record) return;
  const words = { ...given, internal: false, purpose: "talk" } as const;
  const added = await tx
    .insert(messages)
    .values({ ...words, workspaceId, feedbackId, from: "customer", authorId: null, at: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length === 0) return;
  const after = heard(record.state, now);
  await saveCase(tx, record, after, await loadPolicy(tx, workspaceId), now);
  const events = [...eventsBetween(record.state, after), messageEvent(words, "customer")];
  await chronicle(tx, record, events, null, now);
}
