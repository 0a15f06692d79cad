import { and, asc, eq, gt, isNotNull } from "drizzle-orm";
import type { Rereading, RereadingChange } from "../../shared/contract/rereading.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Db, Tx } from "../db/connect.ts";
import { rereadings } from "../db/reading-tables.ts";
import { answers, feedback, readings } from "../db/tables.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";
import { headlineOf, isRead, type ReadWords, readIn, scoreMoodIn } from "./model.ts";
import type { Readers } from "./readers.ts";
import { shippedVersion } from "./shipped-version.ts";

/** So many at once that a pause is felt at once, and an answer that arrives meanwhile waits for no longer than a blink. */
const batchSize = 50;

/** Reads on wherever somebody asked for it, or Heed has come with other models or rules. @returns how many items were read */
export async function readOn(db: Db, readers: Readers, now: Date): Promise<number> {
  let read = 0;
  for (const workspaceId of await everyWorkspaceId(db)) {
    const [at] = await db.select().from(rereadings).where(eq(rereadings.workspaceId, workspaceId));
    if (!at) await begin(db, workspaceId, "done", now);
    else if (at.shipped !== shippedVersion) await begin(db, workspaceId, "running", now);
    else if (at.state === "running")
      read += await readBatch(db, workspaceId, await readers.of(workspaceId), now);
  }
  return read;
}

const hasWords = (workspaceId: string) =>
  and(eq(feedback.workspaceId, workspaceId), isNotNull(feedback.sentiment));

async function begin(db: Db, workspaceId: string, state: "running" | "done", now: Date): Promise<void> {
  const total = state === "done" ? 0 : await db.$count(feedback, hasWords(workspaceId));
  const row = { workspaceId, state, shipped: shippedVersion, cursor: null, done: 0, total, startedAt: now };
  await db
    .insert(rereadings)
    .values(row)
    .onConflictDoUpdate({ target: [rereadings.workspaceId], set: row });
}

/** One transaction: a crash leaves what was done and where it stood, or neither. */
const readBatch = (db: Db, workspaceId: string, read: ReadWords, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const [at] = await tx
      .select()
      .from(rereadings)
      .where(and(eq(rereadings.workspaceId, workspaceId), eq(rereadings.state, "running")))
      .for("update");
    if (!at) return 0;
    const batch = await tx
      .select({
        id: feedback.id,
        kind: feedback.kind,
        locale: feedback.locale,
        mood: feedback.mood,
        sentiment: feedback.sentiment,
        sentimentScore: feedback.sentimentScore,
        emotion: feedback.emotion,
        category: feedback.category,
        alert: feedback.alert,
        corrected: feedback.corrected,
      })
      .from(feedback)
      .where(and(hasWords(workspaceId), at.cursor === null ? undefined : gt(feedback.id, at.cursor)))
      .orderBy(asc(feedback.id))
      .limit(batchSize)
      .for("update");
    for (const item of batch) await readItem(tx, workspaceId, item, read, now);
    await tx
      .update(rereadings)
      .set({
        cursor: batch.at(-1)?.id ?? at.cursor,
        done: at.done + batch.length,
        total: Math.max(at.total, at.done + batch.length),
        state: batch.length < batchSize ? "done" : "running",
      })
      .where(eq(rereadings.workspaceId, workspaceId));
    return batch.length;
  });

type Item = Pick<
  typeof feedback.$inferSelect,
  | "id"
  | "kind"
  | "locale"
  | "mood"
  | "sentiment"
  | "sentimentScore"
  | "emotion"
  | "category"
  | "alert"
  | "corrected"
>;

/** What people said stays, and a case stays filed where it is: somebody may be at work on it. */
async function readItem(tx: Tx, workspaceId: string, item: Item, read: ReadWords, now: Date): Promise<void> {
  const written = await tx
    .select({ questionId: answers.questionId, type: answers.type, text: answers.text })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, item.id)))
    .orderBy(asc(answers.position));
  if (!written.some(isRead)) return;
  const readAnew = readIn(written, scoreMoodIn(item), item.locale, read);
  for (const reading of readAnew.readings) {
    const row = { workspaceId, feedbackId: item.id, ...reading, readAt: now };
    await tx
      .insert(readings)
      .values(row)
      .onConflictDoUpdate({
        target: [readings.workspaceId, readings.feedbackId, readings.questionId, readings.model],
        set: row,
      });
  }
  const isSaid = (kind: Item["corrected"][number]) => item.corrected.includes(kind);
  const headline = headlineOf(readAnew.readings, null);
  await tx
    .update(feedback)
    .set({
      ...headline,
      mood: readAnew.mood,
      alert: readAnew.alert,
      ...(isSaid("sentiment")
        ? {
            sentiment: item.sentiment,
            sentimentScore: item.sentimentScore,
            mood: item.mood,
            alert: item.alert,
          }
        : {}),
      ...(isSaid("emotion") ? { emotion: item.emotion } : {}),
      ...(isSaid("category") || item.kind === "complaint" ? { category: item.category } : {}),
    })
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, item.id)));
}

export async function howFarReread(db: Db, workspaceId: string): Promise<Rereading> {
  const [at] = await db.select().from(rereadings).where(eq(rereadings.workspaceId, workspaceId));
  if (!at) return { state: "done", done: 0, total: 0, startedAt: null };
  const { state, done, total, startedAt } = at;
  return { state, done, total, startedAt: startedAt.toISOString() };
}

/** Starting while it runs begins anew; pausing and going on change nothing where there is nothing to. */
export async function changeRereading(db: Db, workspaceId: string, { action }: RereadingChange, now: Date) {
  if (action === "start") await begin(db, workspaceId, "running", now);
  else {
    const [from, to] =
      action === "pause" ? (["running", "paused"] as const) : (["paused", "running"] as const);
    await db
      .update(rereadings)
      .set({ state: to })
      .where(and(eq(rereadings.workspaceId, workspaceId), eq(rereadings.state, from)));
  }
  return ok(await howFarReread(db, workspaceId));
}
