import { and, eq } from "drizzle-orm";
import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";
import type { NewRemedy, Remedy, RemedyApproval } from "../../shared/contract/investigation.schema.ts";
import type { Role } from "../../shared/contract/workspace.schema.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaintRemedies } from "../db/investigation-tables.ts";

type Limit = ComplaintSettings["remedies"];

const isManager = (role: Role): boolean => role === "owner" || role === "admin";

/**
 * Whether a remedy stands as it is proposed. Costs in another currency than the limit's cannot be compared with it, and
 * are looked at as if they were above. Who may approve approves by proposing.
 */
export function approvalOf(
  { kind, cost }: Pick<NewRemedy, "kind" | "cost">,
  { currency, approvalAboveMinor }: Limit,
  by: Role,
): RemedyApproval {
  if (kind === "none" || cost === null || approvalAboveMinor === null) return "not_needed";
  const isWithin = cost.currency === currency && cost.amountMinor <= approvalAboveMinor;
  if (isWithin) return "not_needed";
  return isManager(by) ? "approved" : "asked";
}

/** Asked for or declined: it cannot be what the complaint is resolved with. */
export const isUnapproved = (remedy: Remedy | null): boolean =>
  remedy?.approval === "asked" || remedy?.approval === "declined";

export async function remedyOf(db: Db | Tx, workspaceId: string, feedbackId: string): Promise<Remedy | null> {
  const [found] = await db
    .select({
      kind: complaintRemedies.kind,
      apology: complaintRemedies.apology,
      costMinor: complaintRemedies.costMinor,
      costCurrency: complaintRemedies.costCurrency,
      approval: complaintRemedies.approval,
      decidedBy: users.name,
    })
    .from(complaintRemedies)
    .leftJoin(users, eq(users.id, complaintRemedies.decidedBy))
    .where(and(eq(complaintRemedies.workspaceId, workspaceId), eq(complaintRemedies.feedbackId, feedbackId)));
  if (!found) return null;
  const { costMinor, costCurrency, ...rest } = found;
  return { ...rest, cost: moneyOf(costMinor, costCurrency) };
}

/** Both columns are set, or neither. */
export const moneyOf = (amountMinor: number | null, currency: string | null) =>
  amountMinor === null || currency === null ? null : { amountMinor, currency };
