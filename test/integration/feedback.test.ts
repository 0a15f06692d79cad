import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { events, feedback } from "../../collector/db/tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, aKey, anotherWorkspace, aResponse, becomeOwner, joinAs, type Offered, surveysOf } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let surveys: Offered;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  surveys = await surveysOf(collector);
  owner = await becomeOwner(collector);
});

type Given = Parameters<typeof aResponse>[2];

async function say(given: Given = {}, survey = surveys.nps): Promise<string> {
  const response = aResponse(collector, survey, given);
  const answer = await collector.ask("POST", "/v1/responses", { body: response });
  if (answer.status !== 201) throw new Error(answer.text);
  return response.id;
}

async function complain(given: Record<string, unknown> = {}): Promise<string> {
  const complaint = aComplaint(collector, given);
  const answer = await collector.ask("POST", "/v1/complaints", { body: complaint });
  if (answer.status !== 201) throw new Error(answer.text);
  return complaint.id;
}

const list = async (query = "", cookie = owner) => (await collector.ask("GET", `/api/feedback?${query}`, { cookie })).body;
const idsOf = async (query: string): Promise<string[]> => (await list(query)).items.map(({ id }: { id: string }) => id);
const change = (id: string, body: object, cookie = owner) => collector.ask("PATCH", `/api/feedback/${id}`, { cookie, body });

async function eventsOf(id: string) {
  const { db } = collector.deps.database;
  const workspaceId = (await collector.ask("GET", "/api/session", { cookie: owner })).body.workspace.id;
  const rows = await db
    .select({ type: events.type, actorId: events.actorId })
    .from(events)
    .where(and(eq(events.workspaceId, workspaceId), eq(events.subjectId, id)))
    .orderBy(events.at, events.id);
  return rows;
}

describe("what a line of the inbox says", () => {
  test("an answer with its score, first words, customer and survey", async () => {
    await say({ score: 2, comment: "The courier was rude and late", customer: { name: "Kim", email: "kim@x.example" }, context: { locale: "en-GB", page: "https://shop.example/cart", touchpoint: "cart", device: "phone" } });
    expect((await list()).items[0]).toMatchObject({
      kind: "response",
      surveyName: "NPS",
      touchpoint: "cart",
      page: "https://shop.example/cart",
      locale: "en-GB",
      device: "phone",
      score: { type: "nps", value: 2 },
      sentiment: "negative",
      excerpt: "The courier was rude and late",
      alert: "low_score_with_comment",
      complaint: null,
      customer: { name: "Kim" },
      assignee: null,
      handledAt: null,
    });
  });

  test("a score without words has no sentiment and no excerpt, and no alert however low", async () => {
    await say({ score: 0 });
    expect((await list()).items[0]).toMatchObject({ sentiment: null, excerpt: "", alert: null, customer: null, mood: -1 });
  });

  test("a customer without a name is called by e-mail, else by their number, else by phone", async () => {
    for (const customer of [{ id: "c-7", email: "a@x.example", phone: "12345" }, { id: "c-8", phone: "12346" }, { phone: "+49 (30) 123" }]) {
      const id = await say({ customer });
      const { body } = await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner });
      const [item] = (await list("status=all")).items.filter((one: { id: string }) => one.id === id);
      expect(body.customer.name).toBe(item.customer.name);
    }
    const names = (await list()).items.map(({ customer }: { customer: { name: string } }) => customer.name);
    expect(names.sort()).toEqual(["+4930123", "a@x.example", "c-8"]);
  });
});

