import { and, asc, eq, gt } from "drizzle-orm";
import type { Invitation, OpenInvitation, Role, Team } from "../../shared/contract/workspace.schema.ts";
import { invitations, members, users, workspaces } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";

type InvitationRow = { id: string; email: string; role: string | null; expiresAt: Date };

export const shownInvitation = ({ id, email, role, expiresAt }: InvitationRow): Invitation => ({
  id,
  email,
  role: role as Role, // written only by the invitation route, which checks it
  expiresAt: expiresAt.toISOString(),
  url: `/invite/${id}`,
});

const isOpen = (now: Date) => and(eq(invitations.status, "pending"), gt(invitations.expiresAt, now));

export async function listTeam(db: Db, workspaceId: string, now: Date): Promise<Team> {
  const people = await db
    .select({
      id: members.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      joinedAt: members.createdAt,
      twoFactorEnabled: users.twoFactorEnabled,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.organizationId, workspaceId))
    .orderBy(asc(members.createdAt));
  const open = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(eq(invitations.organizationId, workspaceId), isOpen(now)))
    .orderBy(asc(invitations.createdAt));
  return {
    members: people.map((person) => ({
      ...person,
      role: person.role as Role,
      joinedAt: person.joinedAt.toISOString(),
    })), // only roles of ours are ever written
    invitations: open.map(shownInvitation),
  };
}

/** What the person behind an invitation link may know of it; null when it is used, withdrawn or too old. */
export async function openInvitation(db: Db, id: string, now: Date): Promise<OpenInvitation | null> {
  const [found] = await db
    .select({
      workspaceName: workspaces.name,
      inviterName: users.name,
      email: invitations.email,
      role: invitations.role,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.organizationId))
    .innerJoin(users, eq(users.id, invitations.inviterId))
    .where(and(eq(invitations.id, id), isOpen(now)));
  if (!found) return null;
  const [account] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, found.email.toLowerCase()));
  return { ...found, role: found.role as Role, hasAccount: Boolean(account) }; // written only by the invitation route
}

/** The member of this workspace by their membership's id; null for another workspace's. */
export async function memberOf(db: Db, workspaceId: string, id: string): Promise<{ role: string } | null> {
  const [found] = await db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.id, id), eq(members.organizationId, workspaceId)));
  return found ?? null;
}

/** The invitation of this workspace by its id; null for another workspace's. */
export async function invitationOf(db: Db, workspaceId: string, id: string): Promise<{ id: string } | null> {
  const [found] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.organizationId, workspaceId)));
  return found ?? null;
}
