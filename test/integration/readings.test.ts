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
    expect(reading.emotions).toMatchObject({ anger: expect.any(Number), joy: expect.any(Number) });
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
    const happy = await inbox.say({ score: 10, comment: "I love it, wonderful, so happy!" });
    const joyful = await inbox.idsOf("emotion=joy");
    expect(joyful).toContain(happy);
    expect(joyful).not.toContain(leaving);
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
      emotion: null,
      category: null,
      urgency: null,
      actionability: null,
      intentToLeave: null,
    });
  });
});

describe("the filters", () => {
  test("say how much each choice would leave, whatever is chosen of the same filter", async () => {
    await inbox.say({ score: 2, comment: "The parcel never arrived and the box was crushed" });
    await inbox.say({ score: 2, comment: "The parcel never arrived" });
    await inbox.say({ score: 0, comment: "The soup was cold, I am never coming back" });
    const counts = async (query: string) =>
      (await collector.ask("GET", `/api/facets/counts?${query}`, { cookie: inbox.owner })).body;
    const all = await counts("category=delivery");
    expect(all.category).toEqual([
      { value: "delivery", count: 2 },
      { value: "product", count: 1 },
    ]);
    expect(all.aspect).toEqual([
      { value: "delivery", count: 2 },
      { value: "packaging", count: 1 },
    ]);
    expect(all.leaving).toEqual([]);
    expect((await counts("")).leaving).toEqual([{ value: "yes", count: 1 }]);
  });
});

describe("the overview", () => {
  test("counts what they talk about and how it sounds", async () => {
    await inbox.say({ score: 2, comment: "The parcel never arrived" });
    await inbox.say({ score: 10, comment: "Fast delivery, very happy" });
    await inbox.say({ score: 2, comment: "The waiter was rude" });
    const { body } = await collector.ask("GET", "/api/overview", { cookie: inbox.owner });
    expect(body.categories).toEqual([
      { category: "delivery", negative: 1, positive: 1, feedback: 2 },
      { category: "service", negative: 1, positive: 0, feedback: 1 },
    ]);
  });
});

test("how well Heed reads is told as training wrote it down", async () => {
  const { body } = await collector.ask("GET", "/api/reading/model-card", { cookie: inbox.owner });
  expect(body.models.flatMap(({ languages }: { languages: string[] }) => languages)).toEqual(
    expect.arrayContaining(["en", "zh"]),
  );
  expect(body.weaknesses.length).toBeGreaterThan(3);
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
    const changed = await collector.ask("POST", `/api/feedback/${id}/corrections`, {
      cookie: inbox.owner,
      body: { kind: "category", to: "service" },
    });
    expect(changed.body.item).toMatchObject({ category: "service", complaint: { category: "service" } });
    expect((await detailOf(id)).complaint.category).toBe("service");
    expect(await inbox.idsOf("category=service")).toEqual([id]);
  });
});
