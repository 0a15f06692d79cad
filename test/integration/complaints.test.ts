import { beforeEach, describe, expect, test } from "vitest";
import { complaintStates } from "../../shared/complaint-states.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import {
  aComplaint,
  aKey,
  anotherWorkspace,
  aResponse,
  becomeOwner,
  joinAs,
  surveysOf,
} from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

/** @returns its id and the path of its status page */
async function complain(
  given: Record<string, unknown> = {},
): Promise<{ id: string; statusUrl: string; reference: string }> {
  const complaint = aComplaint(collector, given);
  const { status, body, text } = await collector.ask("POST", "/v1/complaints", { body: complaint });
  if (status !== 201) throw new Error(text);
  return body;
}

const caseOf = async (id: string) =>
  (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.complaint;
const move = (id: string, state: string) =>
  collector.ask("PATCH", `/api/complaints/${id}`, { cookie: owner, body: { state } });
const write = (id: string, body: string, internal = false, messageId = uuidv7()) =>
  collector.ask("POST", `/api/complaints/${id}/messages`, {
    cookie: owner,
    body: { id: messageId, body, internal },
  });
/** What of the stream of events this one saw, in no order within one instant. */
const toldOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const told: string[] = [];
  collector.clock.pass(60_000);
  const { body } = await collector.ask("GET", "/api/session", { cookie: owner });
  const stop = collector.deps.live.subscribe(
    body.workspace.id,
    ({ type }) => void told.push(type),
    () => {},
  );
  await work();
  await expect.poll(() => told.length, { timeout: 2_000 }).toBeGreaterThan(0);
  stop();
  return told.sort();
};

