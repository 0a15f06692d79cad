import { and, asc, eq, lte } from "drizzle-orm";
import type { Db, Tx } from "../db/connect.ts";
import type { Consumer, Reaction } from "../db/consume.ts";
import { outsideQueue, outsideReaders } from "../db/outside-reader-tables.ts";
import { answers } from "../db/tables.ts";
import { isRead } from "../reading/model.ts";

/** Some hours of a busy workspace; what comes while so many wait is left out, so a server that is down costs no more than this. */
export const mostWaiting = 1_000;
/** After this long a second opinion comes too late to help anybody. */
const patienceMs = 3 * 24 * 60 * 60_000;
/** Whoever took a text and died leaves it to the next after this long. */
const claimMs = 5 * 60_000;

export type Queued = typeof outsideQueue.$inferSelect;

/** What customers wrote is put in line for the reader outside the house, where there is one and it is on. */
export const outsideReaderConsumer: Consumer = {
  name: "outside reader",
  on: {
    "response.submitted": (tx, event, now) => queueWords(tx, event, now),
    "response.left_unfinished": (tx, event, now) => queueWords(tx, event, now),
    "complaint.received": (tx, event, now) => queueWords(tx, event, now),
  },
};

const queueWords: Reaction = async (tx, { workspaceId, subjectId: feedbackId }, now) => {
  const [reader] = await tx
    .select({ isOn: outsideReaders.isOn })
    .from(outsideReaders)
    .where(eq(outsideReaders.workspaceId, workspaceId));
  if (!reader?.isOn) return;
  const given = await tx
    .select({ questionId: answers.questionId, type: answers.type, text: answers.text })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, feedbackId)))
    .orderBy(asc(answers.position));
  const written = given.filter((answer) => isRead(answer) && answer.text);
  const room = mostWaiting - (await tx.$count(outsideQueue, eq(outsideQueue.workspaceId, workspaceId)));
  const fitting = written.slice(0, Math.max(0, room));
  if (fitting.length === 0) return;
  await tx
    .insert(outsideQueue)
    .values(
      fitting.map(({ questionId }) => ({
        workspaceId,
        feedbackId,
        questionId,
        queuedAt: now,
        nextAttemptAt: now,
      })),
    )
    .onConflictDoNothing();
};

const isIt = ({ workspaceId, feedbackId, questionId }: Queued) =>
  and(
    eq(outsideQueue.workspaceId, workspaceId),
    eq(outsideQueue.feedbackId, feedbackId),
    eq(outsideQueue.questionId, questionId),
  );

/** Takes texts that are due for this process alone, the oldest first; what has waited too long is let go. */
export const claimDue = (db: Db, workspaceId: string, most: number, now: Date): Promise<Queued[]> =>
  db.transaction(async (tx) => {
    const isOurs = eq(outsideQueue.workspaceId, workspaceId);
    await tx
      .delete(outsideQueue)
      .where(and(isOurs, lte(outsideQueue.queuedAt, new Date(now.getTime() - patienceMs))));
    const due = await tx
      .select()
      .from(outsideQueue)
      .where(and(isOurs, lte(outsideQueue.nextAttemptAt, now)))
      .orderBy(asc(outsideQueue.nextAttemptAt), asc(outsideQueue.feedbackId))
      .limit(most)
      .for("update", { skipLocked: true });
    const taken = { nextAttemptAt: new Date(now.getTime() + claimMs) };
    for (const queued of due) await tx.update(outsideQueue).set(taken).where(isIt(queued));
    return due;
  });

/** @returns false when it is no longer in line: the reader was turned off, or what it is about erased, meanwhile */
export async function leaveQueue(tx: Db | Tx, queued: Queued): Promise<boolean> {
  const left = await tx.delete(outsideQueue).where(isIt(queued)).returning({ id: outsideQueue.feedbackId });
  return left.length > 0;
}

/** @param attempts unusable answers so far; @param at when it may be tried again */
export async function putBack(tx: Db | Tx, queued: Queued, attempts: number, at: Date): Promise<void> {
  await tx.update(outsideQueue).set({ attempts, nextAttemptAt: at }).where(isIt(queued));
}
