import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { customerAttributes } from "../../collector/db/asking-tables.ts";
import { identities } from "../../collector/db/tables.ts";
import { signatureOf } from "../../collector/identity/signature.ts";
import { type AskingSite, anAskingSite, DAY_MS } from "../support/asking.ts";
import { aComplaint, aResponse } from "../support/builders.ts";

let at: AskingSite;

beforeEach(async () => {
  at = await anAskingSite();
});

describe("who somebody is", () => {
  const signed = (id: string, secret: string) => ({ id, signature: signatureOf(id, secret) });
  const customerOf = async (id: string) => (await at.staff("GET", `/api/feedback/${id}`)).customer;
  const said = async (given: object) => {
    const response = aResponse(at.collector, at.surveys.nps, { score: 9, ...given });
    expect((await at.collector.ask("POST", "/v1/responses", { body: response })).status).toBe(201);
    return response.id;
  };

  test("a right signature makes the customer verified and keeps what the site says of them", async () => {
    const { secret } = await at.aSecret();
    const customer = { ...signed("c-1", secret), name: "Kim", attributes: { plan: "gold", seats: 12 } };
    const id = await said({ customer });
    expect(await customerOf(id)).toMatchObject({ externalId: "c-1", name: "Kim", verified: true });
    const kept = await at.db
      .select({ name: customerAttributes.name, value: customerAttributes.value })
      .from(customerAttributes)
      .where(eq(customerAttributes.workspaceId, at.workspaceId));
    expect(Object.fromEntries(kept.map(({ name, value }) => [name, value]))).toEqual({
      plan: "gold",
      seats: 12,
    });
    await said({ customer: { ...customer, attributes: { plan: "silver" } } });
    const [plan] = await at.db
      .select({ value: customerAttributes.value })
      .from(customerAttributes)
      .where(and(eq(customerAttributes.workspaceId, at.workspaceId), eq(customerAttributes.name, "plan")));
    expect(plan?.value).toBe("silver");
  });

  test("a wrong signature costs the identity, never the answer", async () => {
    await at.aSecret();
    const id = await said({ customer: { ...signed("c-1", "another secret"), email: "kim@x.example" } });
    expect(await customerOf(id)).toBeNull();
    expect(await at.db.select().from(identities).where(eq(identities.workspaceId, at.workspaceId))).toEqual(
      [],
    );
  });

  test("a wrong signature with a complaint leaves whom to answer, which its author wrote", async () => {
    const complaint = aComplaint(at.collector, {
      contact: "kim@x.example",
      customer: signed("c-1", "another secret"),
    });
    await at.collector.ask("POST", "/v1/complaints", { body: complaint });
    expect(await customerOf(complaint.id)).toMatchObject({ email: "kim@x.example", externalId: null });
  });

  test("without a signature it stays a claim, which changes nothing about a customer known for sure", async () => {
    const { secret } = await at.aSecret();
    const proven = await said({ customer: { ...signed("c-1", secret), name: "Kim" } });
    await said({
      customer: { id: "c-1", name: "Mallory", email: "mallory@x.example", attributes: { plan: "gold" } },
    });
    expect(await customerOf(proven)).toMatchObject({ name: "Kim", email: null, verified: true });
    expect(
      await at.db.select().from(customerAttributes).where(eq(customerAttributes.workspaceId, at.workspaceId)),
    ).toEqual([]);
  });

  test("who proves their own number and names a verified customer's address is not that customer", async () => {
    const { secret } = await at.aSecret();
    const victim = await said({ customer: { ...signed("c-1", secret), email: "kim@x.example" } });
    const thief = await said({ customer: { ...signed("c-2", secret), email: "kim@x.example" } });
    expect(await customerOf(victim)).toMatchObject({ externalId: "c-1", email: "kim@x.example" });
    expect(await customerOf(thief)).toMatchObject({ externalId: "c-2", email: null });
  });

  test("while one secret follows another both are believed; one taken away, or followed twice, no more", async () => {
    const first = await at.aSecret();
    at.collector.clock.pass(1);
    const second = await at.aSecret();
    for (const { secret } of [first, second])
      expect(await customerOf(await said({ customer: signed("c-1", secret) }))).toMatchObject({
        verified: true,
      });
    await at.staff("DELETE", `/api/sites/${at.siteId}/secrets/${second.id}`);
    expect(await customerOf(await said({ customer: signed("c-3", second.secret) }))).toBeNull();
    at.collector.clock.pass(1);
    await at.aSecret();
    at.collector.clock.pass(1);
    await at.aSecret();
    expect(await customerOf(await said({ customer: signed("c-4", first.secret) }))).toBeNull();
    const { secrets } = (await at.staff("GET", "/api/sites")).sites[0];
    expect(secrets).toHaveLength(2);
    expect(JSON.stringify(secrets)).not.toContain("heed_sign_");
  });

  test("a claim without proof learns nothing about a customer known for sure, and uses up nothing of theirs", async () => {
    const { secret } = await at.aSecret();
    expect(await at.asking({ customer: signed("c-1", secret) })).toBe(true);
    expect(await at.asking({ customer: { id: "c-1" } })).toBe(true);
    at.collector.clock.pass(31 * DAY_MS);
    for (let times = 0; times < 3; times++) expect(await at.asking({ customer: { id: "c-1" } })).toBe(true);
    expect(await at.asking({ customer: signed("c-1", secret) })).toBe(true);
  });
});
