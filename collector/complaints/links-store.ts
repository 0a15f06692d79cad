import { and, eq, or } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import type { NewLink } from "../../shared/contract/investigation.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaintLinks } from "../db/investigation-tables.ts";
import { complaints } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { thisCase } from "./case-record.ts";
import { duplicatesOf } from "./duplicates.ts";
import { type Changed, changeCase } from "./store.ts";
import { isCaseOf } from "./view.ts";

/** Says that this complaint is like another, or the same again: then it is resolved with that one. */
export async function addLink(db: Db, staff: Staff, feedbackId: string, given: NewLink, now: Date) {
  const { to, kind } = given;
  return changeCase(db, staff, feedbackId, given.version, now, async (tx, { workspaceId, state }) => {
    if (!(await isCaseOf(tx, staff, to))) return refused("not_found");
    const isPossible =
      to !== feedbackId && (kind === "similar" || (await mayFollow(tx, workspaceId, feedbackId, to)));
    if (!isPossible) return refused("link_not_possible");
    await removeBetween(tx, workspaceId, feedbackId, to);
    if (kind === "duplicate") await removeDuplication(tx, workspaceId, feedbackId);
    await tx.insert(complaintLinks).values({ workspaceId, feedbackId, otherId: to, kind, at: now });
    return ok<Changed>({ after: state, events: [{ type: "complaint.linked", details: { to, kind } }] });
  });
}

/** Takes a link back, from whichever side; a duplicate is then a complaint of its own again. */
export async function removeLink(db: Db, staff: Staff, feedbackId: string, otherId: string, now: Date) {
  return changeCase(db, staff, feedbackId, null, now, async (tx, { workspaceId, state }) => {
    const [removed] = await removeBetween(tx, workspaceId, feedbackId, otherId);
    if (!removed) return refused("not_found");
    const details = { to: otherId, kind: removed.kind };
    return ok<Changed>({ after: state, events: [{ type: "complaint.unlinked", details }] });
  });
}

/** Duplicates follow one that is open and follows none itself; whoever has followers follows nobody. */
async function mayFollow(tx: Tx, workspaceId: string, feedbackId: string, to: string): Promise<boolean> {
  const [original] = await tx
    .select({ state: complaints.state })
    .from(complaints)
    .where(thisCase(workspaceId, to));
  if (!original || hasReached(original.state, "resolved")) return false;
  const [followed] = await tx
    .select({ id: complaintLinks.otherId })
    .from(complaintLinks)
    .where(
      and(
        eq(complaintLinks.workspaceId, workspaceId),
        eq(complaintLinks.feedbackId, to),
        eq(complaintLinks.kind, "duplicate"),
      ),
    );
  return !followed && (await duplicatesOf(tx, workspaceId, feedbackId)).length === 0;
}

const removeBetween = (tx: Tx, workspaceId: string, one: string, other: string) =>
  tx
    .delete(complaintLinks)
    .where(
      and(
        eq(complaintLinks.workspaceId, workspaceId),
        or(
          and(eq(complaintLinks.feedbackId, one), eq(complaintLinks.otherId, other)),
          and(eq(complaintLinks.feedbackId, other), eq(complaintLinks.otherId, one)),
        ),
      ),
    )
    .returning({ kind: complaintLinks.kind });

const removeDuplication = (tx: Tx, workspaceId: string, feedbackId: string) =>
  tx
    .delete(complaintLinks)
    .where(
      and(
        eq(complaintLinks.workspaceId, workspaceId),
        eq(complaintLinks.feedbackId, feedbackId),
        eq(complaintLinks.kind, "duplicate"),
      ),
    );
