import { and, eq } from "drizzle-orm";
import type { LeftOutFile, TakenFile } from "../../shared/attachments.ts";
import { reopens } from "../../shared/complaint-states.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaints, messages } from "../db/tables.ts";
import { handOverFiles } from "../mail/received-files.ts";
import type { ReceivedLetter } from "../mail/received-store.ts";
import { lockCase, saveCase } from "./case-record.ts";
import { chronicle, eventsBetween, messageEvent } from "./chronicle.ts";
import { attachNew } from "./message-files.ts";
import { workspaceOfToken } from "./model.ts";
import { loadPolicy } from "./settings-store.ts";
import { heard } from "./steps.ts";

/** What a customer wrote; its id is made where they wrote it. */
type CustomerWords = {
  readonly id: string;
  /** Empty when they sent nothing but files. */
  readonly body: string;
  readonly files?: readonly TakenFile[];
  readonly leftOut?: readonly LeftOutFile[];
};

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
  { files = [], ...given }: CustomerWords,
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
  await attachNew(tx, { workspaceId, feedbackId, messageId: given.id }, files, now);
  const after = heard(record.state, now);
  await saveCase(tx, record, after, await loadPolicy(tx, workspaceId), now);
  const events = [...eventsBetween(record.state, after), messageEvent(words, "customer")];
  await chronicle(tx, record, events, null, now);
  return reopens(record.state.state, after.state);
}

/** As long as what is typed into the form may be. */
export const LONGEST_WORDS = 5_000;

/** Adds a believed letter with what came in it; once, by the letter's own id. */
export async function addLetter(tx: Tx, letter: ReceivedLetter, feedbackId: string): Promise<void> {
  const { workspaceId, id, leftOut, receivedAt } = letter;
  // Some write all they have to say into the subject, or only enclose something.
  const body = (letter.words || letter.subject || "…").slice(0, LONGEST_WORDS);
  await addCustomerWords(tx, workspaceId, feedbackId, { id, body, leftOut }, receivedAt);
  await handOverFiles(tx, letter, { feedbackId, messageId: id }, receivedAt);
}

/** Names in the thread, to whoever reads it, the files that came with a letter and were not taken; once by its id. */
export async function noteLeftOut(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  { id, leftOut }: { readonly id: string; readonly leftOut: readonly LeftOutFile[] },
  now: Date,
): Promise<void> {
  const record = leftOut.length > 0 && (await lockCase(tx, workspaceId, feedbackId));
  if (!record) return;
  const words = { id, body: "", internal: false, purpose: "talk" } as const;
  const added = await tx
    .insert(messages)
    .values({ ...words, leftOut, workspaceId, feedbackId, from: "heed", authorId: null, at: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length > 0) await chronicle(tx, record, [messageEvent(words, "heed")], null, now);
}
