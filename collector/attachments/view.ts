import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import type { Db } from "../db/connect.ts";
import { attachments } from "../db/tables.ts";

/** The files that hang on a feedback row, in the order they were uploaded. */
export const attachmentsOf = (db: Db, workspaceId: string, feedbackId: string): Promise<Attachment[]> =>
  db
    .select({
      id: attachments.id,
      name: attachments.name,
      mediaType: attachments.mediaType,
      bytes: attachments.bytes,
    })
    .from(attachments)
    .where(and(eq(attachments.workspaceId, workspaceId), eq(attachments.feedbackId, feedbackId)))
    .orderBy(asc(attachments.uploadedAt), asc(attachments.id));

/** Which of these files this feedback may not name: never uploaded, swept, or another's. */
export async function unknownAttachments(
  db: Db,
  workspaceId: string,
  feedbackId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await db
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.workspaceId, workspaceId),
        inArray(attachments.id, [...ids]),
        or(isNull(attachments.feedbackId), eq(attachments.feedbackId, feedbackId)),
      ),
    );
  return ids.filter((id) => !known.some((each) => each.id === id));
}
