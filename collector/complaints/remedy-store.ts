import { and, eq } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import type { NewRemedy } from "../../shared/contract/investigation.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { complaintRemedies } from "../db/investigation-tables.ts";
import type { Staff } from "../http/env.ts";
import { approvalOf, remedyOf } from "./remedy.ts";
import { loadSettings } from "./settings-store.ts";
import { type Changed, changeCase } from "./store.ts";

/** What is to be done for the customer; it stands at once, or waits for a manager. */
export async function setRemedy(db: Db, staff: Staff, feedbackId: string, given: NewRemedy, now: Date) {
  const { kind, apology, cost } = given;
  return changeCase(db, staff, feedbackId, given.version, now, async (tx, { workspaceId, state }) => {
    // What the customer was told is done: another remedy needs the complaint re-opened.
    if (hasReached(state.state, "resolved")) return refused("step_not_possible");
    const { remedies } = await loadSettings(tx, workspaceId);
    const approval = approvalOf({ kind, cost }, remedies, staff.role);
    const decidedBy = approval === "approved" ? staff.userId : null;
    const costs = { costMinor: cost?.amountMinor ?? null, costCurrency: cost?.currency ?? null };
    const values = { kind, apology, ...costs, approval, decidedBy, at: now };
    await tx
      .insert(complaintRemedies)
      .values({ workspaceId, feedbackId, ...values })
      .onConflictDoUpdate({
        target: [complaintRemedies.workspaceId, complaintRemedies.feedbackId],
        set: values,
      });
    const details = { kind, apology, costMinor: costs.costMinor, currency: costs.costCurrency, approval };
    return ok<Changed>({ after: state, events: [{ type: "complaint.remedy_set", details }] });
  });
}

/** A manager approves the remedy that waits, or declines it. */
export async function decideRemedy(
  db: Db,
  staff: Staff,
  feedbackId: string,
  { version, approved }: { readonly version: number; readonly approved: boolean },
  now: Date,
) {
  return changeCase(db, staff, feedbackId, version, now, async (tx, { workspaceId, state }) => {
    const remedy = await remedyOf(tx, workspaceId, feedbackId);
    if (remedy?.approval !== "asked") return refused("nothing_to_decide");
    await tx
      .update(complaintRemedies)
      .set({ approval: approved ? "approved" : "declined", decidedBy: staff.userId })
      .where(
        and(eq(complaintRemedies.workspaceId, workspaceId), eq(complaintRemedies.feedbackId, feedbackId)),
      );
    return ok<Changed>({
      after: state,
      events: [{ type: "complaint.remedy_decided", details: { approved } }],
    });
  });
}
