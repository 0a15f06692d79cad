import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { answers, feedback, readings } from "../db/tables.ts";
import { headlineOf, type ReadWords, readIn } from "../reading/model.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";

/** Whoever has not come back to their answers within an hour has left them: a visit seldom pauses for longer. */
const LEFT_AFTER_MS = 60 * 60_000;
const MOST_AT_ONCE = 200;

/**
 * Reads the words of responses that were begun and left for an hour. Words in the making are nobody's opinion yet, so
 * they are not read sooner; a number is counted from the moment it is given.
 * @returns how many there were
 */
export async function readLeftPartials(
  db: Db,
  readerOf: (workspaceId: string) => Promise<ReadWords>,
  now: Date,
): Promise<number> {
  let count = 0;
  for (const workspaceId of await everyWorkspaceId(db)) {
    const read = await readerOf(workspaceId);
    for (const left of await leftPartials(db, workspaceId, now))
      if (await readOne(db, left, read, now)) count += 1;
  }
  return count;
}

const leftPartials = (db: Db, workspaceId: string, now: Date) =>
  db
    .select({
      workspaceId: feedback.workspaceId,
      id: feedback.id,
      revision: feedback.revision,
      mood: feedback.mood,
      locale: feedback.locale,
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        isNull(feedback.completedAt),
        isNull(feedback.leftAt),
        lt(feedback.receivedAt, new Date(now.getTime() - LEFT_AFTER_MS)),
      ),
    )
    .orderBy(asc(feedback.receivedAt))
    .limit(MOST_AT_ONCE);

type Left = Awaited<ReturnType<typeof leftPartials>>[number];

/** False when somebody came back to it meanwhile. */
async function readOne(
  db: Db,
  { workspaceId, id, revision, mood, locale }: Left,
  read: ReadWords,
  now: Date,
): Promise<boolean> {
  const written = await db
    .select({ questionId: answers.questionId, type: answers.type, text: answers.text })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, id)))
    .orderBy(asc(answers.position));
  const readIt = readIn(written, mood, locale, read);
  const headline = headlineOf(readIt.readings, null);
  return db.transaction(async (tx) => {
    const [marked] = await tx
      .update(feedback)
      .set({
        leftAt: now,
        mood: readIt.mood,
        alert: readIt.alert,
        ...headline,
      })
      .where(
        and(
          eq(feedback.workspaceId, workspaceId),
          eq(feedback.id, id),
          eq(feedback.revision, revision),
          isNull(feedback.completedAt),
          isNull(feedback.leftAt),
        ),
      )
      .returning({ id: feedback.id });
    if (!marked) return false;
    for (const reading of readIt.readings)
      await tx.insert(readings).values({ workspaceId, feedbackId: id, ...reading, readAt: now });
    await appendEvent(tx, {
      ...{ workspaceId, type: "response.left_unfinished", subjectId: id },
      ...{ actorId: null, at: now },
    });
    return true;
  });
}
