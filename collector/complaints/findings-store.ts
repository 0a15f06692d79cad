import { and, eq } from "drizzle-orm";
import type { Findings, FindingsChange } from "../../shared/contract/investigation.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaintFindings } from "../db/investigation-tables.ts";
import type { Staff } from "../http/env.ts";
import { moneyOf } from "./remedy.ts";
import { loadSettings } from "./settings-store.ts";
import { type Changed, changeCase } from "./store.ts";

const nothing: Findings = { causeId: null, pattern: null, customersTouched: null, cost: null };

export async function findingsOf(db: Db | Tx, workspaceId: string, feedbackId: string): Promise<Findings> {
  const [found] = await db
    .select({
      causeId: complaintFindings.causeId,
      pattern: complaintFindings.pattern,
      customersTouched: complaintFindings.customersTouched,
      costMinor: complaintFindings.costMinor,
      costCurrency: complaintFindings.costCurrency,
    })
    .from(complaintFindings)
    .where(and(eq(complaintFindings.workspaceId, workspaceId), eq(complaintFindings.feedbackId, feedbackId)));
  if (!found) return nothing;
  const { costMinor, costCurrency, ...rest } = found;
  return { ...rest, cost: moneyOf(costMinor, costCurrency) };
}

/** Notes why it happened and what it cost. What is the same already makes no event. */
export async function changeFindings(
  db: Db,
  staff: Staff,
  feedbackId: string,
  { version, ...change }: FindingsChange,
  now: Date,
) {
  return changeCase(db, staff, feedbackId, version, now, async (tx, { workspaceId, state }) => {
    const before = await findingsOf(tx, workspaceId, feedbackId);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: Findings = { ...before, ...given };
    if (after.causeId !== before.causeId && !(await mayChoose(tx, workspaceId, after.causeId)))
      return refused("invalid", [{ field: "causeId", message: "is no cause of this workspace's list" }]);
    const fields = (["causeId", "pattern", "customersTouched", "cost"] as const).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    );
    if (fields.length === 0) return ok<Changed>({ after: state, events: [] });
    const { cost, ...rest } = after;
    const values = { ...rest, costMinor: cost?.amountMinor ?? null, costCurrency: cost?.currency ?? null };
    await tx
      .insert(complaintFindings)
      .values({ workspaceId, feedbackId, ...values })
      .onConflictDoUpdate({
        target: [complaintFindings.workspaceId, complaintFindings.feedbackId],
        set: values,
      });
    const details = { fields: fields.join() };
    return ok<Changed>({ after: state, events: [{ type: "complaint.findings_changed", details }] });
  });
}

async function mayChoose(tx: Tx, workspaceId: string, causeId: string | null): Promise<boolean> {
  if (causeId === null) return true;
  const { causes } = await loadSettings(tx, workspaceId);
  return causes.some(
    (group) =>
      (group.id === causeId && !group.retired) ||
      group.causes.some((cause) => cause.id === causeId && !cause.retired),
  );
}
