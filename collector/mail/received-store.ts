import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ReceivedAs } from "../../shared/contract/mail.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type Db, rowsOf, type Tx } from "../db/connect.ts";
import { mailboxPositions, receivedLetters } from "../db/mail-tables.ts";
import type { ParsedLetter } from "./parse.ts";
import { dropFiles, keepFiles } from "./received-files.ts";

export type ReceivedLetter = typeof receivedLetters.$inferSelect;
export type Position = { readonly uidValidity: string; readonly lastUid: number; readonly readAt: Date };

const thisMailbox = (workspaceId: string, mailbox: string) =>
  and(eq(mailboxPositions.workspaceId, workspaceId), eq(mailboxPositions.mailbox, mailbox));

/** How far this mailbox was read; null when it never was. */
export async function positionIn(db: Db, workspaceId: string, mailbox: string): Promise<Position | null> {
  const [found] = await db
    .select({
      uidValidity: mailboxPositions.uidValidity,
      lastUid: mailboxPositions.lastUid,
      readAt: mailboxPositions.readAt,
    })
    .from(mailboxPositions)
    .where(thisMailbox(workspaceId, mailbox));
  return found ?? null;
}

/** Begins at a place, or begins anew where the server numbers its letters differently now. */
export async function beginAt(db: Db, workspaceId: string, mailbox: string, at: Position): Promise<void> {
  await db
    .insert(mailboxPositions)
    .values({ workspaceId, mailbox, ...at })
    .onConflictDoUpdate({ target: [mailboxPositions.workspaceId, mailboxPositions.mailbox], set: at });
}

/** Keeps a letter and moves on past it, both or neither. A letter that is here already only moves the place. */
export async function keepLetter(
  db: Db,
  at: { workspaceId: string; mailbox: string; uidValidity: string; uid: number },
  letter: ParsedLetter | null,
  now: Date,
): Promise<void> {
  const { workspaceId, mailbox } = at;
  await db.transaction(async (tx) => {
    if (letter) await insertReceived(tx, workspaceId, letter, now);
    await tx
      .update(mailboxPositions)
      .set({ lastUid: sql`greatest(${mailboxPositions.lastUid}, ${at.uid})`, readAt: now })
      .where(and(thisMailbox(workspaceId, mailbox), eq(mailboxPositions.uidValidity, at.uidValidity)));
  });
}

async function insertReceived(tx: Tx, workspaceId: string, letter: ParsedLetter, now: Date): Promise<void> {
  const { bounce, answers, recipients, enclosures, ...said } = letter;
  const id = uuidv7(now.getTime());
  const kept = await tx
    .insert(receivedLetters)
    .values({
      ...said,
      workspaceId,
      id,
      leftOut: enclosures.leftOut,
      answers: [...answers],
      recipients: [...recipients],
      bouncedMessageId: bounce?.messageId ?? null,
      bounceReason: bounce?.reason ?? null,
      receivedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: receivedLetters.id });
  // Of what a machine sends nobody ever reads the files.
  if (kept.length > 0 && said.nature === "personal")
    await keepFiles(tx, { workspaceId, id }, enclosures.taken, now);
}

/** Letters of which nothing was made yet, oldest first. */
export async function lettersToTake(db: Db, workspaceId: string): Promise<ReceivedLetter[]> {
  return db
    .select()
    .from(receivedLetters)
    .where(and(eq(receivedLetters.workspaceId, workspaceId), isNull(receivedLetters.takenAs)))
    .orderBy(asc(receivedLetters.receivedAt), asc(receivedLetters.id))
    .limit(100);
}

/** Whether this transaction alone has the letter, still untaken; it stays locked until the end of it. */
export async function holdUntaken(
  tx: Tx,
  { workspaceId, id }: Pick<ReceivedLetter, "workspaceId" | "id">,
): Promise<boolean> {
  const held = await tx
    .select({ id: receivedLetters.id })
    .from(receivedLetters)
    .where(
      and(
        eq(receivedLetters.workspaceId, workspaceId),
        eq(receivedLetters.id, id),
        isNull(receivedLetters.takenAs),
      ),
    )
    .for("update", { skipLocked: true });
  return held.length > 0;
}

/** Its files go with it, unless they were handed over before or somebody has yet to decide on it. */
export async function markTaken(
  db: Db | Tx,
  { workspaceId, id }: Pick<ReceivedLetter, "workspaceId" | "id">,
  takenAs: ReceivedAs,
  feedbackId: string | null,
): Promise<void> {
  if (takenAs !== "aside") await dropFiles(db, { workspaceId, id });
  await db
    .update(receivedLetters)
    .set({ takenAs, feedbackId })
    .where(and(eq(receivedLetters.workspaceId, workspaceId), eq(receivedLetters.id, id)));
}

export async function workspacesWithLettersToTake(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ workspace_id: string }>(
    db.execute(sql`
    with tenants as (select id as workspace_id from workspaces)
    select tenants.workspace_id::text from tenants where exists (
      select 1 from received_letters where received_letters.workspace_id = tenants.workspace_id
      and received_letters.taken_as is null)`),
  );
  return rows.map(({ workspace_id }) => workspace_id);
}

/** The workspaces that read a mailbox, with when its settings were last changed. */
export async function workspacesWithMailboxes(db: Db): Promise<Map<string, number>> {
  const rows = await rowsOf<{ workspace_id: string; changed: string }>(
    db.execute(sql`
    with tenants as (select id as workspace_id from workspaces)
    select tenants.workspace_id::text, (extract(epoch from mail_settings.updated_at) * 1000)::bigint::text as changed
    from tenants join mail_settings on mail_settings.workspace_id = tenants.workspace_id
    where mail_settings.imap is not null`),
  );
  return new Map(rows.map(({ workspace_id, changed }) => [workspace_id, Number(changed)]));
}
