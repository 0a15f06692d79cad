import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Db, Tx } from "../db/connect.ts";
import { receivedFiles } from "../db/mail-tables.ts";
import type { Enclosures } from "./enclosures.ts";

type Letter = { readonly workspaceId: string; readonly id: string };

const ofLetter = ({ workspaceId, id }: Letter) =>
  and(eq(receivedFiles.workspaceId, workspaceId), eq(receivedFiles.letterId, id));

/** Keeps what came with a letter until it is known where the letter belongs. */
export async function keepFiles(
  tx: Tx,
  { workspaceId, id: letterId }: Letter,
  files: Enclosures["taken"],
  now: Date,
): Promise<void> {
  // Ascending, so that they stay in the order in which they were enclosed.
  const ids = files.map(() => uuidv7(now.getTime())).sort();
  for (const [index, file] of files.entries())
    await tx
      .insert(receivedFiles)
      .values({ ...file, workspaceId, letterId, id: ids[index] ?? uuidv7(), bytes: file.content.length });
}

/** Whether something came with a letter that is not handed over yet. */
export async function hasFiles(tx: Tx, letter: Letter): Promise<boolean> {
  const found = await tx
    .select({ id: receivedFiles.id })
    .from(receivedFiles)
    .where(ofLetter(letter))
    .limit(1);
  return found.length > 0;
}

/** Makes what came with a believed letter attachments of a complaint, or of a message about it; once. */
export async function handOverFiles(
  tx: Tx,
  letter: Letter,
  to: { readonly feedbackId: string; readonly messageId: string | null },
  now: Date,
): Promise<void> {
  const { workspaceId, id } = letter;
  await tx.execute(sql`
    insert into attachments (workspace_id, id, feedback_id, message_id, name, media_type, bytes, content, uploaded_at)
    select received_files.workspace_id, received_files.id, ${to.feedbackId}::uuid, ${to.messageId}::uuid, name, media_type, bytes, content, ${now.toISOString()}::timestamptz
    from received_files where received_files.workspace_id = ${workspaceId} and received_files.letter_id = ${id}
    on conflict do nothing`);
  await dropFiles(tx, letter);
}

export async function dropFiles(db: Db | Tx, letter: Letter): Promise<void> {
  await db.delete(receivedFiles).where(ofLetter(letter));
}
