import { and, asc, eq } from "drizzle-orm";
import type { Complaint, Message } from "../../shared/contract/complaint.schema.ts";
import { users } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import { complaints, messages } from "../db/tables.ts";

/** The case behind a complaint with its whole thread, as staff see it; null when there is none. */
export async function loadCase(db: Db, workspaceId: string, feedbackId: string): Promise<Complaint | null> {
  const [found] = await db
    .select()
    .from(complaints)
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId)));
  if (!found) return null;
  return {
    reference: found.reference,
    statusUrl: `/c/${found.statusToken}`,
    state: found.state,
    category: found.category,
    orderNumber: found.orderNumber,
    contact: found.contact,
    acknowledgedAt: found.acknowledgedAt?.toISOString() ?? null,
    resolvedAt: found.resolvedAt?.toISOString() ?? null,
    messages: await threadOf(db, workspaceId, feedbackId),
  };
}

/** Oldest first, internal notes included. */
export async function threadOf(db: Db, workspaceId: string, feedbackId: string): Promise<Message[]> {
  const rows = await db
    .select({
      id: messages.id,
      from: messages.from,
      authorName: users.name,
      internal: messages.internal,
      body: messages.body,
      at: messages.at,
    })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.feedbackId, feedbackId)))
    .orderBy(asc(messages.at), asc(messages.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
