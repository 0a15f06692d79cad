import { and, eq, inArray, isNull } from "drizzle-orm";
import type { TakenFile } from "../../shared/attachments.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Tx } from "../db/connect.ts";
import { attachments } from "../db/tables.ts";

/** Where a file hangs: on a message of a case. */
type Place = { readonly workspaceId: string; readonly feedbackId: string; readonly messageId: string };

const uploads = (workspaceId: string, ids: readonly string[]) =>
  and(
    eq(attachments.workspaceId, workspaceId),
    inArray(attachments.id, [...ids]),
    eq(attachments.byStaff, true),
    isNull(attachments.feedbackId),
  );

/** Whether each of these is a colleague's upload that was not sent yet; they stay locked until the transaction ends. */
export async function areUnsent(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(uploads(workspaceId, ids))
    .for("update");
  return found.length === new Set(ids).size;
}

/** Hangs uploads of colleagues on the message that names them. */
export async function attach(
  tx: Tx,
  { workspaceId, feedbackId, messageId }: Place,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.update(attachments).set({ feedbackId, messageId }).where(uploads(workspaceId, ids));
}

/** Stores files together with the message they came in. */
export async function attachNew(
  tx: Tx,
  { workspaceId, feedbackId, messageId }: Place,
  files: readonly TakenFile[],
  now: Date,
): Promise<void> {
  // Ascending, so that they stay in the order in which they were sent.
  const ids = files.map(() => uuidv7(now.getTime())).sort();
  for (const [index, { name, mediaType, content }] of files.entries())
    await tx.insert(attachments).values({
      ...{ workspaceId, feedbackId, messageId, name, mediaType, content },
      id: ids[index] ?? uuidv7(now.getTime()),
      bytes: content.length,
      uploadedAt: now,
    });
}
