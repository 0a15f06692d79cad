import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { ComplaintMail } from "../../shared/contract/mail.schema.ts";
import type { Db } from "../db/connect.ts";
import { letters, receivedLetters } from "../db/mail-tables.ts";
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
  const withAttachments = await db
    .select({
      id: receivedLetters.id,
      attachmentCount: receivedLetters.attachmentCount,
      receivedAt: receivedLetters.receivedAt,
    })
    .from(receivedLetters)
    .where(
      and(
        eq(receivedLetters.workspaceId, workspaceId),
        eq(receivedLetters.feedbackId, feedbackId),
        inArray(receivedLetters.takenAs, ["message", "complaint"]),
        gt(receivedLetters.attachmentCount, 0),
      ),
    )
    .orderBy(asc(receivedLetters.receivedAt), asc(receivedLetters.id));
  return {
    withAttachments: withAttachments.map(dated),
    letters: sent.map(({ writtenAt, sentAt, ...letter }) => ({
      ...letter,
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
    aside: aside.map(dated),
  };
}

const dated = <Letter extends { readonly receivedAt: Date }>(letter: Letter) => ({
  ...letter,
  receivedAt: letter.receivedAt.toISOString(),
});
