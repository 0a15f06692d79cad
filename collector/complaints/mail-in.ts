import { and, asc, count, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { letters, receivedLetters } from "../db/mail-tables.ts";
import { complaints, sites } from "../db/tables.ts";
import type { Deps } from "../http/env.ts";
import { logFailure } from "../http/log.ts";
import { arrivalOfComplaint, readBy } from "../intake/model.ts";
import { markBounced } from "../mail/outbox.ts";
import { handOverFiles } from "../mail/received-files.ts";
import { holdUntaken, lettersToTake, markTaken, type ReceivedLetter } from "../mail/received-store.ts";
import { complaintAddressed } from "../mail/reply-address.ts";
import { mailboxOf } from "../mail/settings-store.ts";
import { addLetter, LONGEST_WORDS, noteLeftOut } from "./customer-words.ts";
import { newReference, newStatusToken } from "./model.ts";

/** An address that writes more new complaints than this in an hour is a machine. */
const MOST_COMPLAINTS_PER_HOUR = 10;
const HOUR_MS = 3_600_000;

/**
 * Makes of each letter received what it is: the customer's next word on their complaint, a stranger's on it, a new
 * complaint, a bounce, or nothing. Safe to repeat: all it makes is known by the letter's own id.
 */
export async function takeLetters(deps: Deps, workspaceId: string): Promise<void> {
  for (const letter of await lettersToTake(deps.database.db, workspaceId)) {
    try {
      await takeLetter(deps, letter);
    } catch (error) {
      // It stays untaken for the next round; those behind it go on.
      logFailure(deps.log, error);
    }
  }
}

async function takeLetter(deps: Deps, letter: ReceivedLetter): Promise<void> {
  const { db } = deps.database;
  if (letter.nature === "our_own") return markTaken(db, letter, "ignored", null);
  if (letter.nature === "bounce") return takeBounce(deps, letter);
  const about = await complaintOf(deps, letter);
  if (letter.nature !== "personal") return markTaken(db, letter, "automatic", about?.feedbackId ?? null);
  if (!about) return takeNew(deps, letter);
  if (!about.isCertain || about.contact !== letter.fromAddress)
    return markTaken(db, letter, "aside", about.feedbackId);
  const read = await deps.readers.of(letter.workspaceId);
  await db.transaction(async (tx) => {
    if (!(await holdUntaken(tx, letter))) return;
    await addLetter(tx, read, letter, about.feedbackId);
    await markTaken(tx, letter, "message", about.feedbackId);
  });
}

async function takeBounce({ database, now }: Deps, letter: ReceivedLetter): Promise<void> {
  const { workspaceId, bouncedMessageId, bounceReason } = letter;
  if (bouncedMessageId)
    await markBounced(database.db, workspaceId, bouncedMessageId, bounceReason ?? "", now());
  await markTaken(database.db, letter, "bounce", null);
}

type About = {
  readonly feedbackId: string;
  /** The customer's address, in lower case. */
  readonly contact: string | null;
  /** By something only who was written to can know; a reference in the subject is a hint, which anybody may have read. */
  readonly isCertain: boolean;
};

/** The complaint a letter is about: by the address it was sent to, by what it answers, by the reference in its subject. */
async function complaintOf(
  { database: { db }, secret }: Deps,
  letter: ReceivedLetter,
): Promise<About | null> {
  const { workspaceId } = letter;
  const certain =
    complaintAddressed(letter.recipients, secret, workspaceId) ?? (await complaintAnswered(db, letter));
  const reference = /\bC-[0-9A-Z]{4}-[0-9A-Z]{2}\b/.exec(letter.subject.toUpperCase())?.[0];
  if (!certain && !reference) return null;
  const [found] = await db
    .select({ feedbackId: complaints.feedbackId, contact: complaints.contact })
    .from(complaints)
    .where(
      and(
        eq(complaints.workspaceId, workspaceId),
        certain ? eq(complaints.feedbackId, certain) : eq(complaints.reference, reference ?? ""),
      ),
    );
  return found
    ? { ...found, contact: found.contact?.toLowerCase() ?? null, isCertain: certain !== null }
    : null;
}

/** By a Message-ID of a letter we wrote, or of one we received before. */
async function complaintAnswered(db: Db, { workspaceId, answers }: ReceivedLetter): Promise<string | null> {
  if (answers.length === 0) return null;
  const [ours] = await db
    .select({ feedbackId: letters.feedbackId })
    .from(letters)
    .where(and(eq(letters.workspaceId, workspaceId), inArray(letters.messageId, answers)))
    .limit(1);
  if (ours?.feedbackId) return ours.feedbackId;
  const [theirs] = await db
    .select({ feedbackId: receivedLetters.feedbackId })
    .from(receivedLetters)
    .where(
      and(
        eq(receivedLetters.workspaceId, workspaceId),
        inArray(receivedLetters.messageId, answers),
        inArray(receivedLetters.takenAs, ["message", "complaint"]),
      ),
    )
    .limit(1);
  return theirs?.feedbackId ?? null;
}

/** A letter that belongs to nothing yet opens a complaint, unless the workspace would rather not. */
async function takeNew(deps: Deps, letter: ReceivedLetter): Promise<void> {
  const { db } = deps.database;
  const { workspaceId } = letter;
  const mailbox = await mailboxOf(db, deps.seal, workspaceId);
  const site = await firstSite(deps, workspaceId);
  const words = [letter.subject, letter.words].filter((part) => part !== "").join("\n\n");
  const isWelcome = mailbox?.opensComplaints && words !== "" && !(await wroteTooMany(db, letter));
  if (!isWelcome || !site || !letter.fromAddress.includes("@")) return markTaken(db, letter, "ignored", null);
  const made = { reference: newReference(), statusToken: newStatusToken(workspaceId) };
  const { fromAddress, fromName } = letter;
  const submission = {
    id: letter.id,
    site: site.key,
    whatHappened: words.slice(0, LONGEST_WORDS),
    contact: fromAddress,
    customer: { email: fromAddress, ...(fromName ? { name: fromName } : {}) },
  };
  const arrival = arrivalOfComplaint(submission, site, made, letter.receivedAt);
  const read = await deps.readers.of(workspaceId);
  const accepting = deps.intake.accept(readBy(read, { ...arrival, channel: "email" }));
  // The intake is full: this letter waits for the next round.
  if (!accepting) return;
  await accepting;
  await db.transaction(async (tx) => {
    if (!(await holdUntaken(tx, letter))) return;
    await handOverFiles(tx, letter, { feedbackId: letter.id, messageId: null }, letter.receivedAt);
    await noteLeftOut(tx, workspaceId, letter.id, letter, letter.receivedAt);
    await markTaken(tx, letter, "complaint", letter.id);
  });
}

async function firstSite({ database: { db }, sites: directory }: Deps, workspaceId: string) {
  const [first] = await db
    .select({ key: sites.key })
    .from(sites)
    .where(eq(sites.workspaceId, workspaceId))
    .orderBy(asc(sites.createdAt))
    .limit(1);
  return first ? directory.find(first.key) : null;
}

async function wroteTooMany(
  db: Db,
  { workspaceId, fromAddress, receivedAt }: ReceivedLetter,
): Promise<boolean> {
  const [found] = await db
    .select({ opened: count() })
    .from(receivedLetters)
    .where(
      and(
        eq(receivedLetters.workspaceId, workspaceId),
        eq(receivedLetters.fromAddress, fromAddress),
        eq(receivedLetters.takenAs, "complaint"),
        gt(receivedLetters.receivedAt, new Date(receivedAt.getTime() - HOUR_MS)),
      ),
    );
  return (found?.opened ?? 0) >= MOST_COMPLAINTS_PER_HOUR;
}
