import { and, eq } from "drizzle-orm";
import { members, workspaces } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";

export async function findDemo(db: Db | Tx): Promise<string | null> {
  const [demo] = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.isDemo, true))
    .limit(1);
  return demo?.id ?? null;
}

/** Everything of a demo workspace goes with it; a workspace that is not a demo stays. */
export async function removeDemo(db: Db, id: string): Promise<void> {
  await db.delete(workspaces).where(and(eq(workspaces.id, id), eq(workspaces.isDemo, true)));
}

/** Everybody who owns some workspace here. */
export async function ownersHere(db: Db): Promise<string[]> {
  const owners = await db
    .selectDistinct({ userId: members.userId })
    .from(members)
    .where(eq(members.role, "owner"));
  return owners.map(({ userId }) => userId);
}
