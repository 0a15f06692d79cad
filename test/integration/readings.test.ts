import { beforeEach, describe, expect, test } from "vitest";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const detailOf = async (id: string) =>
  (await collector.ask("GET", `/api/feedback/${id}`, { cookie: inbox.owner })).body;

describe("what was read", () => {
  test("is kept whole with the answer and shown with it", async () => {
    const comment = "You charged me twice and nobody answers. I will call my lawyer.";
    const id = await inbox.say({ score: 1, comment });
    const { item, answers } = await detailOf(id);
    expect(item).toMatchObject({
      category: "billing",
      urgency: "critical",
      actionability: "response_needed",
      intentToLeave: false,
    });
    const { reading } = answers.find(({ question }: { question: string }) => question === "comment");
    expect(reading.categories[0].category).toBe("billing");
    expect(reading.aspects.map(({ aspect }: { aspect: string }) => aspect)).toContain("payment");
    const legal = reading.urgency.reasons.find(({ reason }: { reason: string }) => reason === "legal");
    expect(comment.slice(legal.spans[0].start, legal.spans[0].end)).toBe("lawyer");
  });

  test("narrows the inbox by category, aspect, urgency, what to do and who leaves", async () => {
    const late = await inbox.say({ score: 2, comment: "The parcel never arrived and the box was crushed" });
    const leaving = await inbox.say({ score: 0, comment: "The soup was cold, I am never coming back" });
    const idea = await inbox.say({ score: 9, comment: "Would be nice if you added a dark mode" });
    await inbox.say({ score: 10 });
    expect(await inbox.idsOf("category=delivery")).toEqual([late]);
    expect(await inbox.idsOf("aspect=packaging")).toEqual([late]);
    expect(await inbox.idsOf("aspect=food")).toEqual([leaving]);
    expect(await inbox.idsOf("leaving=yes")).toEqual([leaving]);
    expect(await inbox.idsOf("actionability=suggestion")).toEqual([idea]);
    expect(await inbox.idsOf("urgency=low")).toEqual([idea]);
  });

  test("in a language without a model is unknown, and nothing is claimed of it", async () => {
    const id = await inbox.say({
      score: 3,
      comment: "Очень плохо, посылка опоздала",
      context: { locale: "ru" },
    });
    const { item } = await detailOf(id);
    expect(item).toMatchObject({
      sentiment: "unknown",
      category: null,
      urgency: null,
      actionability: null,
      intentToLeave: null,
    });
  });
});

describe("a complaint's category", () => {
  test("is read from the words when the customer chose none", async () => {
    const id = await inbox.complain({
      category: undefined,
      whatHappened: "The waiter was rude and the manager ignored us.",
    });
    expect((await detailOf(id)).item).toMatchObject({
      category: "service",
      complaint: { category: "service" },
    });
  });

  test("is what the customer chose, whatever the words say", async () => {
    const id = await inbox.complain({ category: "billing", whatHappened: "The waiter was rude." });
    expect((await detailOf(id)).item).toMatchObject({
      category: "billing",
      complaint: { category: "billing" },
    });
  });

  test("can be corrected by an agent, on the case and in the inbox alike", async () => {
    const id = await inbox.complain({ category: "billing", whatHappened: "The waiter was rude." });
    const changed = await collector.ask("PATCH", `/api/feedback/${id}`, {
      cookie: inbox.owner,
      body: { category: "service" },
    });
    expect(changed.body).toMatchObject({ category: "service", complaint: { category: "service" } });
    expect((await detailOf(id)).complaint.category).toBe("service");
    expect(await inbox.idsOf("category=service")).toEqual([id]);
  });
});
