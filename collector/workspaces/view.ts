import { asc, eq } from "drizzle-orm";
import type { Role, Workspace } from "../../shared/contract/workspace.schema.ts";
import { members, workspaces } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";

/** The IANA zone in which a workspace's days begin and end. */
export async function timeZoneOf(db: Db, workspaceId: string): Promise<string> {
  const [workspace] = await db
    .select({ timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return workspace?.timeZone ?? "UTC";
}

/** For what is done in every workspace as time passes, one after the other. */
export async function everyWorkspaceId(db: Db): Promise<string[]> {
  const all = await db.select({ id: workspaces.id }).from(workspaces).orderBy(asc(workspaces.createdAt));
  return all.map(({ id }) => id);
}

/** The workspaces somebody belongs to, oldest first, with their role in each. */
export async function workspacesOf(db: Db, userId: string): Promise<Workspace[]> {
  const rows = await db
    .select({
      id: workspaces.id,
      name: workspaces.name,
      timeZone: workspaces.timeZone,
      isDemo: workspaces.isDemo,
      role: members.role,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.organizationId))
    .where(eq(members.userId, userId))
    .orderBy(asc(workspaces.createdAt));
  return rows.map((row) => ({ ...row, role: row.role as Role })); // only roles of ours are ever written
}
