import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let owner: Inbox["owner"];
let surveys: Inbox["surveys"];
let list: Inbox["list"];
let idsOf: Inbox["idsOf"];
let say: Inbox["say"];
let complain: Inbox["complain"];

beforeEach(async () => {
  collector = await freshCollector();
  ({ owner, surveys, list, idsOf, say, complain } = await anInbox(collector));
});

describe("what a line of the inbox says", () => {
  test("an answer with its score, first words, customer and survey", async () => {
    await say({
      score: 2,
      comment: "The courier was rude and late",
      customer: { name: "Kim", email: "kim@x.example" },
      context: { locale: "en-GB", page: "https://shop.example/cart", touchpoint: "cart", device: "phone" },
    });
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
    expect((await list()).items[0]).toMatchObject({
      sentiment: null,
      excerpt: "",
      alert: null,
      customer: null,
      mood: -1,
    });
  });

  test("a customer without a name is called by e-mail, else by their number, else by phone", async () => {
    for (const customer of [
      { id: "c-7", email: "a@x.example", phone: "12345" },
      { id: "c-8", phone: "12346" },
      { phone: "+49 (30) 123" },
    ]) {
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
    const answer = await collector.ask("GET", "/api/feedback?sentiment=sunny&from=yesterday&survey=x", {
      cookie: owner,
    });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      "from",
      "sentiment",
      "survey",
    ]);
  });

  test.each([
    "from=0000-01-01",
    "to=9999-12-31",
    "cursor=nonsense",
    "touchpoint=%00",
    "language=%00",
    "search=%00%00",
  ])("%s costs nobody an error", async (query) => {
    const [inbox, overview] = await Promise.all(
      ["feedback", "overview"].map((path) =>
        collector.ask("GET", `/api/${path}?${query}`, { cookie: owner }),
      ),
    );
    expect([200, 400]).toContain(inbox?.status);
    expect([200, 400]).toContain(overview?.status);
  });

  test.each([
    ["2026-06-17", "------------------------------------"],
    [1e300, uuidv7()],
    ["+275760-09-13T00:00:00.000Z", uuidv7()],
    [{}, uuidv7()],
  ])("a made-up cursor (%o, %s) is refused by name", async (...made) => {
    const cursor = Buffer.from(JSON.stringify(made)).toString("base64url");
    const answer = await collector.ask("GET", `/api/feedback?cursor=${cursor}`, { cookie: owner });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "cursor" }] } });
  });
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
    expect((await idsOf("from=2026-10-25&to=2026-10-25")).sort()).toEqual(
      [instants.firstOfThe25th, instants.lastOfThe25th].sort(),
    );
    expect(await idsOf("to=2026-10-24")).toEqual([instants.lastOfThe24th]);
    expect(await idsOf("from=2026-10-26")).toEqual([instants.firstOfThe26th]);
    const spring = {
      first: await at("2026-03-28T23:00:00Z"),
      last: await at("2026-03-29T21:59:59Z"),
      next: await at("2026-03-29T22:00:00Z"),
    };
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
    const complaint = await complain({
      whatHappened: "The vase broke",
      remedySought: "Please send another one",
    });
    expect(await idsOf(`search=${encodeURIComponent("客服态度")}`)).toEqual([chinese]);
    expect(await idsOf("search=send+another")).toEqual([complaint]);
    const { reference } = (await list("kind=complaint")).items[0].complaint;
    expect(await idsOf(`search=${reference.toLowerCase()}`)).toEqual([complaint]);
  });
});

test("the facets offer what this workspace has, and nothing else", async () => {
  await say({ context: { locale: "en", touchpoint: "delivery" } });
  await say({ context: { locale: "zh-CN", touchpoint: "checkout" } });
  const { body } = await collector.ask("GET", "/api/facets", { cookie: owner });
  expect(body).toMatchObject({
    touchpoints: ["checkout", "delivery"],
    languages: ["en", "zh"],
    members: [{ name: "Olga Owner" }],
  });
  expect(body.surveys.map(({ name }: { name: string }) => name)).toEqual(["CSAT", "NPS"]);
});
