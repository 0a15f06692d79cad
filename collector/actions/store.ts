import { and, eq } from "drizzle-orm";
import type { ActionChange, NewAction } from "../../shared/contract/action.schema.ts";
import { refused } from "../../shared/outcome.ts";
import { todayIn } from "../calendar/day.ts";
import { causesOf } from "../complaints/view.ts";
import { members } from "../db/account-tables.ts";
import { actions } from "../db/action-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { type ActionFields, changed, changesOf, mayBeFor } from "./model.ts";
import { actionOf } from "./view.ts";

/** Plans an improvement, once by its id. */
export async function addAction(db: Db, staff: Staff, given: NewAction, now: Date) {
  const { workspaceId, userId } = staff;
  const refusal = await db.transaction(async (tx) => {
    const unknown = await unknownIn(tx, workspaceId, given);
    if (unknown) return unknown;
    const made = await tx
      .insert(actions)
      .values({ ...given, workspaceId, state: "planned", createdBy: userId, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: actions.id });
    const [action] = made;
    if (!action) return null;
    const event = { workspaceId, subjectId: action.id, actorId: userId, at: now } as const;
    await appendEvent(tx, { ...event, type: "action.created" });
    return null;
  });
  return refusal ?? actionOf(db, staff, given.id, now);
}

/** Changes an action, judges its effect. What is the same already makes no event. */
export async function changeAction(db: Db, staff: Staff, id: string, given: ActionChange, now: Date) {
  const { workspaceId, userId } = staff;
  const today = todayIn(await timeZoneOf(db, workspaceId), now);
  const refusal = await db.transaction(async (tx) => {
    const here = and(eq(actions.workspaceId, workspaceId), eq(actions.id, id));
    const [row] = await tx.select().from(actions).where(here).for("update");
    if (!row) return refused("not_found");
    if (row.version !== given.version) return refused("changed_meanwhile");
    const before: ActionFields = row;
    const after = changed(before, given, today);
    if (!after.ok) return after;
    const { causeId, ownerId } = after.value;
    const unknown = await unknownIn(tx, workspaceId, {
      causeId: causeId === row.causeId ? null : causeId,
      ownerId: ownerId === row.ownerId ? null : ownerId,
    });
    if (unknown) return unknown;
    const details = changesOf(before, after.value);
    if (!details) return null;
    const version = row.version + 1;
    await tx
      .update(actions)
      .set({ ...fieldsOf(after.value), version })
      .where(here);
    const event = { workspaceId, subjectId: id, actorId: userId, at: now } as const;
    await appendEvent(tx, { ...event, type: "action.changed", details: { ...details, version } });
    return null;
  });
  return refusal ?? actionOf(db, staff, id, now);
}

const fieldsOf = ({ title, change, causeId, ownerId, dueOn, state, doneOn }: ActionFields) => ({
  ...{ title, change, causeId, ownerId, dueOn, state, doneOn },
});

/** Names the cause or owner that this workspace does not have; null is not looked up. */
async function unknownIn(
  tx: Tx,
  workspaceId: string,
  { causeId, ownerId }: { readonly causeId: string | null; readonly ownerId: string | null },
) {
  if (causeId !== null && !mayBeFor(await causesOf(tx, workspaceId), causeId))
    return refused("invalid", [{ field: "causeId", message: "is no cause of this workspace's list" }]);
  if (ownerId === null) return null;
  const [member] = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.organizationId, workspaceId), eq(members.userId, ownerId)));
  return member
    ? null
    : refused("invalid", [{ field: "ownerId", message: "is not a member of this workspace" }]);
}
