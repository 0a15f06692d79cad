import { and, asc, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "../db/connect.ts";
import { answers, readings } from "../db/tables.ts";

/** What was last read in each written answer of an item, in the order of the answers. */
export async function newestReadings(db: Db | Tx, workspaceId: string, feedbackId: string) {
  const rows = await db
    .select({ reading: readings })
    .from(readings)
    .innerJoin(
      answers,
      and(
        eq(answers.workspaceId, readings.workspaceId),
        eq(answers.feedbackId, readings.feedbackId),
        eq(answers.questionId, readings.questionId),
      ),
    )
    .where(and(eq(readings.workspaceId, workspaceId), eq(readings.feedbackId, feedbackId)))
    .orderBy(asc(answers.position), desc(readings.readAt));
  const all = rows.map(({ reading }) => ({ ...reading, spans: [...reading.spans] }));
  return all.filter(
    ({ questionId }, index) => all.findIndex((one) => one.questionId === questionId) === index,
  );
}
