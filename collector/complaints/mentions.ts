import { eq } from "drizzle-orm";
import type { Role } from "../../shared/contract/workspace.schema.ts";
import { members, users } from "../db/account-tables.ts";
import type { Tx } from "../db/connect.ts";
import type { Staff } from "../http/env.ts";
import type { CaseEvent } from "./chronicle.ts";
import { mentionedIn } from "./mentioned.ts";
import { isVisibleTo } from "./view.ts";

/** Those a note names who may see the case it is on, each to be told; nobody tells themselves. */
export async function mentionsIn(
  tx: Tx,
  { workspaceId, userId }: Staff,
  teamId: string | null,
  note: { readonly id: string; readonly body: string },
): Promise<CaseEvent[]> {
  if (!note.body.includes("@")) return [];
  const everybody = await tx
    .select({ userId: members.userId, name: users.name, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.organizationId, workspaceId));
  const told: CaseEvent[] = [];
  for (const to of mentionedIn(note.body, everybody)) {
    const role = everybody.find((member) => member.userId === to)?.role as Role; // only roles of ours are ever written
    if (to === userId || !(await isVisibleTo(tx, { role, userId: to, workspaceId }, teamId))) continue;
    told.push({ type: "complaint.mentioned", details: { to, messageId: note.id } });
  }
  return told;
}
