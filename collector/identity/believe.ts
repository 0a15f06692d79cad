import { and, eq, sql } from "drizzle-orm";
import { customerAttributes } from "../db/asking-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { customers, identities } from "../db/tables.ts";
import type { Claim } from "./claim.ts";
import { nameColumns } from "./name.ts";

/** Writes down what a site says of a customer whose id it proved: that it did, their name, their attributes. */
export async function believe(
  tx: Db | Tx,
  told: { workspaceId: string; customerId: string; claim: Claim; at: Date },
): Promise<void> {
  const { workspaceId, customerId, claim, at } = told;
  await tx
    .update(identities)
    .set({ verified: true })
    .where(
      and(
        eq(identities.workspaceId, workspaceId),
        eq(identities.customerId, customerId),
        eq(identities.kind, "external"),
        eq(identities.value, claim.identities[0]?.value ?? ""),
        eq(identities.verified, false),
      ),
    );
  if (claim.name) {
    await tx
      .update(customers)
      .set(nameColumns(workspaceId, claim.name))
      .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
  }
  // In one order everywhere, so that two devices of one customer never wait for each other.
  const named = Object.entries(claim.attributes).sort(([one], [other]) => (one < other ? -1 : 1));
  if (named.length === 0) return;
  await tx
    .insert(customerAttributes)
    .values(named.map(([name, value]) => ({ workspaceId, customerId, name, value, toldAt: at })))
    .onConflictDoUpdate({
      target: [customerAttributes.workspaceId, customerAttributes.customerId, customerAttributes.name],
      set: { value: sql`excluded.value`, toldAt: sql`excluded.told_at` },
    });
}
