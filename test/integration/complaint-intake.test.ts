import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aKey, aResponse, becomeOwner, joinAs, surveysOf } from "../support/builders.ts";
import { atWork } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

describe("a complaint typed in for a customer", () => {
  const aCall = (given: object = {}) => ({
    id: uuidv7(collector.clock.now.getTime()),
    channel: "phone",
    category: "service",
    whatHappened: "Nobody called back for a week.",
    contact: "+49 30 123456",
    customerName: "Kim",
    ...given,
  });
  const enter = (body: object, asking: object = { cookie: owner }) =>
    collector.ask("POST", "/api/complaints", { ...asking, body });

  test("is a case as any other, of its channel, entered by a member, with a status page", async () => {
    const call = aCall();
    const answer = await enter(call);
    expect(answer.status).toBe(201);
    await collector.settle();
    expect(await work.caseOf(call.id)).toMatchObject({
      channel: "phone",
      category: "service",
      contact: "+49 30 123456",
      nextDue: { target: "acknowledge" },
    });
    expect(await work.history(call.id)).toMatchObject([
      { type: "complaint.received", by: "Olga Owner", details: { channel: "phone" } },
    ]);
    expect((await collector.ask("GET", answer.body.statusUrl)).text).toContain("Nobody called back");
  });

  test("said earlier, its deadlines run from then; the history says when it was entered", async () => {
    const call = aCall({ receivedAt: "2026-06-16T13:00:00.000Z" }); // Tuesday 15:00: two hours, then six
    await enter(call);
    await collector.settle();
    expect((await work.caseOf(call.id)).nextDue.dueAt).toBe("2026-06-17T13:00:00.000Z");
    expect((await work.history(call.id))[0]?.at).toBe(collector.clock.now.toISOString());
  });

  test.each(["2026-06-17T09:00:01.000Z", "2020-01-01T00:00:00.000Z"])("not from %s", async (receivedAt) => {
    expect(await enter(aCall({ receivedAt }))).toMatchObject({
      status: 400,
      body: { errors: [{ field: "receivedAt" }] },
    });
  });

  test("comes in once by its id, and by an agent's API key too; never by an analyst", async () => {
    const call = aCall({ channel: "api" });
    const headers = await aKey(collector, owner, "agent");
    const [first, second] = [await enter(call, { headers }), await enter(call, { headers })];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect((await enter(aCall(), { cookie: await joinAs(collector, owner, "analyst") })).status).toBe(403);
  });
});

describe("a low score with a comment", () => {
  const alerted = async (lowScore: string) => {
    const { nps } = await surveysOf(collector);
    await collector.ask("PATCH", `/api/surveys/${nps}`, { cookie: owner, body: { lowScore } });
    const customer = { email: "kim@x.example" };
    const response = aResponse(collector, nps, { score: 1, comment: "It never arrived", customer });
    await collector.ask("POST", "/v1/responses", { body: response });
    await collector.settle();
    return (await collector.ask("GET", `/api/feedback/${response.id}`, { cookie: owner })).body;
  };

  test("is an alert, unless the survey says otherwise", async () => {
    const { nps } = await surveysOf(collector);
    expect((await collector.ask("GET", `/api/surveys/${nps}`, { cookie: owner })).body.lowScore).toBe(
      "alert",
    );
    expect(await alerted("alert")).toMatchObject({
      item: { alert: "low_score_with_comment", complaint: null },
      complaint: null,
    });
  });

  test("opens a case where the survey says so: with deadlines, a contact and a status page, and it stays an answer", async () => {
    const detail = await alerted("case");
    expect(detail).toMatchObject({
      item: { kind: "response", score: { value: 1 } },
      complaint: { state: "received", contact: "kim@x.example", nextDue: { target: "acknowledge" } },
    });
    expect((await work.history(detail.item.id)).map(({ type }) => type).sort()).toEqual([
      "complaint.received",
      "response.submitted",
    ]);
    expect((await collector.ask("GET", detail.complaint.statusUrl)).text).toContain("It never arrived");
  });

  test("is nothing but an answer where the survey says so", async () => {
    expect((await alerted("nothing")).item).toMatchObject({ alert: null, complaint: null });
  });
});
