import { and, eq, type SQL, sql } from "drizzle-orm";
import type { FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import { maySeeContact, whereVisibleTo } from "../complaints/view.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaints, customers, feedback, surveys } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { customerName, excerpt } from "./view.ts";

const columns = {
  id: feedback.id,
  kind: feedback.kind,
  channel: feedback.channel,
  receivedAt: feedback.receivedAt,
  surveyName: surveys.name,
  touchpoint: feedback.touchpoint,
  page: feedback.page,
  locale: feedback.locale,
  device: feedback.device,
  scoreType: feedback.scoreType,
  score: feedback.score,
  sentiment: feedback.sentiment,
  emotion: feedback.emotion,
  category: feedback.category,
  urgency: feedback.urgency,
  actionability: feedback.actionability,
  intentToLeave: feedback.intentToLeave,
  corrected: feedback.corrected,
  mood: feedback.mood,
  excerpt,
  alert: feedback.alert,
  isComplete: sql<boolean>`${feedback.completedAt} is not null`,
  reference: complaints.reference,
  state: complaints.state,
  complaintCategory: complaints.category,
  customerId: feedback.customerId,
  customerName,
  assigneeId: users.id,
  assigneeName: users.name,
  handledAt: feedback.handledAt,
};

/**
 * Lines of the inbox that meet the condition and are this colleague's to see; the condition names the workspace. Names
 * of customers are left out for those who may not see whom it is from.
 */
export async function itemsWhere(
  db: Db | Tx,
  staff: Staff,
  where: SQL | undefined,
  orderBy: readonly SQL[],
  limit: number,
): Promise<FeedbackItem[]> {
  const rows = await db
    .select(columns)
    .from(feedback)
    .leftJoin(surveys, and(eq(surveys.workspaceId, feedback.workspaceId), eq(surveys.id, feedback.surveyId)))
    .leftJoin(
      complaints,
      and(eq(complaints.workspaceId, feedback.workspaceId), eq(complaints.feedbackId, feedback.id)),
    )
    .leftJoin(
      customers,
      and(eq(customers.workspaceId, feedback.workspaceId), eq(customers.id, feedback.customerId)),
    )
    .leftJoin(users, eq(users.id, feedback.assigneeId))
    .where(and(where, whereVisibleTo(staff)))
    .orderBy(...orderBy)
    .limit(limit);
  return rows.map((row) => itemOf(row, maySeeContact(staff)));
}

type Row = Omit<
  FeedbackItem,
  "receivedAt" | "score" | "excerpt" | "complaint" | "customer" | "assignee" | "handledAt"
> & {
  receivedAt: Date;
  scoreType: NonNullable<FeedbackItem["score"]>["type"] | null;
  score: number | null;
  excerpt: string | null;
  reference: string | null;
  state: NonNullable<FeedbackItem["complaint"]>["state"] | null;
  complaintCategory: NonNullable<FeedbackItem["complaint"]>["category"] | null;
  customerId: string | null;
  customerName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  handledAt: Date | null;
};

function itemOf(row: Row, withNames: boolean): FeedbackItem {
  const {
    scoreType,
    score,
    reference,
    state,
    complaintCategory,
    customerId,
    customerName: name,
    assigneeId,
    assigneeName,
    ...rest
  } = row;
  return {
    ...rest,
    receivedAt: row.receivedAt.toISOString(),
    score: scoreType && score !== null ? { type: scoreType, value: score } : null,
    excerpt: row.excerpt ?? "",
    complaint:
      reference && state && complaintCategory ? { reference, state, category: complaintCategory } : null,
    customer: customerId ? { id: customerId, ...(withNames ? { name: name ?? "" } : {}) } : null,
    assignee: assigneeId && assigneeName !== null ? { id: assigneeId, name: assigneeName } : null,
    handledAt: row.handledAt?.toISOString() ?? null,
  };
}
