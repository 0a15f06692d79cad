import { and, eq } from "drizzle-orm";
import type { LeftOutFile, TakenFile } from "../../shared/attachments.ts";
import { hasReached, reopens } from "../../shared/complaint-states.ts";
import { users } from "../db/account-tables.ts";
import type { Tx } from "../db/connect.ts";
import { complaints, messages } from "../db/tables.ts";
import type { Deps } from "../http/env.ts";
import { handOverFiles, hasFiles } from "../mail/received-files.ts";
import type { ReceivedLetter } from "../mail/received-store.ts";
import type { ReadWords } from "../reading/model.ts";
import { type CaseRecord, lockCase, saveCase } from "./case-record.ts";
import { chronicle, eventsBetween, messageEvent } from "./chronicle.ts";
import { attachNew } from "./message-files.ts";
import { workspaceOfToken } from "./model.ts";
import { loadPolicy } from "./settings-store.ts";
import { heard, thanked } from "./steps.ts";
import { isThanksOnly } from "./thanks-only.ts";

/** What a customer wrote; its id is made where they wrote it. */
type CustomerWords = {
  readonly id: string;
  /** Empty when they sent nothing but files. */
  readonly body: string;
  readonly files?: readonly TakenFile[];
  readonly leftOut?: readonly LeftOutFile[];
  /** Whether files come with it that are not among `files`. */
  readonly hasMoreFiles?: boolean;
  /** As they call themselves; null where they need not. */
  readonly signedBy?: string | null;
};

/** What came of a customer's words besides standing in the thread; `nothing` when they stood there already. */
type Effect = "nothing" | "added" | "thanked" | "reopened";

/** Adds what was written on the page behind this link, once by its id. */
export async function writeAsCustomer(
  { database: { db }, readers }: Pick<Deps, "database" | "readers">,
  token: string,
  given: CustomerWords,
  now: Date,
): Promise<Effect> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return "nothing";
  const read = await readers.of(workspaceId);
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ feedbackId: complaints.feedbackId })
      .from(complaints)
      .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
    return found
      ? addCustomerWords(tx, read, { workspaceId, feedbackId: found.feedbackId }, given, now)
      : "nothing";
  });
}

/**
 * Adds to the thread, by whatever way it came, once by its id; the clock that waited for it goes on, and what was
 * resolved is open again, unless they only say thanks for it.
 */
export async function addCustomerWords(
  tx: Tx,
  read: ReadWords,
  { workspaceId, feedbackId }: Pick<CaseRecord, "workspaceId" | "feedbackId">,
  given: CustomerWords,
  now: Date,
): Promise<Effect> {
  const record = await lockCase(tx, workspaceId, feedbackId);
  if (!record) return "nothing";
  const { id, body, files = [], leftOut = [] } = given;
  const words = { id, body, leftOut, internal: false, purpose: "talk" } as const;
  const added = await tx
    .insert(messages)
    .values({ ...words, workspaceId, feedbackId, from: "customer", authorId: null, at: now })
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (added.length === 0) return "nothing";
  await attachNew(tx, { workspaceId, feedbackId, messageId: given.id }, files, now);
  const isThanks = await thanksOnly(tx, read, record, given);
  const after = isThanks ? thanked(record.state, now) : heard(record.state, now);
  await saveCase(tx, record, after, await loadPolicy(tx, workspaceId), now);
  const events = [...eventsBetween(record.state, after), messageEvent(words, "customer")];
  await chronicle(tx, record, events, null, now);
  if (isThanks) return "thanked";
  return reopens(record.state.state, after.state) ? "reopened" : "added";
}

/** Read where it makes a difference: after a resolution. What somebody encloses is more than thanks. */
async function thanksOnly(
  tx: Tx,
  read: ReadWords,
  { workspaceId, feedbackId, state }: CaseRecord,
  { body, files = [], leftOut = [], hasMoreFiles, signedBy }: CustomerWords,
): Promise<boolean> {
  if (!hasReached(state.state, "resolved") || files.length + leftOut.length > 0 || hasMoreFiles) return false;
  const colleagues = await tx
    .selectDistinct({ name: users.name })
    .from(messages)
    .innerJoin(users, eq(users.id, messages.authorId))
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.feedbackId, feedbackId)));
  const names = [...colleagues.map(({ name }) => name), ...(signedBy ? [signedBy] : [])];
  return isThanksOnly(body, read(body, null), names);
}

/** As long as what is typed into the form may be. */
export const LONGEST_WORDS = 5_000;

/** Adds a believed letter with what came in it; once, by the letter's own id. */
export async function addLetter(
  tx: Tx,
  read: ReadWords,
  letter: ReceivedLetter,
  feedbackId: string,
): Promise<void> {
  const { workspaceId, id, leftOut, receivedAt, fromName: signedBy } = letter;
  const hasMoreFiles = await hasFiles(tx, letter);
  // Some write all they have to say into the subject, or only enclose something.
  const body = (letter.words || letter.subject || "…").slice(0, LONGEST_WORDS);
  const given = { id, body, leftOut, hasMoreFiles, signedBy };
  await addCustomerWords(tx, read, { workspaceId, feedbackId }, given, receivedAt);
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