describe("filters", () => {
  test("each shows exactly what it names", async () => {
    const promoter = await say({ score: 9, comment: "Great quality, fast delivery" });
    const passive = await say({ score: 7, context: { locale: "en", touchpoint: "checkout" } });
    const detractor = await say({ score: 6, comment: "质量太差了，非常失望", context: { locale: "zh-CN" } });
    const satisfied = await say({ score: 4 }, surveys.csat);
    const middling = await say({ score: 3 }, surveys.csat);
    const dissatisfied = await say({ score: 2, context: { locale: "fr-CA" } }, surveys.csat);
    const complaint = await complain();
    const all = [promoter, passive, detractor, satisfied, middling, dissatisfied, complaint];
    const expected: Record<string, string[]> = {
      "": all,
      "kind=complaint": [complaint],
      "kind=response": all.filter((id) => id !== complaint),
      "group=promoter": [promoter],
      "group=passive": [passive],
      "group=detractor": [detractor],
      "group=satisfied": [satisfied],
      "group=middling": [middling],
      "group=dissatisfied": [dissatisfied],
      "scoreType=nps": [promoter, passive, detractor],
      "scoreType=csat": [satisfied, middling, dissatisfied],
      [`survey=${surveys.csat}`]: [satisfied, middling, dissatisfied],
      "touchpoint=checkout": [passive],
      "sentiment=positive": [promoter],
      "language=zh": [detractor],
      "language=fr": [dissatisfied],
      "sentiment=negative&language=zh": [detractor],
      "kind=complaint&group=promoter": [],
      "kind=&sentiment=&survey=&from=": all,
    };
    for (const [query, ids] of Object.entries(expected)) {
      expect((await idsOf(query)).sort(), query).toEqual([...ids].sort());
      expect((await list(query)).total, query).toBe(ids.length);
    }
  });

  test("the language is the one written in, else the one of the page", async () => {
    const written = await say({ comment: "质量太差了，非常失望", context: { locale: "en" } });
    const silent = await say({ context: { locale: "zh-TW" } });
    expect((await idsOf("language=zh")).sort()).toEqual([written, silent].sort());
    expect(await idsOf("language=en")).toEqual([]);
    expect((await collector.ask("GET", "/api/facets", { cookie: owner })).body.languages).toEqual(["zh"]);
  });

  test("a filter that makes no sense is refused, naming it", async () => {
    const answer = await collector.ask("GET", "/api/feedback?sentiment=sunny&from=yesterday&survey=x", { cookie: owner });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(["from", "sentiment", "survey"]);
  });

  test.each(["from=0000-01-01", "to=9999-12-31", "cursor=nonsense", "touchpoint=%00", "language=%00", "search=%00%00"])("%s costs nobody an error", async (query) => {
    const [inbox, overview] = await Promise.all(["feedback", "overview"].map((path) => collector.ask("GET", `/api/${path}?${query}`, { cookie: owner })));
    expect([200, 400]).toContain(inbox?.status);
    expect([200, 400]).toContain(overview?.status);
  });

  test.each([["2026-06-17", "------------------------------------"], [1e300, uuidv7()], ["+275760-09-13T00:00:00.000Z", uuidv7()], [{}, uuidv7()]])(
    "a made-up cursor (%o, %s) is refused by name",
    async (...made) => {
      const cursor = Buffer.from(JSON.stringify(made)).toString("base64url");
      const answer = await collector.ask("GET", `/api/feedback?cursor=${cursor}`, { cookie: owner });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "cursor" }] } });
    },
  );
});

describe("days are cut where the workspace is", () => {
  const at = async (instant: string): Promise<string> => {
    collector.clock.now = new Date(instant);
    return say({ score: 9 });
  };

  test("the day the clocks go back in Berlin has 25 hours, the day they go forward 23", async () => {
    const instants = {
      lastOfThe24th: await at("2026-10-24T21:59:59Z"),
      firstOfThe25th: await at("2026-10-24T22:00:00Z"),
      lastOfThe25th: await at("2026-10-25T22:59:59Z"),
      firstOfThe26th: await at("2026-10-25T23:00:00Z"),
    };
    expect((await idsOf("from=2026-10-25&to=2026-10-25")).sort()).toEqual([instants.firstOfThe25th, instants.lastOfThe25th].sort());
    expect(await idsOf("to=2026-10-24")).toEqual([instants.lastOfThe24th]);
    expect(await idsOf("from=2026-10-26")).toEqual([instants.firstOfThe26th]);
    const spring = { first: await at("2026-03-28T23:00:00Z"), last: await at("2026-03-29T21:59:59Z"), next: await at("2026-03-29T22:00:00Z") };
    expect((await idsOf("from=2026-03-29&to=2026-03-29")).sort()).toEqual([spring.first, spring.last].sort());
    expect(await idsOf("from=2026-03-30&to=2026-03-30")).toEqual([spring.next]);
  });

  test("moving the workspace moves its days", async () => {
    const evening = await at("2026-06-16T18:00:00Z");
    expect(await idsOf("from=2026-06-17&to=2026-06-17")).toEqual([]);
    await collector.ask("PATCH", "/api/workspace", { cookie: owner, body: { timeZone: "Asia/Shanghai" } });
    expect(await idsOf("from=2026-06-17&to=2026-06-17")).toEqual([evening]);
  });
});

