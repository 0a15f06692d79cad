import { afterEach, beforeEach, expect, test } from "vitest";
import type { LiveEvent } from "../../shared/contract/feedback.schema.ts";
import {
  aComplaint,
  anotherWorkspace,
  aResponse,
  becomeOwner,
  joinAs,
  type Offered,
  surveysOf,
} from "../support/builders.ts";
import { atWork, complain } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let surveys: Offered;
let owner: string;
const open: AbortController[] = [];

beforeEach(async () => {
  collector = await freshCollector();
  surveys = await surveysOf(collector);
  owner = await becomeOwner(collector);
});

afterEach(() => {
  for (const ending of open.splice(0)) ending.abort();
});

type Stream = { readonly heard: LiveEvent[]; readonly leave: () => Promise<void> };

/** Listens as the dashboard does. Resolves once the collector said it is ready. */
async function listen(cookie = owner): Promise<Stream> {
  const ending = new AbortController();
  open.push(ending);
  const answer = await collector.fetch(
    new Request("http://heed.test/api/live", { headers: { cookie }, signal: ending.signal }),
  );
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error("no stream");
  const heard: LiveEvent[] = [];
  const first = await reader.read();
  expect(first.value).toContain("event: ready");
  const listening = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const line of part.value.split("\n"))
        if (line.startsWith("data: {")) heard.push(JSON.parse(line.slice(6)));
    }
  })();
  return {
    heard,
    leave: async () => {
      await reader.cancel();
      ending.abort();
      await listening;
    },
  };
}

async function say(): Promise<string> {
  const response = aResponse(collector, surveys.nps, { comment: "Words only staff may read" });
  expect((await collector.ask("POST", "/v1/responses", { body: response })).status).toBe(201);
  return response.id;
}

/** Longer than the collector takes to look twice. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 900));

test("an answer that was accepted is told within a second, by its id and nothing it says", async () => {
  const { heard } = await listen();
  const id = await say();
  await expect
    .poll(() => heard, { timeout: 1_000, interval: 20 })
    .toEqual([{ type: "response.submitted", subjectId: id, at: collector.clock.now.toISOString() }]);
});

test("complaints, steps and assignments are told too, each once", async () => {
  const { heard } = await listen();
  const complaint = aComplaint(collector);
  await collector.ask("POST", "/v1/complaints", { body: complaint });
  const { user } = (await collector.ask("GET", "/api/session", { cookie: owner })).body;
  await collector.ask("PATCH", `/api/feedback/${complaint.id}`, {
    cookie: owner,
    body: { assigneeId: user.id },
  });
  await collector.ask("POST", `/api/complaints/${complaint.id}/steps`, {
    cookie: owner,
    body: { version: 0, state: "acknowledged" },
  });
  await aMoment();
  expect(heard.map(({ type }) => type).sort()).toEqual([
    "complaint.acknowledged",
    "complaint.assigned",
    "complaint.received",
  ]);
  expect(new Set(heard.map(({ subjectId }) => subjectId))).toEqual(new Set([complaint.id]));
});

test("another workspace's is not told", async () => {
  const rival = await anotherWorkspace(collector);
  const [mine, their] = [await listen(), await listen(rival.cookie)];
  const id = await say();
  await expect.poll(() => mine.heard.map(({ subjectId }) => subjectId), { timeout: 1_000 }).toEqual([id]);
  await aMoment();
  expect(their.heard).toEqual([]);
});

test("two who listen hear the same, and one who leaves takes nothing from the other", async () => {
  const agent = await joinAs(collector, owner, "agent");
  const [one, two] = [await listen(), await listen(agent)];
  const first = await say();
  await expect.poll(() => [one.heard.length, two.heard.length], { timeout: 1_000 }).toEqual([1, 1]);
  await one.leave();
  collector.clock.pass(2_000);
  const second = await say();
  await expect
    .poll(() => two.heard.map(({ subjectId }) => subjectId), { timeout: 1_000 })
    .toEqual([first, second]);
  expect(one.heard).toHaveLength(1);
});

test("who comes later is not told what was before", async () => {
  const early = await listen();
  await say();
  await expect.poll(() => early.heard.length, { timeout: 1_000 }).toBe(1);
  collector.clock.pass(5_000);
  const late = await listen();
  const id = await say();
  await expect.poll(() => late.heard.map(({ subjectId }) => subjectId), { timeout: 1_000 }).toEqual([id]);
});

test("a hundred answers at once are all told, none twice", async () => {
  const { heard } = await listen();
  const ids = await Promise.all(Array.from({ length: 100 }, () => say()));
  await expect.poll(() => heard.length, { timeout: 2_000 }).toBe(100);
  await aMoment();
  expect(heard.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort());
});

test("an agent hears of the cases of their teams and of none, never of another team's; admins hear of all", async () => {
  const [ann, bob] = [
    await joinAs(collector, owner, "agent", "Ann"),
    await joinAs(collector, owner, "agent", "Bob"),
  ];
  const { members } = (await collector.ask("GET", "/api/team", { cookie: owner })).body;
  const annId = members.find(({ name }: { name: string }) => name === "Ann").userId;
  const body = { name: "Returns", memberIds: [annId] };
  const { id: teamId } = (await collector.ask("POST", "/api/case-teams", { cookie: owner, body })).body;
  const [theirs, everybodys] = [await complain(collector), await complain(collector)];
  await atWork(collector, owner).change(theirs.id, { teamId });
  collector.clock.pass(60_000);
  const streams = [await listen(owner), await listen(ann), await listen(bob)];
  await atWork(collector, owner).write(theirs.id, "For Returns alone");
  await atWork(collector, owner).write(everybodys.id, "For everybody");
  const about = ({ heard }: Stream) => new Set(heard.map(({ subjectId }) => subjectId));
  // What is told last to everybody was told after what is Returns' alone.
  await expect
    .poll(() => streams.map((stream) => about(stream).has(everybodys.id)))
    .toEqual([true, true, true]);
  expect(streams.map((stream) => about(stream).has(theirs.id))).toEqual([true, true, false]);
});
