import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { users } from "../db/account-tables.ts";
import { actions, complaintActions } from "../db/action-tables.ts";
import type { Db } from "../db/connect.ts";
import type { Cell } from "./csv.ts";

/** A case as the pack knows it. */
type Case = { readonly feedbackId: string; readonly reference: string; readonly category: string };

export const actionColumns = [
  ...["reference", "category", "linked_at", "linked_by", "action_id", "action", "what_changes", "cause"],
  ...["owner", "state", "due_on", "done_on", "planned_at", "planned_by"],
];

/** A line for each improvement these cases led to. */
export async function actionLines(db: Db, workspaceId: string, cases: readonly Case[]): Promise<Cell[][]> {
  const [owners, makers] = [alias(users, "owners"), alias(users, "makers")];
  const found = await db
    .select({
      link: complaintActions,
      action: actions,
      by: users.name,
      owner: owners.name,
      maker: makers.name,
    })
    .from(complaintActions)
    .innerJoin(
      actions,
      and(eq(actions.workspaceId, complaintActions.workspaceId), eq(actions.id, complaintActions.actionId)),
    )
    .leftJoin(users, eq(users.id, complaintActions.linkedBy))
    .leftJoin(owners, eq(owners.id, actions.ownerId))
    .leftJoin(makers, eq(makers.id, actions.createdBy))
    .where(
      and(
        eq(complaintActions.workspaceId, workspaceId),
        inArray(
          complaintActions.feedbackId,
          cases.map(({ feedbackId }) => feedbackId),
        ),
      ),
    )
    .orderBy(complaintActions.feedbackId, complaintActions.at, complaintActions.actionId);
  const byId = new Map(cases.map((one) => [one.feedbackId, one]));
  return found.map(({ link, action, by, owner, maker }) => {
    const one = byId.get(link.feedbackId);
    return [
      ...[one?.reference ?? null, one?.category ?? null, link.at, by, action.id, action.title],
      ...[action.change, action.causeId, owner, action.state, action.dueOn, action.doneOn],
      ...[action.createdAt, maker],
    ];
  });
}
