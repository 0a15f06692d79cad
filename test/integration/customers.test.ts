import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { customers, identities } from "../../collector/db/tables.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let owner: Inbox["owner"];
let workspaceId: Inbox["workspaceId"];
let list: Inbox["list"];
let say: Inbox["say"];
let complain: Inbox["complain"];

beforeEach(async () => {
  collector = await freshCollector();
  ({ owner, workspaceId, list, say, complain } = await anInbox(collector));
});

describe("the customer beside it", () => {
  test("all they said is beside each thing they said, whatever they gave as name or address", async () => {
    const first = await say({ score: 2, comment: "Slow", customer: { id: "c-1", email: "Kim@X.example" } });
    collector.clock.pass(1_000);
    const second = await complain({ contact: "kim@x.example" });
    await say({ customer: { email: "other@x.example" } });
    const { body } = await collector.ask("GET", `/api/feedback/${second}`, { cookie: owner });
    expect(body.customer).toMatchObject({
      externalId: "c-1",
      email: "kim@x.example",
      verified: false,
      openComplaints: 1,
      orders: { count: 0, totals: [], lastAt: null },
    });
    expect(body.customer.others.map(({ id }: { id: string }) => id)).toEqual([first]);
  });

  test("who claims somebody else's e-mail beside a number of their own takes nothing away from them", async () => {
    const theirs = await say({ customer: { id: "c-1", email: "kim@x.example" } });
    const claimed = await say({ customer: { id: "c-2", email: "kim@x.example" } });
    const ofId = async (id: string) =>
      (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.customer;
    expect(await ofId(theirs)).toMatchObject({ externalId: "c-1", email: "kim@x.example" });
    expect(await ofId(claimed)).toMatchObject({ externalId: "c-2", email: null, others: [] });
    expect((await ofId(theirs)).others).toEqual([]);
  });

  test("answers come with the questions as the customer read them, and the words that decided", async () => {
    const id = await say({ score: 1, comment: "质量太差了，非常失望", context: { locale: "zh-CN" } });
    const { body } = await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner });
    expect(body.answers.map(({ title, value }: { title: string; value: unknown }) => [title, value])).toEqual(
      [
        ["您有多大可能把我们推荐给朋友？", 1],
        ["打这个分数，主要是因为什么？", "质量太差了，非常失望"],
      ],
    );
    const { reading } = body.answers[1];
    expect(reading).toMatchObject({ language: "zh", label: "negative" });
    expect(
      reading.spans.some(({ start, end }: { start: number; end: number }) =>
        "质量太差了，非常失望".slice(start, end).includes("失望"),
      ),
    ).toBe(true);
  });
});

test("many who speak at once under a few addresses are a few customers, and none is left behind empty", async () => {
  const given = Array.from({ length: 120 }, (_, index) => ({
    customer: { email: `c${index % 7}@x.example`, phone: `55500${index % 5}` },
  }));
  await Promise.all(given.map((one) => say(one)));
  const { db } = collector.deps.database;
  const known = await db
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.workspaceId, workspaceId));
  const owners = await db
    .selectDistinct({ id: identities.customerId })
    .from(identities)
    .where(eq(identities.workspaceId, workspaceId));
  expect(known.map(({ id }) => id).sort()).toEqual(owners.map(({ id }) => id).sort());
  expect((await list("status=all")).total).toBe(120);
});
