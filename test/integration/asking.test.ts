import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asks } from "../../collector/db/asking-tables.ts";
import { customers, identities, impressions } from "../../collector/db/tables.ts";
import { signatureOf } from "../../collector/identity/signature.ts";
import type { Targeting } from "../../shared/contract/targeting.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type AskingSite, anAskingSite, DAY_MS } from "../support/asking.ts";
import { aComplaint } from "../support/builders.ts";
import { mild } from "../support/cases.ts";

const kim = { id: "c-1" };
const shownTimes = async () =>
  (await at.db.select().from(impressions).where(eq(impressions.workspaceId, at.workspaceId))).length;

let at: AskingSite;

beforeEach(async () => {
  at = await anAskingSite();
});

describe("one person on several devices", () => {
  test("who was asked on one device is not asked again on another, until the survey's days are over", async () => {
    await at.setPrivacy({ restDays: 0 });
    expect(await at.asking({ customer: kim })).toBe(true);
    expect(await at.asking({ customer: kim })).toBe(false);
    at.collector.clock.pass(30 * DAY_MS - 1);
    expect(await at.asking({ customer: kim })).toBe(false);
    at.collector.clock.pass(1);
    expect(await at.asking({ customer: kim })).toBe(true);
    expect(await shownTimes()).toBe(2);
  });

  test("two devices, or ten, that ask at the very same time: one may", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => at.asking({ customer: kim })));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await shownTimes()).toBe(1);
    const known = await at.db.select().from(customers).where(eq(customers.workspaceId, at.workspaceId));
    expect(known).toHaveLength(1);
  });

  test("two at.surveys at the very same time: one may", async () => {
    const answers = await Promise.all([
      at.asking({ customer: kim }),
      at.asking({ customer: kim, survey: at.surveys.csat }),
    ]);
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test("a request sent twice is answered the same twice and counted once", async () => {
    const id = uuidv7(at.collector.clock.now.getTime());
    expect(await Promise.all([at.asking({ id, customer: kim }), at.asking({ id, customer: kim })])).toEqual([
      true,
      true,
    ]);
    expect(await at.asking({ id, customer: kim })).toBe(true);
    expect(await shownTimes()).toBe(1);
  });

  test("no survey follows another within the site's days, whichever it is", async () => {
    expect(await at.asking({ customer: kim })).toBe(true);
    at.collector.clock.pass(7 * DAY_MS - 1);
    expect(await at.asking({ customer: kim, survey: at.surveys.csat })).toBe(false);
    at.collector.clock.pass(1);
    expect(await at.asking({ customer: kim, survey: at.surveys.csat })).toBe(true);
  });

  test("who answered, though nobody asked them, has been heard for now", async () => {
    expect((await at.answering(at.surveys.csat, { score: 4, customer: kim })).status).toBe(201);
    at.collector.clock.pass(DAY_MS);
    expect(await at.asking({ customer: kim })).toBe(false);
  });

  test("who opened a survey and closed it again is not asked the same the next day", async () => {
    expect(await at.asking({ asks: false, customer: kim })).toBe(true);
    at.collector.clock.pass(DAY_MS);
    expect(await at.asking({ customer: kim })).toBe(false);
  });

  test("what a visitor opens themselves is never refused", async () => {
    await at.asking({ customer: kim });
    expect(await at.asking({ asks: false, customer: kim })).toBe(true);
  });

  test("nobody's days are another's, and who says nothing of themselves is asked by what their browser remembers", async () => {
    expect(await at.asking({ customer: kim })).toBe(true);
    expect(await at.asking({ customer: { id: "c-2" } })).toBe(true);
    expect(await at.asking()).toBe(true);
    expect(await at.asking()).toBe(true);
  });

  test("a survey may be asked again sooner, or later, than others", async () => {
    await at.setPrivacy({ restDays: 0 });
    await at.target(at.surveys.nps, { askAgainAfterDays: 2 });
    expect(await at.asking({ customer: kim })).toBe(true);
    at.collector.clock.pass(2 * DAY_MS);
    expect(await at.asking({ customer: kim })).toBe(true);
    await at.target(at.surveys.nps, { askAgainAfterDays: 365 });
    at.collector.clock.pass(100 * DAY_MS);
    expect(await at.asking({ customer: kim })).toBe(false);
  });
});

