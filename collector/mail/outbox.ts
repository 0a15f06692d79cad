import { and, asc, count, eq, gt, inArray, lte, not, or, sql } from "drizzle-orm";
import type { LetterPurpose } from "../../shared/contract/mail.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type Db, rowsOf, type Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { letters, receivedLetters } from "../db/mail-tables.ts";
import { isGivenUp, nextAttempt } from "./attempts.ts";

/** Letters to the team: no part of what is written with the customer. */
const toStaff = [
  "assigned",
  "mentioned",
  "due_soon",
  "overdue",
  "open_again",
  "several",
] as const satisfies LetterPurpose[];

export type Letter = typeof letters.$inferSelect;

/** What is to be written; the outbox adds the rest. */
export type NewLetter = {
  /** What it is about, said once: writing it twice is writing it once. */
  readonly dedupeKey: string;
  readonly purpose: LetterPurpose;
  readonly feedbackId: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly automatic: boolean;
  readonly replyTo: string | null;
  /** Message-IDs of what it goes on from, oldest first. */
  readonly references: readonly string[];
  /** Attachments of the complaint that go with it. */
  readonly files?: readonly string[];
  /** The domain its Message-ID is given. */
  readonly domain: string;
  /** When what it tells of happened: letters leave in that order. */
  readonly causedAt: Date;
};

/**
 * More complaints than anybody has in an hour; fewer than a loop between two machines makes in a minute. These letters
 * alone can be caused by a machine, the second by nobody's reading what it wrote: whatever else is written follows from
 * what a person did.
 */
export const MOST_UNPROMPTED_PER_HOUR = 6;
const unprompted: readonly LetterPurpose[] = ["acknowledgement", "delayed"];
const HOUR_MS = 3_600_000;

/** How long a process has for the letters it took; one that dies meanwhile leaves them to the others after that. */
const CLAIM_MS = 5 * 60_000;

/**
 * Puts a letter into the outbox, in the transaction of what causes it; once by its key.
 * @returns false when it was there already, or when this address has had its share for the hour of what nobody wrote by hand
 */
export async function writeLetter(
  db: Db | Tx,
  workspaceId: string,
  letter: NewLetter,
  now: Date,
): Promise<boolean> {
  const { to, domain, references, files = [], causedAt, ...said } = letter;
  const toAddress = to.toLowerCase();
  if (
    unprompted.includes(letter.purpose) &&
    (await unpromptedTo(db, workspaceId, toAddress, now)) >= MOST_UNPROMPTED_PER_HOUR
  )
    return false;
  const id = uuidv7(causedAt.getTime());
  const written = await db
    .insert(letters)
    .values({
      ...said,
      workspaceId,
      id,
      toAddress,
      messageId: `<${id}@${domain}>`,
      references: [...references],
      files: [...files],
      state: "waiting",
      attempts: 0,
      nextAttemptAt: now,
      createdAt: causedAt,
    })
    .onConflictDoNothing()
    .returning({ id: letters.id });
  return written.length > 0;
}

async function unpromptedTo(db: Db | Tx, workspaceId: string, toAddress: string, now: Date): Promise<number> {
  const [found] = await db
    .select({ sent: count() })
    .from(letters)
    .where(
      and(
        eq(letters.workspaceId, workspaceId),
        eq(letters.toAddress, toAddress),
        inArray(letters.purpose, [...unprompted]),
        gt(letters.createdAt, new Date(now.getTime() - HOUR_MS)),
      ),
    );
  return found?.sent ?? 0;
}

/** The Message-IDs of what was written about a complaint so far, by us and by its customer, oldest first. */
export async function correspondenceAbout(
  db: Db | Tx,
  workspaceId: string,
  feedbackId: string,
): Promise<string[]> {
  const ours = await db
    .select({ messageId: letters.messageId, at: letters.createdAt })
    .from(letters)
    .where(
      and(
        eq(letters.workspaceId, workspaceId),
        eq(letters.feedbackId, feedbackId),
        not(inArray(letters.purpose, [...toStaff])),
      ),
    );
  const theirs = await db
    .select({ messageId: receivedLetters.messageId, at: receivedLetters.receivedAt })
    .from(receivedLetters)
    .where(
      and(
        eq(receivedLetters.workspaceId, workspaceId),
        // The letter that opened the complaint has its id.
        or(
          eq(receivedLetters.id, feedbackId),
          and(eq(receivedLetters.feedbackId, feedbackId), eq(receivedLetters.takenAs, "message")),
        ),
      ),
    );
  return [...ours, ...theirs]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .flatMap(({ messageId }) => messageId ?? []);
}

