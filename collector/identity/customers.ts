import { and, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Db, Tx } from "../db/connect.ts";
import { customers, identities } from "../db/tables.ts";
import { believe } from "./believe.ts";
import type { Claim, Identity } from "./claim.ts";
import { nameColumns } from "./name.ts";

/** Somebody who says who they are, along with something else they send; `id` is that of what they send. */
export type Speaker = {
  readonly workspaceId: string;
  readonly id: string;
  readonly receivedAt: Date;
  readonly claim: Claim | null;
};

const keyOf = (workspaceId: string, identity: Identity) =>
  `${workspaceId} ${identity.kind} ${identity.value}`;

/**
 * The customer each arrival speaks for, by arrival id: known by the strongest identity it claims, else a new one.
 * What is claimed never takes an identity away from the customer who has it, and adds none to one we know for sure:
 * or anybody could put their own address on another's card by naming their number. What a site's signature proves is
 * noted as such, with what the site says beside it.
 */
export async function resolveCustomers(
  tx: Db | Tx,
  arrivals: readonly Speaker[],
): Promise<Map<string, string>> {
  const claiming = arrivals.filter((arrival) => arrival.claim);
  const owners = await ownersOf(tx, claiming);
  await welcome(tx, strangersAmong(claiming, owners), owners);
  for (const arrival of claiming) {
    const { workspaceId, claim, receivedAt } = arrival;
    const claimed = claim?.identities ?? [];
    if (claimed.every((identity) => owners.has(keyOf(workspaceId, identity)))) continue;
    const nearest = await knownBy(tx, workspaceId, claimed, owners);
    const isSure = nearest !== undefined && (await isVerified(tx, workspaceId, nearest));
    if (isSure && !claim?.isProven) continue;
    // A proven id proves no e-mail beside it: whoever is known for sure by that address may be somebody else.
    const [id] = claimed;
    const known = isSure && id && owners.get(keyOf(workspaceId, id)) !== nearest ? undefined : nearest;
    const customerId = known ?? uuidv7(receivedAt.getTime());
    if (!known) {
      const name = nameColumns(workspaceId, claim?.name ?? null);
      await tx.insert(customers).values({ workspaceId, id: customerId, ...name, firstSeenAt: receivedAt });
    }
    for (const identity of claimed) {
      await tx
        .insert(identities)
        .values({ workspaceId, ...identity, customerId })
        .onConflictDoNothing();
    }
    // Another process may have been first with one of them: the database's word counts.
    const settled = await ownersOf(tx, [arrival]);
    for (const [key, owner] of settled) owners.set(key, owner);
    if (!known && ![...settled.values()].includes(customerId)) {
      await tx
        .delete(customers)
        .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
    }
  }
  const found = new Map<string, string>();
  for (const { id, workspaceId, claim, receivedAt } of claiming) {
    const owner = claim?.identities.map((identity) => owners.get(keyOf(workspaceId, identity))).find(Boolean);
    if (!owner) continue;
    found.set(`${workspaceId} ${id}`, owner);
    if (claim?.isProven) await believe(tx, { workspaceId, customerId: owner, claim, at: receivedAt });
  }
  return found;
}

/** Those who claim nothing that anybody here has, nor anybody before them in the list. */
function strangersAmong(claiming: readonly Speaker[], owners: ReadonlyMap<string, string>): Speaker[] {
  const claimed = new Set<string>();
  return claiming.filter(({ workspaceId, claim }) => {
    const keys = (claim?.identities ?? []).map((identity) => keyOf(workspaceId, identity));
    const isNew = keys.length > 0 && keys.every((key) => !owners.has(key) && !claimed.has(key));
    for (const key of keys) claimed.add(key);
    return isNew;
  });
}

/** Writes them down all at once, and notes in `owners` who has their identities then. */
async function welcome(tx: Db | Tx, strangers: readonly Speaker[], owners: Map<string, string>) {
  if (strangers.length < 2) return;
  const made = strangers.map(({ workspaceId, claim, receivedAt }) => ({
    ...{ workspaceId, customerId: uuidv7(receivedAt.getTime()), firstSeenAt: receivedAt },
    ...{ name: claim?.name ?? null, identities: claim?.identities ?? [] },
  }));
  await tx
    .insert(customers)
    .values(made.map(({ identities: _, customerId, ...customer }) => ({ ...customer, id: customerId })));
  const theirs = made.flatMap(({ workspaceId, customerId, identities: all }) =>
    all.map((identity) => ({ workspaceId, ...identity, customerId })),
  );
  // In one order for everybody: two writers of the same identities then wait for each other, not both.
  const inOrder = theirs.toSorted((one, other) =>
    keyOf(one.workspaceId, one) < keyOf(other.workspaceId, other) ? -1 : 1,
  );
  await tx.insert(identities).values(inOrder).onConflictDoNothing();
  // Another process may have been first with one of them: the database's word counts.
  const settled = await ownersOf(tx, strangers);
  for (const [key, owner] of settled) owners.set(key, owner);
  const kept = new Set(settled.values());
  for (const { workspaceId, customerId } of made)
    if (!kept.has(customerId))
      await tx
        .delete(customers)
        .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
}

/** Whether the business itself has vouched for who this customer is. */
export async function isVerified(tx: Db | Tx, workspaceId: string, customerId: string): Promise<boolean> {
  const [verified] = await tx
    .select({ value: identities.value })
    .from(identities)
    .where(
      and(
        eq(identities.workspaceId, workspaceId),
        eq(identities.customerId, customerId),
        eq(identities.verified, true),
      ),
    )
    .limit(1);
  return Boolean(verified);
}

/** Who has the strongest of these that somebody has. A number of the business's own names one person: who has another is another. */
async function knownBy(
  tx: Db | Tx,
  workspaceId: string,
  claimed: readonly Identity[],
  owners: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const owner = claimed.map((identity) => owners.get(keyOf(workspaceId, identity))).find(Boolean);
  const isNewNumber = claimed.some(
    (identity) => identity.kind === "external" && !owners.has(keyOf(workspaceId, identity)),
  );
  if (!owner || !isNewNumber) return owner;
  const [another] = await tx
    .select({ value: identities.value })
    .from(identities)
    .where(
      and(
        eq(identities.workspaceId, workspaceId),
        eq(identities.customerId, owner),
        eq(identities.kind, "external"),
      ),
    )
    .limit(1);
  return another ? undefined : owner;
}

async function ownersOf(tx: Db | Tx, arrivals: readonly Speaker[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  const workspaceIds = [...new Set(arrivals.map(({ workspaceId }) => workspaceId))];
  for (const workspaceId of workspaceIds) {
    const values = arrivals
      .filter((arrival) => arrival.workspaceId === workspaceId)
      .flatMap(({ claim }) => claim?.identities.map(({ value }) => value) ?? []);
    const rows = await tx
      .select({ kind: identities.kind, value: identities.value, customerId: identities.customerId })
      .from(identities)
      .where(and(eq(identities.workspaceId, workspaceId), inArray(identities.value, values)));
    for (const { customerId, ...identity } of rows) owners.set(keyOf(workspaceId, identity), customerId);
  }
  return owners;
}
