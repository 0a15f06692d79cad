import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { hasReached, openStates } from "../../shared/complaint-states.ts";
import type { Recipient } from "../../shared/contract/complaint-settings.schema.ts";
import { refused } from "../../shared/outcome.ts";
import { members } from "../db/account-tables.ts";
import { caseTeamMembers } from "../db/case-tables.ts";
import type { Tx } from "../db/connect.ts";
import { complaints, feedback } from "../db/tables.ts";
import type { CaseRecord } from "./case-record.ts";
import { membersMissing } from "./settings-store.ts";

type Member = { readonly userId: string; readonly role: string };

async function membersOf(tx: Tx, workspaceId: string): Promise<Member[]> {
  return tx
    .select({ userId: members.userId, role: members.role })
    .from(members)
    .where(eq(members.organizationId, workspaceId))
    .orderBy(members.createdAt, members.userId);
}

/** Who could own a case of this team, or of none: its members, else the agents, else whoever runs the workspace. */
async function candidates(tx: Tx, workspaceId: string, teamId: string | null): Promise<readonly string[]> {
  const everybody = (await membersOf(tx, workspaceId)).filter(({ role }) => role !== "analyst");
  const inTeam = teamId ? await teamMembers(tx, workspaceId, teamId) : [];
  const groups = [
    everybody.filter(({ userId }) => inTeam.includes(userId)),
    everybody.filter(({ role }) => role === "agent"),
    everybody,
  ];
  return (groups.find((group) => group.length > 0) ?? []).map(({ userId }) => userId);
}

async function teamMembers(tx: Tx, workspaceId: string, teamId: string): Promise<string[]> {
  const found = await tx
    .select({ userId: caseTeamMembers.userId })
    .from(caseTeamMembers)
    .where(and(eq(caseTeamMembers.workspaceId, workspaceId), eq(caseTeamMembers.teamId, teamId)));
  return found.map(({ userId }) => userId);
}

/** Of those who could own it, whoever has the fewest open cases; null in a workspace without anybody. */
export async function fewestOpenCases(
  tx: Tx,
  workspaceId: string,
  teamId: string | null,
): Promise<string | null> {
  const able = await candidates(tx, workspaceId, teamId);
  if (able.length === 0) return null;
  const busy = await tx
    .select({ userId: feedback.assigneeId, cases: count() })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .where(
      and(
        eq(complaints.workspaceId, workspaceId),
        inArray(complaints.state, [...openStates]),
        inArray(feedback.assigneeId, [...able]),
      ),
    )
    .groupBy(feedback.assigneeId);
  const casesOf = (id: string) => busy.find(({ userId }) => userId === id)?.cases ?? 0;
  return able.toSorted((one, other) => casesOf(one) - casesOf(other))[0] ?? null;
}

/** Gives a case nobody owns to somebody. @returns whether it was nobody's until now */
export async function giveTo(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  userId: string,
): Promise<boolean> {
  const given = await tx
    .update(feedback)
    .set({ assigneeId: userId })
    .where(
      and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, feedbackId), isNull(feedback.assigneeId)),
    )
    .returning({ id: feedback.id });
  if (given.length > 0) await noteOwner(tx, workspaceId, feedbackId, userId);
  return given.length > 0;
}

/** From its assessment on a case is always somebody's, and only a member's. */
export async function ownerRefused(tx: Tx, record: CaseRecord, ownerId: string | null | undefined) {
  if (ownerId === undefined || ownerId === record.row.ownerId) return null;
  if (ownerId === null) return hasReached(record.state.state, "assessed") ? refused("owner_needed") : null;
  return (await membersMissing(tx, record.workspaceId, [ownerId])).length > 0
    ? refused("invalid", [{ field: "ownerId", message: "is not a member of this workspace" }])
    : null;
}

/** Whose a case is stands on its feedback too, for the inbox. */
export async function saveAssignee(
  tx: Tx,
  { workspaceId, feedbackId }: CaseRecord,
  assigneeId: string | null,
): Promise<void> {
  await tx
    .update(feedback)
    .set({ assigneeId })
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, feedbackId)));
}

async function noteOwner(
  tx: Tx,
  workspaceId: string,
  feedbackId: string,
  ownerId: string | null,
): Promise<void> {
  await tx
    .update(complaints)
    .set({ ownerId })
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, feedbackId)));
}

/**
 * The people an escalation goes to, without those whom the levels before it told: where none is left, the owners of the
 * workspace who do not know yet.
 */
export async function recipientsOf(
  tx: Tx,
  workspaceId: string,
  to: Recipient,
  ownerId: string | null,
  told: ReadonlySet<string>,
): Promise<readonly string[]> {
  const everybody = await membersOf(tx, workspaceId);
  const meant = everybody.filter(({ userId, role }) => {
    if (to.kind === "case_owner") return userId === ownerId;
    return to.kind === "role" ? role === to.role : userId === to.userId;
  });
  const owners = everybody.filter(({ role }) => role === "owner");
  const groups = [meant, owners].map((group) => group.filter(({ userId }) => !told.has(userId)));
  return (groups.find((group) => group.length > 0) ?? []).map(({ userId }) => userId);
}
