import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import type { Db, Tx } from "../db/connect.ts";
import { attachments, messages } from "../db/tables.ts";

const shown = {
  id: attachments.id,
  name: attachments.name,
  mediaType: attachments.mediaType,
  bytes: attachments.bytes,
};

const inOrder = [asc(attachments.uploadedAt), asc(attachments.id)] as const;
const ofFeedback = (workspaceId: string, feedbackId: string) =>
  and(eq(attachments.workspaceId, workspaceId), eq(attachments.feedbackId, feedbackId));

/** The files that came with the feedback itself, in the order they were uploaded. */
export const attachmentsOf = (db: Db, workspaceId: string, feedbackId: string): Promise<Attachment[]> =>
  db
    .select(shown)
    .from(attachments)
    .where(and(ofFeedback(workspaceId, feedbackId), isNull(attachments.messageId)))
    .orderBy(...inOrder);

/** The files that came with messages about it, by message. */
export async function filesOfMessages(
  db: Db | Tx,
  workspaceId: string,
  feedbackId: string,
): Promise<ReadonlyMap<string, Attachment[]>> {
  const rows = await db
    .select({ ...shown, messageId: attachments.messageId })
    .from(attachments)
    .where(and(ofFeedback(workspaceId, feedbackId), isNotNull(attachments.messageId)))
    .orderBy(...inOrder);
  const byMessage = new Map<string, Attachment[]>();
  for (const { messageId, ...file } of rows)
    if (messageId) byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), file]);
  return byMessage;
}

/** A file with its bytes, if the customer of this complaint may read what it came with; else null. */
export async function fileForCustomer(db: Db, workspaceId: string, feedbackId: string, id: string) {
  const [found] = await db
    .select({ ...shown, content: attachments.content })
    .from(attachments)
    .leftJoin(
      messages,
      and(eq(messages.workspaceId, attachments.workspaceId), eq(messages.id, attachments.messageId)),
    )
    .where(
      and(
        ofFeedback(workspaceId, feedbackId),
        eq(attachments.id, id),
        or(isNull(attachments.messageId), eq(messages.internal, false)),
      ),
    );
  return found ?? null;
}

/** Which of these files this feedback may not name: never uploaded by such a one, swept, or another's. */
export async function unknownAttachments(
  db: Db | Tx,
  workspaceId: string,
  feedbackId: string,
  ids: readonly string[],
  byStaff = false,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await db
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.workspaceId, workspaceId),
        inArray(attachments.id, [...ids]),
        eq(attachments.byStaff, byStaff),
        or(isNull(attachments.feedbackId), eq(attachments.feedbackId, feedbackId)),
      ),
    );
  return ids.filter((id) => !known.some((each) => each.id === id));
}
