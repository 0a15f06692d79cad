import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import { signatureOf } from "../../collector/identity/signature.ts";
import { indexOn } from "../../collector/search/indexing.ts";
import { wordsOfFeedback } from "../../collector/search/model.ts";
import { aResponse, joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop } from "../support/survey-workshop.ts";

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const execute = (statement: ReturnType<typeof sql>) => collector.deps.database.db.execute(statement);
const queue = async (words: string, more = "", cookie = inbox.owner) =>
  (await collector.ask("GET", `/api/complaints?q=${encodeURIComponent(words)}${more}`, { cookie })).body;
const inQueue = async (words: string, cookie = inbox.owner): Promise<string[]> =>
  (await queue(words, "", cookie)).items.map(({ id }: { id: string }) => id);
const inInbox = (words: string) => inbox.idsOf(`search=${encodeURIComponent(words)}`);
const inBoth = async (words: string) => [await inQueue(words), await inInbox(words)];

describe("a search", () => {
  test("finds while one types, every word of several in any order, and each language as it is written", async () => {
    const english = await inbox.complain({
      whatHappened: "The café's lamp INV20341 wasn't delivered; C:\\temp says 100%",
      remedySought: "Refund, please",
    });
    const chinese = await inbox.complain({ whatHappened: "物流太慢，客服态度很差，我要退款。iPhone坏了" });
    const japanese = await inbox.complain({ whatHappened: "ランプが届きません 👍" });
    for (const words of [
      "refu",
      "LAMP refund",
      "delivered lamp",
      "cafe",
      "Café",
      "20341",
      "inv2",
      "wasn’t",
      "c:\\t",
      "100%",
    ])
      expect([words, ...(await inBoth(words))]).toEqual([words, [english], [english]]);
    for (const words of [
      "退款",
      "慢",
      "差",
      "态度很差",
      "客服 退款",
      "態度",
      "iphone坏",
      "慢，客",
      "ｉＰｈｏｎｅ",
    ])
      expect([words, ...(await inBoth(words))]).toEqual([words, [chinese], [chinese]]);
    for (const words of ["らんぷ", "款退", "态很", "lamp 退款", "0341", "10%"])
      expect([words, ...(await inBoth(words))]).toEqual([words, [], []]);
    for (const words of ["ランプ", "届", "👍"])
      expect([words, ...(await inBoth(words))]).toEqual([words, [japanese], [japanese]]);
  });

  test("takes whatever is typed as words, and finds what has them", async () => {
    const odd = await inbox.complain({ whatHappened: 'a\'b "c" d&e|f !g:* (h) <-> \\ % _ \u202eright' });
    await inbox.complain({ whatHappened: "Nothing of it" });
    for (const words of [
      "a'b",
      '"c"',
      "d&e|f",
      "!g:*",
      "(h)",
      "<->",
      "\\",
      "%",
      "_",
      "\u202eright",
      "right\u200f",
      "a'",
      "h) <",
    ])
      expect([words, ...(await inBoth(words))]).toEqual([words, [odd], [odd]]);
    for (const words of [
      "'",
      "'' or 1=1",
      "a:b & !c",
      "\ud83d",
      "x".repeat(200),
      "' ' ' ' '",
      "退".repeat(200),
    ])
      expect([
        words,
        (
          await collector.ask("GET", `/api/complaints?q=${encodeURIComponent(words.toWellFormed())}`, {
            cookie: inbox.owner,
          })
        ).status,
      ]).toEqual([words, 200]);
    expect((await inBoth("\u200f \u0000")).map(({ length }) => length)).toEqual([2, 2]);
    const long = await collector.ask("GET", `/api/complaints?q=${"x".repeat(10_000)}`, {
      cookie: inbox.owner,
    });
    expect(long.status).toBe(400);
  });

  test("finds nobody by the contact they left for whom it is not shown", async () => {
    const { collector, owner, asking, answer } = await aSurveyWorkshop();
    await asking(aQuestion("contact"), aQuestion("text"));
    await answer({ contact: { contact: { name: "Kim Li", email: "kim@shop.example" } }, text: "Kimono" });
    const analyst = await joinAs(collector, owner, "analyst");
    const found = async (words: string, cookie: string) =>
      (await collector.ask("GET", `/api/feedback?search=${encodeURIComponent(words)}`, { cookie })).body
        .total;
    for (const words of ["kim li", "kim@shop.example", "kim@"])
      expect([words, await found(words, owner), await found(words, analyst)]).toEqual([words, 1, 0]);
    expect(await found("kimo", analyst)).toBe(1);
  });

  test("finds a customer by the name their site said last, and what was saved again by what it says now", async () => {
    const sites = (await collector.ask("GET", "/api/sites", { cookie: inbox.owner })).body.sites;
    const made = await collector.ask("POST", `/api/sites/${sites[0].id}/secrets`, { cookie: inbox.owner });
    const signed = { id: "c-1", signature: signatureOf("c-1", made.body.secret) };
    const complaint = await inbox.complain({ customer: { ...signed, name: "Kim Li" } });
    expect(await inQueue("li")).toEqual([complaint]);
    await inbox.say({ customer: { ...signed, name: "Kim Park" } });
    expect([await inQueue("li"), await inQueue("kim pa")]).toEqual([[], [complaint]]);

    const partial = aResponse(collector, inbox.surveys.nps, { comment: "Too slow" });
    await collector.ask("POST", "/v1/partials", { body: { ...partial, revision: 1 } });
    expect(await inInbox("slow")).toEqual([partial.id]);
    const answers = [{ question: "score", value: 3 }];
    await collector.ask("POST", "/v1/partials", { body: { ...partial, answers, revision: 2 } });
    expect(await inInbox("slow")).toEqual([]);
  });
});

