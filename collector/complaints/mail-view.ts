import { and, asc, eq, inArray } from "drizzle-orm";
import type { ComplaintMail } from "../../shared/contract/mail.schema.ts";
import type { Db } from "../db/connect.ts";
import { letters, receivedFiles, receivedLetters } from "../db/mail-tables.ts";
import { complaints } from "../db/tables.ts";

/** What went out about a complaint and what came in beside it; null when there is no such complaint. */
export async function mailOf(db: Db, workspaceId: string, feedbackId: string): Promise<ComplaintMail | null> {
  const [found] = await db
    .select({ feedbackId: complaints.feedbackId })
    .from(complaints)
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId)));
  if (!found) return null;
  const sent = await db
    .select({
      id: letters.id,
      purpose: letters.purpose,
      to: letters.toAddress,
      state: letters.state,
      writtenAt: letters.createdAt,
      sentAt: letters.sentAt,
      problem: letters.problem,
    })
    .from(letters)
    .where(and(eq(letters.workspaceId, workspaceId), eq(letters.feedbackId, feedbackId)))
    .orderBy(asc(letters.createdAt), asc(letters.id));
  const aside = await db
    .select({
      id: receivedLetters.id,
      fromAddress: receivedLetters.fromAddress,
      fromName: receivedLetters.fromName,
      subject: receivedLetters.subject,
      words: receivedLetters.words,
      receivedAt: receivedLetters.receivedAt,
    })
    .from(receivedLetters)
    .where(
      and(
        eq(receivedLetters.workspaceId, workspaceId),
        eq(receivedLetters.feedbackId, feedbackId),
        eq(receivedLetters.takenAs, "aside"),
      ),
    )
    .orderBy(asc(receivedLetters.receivedAt), asc(receivedLetters.id));
  const enclosed = await enclosedIn(
    db,
    workspaceId,
    aside.map(({ id }) => id),
  );
  return {
    letters: sent.map(({ writtenAt, sentAt, ...letter }) => ({
      ...letter,
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
    aside: aside.map((letter) => ({
      ...letter,
      files: enclosed
        .filter(({ letterId }) => letterId === letter.id)
        .map(({ name, bytes }) => ({ name, bytes })),
      receivedAt: letter.receivedAt.toISOString(),
    })),
  };
}

const enclosedIn = (db: Db, workspaceId: string, letterIds: readonly string[]) =>
  db
    .select({ letterId: receivedFiles.letterId, name: receivedFiles.name, bytes: receivedFiles.bytes })
    .from(receivedFiles)
    .where(and(eq(receivedFiles.workspaceId, workspaceId), inArray(receivedFiles.letterId, [...letterIds])))
    .orderBy(asc(receivedFiles.id));
