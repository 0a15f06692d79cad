import { and, asc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../db/connect.ts";
import { feedbackWords, indexings } from "../db/search-tables.ts";
import { answers, complaints, customers, feedback } from "../db/tables.ts";
import { nameColumns } from "../identity/name.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";
import { wordsOfFeedback } from "./model.ts";

/** One higher whenever collector/text/search-words.ts cuts otherwise: what is stored is then cut anew. */
const rules = 1;

/** So many at once that whatever else arrives meanwhile waits for no longer than a blink. */
const batchSize = 500;

type Kind = (typeof indexings.$inferSelect)["of"];

/**
 * Makes what was written before it was cut for searching findable, a batch of each workspace at a time. What arrives
 * now is cut as it is stored.
 * @returns how much was done
 */
export async function indexOn(db: Db): Promise<number> {
  let done = 0;
  for (const workspaceId of await everyWorkspaceId(db)) {
    const states = await db.select().from(indexings).where(eq(indexings.workspaceId, workspaceId));
    for (const of of ["customers", "feedback"] as const) {
      const isDone = states.some((state) => state.of === of && state.rules === rules && state.isDone);
      if (!isDone) done += await indexBatch(db, workspaceId, of);
    }
  }
  return done;
}

/** One transaction: a crash leaves what was done and where it stood, or neither. */
const indexBatch = (db: Db, workspaceId: string, of: Kind): Promise<number> =>
  db.transaction(async (tx) => {
    const itself = and(eq(indexings.workspaceId, workspaceId), eq(indexings.of, of));
    await tx
      .insert(indexings)
      .values({ workspaceId, of, rules, cursor: null, isDone: false })
      .onConflictDoNothing();
    const [at] = await tx.select().from(indexings).where(itself).for("update");
    const after = at?.rules === rules ? at.cursor : null;
    const ids = await (of === "feedback" ? indexFeedback : indexCustomers)(tx, workspaceId, after);
    const isDone = ids.length < batchSize;
    await tx
      .update(indexings)
      .set({ rules, cursor: ids.at(-1) ?? after, isDone })
      .where(itself);
    return ids.length;
  });

/** Locked, so that nobody writes to it in between: what would be stored here would be older. */
async function indexFeedback(tx: Tx, workspaceId: string, after: string | null): Promise<string[]> {
  const batch = await tx
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), after === null ? undefined : gt(feedback.id, after)))
    .orderBy(asc(feedback.id))
    .limit(batchSize)
    .for("update");
  const ids = batch.map(({ id }) => id);
  const found = await wordsWithin(tx, workspaceId, ids);
  if (found.length > 0) {
    await tx
      .insert(feedbackWords)
      .values(found)
      .onConflictDoUpdate({
        target: [feedbackWords.workspaceId, feedbackWords.feedbackId],
        set: { words: sql`excluded.words` },
      });
  }
  return ids;
}

async function wordsWithin(tx: Tx, workspaceId: string, ids: string[]) {
  const written = await tx
    .select({ id: answers.feedbackId, type: answers.type, text: answers.text })
    .from(answers)
    .where(
      and(eq(answers.workspaceId, workspaceId), inArray(answers.feedbackId, ids), isNotNull(answers.text)),
    )
    .orderBy(asc(answers.position));
  const cases = await tx
    .select({ id: complaints.feedbackId, reference: complaints.reference })
    .from(complaints)
    .where(and(eq(complaints.workspaceId, workspaceId), inArray(complaints.feedbackId, ids)));
  const references = new Map(cases.map(({ id, reference }) => [id, reference]));
  const textsOf = new Map(ids.map((id): [string, typeof written] => [id, []]));
  for (const text of written) textsOf.get(text.id)?.push(text);
  return [...textsOf]
    .map(([feedbackId, texts]) => ({
      workspaceId,
      feedbackId,
      words: wordsOfFeedback(workspaceId, texts, references.get(feedbackId) ?? null),
    }))
    .filter(({ words }) => words !== "");
}

async function indexCustomers(tx: Tx, workspaceId: string, after: string | null): Promise<string[]> {
  const batch = await tx
    .select({ id: customers.id, name: customers.name })
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), after === null ? undefined : gt(customers.id, after)))
    .orderBy(asc(customers.id))
    .limit(batchSize)
    .for("update");
  const named = batch.map(({ id, name }) => ({ id, words: nameColumns(workspaceId, name).nameWords }));
  await tx.execute(sql`update customers set name_words = named.words::tsvector
    from json_to_recordset(${JSON.stringify(named)}::json) as named(id uuid, words text)
    where customers.workspace_id = ${workspaceId} and customers.id = named.id`);
  return batch.map(({ id }) => id);
}
