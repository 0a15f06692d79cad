import { and, eq } from "drizzle-orm";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { members, workspaces } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";

export async function findDemo(db: Db): Promise<string | null> {
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

/** Every owner of some workspace here becomes an owner of this one. */
export async function addOwnersTo(db: Db, workspaceId: string, now: Date): Promise<void> {
  const owners = await db
    .selectDistinct({ userId: members.userId })
    .from(members)
    .where(eq(members.role, "owner"));
  for (const { userId } of owners) {
    await db
      .insert(members)
      .values({
        id: uuidv7(now.getTime()),
        organizationId: workspaceId,
        userId,
        role: "owner",
        createdAt: now,
      })
      .onConflictDoNothing();
  }
}
