import { and, asc, eq } from "drizzle-orm";
import type { OutsideReading } from "../../shared/contract/outside-reader.schema.ts";
import type { Db } from "../db/connect.ts";
import { outsideReadings } from "../db/outside-reader-tables.ts";

/** What another reader made of an item's written answers. */
export async function outsideReadingsOf(
  db: Db,
  workspaceId: string,
  feedbackId: string,
): Promise<OutsideReading[]> {
  const rows = await db
    .select()
    .from(outsideReadings)
    .where(and(eq(outsideReadings.workspaceId, workspaceId), eq(outsideReadings.feedbackId, feedbackId)))
    .orderBy(asc(outsideReadings.questionId));
  return rows.map(({ questionId, host, model, labels, readAt }) => ({
    ...{ question: questionId, host, model, labels },
    readAt: readAt.toISOString(),
  }));
}
