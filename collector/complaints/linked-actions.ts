import { and, asc, eq, inArray } from "drizzle-orm";
import type { LinkedAction } from "../../shared/contract/complaint.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { actions, complaintActions } from "../db/action-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvents } from "../db/events.ts";
import type { Staff } from "../http/env.ts";
import type { CaseRecord } from "./case-record.ts";
import type { CaseEvent } from "./chronicle.ts";

/** The improvements a complaint led to, in the order they were linked. */
export async function actionsOf(
  db: Db | Tx,
  workspaceId: string,
  feedbackId: string,
): Promise<LinkedAction[]> {
  return db
    .select({ id: actions.id, title: actions.title, state: actions.state })
    .from(complaintActions)
    .innerJoin(
      actions,
      and(eq(actions.workspaceId, complaintActions.workspaceId), eq(actions.id, complaintActions.actionId)),
    )
    .where(and(eq(complaintActions.workspaceId, workspaceId), eq(complaintActions.feedbackId, feedbackId)))
    .orderBy(asc(complaintActions.at), asc(complaintActions.actionId));
}

/** Says that a complaint led to these improvements. @returns what happened: nothing for those that were linked already */
export async function linkActions(
  tx: Tx,
  { workspaceId, feedbackId }: CaseRecord,
  { userId }: Staff,
  ids: readonly string[],
  now: Date,
) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return ok<CaseEvent[]>([]);
  const known = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.workspaceId, workspaceId), inArray(actions.id, wanted)));
  if (known.length < wanted.length)
    return refused("invalid", [{ field: "actionIds", message: "is no action of this workspace" }]);
  const links = wanted.map((actionId) => ({ workspaceId, feedbackId, actionId, linkedBy: userId, at: now }));
  const made = await tx
    .insert(complaintActions)
    .values(links)
    .onConflictDoNothing()
    .returning({ id: complaintActions.actionId });
  const event = { workspaceId, type: "action.linked", actorId: userId, at: now } as const;
  await appendEvents(
    tx,
    made.map(({ id }) => ({ ...event, subjectId: id })),
  );
  return ok(
    made.map(({ id }): CaseEvent => ({ type: "complaint.action_linked", details: { actionId: id } })),
  );
}
