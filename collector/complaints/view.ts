import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { stepsFrom } from "../../shared/complaint-states.ts";
import type { Complaint, Message } from "../../shared/contract/complaint.schema.ts";
import type { CauseTree } from "../../shared/contract/complaint-settings.schema.ts";
import { filesOfMessages } from "../attachments/view.ts";
import { users } from "../db/account-tables.ts";
import { caseTeamMembers, caseTeams } from "../db/case-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaints, feedback, messages } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { followUpsOf, loyaltyAround } from "./follow-up-view.ts";
import { actionsOf } from "./linked-actions.ts";
import { proposedAssessment } from "./priority.ts";
import { readColumns } from "./read-columns.ts";
import { loadSettings } from "./settings-store.ts";

/** Of the cases of teams an agent sees those of their own; an agent's API key belongs to none. For queries on `feedback`. */
export function whereVisibleTo({ role, userId }: Staff): SQL | undefined {
  if (role !== "agent") return undefined;
  return sql`not exists (select 1 from complaints where complaints.workspace_id = feedback.workspace_id
    and complaints.feedback_id = feedback.id and complaints.team_id is not null
    and not exists (select 1 from case_team_members where case_team_members.workspace_id = complaints.workspace_id
      and case_team_members.team_id = complaints.team_id and case_team_members.user_id = ${userId ?? ""}))`;
}

/** The same for queries on `complaints`. */
export function whereCaseVisibleTo({ role, userId }: Staff): SQL | undefined {
  if (role !== "agent") return undefined;
  return sql`(complaints.team_id is null or exists (select 1 from case_team_members
    where case_team_members.workspace_id = complaints.workspace_id
      and case_team_members.team_id = complaints.team_id and case_team_members.user_id = ${userId ?? ""}))`;
}

export async function isVisibleTo(
  db: Db | Tx,
  { role, userId, workspaceId }: Staff,
  teamId: string | null,
): Promise<boolean> {
  if (role !== "agent" || teamId === null) return true;
  const found = await db
    .select({ userId: caseTeamMembers.userId })
    .from(caseTeamMembers)
    .where(
      and(
        eq(caseTeamMembers.workspaceId, workspaceId),
        eq(caseTeamMembers.teamId, teamId),
        eq(caseTeamMembers.userId, userId ?? ""),
      ),
    );
  return found.length > 0;
}

/** Why complaints happen, in two levels. */
export async function causesOf(db: Db | Tx, workspaceId: string): Promise<CauseTree> {
  return (await loadSettings(db, workspaceId)).causes;
}

/** Whether there is such a case for this colleague. */
export async function isCaseOf(db: Db | Tx, staff: Staff, feedbackId: string): Promise<boolean> {
  const [found] = await db
    .select({ teamId: complaints.teamId })
    .from(complaints)
    .where(and(eq(complaints.workspaceId, staff.workspaceId), eq(complaints.feedbackId, feedbackId)));
  return found !== undefined && (await isVisibleTo(db, staff, found.teamId));
}

/** Analysts count and compare; whom a complaint is from, and the link that speaks for them, is not theirs to know. */
export const maySeeContact = ({ role }: Pick<Staff, "role">): boolean => role !== "analyst";

/** The case behind a complaint with its whole thread, as this colleague may see it; null when there is none for them. */
export async function loadCase(db: Db, staff: Staff, feedbackId: string): Promise<Complaint | null> {
  const { workspaceId } = staff;
  const [found] = await db
    .select({
      row: complaints,
      channel: feedback.channel,
      customerId: feedback.customerId,
      receivedAt: feedback.receivedAt,
      ...readColumns,
      team: { id: caseTeams.id, name: caseTeams.name },
    })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .leftJoin(
      caseTeams,
      and(eq(caseTeams.workspaceId, complaints.workspaceId), eq(caseTeams.id, complaints.teamId)),
    )
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId)));
  if (!found || !(await isVisibleTo(db, staff, found.row.teamId))) return null;
  const { row, channel, team } = found;
  const thread = await threadOf(db, workspaceId, feedbackId);
  const messages = maySeeContact(staff)
    ? thread
    : thread.map((message) => ({ ...message, files: [], leftOut: [] }));
  return {
    version: row.version,
    reference: row.reference,
    ...(maySeeContact(staff) ? { statusUrl: `/c/${row.statusToken}`, contact: row.contact } : {}),
    state: row.state,
    next: [...stepsFrom(row.state)],
    category: row.category,
    channel,
    orderNumber: row.orderNumber,
    product: row.product,
    team,
    assessment: row.assessment,
    proposed: proposedAssessment(found),
    priority: row.priority,
    order: { score: row.orderScore, terms: [...row.orderTerms] },
    outcome: row.outcome,
    deadlines: deadlinesOf(row),
    nextDue:
      row.nextTarget && row.nextDueAt ? { target: row.nextTarget, dueAt: row.nextDueAt.toISOString() } : null,
    waitingSince: row.waitingSince?.toISOString() ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    firstAnsweredAt: row.firstAnsweredAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    actions: await actionsOf(db, workspaceId, feedbackId),
    messages,
    followUps: await followUpsOf(db, workspaceId, feedbackId, messages),
    loyalty: await loyaltyAround(db, workspaceId, { ...found, resolvedAt: row.resolvedAt }),
  };
}

function deadlinesOf(row: typeof complaints.$inferSelect): Complaint["deadlines"] {
  const deadlines = [
    { target: "acknowledge", dueAt: row.acknowledgeDueAt, metAt: row.acknowledgedAt },
    { target: "first_answer", dueAt: row.firstAnswerDueAt, metAt: row.answeredAt && row.firstAnsweredAt },
    { target: "update", dueAt: row.updateDueAt, metAt: null },
    { target: "resolve", dueAt: row.resolveDueAt, metAt: row.resolvedAt },
  ] as const;
  return deadlines.flatMap(({ target, dueAt, metAt }) =>
    dueAt ? [{ target, dueAt: dueAt.toISOString(), metAt: metAt?.toISOString() ?? null }] : [],
  );
}

/** Oldest first, internal notes included. */
export async function threadOf(db: Db, workspaceId: string, feedbackId: string): Promise<Message[]> {
  const rows = await db
    .select({
      id: messages.id,
      from: messages.from,
      authorName: users.name,
      internal: messages.internal,
      purpose: messages.purpose,
      body: messages.body,
      leftOut: messages.leftOut,
      at: messages.at,
    })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.feedbackId, feedbackId)))
    .orderBy(asc(messages.at), asc(messages.id));
  const files = await filesOfMessages(db, workspaceId, feedbackId);
  return rows.map((row) => ({
    ...row,
    files: files.get(row.id) ?? [],
    leftOut: [...row.leftOut],
    at: row.at.toISOString(),
  }));
}