describe("a customer with an open complaint", () => {
  test("is not asked whether they would recommend us; other questions are, and this one once it is resolved", async () => {
    const complaint = aComplaint(at.collector, { customer: kim });
    await at.collector.ask("POST", "/v1/complaints", { body: complaint });
    expect(await at.asking({ customer: kim })).toBe(false);
    expect(await at.asking({ customer: kim, survey: at.surveys.csat })).toBe(true);
    at.collector.clock.pass(8 * DAY_MS);
    expect(await at.asking({ customer: kim })).toBe(false);
    const step = { version: 0, state: "assessed", assessment: mild };
    await at.staff("POST", `/api/complaints/${complaint.id}/steps`, step);
    const decision = {
      ...{ version: 1, state: "resolved", outcome: "accepted", decision: "A new one is coming." },
      noActionReason: "A single slip.",
    };
    await at.staff("POST", `/api/complaints/${complaint.id}/steps`, decision);
    expect(await at.asking({ customer: kim })).toBe(true);
  });
});

describe("segments", () => {
  const forGold: Targeting = { customers: [[{ attribute: "plan", is: "equals", value: "gold" }]] };

  test("only customers of whom every condition of one list holds are asked", async () => {
    await at.target(at.surveys.nps, {
      customers: [
        [
          { attribute: "plan", is: "equals", value: "gold" },
          { attribute: "seats", is: "at_least", value: 10 },
        ],
        [{ attribute: "vip", is: "equals", value: true }],
      ],
    });
    const ask = (id: string, attributes: Record<string, string | number | boolean>) =>
      at.asking({ customer: { id, attributes } });
    expect(await ask("c-1", { plan: "gold", seats: 9 })).toBe(false);
    expect(await ask("c-2", { plan: "gold", seats: 10 })).toBe(true);
    expect(await ask("c-3", { vip: true })).toBe(true);
    expect(await at.asking()).toBe(false);
    const known = await at.db.select().from(identities).where(eq(identities.workspaceId, at.workspaceId));
    expect(known.map(({ value }) => value).sort()).toEqual(["c-2", "c-3"]);
  });

  test("what the site told of a proven customer before counts, for them alone", async () => {
    const { secret } = await at.aSecret();
    await at.target(at.surveys.nps, forGold);
    await at.setPrivacy({ restDays: 0 });
    const proven = (id: string) => ({ id, signature: signatureOf(id, secret) });
    await at.answering(at.surveys.csat, {
      score: 5,
      customer: { ...proven("c-1"), attributes: { plan: "gold" } },
    });
    expect(await at.asking({ customer: { id: "c-1" } })).toBe(false);
    expect(await at.asking({ customer: proven("c-2") })).toBe(false);
    expect(await at.asking({ customer: proven("c-1") })).toBe(true);
  });

  test("the rules for customers stay with the collector: a page learns only that there are some", async () => {
    await at.target(at.surveys.nps, forGold);
    const offer = await at.offered();
    expect(offer.surveys[0].targeting).toEqual({ forCustomers: true, isDrawn: true });
    expect(JSON.stringify(offer)).not.toContain("gold");
  });
});

test("whom a survey asked goes with the customer and the survey, and is nobody else's to see", async () => {
  await at.asking({ customer: kim });
  const noted = await at.db.select().from(asks).where(eq(asks.workspaceId, at.workspaceId));
  expect(noted).toHaveLength(1);
  await at.db.delete(customers).where(eq(customers.workspaceId, at.workspaceId));
  expect(await at.db.select().from(asks).where(eq(asks.workspaceId, at.workspaceId))).toEqual([]);
});