describe("search", () => {
  test("finds the words as typed, in any case, with % and _ meaning themselves", async () => {
    const percent = await say({ comment: "I paid 100% of the price" });
    const thousand = await say({ comment: "I paid 1000 of the price" });
    const under = await say({ comment: "code A_B failed" });
    await say({ comment: "code AxB failed" });
    const slash = await say({ comment: "path C:\\temp" });
    expect(await idsOf(`search=${encodeURIComponent("100%")}`)).toEqual([percent]);
    expect((await idsOf("search=PAID")).sort()).toEqual([percent, thousand].sort());
    expect(await idsOf("search=A_B")).toEqual([under]);
    expect(await idsOf(`search=${encodeURIComponent("C:\\t")}`)).toEqual([slash]);
    expect(await idsOf(`search=${encodeURIComponent("%")}`)).toEqual([percent]);
    expect(await idsOf("search=nothing+like+it")).toEqual([]);
  });

  test("finds Chinese, and what would put it right, and a complaint by its reference", async () => {
    const chinese = await say({ comment: "物流太慢，客服态度很差" });
    const complaint = await complain({ whatHappened: "The vase broke", remedySought: "Please send another one" });
    expect(await idsOf(`search=${encodeURIComponent("客服态度")}`)).toEqual([chinese]);
    expect(await idsOf("search=send+another")).toEqual([complaint]);
    const { reference } = (await list("kind=complaint")).items[0].complaint;
    expect(await idsOf(`search=${reference.toLowerCase()}`)).toEqual([complaint]);
  });
});

describe("a long list, page by page", () => {
  /** 120 answers: some of one instant, a third without any mood, many of equal mood. */
  async function fill(): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < 40; index++) {
      if (index % 4 === 0) collector.clock.pass(1_000);
      ids.push(await say({ score: index % 11 }), await say({ score: index % 5 === 0 ? 1 : 5 }));
      ids.push(await say({ score: 3, comment: index % 2 ? "ok" : "Not good, not bad" }));
    }
    const { db } = collector.deps.database;
    const { body } = await collector.ask("GET", "/api/session", { cookie: owner });
    for (const id of ids.filter((_, index) => index % 3 === 1)) {
      await db.update(feedback).set({ mood: null }).where(and(eq(feedback.workspaceId, body.workspace.id), eq(feedback.id, id)));
    }
    return ids;
  }

  async function walk(sort: string) {
    const pages: { items: { id: string; mood: number | null; receivedAt: string }[]; total: number; nextCursor: string | null }[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: (typeof pages)[number] = await list(`status=all&sort=${sort}&cursor=${cursor}`);
      pages.push(page);
      cursor = page.nextCursor;
    }
    return pages;
  }

  test.each(["newest", "most_negative"])("sorted by %s every row comes once, none twice, in order", async (sort) => {
    const ids = await fill();
    const pages = await walk(sort);
    expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20]);
    expect(pages.every(({ total }) => total === 120)).toBe(true);
    const items = pages.flatMap((page) => page.items);
    expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const key = (item: (typeof items)[number]) => (sort === "newest" ? -Date.parse(item.receivedAt) : (item.mood ?? 2));
    expect(items.map(key)).toEqual(items.map(key).sort((a, b) => a - b));
    if (sort === "most_negative") expect(items.filter(({ mood }) => mood === null)).toHaveLength(40);
  });

  test("what arrives while somebody reads on neither repeats nor hides a row", async () => {
    const ids = await fill();
    const first = await list("status=all");
    collector.clock.pass(60_000);
    await say();
    const rest = [await list(`status=all&cursor=${first.nextCursor}`)];
    rest.push(await list(`status=all&cursor=${rest[0].nextCursor}`));
    const seen = [first, ...rest].flatMap(({ items }) => items.map(({ id }: { id: string }) => id));
    expect(seen.sort()).toEqual([...ids].sort());
  });
});

