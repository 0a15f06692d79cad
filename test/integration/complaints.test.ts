import { beforeEach, describe, expect, test } from "vitest";
import { complaintStates, stepsFrom } from "../../shared/complaint-states.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aResponse, becomeOwner, surveysOf } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

const complain = (given: Record<string, unknown> = {}) => complainTo(collector, given);
const caseOf = (id: string) => work.caseOf(id);
const write = (id: string, body: string, internal = false, messageId = uuidv7()) =>
  work.write(id, body, { id: messageId, internal });
/** What of the stream of events this one saw, in no order within one instant. */
const toldOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const told: string[] = [];
  collector.clock.pass(60_000);
  const { body } = await collector.ask("GET", "/api/session", { cookie: owner });
  const stop = collector.deps.live.subscribe(
    { workspaceId: body.workspace.id, role: "owner", userId: body.user.id },
    ({ type }) => void told.push(type),
    () => {},
  );
  await work();
  await expect.poll(() => told.length, { timeout: 2_000 }).toBeGreaterThan(0);
  stop();
  return told.sort();
};

/** The steps that lead to each state, without what may be left out. */
const wayTo: Record<string, string[]> = {
  received: [],
  acknowledged: ["acknowledged"],
  assessed: ["assessed"],
  investigating: ["assessed", "investigating"],
  resolved: ["assessed", "resolved"],
  followed_up: ["assessed", "resolved", "followed_up"],
  closed: ["assessed", "resolved", "closed"],
};

describe("a complaint's way", () => {
  test("every step on along the path is possible, one by one, and each says what may follow", async () => {
    const { id } = await complain();
    for (const state of complaintStates.filter((one) => one !== "received")) {
      const answer = await work.step(id, state);
      expect(answer, answer.text).toMatchObject({ status: 200, body: { state, next: stepsFrom(state) } });
    }
  });

  test("from each state exactly the steps that may follow it are taken", async () => {
    for (const from of complaintStates) {
      for (const to of complaintStates.filter((one) => one !== "received" && one !== from)) {
        const { id } = await complain();
        await work.steps(id, ...(wayTo[from] ?? []));
        const { status, body } = await work.step(id, to);
        expect(status === 200 ? body.state : body.code, `${from} → ${to}`).toBe(
          stepsFrom(from).includes(to as never) ? to : "step_not_possible",
        );
      }
    }
  });

  test("when it was acknowledged stays as it first was; re-opening takes the resolution back", async () => {
    const { id } = await complain();
    collector.clock.pass(60_000);
    const acknowledgedAt = collector.clock.now.toISOString();
    await work.steps(id, "acknowledged");
    collector.clock.pass(60_000);
    await work.steps(id, "assessed");
    const resolvedAt = collector.clock.now.toISOString();
    await work.steps(id, "resolved");
    collector.clock.pass(60_000);
    expect((await work.step(id, "followed_up")).body).toMatchObject({ acknowledgedAt, resolvedAt });
    expect((await work.step(id, "investigating")).body).toMatchObject({
      acknowledgedAt,
      resolvedAt: null,
      outcome: null,
    });
    collector.clock.pass(60_000);
    expect((await work.step(id, "resolved")).body).toMatchObject({
      acknowledgedAt,
      resolvedAt: collector.clock.now.toISOString(),
    });
  });

  test("a step is told once; standing still is no event", async () => {
    const { id } = await complain();
    const told = await toldOf(async () => {
      await work.step(id, "acknowledged");
      await work.step(id, "acknowledged");
    });
    expect(told).toEqual(["complaint.acknowledged"]);
  });

  test.each(["opened", "", 7, null, "received"])("to %o no step leads", async (state) => {
    const { id } = await complain();
    const answer = await collector.ask("POST", `/api/complaints/${id}/steps`, {
      cookie: owner,
      body: { version: 0, state },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ field: "state" }] } });
  });

  test("a response is no complaint", async () => {
    const response = aResponse(collector, (await surveysOf(collector)).nps);
    await collector.ask("POST", "/v1/responses", { body: response });
    expect(await work.step(response.id, "acknowledged")).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
    expect(await write(response.id, "Hello")).toMatchObject({ status: 404 });
  });
});