export async function workspacesWithDueLetters(db: Db, now: Date): Promise<string[]> {
  const rows = await rowsOf<{ workspace_id: string }>(
    db.execute(sql`
    with tenants as (select id as workspace_id from workspaces)
    select tenants.workspace_id::text from tenants where exists (
      select 1 from letters where letters.workspace_id = tenants.workspace_id
      and letters.state = 'waiting' and letters.next_attempt_at <= ${now.toISOString()}::timestamptz)`),
  );
  return rows.map(({ workspace_id }) => workspace_id);
}

/**
 * Takes letters that are due, for this process alone: their next attempt moves on by `CLAIM_MS`, so another process, or
 * this one after a crash, finds them again only then.
 */
export async function claimDue(db: Db, workspaceId: string, most: number, now: Date): Promise<Letter[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ id: letters.id })
      .from(letters)
      .where(
        and(
          eq(letters.workspaceId, workspaceId),
          eq(letters.state, "waiting"),
          lte(letters.nextAttemptAt, now),
        ),
      )
      .orderBy(asc(letters.createdAt), asc(letters.id))
      .limit(most)
      .for("update", { skipLocked: true });
    if (due.length === 0) return [];
    const claimed = await tx
      .update(letters)
      .set({ nextAttemptAt: new Date(now.getTime() + CLAIM_MS) })
      .where(
        and(
          eq(letters.workspaceId, workspaceId),
          inArray(
            letters.id,
            due.map(({ id }) => id),
          ),
        ),
      )
      .returning();
    return claimed.sort((one, other) => (one.id < other.id ? -1 : 1));
  });
}

const thisLetter = ({ workspaceId, id }: Pick<Letter, "workspaceId" | "id">) =>
  and(eq(letters.workspaceId, workspaceId), eq(letters.id, id));

/** On its way: its words are dropped, since whoever may read them finds them in the complaint's thread. */
export async function markSent(db: Db, letter: Letter, now: Date): Promise<void> {
  await db
    .update(letters)
    .set({ state: "sent", sentAt: now, attempts: letter.attempts + 1, text: null, html: null, problem: null })
    .where(thisLetter(letter));
}

/** Not this time: tried again later, until it is given up. */
export async function postpone(
  db: Db,
  letter: Letter,
  problem: string,
  now: Date,
  chance: number,
): Promise<void> {
  if (isGivenUp(letter.createdAt, now)) return markFailed(db, letter, problem, now);
  const attempts = letter.attempts + 1;
  await db
    .update(letters)
    .set({ attempts, problem, nextAttemptAt: nextAttempt(attempts, now, chance) })
    .where(thisLetter(letter));
}

/** Never: whoever works on the complaint is told by the event. */
export async function markFailed(db: Db, letter: Letter, problem: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(letters)
      .set({ state: "failed", attempts: letter.attempts + 1, problem })
      .where(thisLetter(letter));
    await tellFailed(tx, letter, now);
  });
}

/** Taken by its server, then sent back. */
export async function markBounced(
  db: Db,
  workspaceId: string,
  messageId: string,
  problem: string,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [letter] = await tx
      .update(letters)
      .set({ state: "bounced", problem })
      .where(
        and(
          eq(letters.workspaceId, workspaceId),
          eq(letters.messageId, messageId),
          eq(letters.state, "sent"),
        ),
      )
      .returning();
    if (letter) await tellFailed(tx, letter, now);
  });
}

const tellFailed = (tx: Tx, { workspaceId, id, feedbackId }: Letter, at: Date) =>
  appendEvent(tx, {
    workspaceId,
    type: "letter.failed",
    subjectId: feedbackId ?? id,
    actorId: null,
    at,
    details: { letterId: id },
  });

/** How many wait and how many came to nothing. */
export async function outboxCounts(
  db: Db,
  workspaceId: string,
): Promise<{ waiting: number; failed: number }> {
  const rows = await db
    .select({ state: letters.state, letters: count() })
    .from(letters)
    .where(
      and(eq(letters.workspaceId, workspaceId), inArray(letters.state, ["waiting", "failed", "bounced"])),
    )
    .groupBy(letters.state);
  const countOf = (state: string) => rows.find((row) => row.state === state)?.letters ?? 0;
  return { waiting: countOf("waiting"), failed: countOf("failed") + countOf("bounced") };
}