describe("a complaint's way", () => {
  test("every step on along the path is possible, one by one", async () => {
    const { id } = await complain();
    for (const state of complaintStates) expect((await move(id, state)).body.state).toBe(state);
  });

  test("a step may be skipped, none may be taken back, save that what was resolved can be investigated again", async () => {
    for (const from of complaintStates) {
      for (const to of complaintStates) {
        const { id } = await complain();
        if (from !== "received") await move(id, from);
        const answer = await move(id, to);
        const [before, after] = [complaintStates.indexOf(from), complaintStates.indexOf(to)];
        const reopens = to === "investigating" && before >= complaintStates.indexOf("resolved");
        if (after >= before || reopens)
          expect(answer, `${from} → ${to}`).toMatchObject({ status: 200, body: { state: to } });
        else
          expect(answer, `${from} → ${to}`).toMatchObject({
            status: 409,
            body: { code: "step_not_possible" },
          });
      }
    }
  });

  test("when it was acknowledged and resolved stays as it first was; re-opening takes the resolution back", async () => {
    const { id } = await complain();
    collector.clock.pass(60_000);
    const acknowledgedAt = collector.clock.now.toISOString();
    await move(id, "acknowledged");
    collector.clock.pass(60_000);
    const resolvedAt = collector.clock.now.toISOString();
    await move(id, "resolved");
    collector.clock.pass(60_000);
    expect((await move(id, "followed_up")).body).toMatchObject({ acknowledgedAt, resolvedAt });
    expect((await move(id, "investigating")).body).toMatchObject({ acknowledgedAt, resolvedAt: null });
    collector.clock.pass(60_000);
    expect((await move(id, "resolved")).body).toMatchObject({
      acknowledgedAt,
      resolvedAt: collector.clock.now.toISOString(),
    });
  });

  test("resolved at once counts as acknowledged at once", async () => {
    const { id } = await complain();
    const now = collector.clock.now.toISOString();
    expect((await move(id, "resolved")).body).toMatchObject({ acknowledgedAt: now, resolvedAt: now });
  });

  test("a step is told once; standing still is no event", async () => {
    const { id } = await complain();
    const told = await toldOf(async () => {
      await move(id, "acknowledged");
      await move(id, "acknowledged");
    });
    expect(told).toEqual(["complaint.acknowledged"]);
  });

  test("of two colleagues who close and investigate at once, nothing impossible comes out", async () => {
    const { id } = await complain();
    await move(id, "resolved");
    await Promise.all([
      move(id, "closed"),
      move(id, "investigating"),
      move(id, "closed"),
      move(id, "investigating"),
    ]);
    const { state, resolvedAt } = await caseOf(id);
    expect(["closed", "investigating"]).toContain(state);
    expect(resolvedAt === null).toBe(state === "investigating");
  });

  test.each(["opened", "", 7, null])("%o is no state", async (state) => {
    const { id } = await complain();
    const answer = await collector.ask("PATCH", `/api/complaints/${id}`, { cookie: owner, body: { state } });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ field: "state" }] } });
  });

  test("a response is no complaint", async () => {
    const response = aResponse(collector, (await surveysOf(collector)).nps);
    await collector.ask("POST", "/v1/responses", { body: response });
    expect(await move(response.id, "acknowledged")).toMatchObject({
      status: 404,
      body: { code: "not_found" },
    });
    expect(await write(response.id, "Hello")).toMatchObject({ status: 404 });
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
    await move(id, "resolved");
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

describe("the status page", () => {
  const page = (statusUrl: string, headers = {}) => collector.ask("GET", statusUrl, { headers });

  test("shows the state, the messages and what was asked for; never what colleagues note", async () => {
    const { id, statusUrl, reference } = await complain({ remedySought: "A new vase", orderNumber: "A-77" });
    await write(id, "A new one is on its way.");
    await write(id, "Secret: blames the courier", true);
    const { status, text, headers } = await page(statusUrl);
    expect(status).toBe(200);
    for (const words of [reference, "A new one is on its way.", "A new vase", "A-77", "Olga Owner"])
      expect(text).toContain(words);
    expect(text).not.toContain("Secret");
    expect(text).toMatch(/<li class="now" aria-current="step">/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer"); // the link is a secret: no other page may learn it
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("an answer that came in by an API key is the team's, not a nameless somebody's", async () => {
    const { id, statusUrl } = await complain();
    const headers = await aKey(collector, owner, "agent");
    const body = { id: uuidv7(), body: "We are on it.", internal: false };
    expect((await collector.ask("POST", `/api/complaints/${id}/messages`, { headers, body })).status).toBe(
      200,
    );
    expect((await page(statusUrl)).text).toContain("Our team · ");
  });

  test("speaks the language the complaint came in, whatever the browser's", async () => {
    const { statusUrl } = await complain({ context: { locale: "zh-CN" } });
    const { text } = await page(statusUrl, { "accept-language": "en" });
    expect(text).toContain('<html lang="zh-CN"');
  });

  test("tells times in the workspace's zone", async () => {
    const { statusUrl } = await complain();
    expect((await page(statusUrl)).text).toContain("11:00");
  });

  test("a link nobody has is a page that says so, in the browser's language, without a name in it", async () => {
    const { statusUrl } = await complain();
    const token = statusUrl.split("/").at(-1) ?? "";
    const workspacePart = token.slice(0, 21);
    const rival = await anotherWorkspace(collector);
    const rivals = Buffer.concat([
      Buffer.from(rival.id.replaceAll("-", ""), "hex"),
      Buffer.from(token, "base64url").subarray(16),
    ]).toString("base64url");
    const wrong = [
      `${workspacePart}${"A".repeat(22)}`,
      rivals,
      token.slice(0, -1),
      `${token}A`,
      "x",
      "%00",
      `${token.slice(0, 42)}%00`,
    ];
    const answers = await Promise.all(
      wrong.map((given) => page(`/c/${given}`, { "accept-language": "zh-CN,zh;q=0.9" })),
    );
    for (const [index, { status, text }] of answers.entries()) {
      expect(status, wrong[index]).toBe(404);
      expect(text).toContain('lang="zh-CN"');
    }
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test("somebody who reads too many is told to wait", async () => {
    const { statusUrl } = await complain();
    const answers = await Promise.all(Array.from({ length: 620 }, () => page(statusUrl)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

test("every colleague sees the same case; an analyst reads it and changes nothing", async () => {
  const { id } = await complain({ contact: "kim@x.example", orderNumber: "A-1" });
  const analyst = await joinAs(collector, owner, "analyst");
  const seen = await collector.ask("GET", `/api/feedback/${id}`, { cookie: analyst });
  expect(seen.body.complaint).toEqual(await caseOf(id));
  expect(seen.body.complaint).toMatchObject({
    contact: "kim@x.example",
    orderNumber: "A-1",
    category: "delivery",
  });
  const refused = await collector.ask("POST", `/api/complaints/${id}/messages`, {
    cookie: analyst,
    body: { id: uuidv7(), body: "Hi", internal: true },
  });
  expect(refused.status).toBe(403);
});