describe("what a step needs", () => {
  const severe = { severity: "high", safety: false, complexity: "simple", impact: "one", urgency: "none" };

  test("a severe complaint is resolved only after what was found out is noted, in each round anew", async () => {
    const { id } = await complain();
    await work.step(id, "assessed", { assessment: severe });
    await write(id, "Only a note", true);
    expect((await work.step(id, "resolved")).body.code).toBe("investigation_missing");
    await work.note(id, "The packer skipped the padding.");
    await work.steps(id, "resolved");
    collector.clock.pass(60_000);
    await work.steps(id, "investigating");
    expect((await work.step(id, "resolved")).body.code).toBe("investigation_missing");
  });

  test("a rejection names its recourse, and the customer reads both", async () => {
    const { id, statusUrl } = await complain();
    await work.steps(id, "assessed");
    const decision = "The vase was in one piece when it was handed over.";
    const rejected = { outcome: "rejected", decision };
    expect((await work.step(id, "resolved", rejected)).body).toMatchObject({
      code: "invalid",
      errors: [{ field: "recourse" }],
    });
    const recourse = "You can turn to the arbitration board for retail.";
    expect((await work.step(id, "resolved", { ...rejected, recourse })).body).toMatchObject({
      state: "resolved",
      outcome: "rejected",
    });
    const { text } = await collector.ask("GET", statusUrl);
    expect(text).toContain(decision);
    expect(text).toContain(recourse);
  });

  test("an accepted complaint has no recourse to name", async () => {
    const { id } = await complain();
    await work.steps(id, "assessed");
    expect((await work.step(id, "resolved", { recourse: "The board" })).status).toBe(400);
  });

  test("without an assessment of one's own, what was read is accepted; reasons are kept for colleagues", async () => {
    const { id } = await complain({
      whatHappened: "Terrible, horrible, disgusting. I hate it. The worst ever!",
    });
    const { proposed } = await caseOf(id);
    const { body } = await work.step(id, "assessed", {
      assessment: undefined,
      reasons: "As bitter as they come.",
    });
    expect(body).toMatchObject({ assessment: proposed, priority: "high" });
    expect(body.messages.at(-1)).toMatchObject({ purpose: "assessment", internal: true });
  });

  test("a complaint is handled in the inbox exactly while it is resolved, and by no other way", async () => {
    const { id } = await complain();
    const handledAt = async () =>
      (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.item.handledAt;
    const mark = (handled: boolean) =>
      collector.ask("PATCH", `/api/feedback/${id}`, { cookie: owner, body: { handled } });
    expect(await mark(true)).toMatchObject({ status: 409, body: { code: "handled_by_steps" } });
    await work.steps(id, "assessed", "resolved");
    expect(await handledAt()).toBe(collector.clock.now.toISOString());
    expect(await mark(false)).toMatchObject({ status: 409, body: { code: "handled_by_steps" } });
    await work.steps(id, "investigating");
    expect(await handledAt()).toBeNull();
  });
});

describe("the thread", () => {
  test("the first word to the customer acknowledges; later words move nothing", async () => {
    const { id } = await complain();
    const told = await toldOf(() => write(id, "We are looking into it."));
    expect(told).toEqual(["complaint.acknowledged", "complaint.message_added"]);
    expect(await caseOf(id)).toMatchObject({
      state: "acknowledged",
      messages: [
        { from: "staff", authorName: "Olga Owner", internal: false, body: "We are looking into it." },
      ],
    });
    await work.steps(id, "assessed", "resolved");
    expect((await write(id, "Did it arrive?")).body.state).toBe("resolved");
  });

  test("a note for colleagues acknowledges nothing", async () => {
    const { id } = await complain();
    expect((await write(id, "Known trouble with this courier", true)).body).toMatchObject({
      state: "received",
      acknowledgedAt: null,
    });
  });

  test("the same message sent again is there once, is told once, and gets the same answer", async () => {
    const { id } = await complain();
    const messageId = uuidv7();
    const [first] = [await write(id, "We are on it.", false, messageId)];
    expect((await write(id, "We are on it.", false, messageId)).body).toEqual(first?.body);
    await Promise.all(Array.from({ length: 8 }, () => write(id, "We are on it.", false, messageId)));
    expect((await caseOf(id)).messages).toHaveLength(1);
  });

  test("an id that names a message elsewhere is refused, and the complaint is not acknowledged by nothing", async () => {
    const [one, other] = [await complain(), await complain()];
    const messageId = uuidv7();
    await write(one.id, "For the first", false, messageId);
    expect(await write(other.id, "For the second", false, messageId)).toMatchObject({
      status: 409,
      body: { code: "id_in_use" },
    });
    expect(await caseOf(other.id)).toMatchObject({ state: "received", messages: [] });
  });

  test("messages stand in the order they were written", async () => {
    const { id } = await complain();
    for (const words of ["one", "two", "three"]) {
      collector.clock.pass(1_000);
      await write(id, words);
    }
    expect((await caseOf(id)).messages.map(({ body }: { body: string }) => body)).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  test.each(["", "   ", "x".repeat(5_001)])("an empty or endless message is refused", async (body) => {
    const { id } = await complain();
    expect(await write(id, body)).toMatchObject({ status: 400, body: { errors: [{ field: "body" }] } });
  });
});