describe("assigning and handling", () => {
  test("goes to a member, is theirs under mine, and is taken back with null", async () => {
    const id = await say();
    const agent = await joinAs(collector, owner, "agent");
    const { user } = (await collector.ask("GET", "/api/session", { cookie: agent })).body;
    expect((await change(id, { assigneeId: user.id })).body.assignee).toEqual({ id: user.id, name: "agent" });
    expect((await list("status=mine", agent)).total).toBe(1);
    expect((await list("status=mine")).total).toBe(0);
    expect((await change(id, { assigneeId: null })).body.assignee).toBeNull();
    expect((await list("status=mine", agent)).total).toBe(0);
  });

  test("nobody but a member can be given it", async () => {
    const id = await say();
    const rival = await anotherWorkspace(collector);
    for (const assigneeId of [rival.userId, "nobody", "\u0000"]) {
      expect(await change(id, { assigneeId })).toMatchObject({ status: 400, body: { code: "invalid", errors: [{ field: "assigneeId" }] } });
    }
  });

  test("handled leaves the open list and comes back when undone, keeping when it first was handled", async () => {
    const id = await say();
    const handled = await change(id, { handled: true });
    expect(handled.body.handledAt).toBe(collector.clock.now.toISOString());
    collector.clock.pass(60_000);
    expect((await change(id, { handled: true })).body.handledAt).toBe(handled.body.handledAt);
    expect(await idsOf("")).toEqual([]);
    expect(await idsOf("status=handled")).toEqual([id]);
    expect((await change(id, { handled: false })).body.handledAt).toBeNull();
    expect(await idsOf("")).toEqual([id]);
  });

  test("each thing that happened is one event with who did it; what already was so makes none", async () => {
    const id = await say();
    const { user } = (await collector.ask("GET", "/api/session", { cookie: owner })).body;
    const steps = [{ assigneeId: user.id }, { assigneeId: user.id }, { handled: true }, { handled: true }, { handled: false }, { handled: false }, {}];
    for (const step of steps) {
      collector.clock.pass(1_000);
      expect((await change(id, step)).status).toBe(200);
    }
    expect(await eventsOf(id)).toEqual([
      { type: "response.submitted", actorId: null },
      { type: "feedback.assigned", actorId: user.id },
      { type: "feedback.handled", actorId: user.id },
      { type: "feedback.reopened", actorId: user.id },
    ]);
  });

  test("ten colleagues who press handled at once make one event", async () => {
    const id = await say();
    await Promise.all(Array.from({ length: 10 }, () => change(id, { handled: true })));
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(["response.submitted", "feedback.handled"]);
  });

  test("what an API key did is nobody's doing, and a key has no inbox of its own", async () => {
    const id = await say();
    const headers = await aKey(collector, owner, "agent");
    await collector.ask("PATCH", `/api/feedback/${id}`, { headers, body: { handled: true } });
    expect((await eventsOf(id)).at(-1)).toEqual({ type: "feedback.handled", actorId: null });
    expect((await collector.ask("GET", "/api/feedback?status=mine", { headers })).body.total).toBe(0);
  });

  test("a field nobody knows is refused, not ignored", async () => {
    expect(await change(await say(), { done: true })).toMatchObject({ status: 400, body: { errors: [{ field: "done" }] } });
  });

  test("a malformed id and an id nobody has are told apart by their code", async () => {
    expect(await change("7", { handled: true })).toMatchObject({ status: 400, body: { code: "malformed_id" } });
    expect(await change(uuidv7(), { handled: true })).toMatchObject({ status: 404, body: { code: "not_found" } });
  });
});

describe("the customer beside it", () => {
  test("all they said is beside each thing they said, whatever they gave as name or address", async () => {
    const first = await say({ score: 2, comment: "Slow", customer: { id: "c-1", email: "Kim@X.example" } });
    collector.clock.pass(1_000);
    const second = await complain({ contact: "kim@x.example" });
    await say({ customer: { email: "other@x.example" } });
    const { body } = await collector.ask("GET", `/api/feedback/${second}`, { cookie: owner });
    expect(body.customer).toMatchObject({ externalId: "c-1", email: "kim@x.example", verified: false, openComplaints: 1, orders: { count: 0, totals: [], lastAt: null } });
    expect(body.customer.others.map(({ id }: { id: string }) => id)).toEqual([first]);
  });

  test("who claims somebody else's e-mail beside a number of their own takes nothing away from them", async () => {
    const theirs = await say({ customer: { id: "c-1", email: "kim@x.example" } });
    const claimed = await say({ customer: { id: "c-2", email: "kim@x.example" } });
    const ofId = async (id: string) => (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.customer;
    expect(await ofId(theirs)).toMatchObject({ externalId: "c-1", email: "kim@x.example" });
    expect((await ofId(claimed)).externalId).not.toBe("c-1");
  });

  test("answers come with the questions as the customer read them, and the words that decided", async () => {
    const id = await say({ score: 1, comment: "质量太差了，非常失望", context: { locale: "zh-CN" } });
    const { body } = await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner });
    expect(body.answers.map(({ title, value }: { title: string; value: unknown }) => [title, value])).toEqual([
      ["您有多大可能把我们推荐给朋友？", 1],
      ["打这个分数，主要是因为什么？", "质量太差了，非常失望"],
    ]);
    const { reading } = body.answers[1];
    expect(reading).toMatchObject({ language: "zh", label: "negative" });
    expect(reading.spans.some(({ start, end }: { start: number; end: number }) => "质量太差了，非常失望".slice(start, end).includes("失望"))).toBe(true);
  });
});

test("the facets offer what this workspace has, and nothing else", async () => {
  await say({ context: { locale: "en", touchpoint: "delivery" } });
  await say({ context: { locale: "zh-CN", touchpoint: "checkout" } });
  const { body } = await collector.ask("GET", "/api/facets", { cookie: owner });
  expect(body).toMatchObject({ touchpoints: ["checkout", "delivery"], languages: ["en", "zh"], members: [{ name: "Olga Owner" }] });
  expect(body.surveys.map(({ name }: { name: string }) => name)).toEqual(["CSAT", "NPS"]);
});
