import { and, eq } from "drizzle-orm";
import { reopens } from "../../shared/complaint-states.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaints, messages } from "../db/tables.ts";
import { lockCase, saveCase } from "./case-record.ts";
import { chronicle, eventsBetween, messageEvent } from "./chronicle.ts";
import { workspaceOfToken } from "./model.ts";
import { loadPolicy } from "./settings-store.ts";
import { heard } from "./steps.ts";

/** What a customer wrote; its id is made where they wrote it. */
type CustomerWords = { readonly id: string; readonly body: string };

/** Adds what was written on the page behind this link, once by its id. @returns whether that opened the case again */
export async function writeAsCustomer(
  db: Db,
  token: string,
  given: CustomerWords,
  now: Date,
): Promise<boolean> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return false;
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ feedbackId: complaints.feedbackId })
      .from(complaints)
      .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
    return found ? addCustomerWords(tx, workspaceId, found.feedbackId, given, now) : false;
  });
}

/**
 * Adds to the thread, by whatever way it came, once by its id; the clock that waited for it goes on, and what was
 * resolved is open again. @returns whether it was opened again
 */
export async function addCustomerWords(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  given: CustomerWords,
  now: Date,
): Promise<boolean> {
  const record = await lockCase(tx, workspaceId, feedbackId);
  if (!record) return false;
  const words = { ...given, internal: false, purpose: "talk" } as const;
  const added = await tx
    .insert(messages)
    .values({ ...words, workspaceId, feedbackId, from: "customer", authorId: null, at: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length === 0) return false;
  const after = heard(record.state, now);
  await saveCase(tx, record, after, await loadPolicy(tx, workspaceId), now);
  const events = [...eventsBetween(record.state, after), messageEvent(words, "customer")];
  await chronicle(tx, record, events, null, now);
  return reopens(record.state.state, after.state);
}
