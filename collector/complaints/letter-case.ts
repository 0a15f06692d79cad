import { and, asc, eq } from "drizzle-orm";
import { isEmail } from "../../shared/contact.ts";
import { type LanguageCode, nearestLanguage } from "../../shared/locales/languages.ts";
import { filesOfMessages } from "../attachments/view.ts";
import { users, workspaces } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaints, customers, feedback, messages } from "../db/tables.ts";

/** What letters about a complaint need to know of it. */
export type LetterCase = {
  readonly workspaceId: string;
  readonly feedbackId: string;
  readonly reference: string;
  readonly statusToken: string;
  readonly company: string;
  readonly timeZone: string;
  readonly language: LanguageCode;
  /** Null when they left none, or only a phone number. */
  readonly address: string | null;
  readonly name: string | null;
  readonly resolvedAt: Date | null;
  readonly outcome: "accepted" | "rejected" | null;
};

export async function letterCase(
  tx: Db | Tx,
  workspaceId: string,
  feedbackId: string,
): Promise<LetterCase | null> {
  const [found] = await tx
    .select({
      reference: complaints.reference,
      statusToken: complaints.statusToken,
      contact: complaints.contact,
      resolvedAt: complaints.resolvedAt,
      outcome: complaints.outcome,
      locale: feedback.locale,
      readLanguage: feedback.language,
      name: customers.name,
      company: workspaces.name,
      timeZone: workspaces.timeZone,
    })
    .from(complaints)
    .innerJoin(workspaces, eq(workspaces.id, complaints.workspaceId))
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .leftJoin(
      customers,
      and(eq(customers.workspaceId, complaints.workspaceId), eq(customers.id, feedback.customerId)),
    )
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId)));
  if (!found) return null;
  const { locale, readLanguage, contact, ...known } = found;
  return {
    ...known,
    workspaceId,
    feedbackId,
    language: nearestLanguage(locale ?? readLanguage),
    address: contact && isEmail(contact) ? contact : null,
  };
}

/** One message of the thread with who wrote it and what came with it; null when it is not there, or not the customer's to read. */
export async function openMessage(tx: Tx, workspaceId: string, feedbackId: string, id: string) {
  const [found] = await tx
    .select({ body: messages.body, at: messages.at, author: users.name })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        eq(messages.feedbackId, feedbackId),
        eq(messages.id, id),
        eq(messages.internal, false),
      ),
    );
  if (!found) return null;
  const files = (await filesOfMessages(tx, workspaceId, feedbackId)).get(id) ?? [];
  return { ...found, files };
}

/** What staff wrote to the customer at this very moment, with a step: a decision, and with a rejection the recourse after it. */
export async function wordsAt(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  at: Date,
): Promise<string | null> {
  const found = await tx
    .select({ body: messages.body })
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        eq(messages.feedbackId, feedbackId),
        eq(messages.at, at),
        eq(messages.internal, false),
        eq(messages.from, "staff"),
      ),
    )
    .orderBy(asc(messages.purpose));
  return found.map(({ body }) => body).join("\n\n") || null;
}