test("each entry of the indexes of words begins with its workspace", async () => {
  await inbox.complain({
    whatHappened: "It's broken: 物流太慢 C:\\temp",
    customer: { id: "c-1", name: "Kim O'Neil" },
  });
  const entries = await rowsOf<{ lexeme: string; end: string }>(
    execute(sql`/* of the tests */ select lexeme, right(workspace_id::text, 8) as end
      from (select words, workspace_id from feedback_words union all select name_words, workspace_id from customers) as indexed
      cross join unnest(words)`),
  );
  expect(entries.length).toBeGreaterThan(15);
  expect(entries.filter(({ lexeme, end }) => !lexeme.startsWith(end))).toEqual([]);
});

/** Cases as an older Heed left them: with their words, and nothing to find them by. */
const olderCases = (count: number) =>
  execute(sql`/* of the tests */ with made as (
      select gen_random_uuid() as id, n from generate_series(1, ${count}::int) n
    ), stored as (
      insert into feedback (workspace_id, id, kind, site_id, received_at, completed_at)
      select ${inbox.workspaceId}, made.id, 'complaint', sites.id, now(), now() from made, sites
    ), written as (
      insert into answers (workspace_id, feedback_id, question_id, position, type, text)
      select ${inbox.workspaceId}, id, 'what_happened', 1, 'text', 'The kettle leaks ' || n from made
    )
    insert into complaints (workspace_id, feedback_id, reference, status_token, state, category, order_score)
    select ${inbox.workspaceId}, id, 'C-' || n, id::text, 'received', 'other', n from made`);

test("what was written before there was a search becomes findable bit by bit, and goes when it is erased", async () => {
  const { db } = collector.deps.database;
  await olderCases(600);
  expect(await inQueue("kettle")).toEqual([]);
  expect(await indexOn(db)).toBeLessThan(600);
  expect(await inQueue("kettle")).toHaveLength(50);
  while ((await indexOn(db)) > 0) expect(await inQueue("kettle")).toHaveLength(50);
  expect((await queue("kettle 77")).items).toMatchObject([{ reference: "C-77" }]);
  expect((await inbox.list("search=kettle")).total).toBe(600);
  expect((await inbox.list("search=kettle+17")).total).toBe(1 + 10);
  await execute(sql`delete from feedback where workspace_id = ${inbox.workspaceId}`);
  expect(await rowsOf(execute(sql`/* of the tests */ select 1 from feedback_words`))).toEqual([]);
});

test("a word of more cases than are worth sorting leads through the queue in its order", async () => {
  const count = 10_001;
  await olderCases(count);
  const words = wordsOfFeedback(inbox.workspaceId, [{ type: "text", text: "The kettle leaks" }], "C-1");
  await execute(sql`/* of the tests */ insert into feedback_words (workspace_id, feedback_id, words)
    select workspace_id, id, ${words}::tsvector from feedback`);
  const first = await queue("kettle");
  const second = await queue("kettle", `&cursor=${first.nextCursor}`);
  const seen = [...first.items, ...second.items].map(({ reference }) => reference);
  expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => `C-${count - index}`));
});
