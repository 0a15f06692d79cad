import { and, eq } from "drizzle-orm";
import type { NewActionLink } from "../../shared/contract/investigation.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { complaintActions } from "../db/action-tables.ts";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import type { Staff } from "../http/env.ts";
import { linkActions } from "./linked-actions.ts";
import { type Changed, changeCase } from "./store.ts";

/** Says that this complaint leads to an improvement, at whatever step it is. */
export async function linkAction(
  db: Db,
  staff: Staff,
  feedbackId: string,
  { version, actionId }: NewActionLink,
  now: Date,
) {
  return changeCase(db, staff, feedbackId, version, now, async (tx, record) => {
    const linked = await linkActions(tx, record, staff, [actionId], now);
    if (!linked.ok) return linked;
    return ok<Changed>({ after: record.state, events: linked.value });
  });
}

export async function unlinkAction(db: Db, staff: Staff, feedbackId: string, actionId: string, now: Date) {
  return changeCase(db, staff, feedbackId, null, now, async (tx, { workspaceId, state }) => {
    const removed = await tx
      .delete(complaintActions)
      .where(
        and(
          eq(complaintActions.workspaceId, workspaceId),
          eq(complaintActions.feedbackId, feedbackId),
          eq(complaintActions.actionId, actionId),
        ),
      )
      .returning({ id: complaintActions.actionId });
    if (removed.length === 0) return refused("not_found");
    const actorId = staff.userId;
    await appendEvent(tx, { workspaceId, type: "action.unlinked", subjectId: actionId, actorId, at: now });
    return ok<Changed>({
      after: state,
      events: [{ type: "complaint.action_unlinked", details: { actionId } }],
    });
  });
}
