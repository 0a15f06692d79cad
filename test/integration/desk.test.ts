import { beforeEach, describe, expect, test } from "vitest";
import type { Notices } from "../../shared/contract/notice.schema.ts";
import type { SavedView } from "../../shared/contract/saved-view.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let ann: string;
let annId: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  ann = await joinAs(collector, owner, "agent", "Ann");
  annId = (await collector.ask("GET", "/api/session", { cookie: ann })).body.user.id;
});

describe("views of the queue under a name", () => {
  const save = (cookie: string, given: object) =>
    collector.ask("POST", "/api/saved-views", {
      cookie,
      body: { id: uuidv7(), name: "Late", query: { view: "open" }, isShared: false, ...given },
    });
  const views = async (cookie: string): Promise<SavedView[]> =>
    (await collector.ask("GET", "/api/saved-views", { cookie })).body.views;
  const named = async (cookie: string) => (await views(cookie)).map(({ name }) => name);

  test("keep what was chosen, with how many cases are in them", async () => {
    await complain(collector, { category: "billing" });
    await complain(collector, { category: "delivery" });
    await complain(collector, { category: "delivery", whatHappened: "The lamp is broken" });
    await save(ann, { name: "Deliveries", query: { view: "open", category: "delivery", sort: "due" } });
    await save(ann, { name: "Lamps", query: { q: "lamp" } });
    expect(await views(ann)).toMatchObject([
      { name: "Deliveries", query: { category: "delivery", sort: "due" }, count: 2, isMine: true },
      { name: "Lamps", count: 1 },
    ]);
  });

  test("are one's own, in one's own order, until a manager shares one", async () => {
    const [first, second] = [uuidv7(), uuidv7()];
    await save(ann, { id: first, name: "A" });
    await save(ann, { id: second, name: "B" });
    expect(await named(owner)).toEqual([]);
    await collector.ask("POST", "/api/saved-views/order", { cookie: ann, body: { ids: [second, first] } });
    expect(await named(ann)).toEqual(["B", "A"]);
    await save(ann, { id: second, name: "B, renamed" });
    expect(await named(ann)).toEqual(["B, renamed", "A"]);
    expect(await save(ann, { isShared: true })).toMatchObject({ status: 403 });
    const shared = uuidv7();
    await save(owner, { id: shared, name: "For all", isShared: true });
    expect(await named(ann)).toEqual(["B, renamed", "A", "For all"]);
    expect(await save(ann, { id: shared, name: "Mine now" })).toMatchObject({ status: 409 });
    await collector.ask("DELETE", `/api/saved-views?id=${shared}`, { cookie: ann });
    expect(await named(owner)).toEqual(["For all"]);
    await collector.ask("DELETE", `/api/saved-views?id=${first}`, { cookie: ann });
    expect(await named(ann)).toEqual(["B, renamed", "For all"]);
  });

  test.each([
    ["a view there is not", { query: { view: "everything" } }],
    ["a filter there is not", { query: { colour: "red" } }],
    ["no name", { name: "  " }],
  ])("%s is refused", async (_, given) => {
    expect(await save(ann, given)).toMatchObject({ status: 400 });
  });
});

describe("what concerns a member", () => {
  const notices = async (cookie: string): Promise<Notices> => {
    await collector.settle();
    return (await collector.ask("GET", "/api/notices", { cookie })).body;
  };
  const kinds = async (cookie: string) => (await notices(cookie)).items.map(({ kind }) => kind);
  const read = (cookie: string, complaintId: string | null) =>
    collector.ask("POST", "/api/notices/read", { cookie, body: { complaintId } });

  test("is told once: mentions, cases given to them, their deadlines, and what their customers answer", async () => {
    const { id, reference, statusUrl } = await complain(collector);
    const work = atWork(collector, owner);
    await work.note(id, "@Ann, have a look");
    await work.change(id, { ownerId: annId });
    const message = new URLSearchParams({ body: "Still broken" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    await collector.ask("POST", statusUrl, { text: message, headers });
    const { unread, items } = await notices(ann);
    expect(unread).toBe(3);
    expect(items.map(({ kind, by, complaint }) => [kind, by, complaint.reference])).toEqual(
      expect.arrayContaining([
        ["mentioned", "Olga Owner", reference],
        ["assigned", "Olga Owner", reference],
        ["answered", null, reference],
      ]),
    );
    await collector.passTime(86_400_000);
    expect(await kinds(ann)).toEqual(expect.arrayContaining(["escalated"]));
    expect((await notices(owner)).items.filter(({ kind }) => kind !== "escalated")).toEqual([]);
  });

  test("that a customer wrote after the resolution, and so opened it again, is told once, as the more of the two", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answers = [
      { body: "It broke again" },
      { about: "follow-up", solved: "no", comment: "No money yet" },
    ];
    for (const answer of answers) {
      const { id, statusUrl } = await complain(collector);
      await atWork(collector, owner).steps(id, "assessed", "resolved");
      await atWork(collector, owner).change(id, { ownerId: annId });
      await notices(ann);
      await read(ann, null);
      collector.clock.pass(60_000);
      const text = new URLSearchParams(answer).toString();
      await collector.ask("POST", statusUrl, { text, headers });
      const unread = (await notices(ann)).items.filter(({ readAt }) => readAt === null);
      expect(unread.map(({ kind }) => kind)).toEqual(["reopened"]);
    }
  });

  test("nobody is told what they did themselves", async () => {
    const { id } = await complain(collector);
    await atWork(collector, ann).change(id, { ownerId: annId });
    await atWork(collector, ann).note(id, "@Ann remember the invoice");
    expect(await kinds(ann)).toEqual([]);
  });

  test("is read by opening the case it is about, or all at once", async () => {
    const [one, other] = [await complain(collector), await complain(collector)];
    for (const { id } of [one, other]) await atWork(collector, owner).change(id, { ownerId: annId });
    expect((await notices(ann)).unread).toBe(2);
    expect((await read(ann, one.id)).body.unread).toBe(1);
    await read(owner, null);
    expect((await notices(ann)).unread).toBe(1);
    expect((await read(ann, null)).body).toMatchObject({ unread: 0, items: [{}, {}] });
  });

  test("is not told any more once the case is another team's", async () => {
    const { id } = await complain(collector);
    await atWork(collector, owner).note(id, "@Ann");
    expect((await notices(ann)).unread).toBe(1);
    const body = { name: "Returns", memberIds: [] };
    const team = (await collector.ask("POST", "/api/case-teams", { cookie: owner, body })).body;
    await atWork(collector, owner).change(id, { teamId: team.id });
    expect(await notices(ann)).toEqual({ unread: 0, items: [] });
  });
});
