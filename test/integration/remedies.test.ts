import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

let collector: TestCollector;
let office: PostOffice;
let owner: string;
let agent: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  agent = await joinAs(collector, owner, "agent", "Ann");
  work = atWork(collector, agent);
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body: mailSettings(office) });
  const remedies = { currency: "EUR", approvalAboveMinor: 5_000 };
  await collector.ask("PATCH", "/api/complaint-settings", { cookie: owner, body: { remedies } });
});
afterEach(() => office.close());

const euros = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
const versionOf = async (id: string) => (await work.caseOf(id)).version;
const remedy = async (id: string, cookie: string, given: object) => {
  const body = { version: await versionOf(id), kind: "refund", apology: true, cost: null, ...given };
  return collector.ask("POST", `/api/complaints/${id}/remedy`, { cookie, body });
};
const decide = async (id: string, approved: boolean, cookie = owner) =>
  collector.ask("POST", `/api/complaints/${id}/remedy/decision`, {
    cookie,
    body: { version: await versionOf(id), approved },
  });
const remedyOf = async (id: string) =>
  (await collector.ask("GET", `/api/complaints/${id}/investigation`, { cookie: agent })).body.remedy;

describe("a remedy", () => {
  test.each([
    ["within the limit", { cost: euros(5_000) }, "not_needed"],
    ["without a cost", { kind: "other" }, "not_needed"],
    ["an apology alone", { kind: "none" }, "not_needed"],
    ["above the limit", { cost: euros(5_001) }, "asked"],
    ["in another currency", { cost: { amountMinor: 1, currency: "CNY" } }, "asked"],
  ])("of an agent, %s", async (_, given, approval) => {
    const { id } = await complain(collector);
    await remedy(id, agent, given);
    expect((await remedyOf(id)).approval).toBe(approval);
  });

  test("above the limit holds the resolution up until a manager approves it", async () => {
    const { id } = await complain(collector);
    await work.steps(id, "assessed");
    await remedy(id, agent, { cost: euros(20_000) });
    expect((await work.step(id, "resolved")).body.code).toBe("approval_missing");
    expect((await decide(id, true, agent)).status).toBe(403);
    expect((await decide(id, true)).status).toBe(200);
    expect(await remedyOf(id)).toMatchObject({ approval: "approved", decidedBy: "Olga Owner" });
    expect((await decide(id, false)).body.code).toBe("nothing_to_decide");
    expect((await work.step(id, "resolved")).status).toBe(200);
    const told = (await work.history(id)).filter(({ type }) => type.startsWith("complaint.remedy"));
    expect(
      told.map(({ type, by, details }) => [type, by, details["approval"] ?? details["approved"]]),
    ).toEqual([
      ["complaint.remedy_set", "Ann", "asked"],
      ["complaint.remedy_decided", "Olga Owner", true],
    ]);
  });

  test("declined, another within the limit is chosen; a changed one asks anew", async () => {
    const { id } = await complain(collector);
    await work.steps(id, "assessed");
    await remedy(id, agent, { cost: euros(20_000) });
    await decide(id, false);
    expect((await work.step(id, "resolved")).body.code).toBe("approval_missing");
    await remedy(id, agent, { cost: euros(19_000) });
    expect((await remedyOf(id)).approval).toBe("asked");
    await remedy(id, agent, { kind: "credit", cost: euros(2_000) });
    expect((await work.step(id, "resolved")).status).toBe(200);
    expect((await remedy(id, agent, { kind: "other" })).body.code).toBe("step_not_possible");
  });

  test("a manager approves by proposing", async () => {
    const { id } = await complain(collector);
    await remedy(id, owner, { cost: euros(20_000) });
    expect(await remedyOf(id)).toMatchObject({ approval: "approved", decidedBy: "Olga Owner" });
  });

  test.each([
    ["no cost of an apology", { kind: "none", cost: euros(1) }],
    ["no negative cost", { cost: euros(-1) }],
    ["no part of a cent", { cost: euros(0.5) }],
    ["no made-up currency", { cost: { amountMinor: 1, currency: "euro" } }],
  ])("takes %s", async (_, given) => {
    const { id } = await complain(collector);
    expect((await remedy(id, agent, given)).status).toBe(400);
  });
});

test("rejected and re-opened: the customer objects, and the second look ends with a remedy", async () => {
  const { id, statusUrl } = await complain(collector, { contact: "kim@customer.example" });
  await work.steps(id, "assessed");
  const recourse = "The arbitration board of the trade.";
  await work.step(id, "resolved", { outcome: "rejected", decision: "Not covered.", recourse });
  await collector.settle();
  await deliver(collector);
  expect(office.letters.map(({ text }) => text).join()).toContain(recourse);
  const before = await work.caseOf(id);
  expect(before).toMatchObject({ state: "resolved", outcome: "rejected" });
  collector.clock.pass(3_600_000);
  const fields = { id: uuidv7(), body: "It is covered, see page 3." };
  const answer = await collector.ask("POST", statusUrl, {
    text: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect(answer.status).toBeLessThan(400);
  const open = await work.caseOf(id);
  expect(open).toMatchObject({ state: "investigating", outcome: null });
  expect(open.nextDue.dueAt > before.resolvedAt).toBe(true);
  await remedy(id, agent, { kind: "replacement", cost: euros(3_000) });
  await work.steps(id, "resolved");
  expect(await work.caseOf(id)).toMatchObject({ state: "resolved", outcome: "accepted" });
});

describe("reply templates", () => {
  const write = (words: object, kind = "letter") =>
    collector.ask("POST", "/api/reply-templates", {
      cookie: owner,
      body: { id: uuidv7(), kind, name: "Apology", words },
    });
  const repliesTo = async (id: string) =>
    (await collector.ask("GET", `/api/complaints/${id}/replies`, { cookie: agent })).body;

  test("are filled in and in the customer's language, in English where it is not written in that", async () => {
    await write({
      en: "Dear {{customer.name|customer}}, {{reference}} — {{agent.name}}, {{company}}",
      "zh-CN": "{{customer.name|您好}}：{{reference}}，{{agent.name}}",
    });
    const context = { page: "https://shop.example", locale: "zh-CN", device: "phone" };
    const chinese = await complain(collector, { context, customer: { id: "c1", name: "王芳" } });
    expect(await repliesTo(chinese.id)).toMatchObject({
      language: "zh-CN",
      replies: [{ language: "zh-CN", body: `王芳：${chinese.reference}，Ann` }],
    });
    const french = await complain(collector, { context: { ...context, locale: "fr" } });
    expect((await repliesTo(french.id)).replies).toMatchObject([
      { language: "en", body: `Dear customer, ${french.reference} — Ann, Shop` },
    ]);
  });

  test("say when something is due, as the customer writes dates", async () => {
    await write({ en: "By {{due|soon}}" }, "snippet");
    const { id } = await complain(collector);
    expect((await repliesTo(id)).replies[0].body).toBe("By June 18, 2026");
  });

  test("name no field that does not exist, are written in a language at least, and by managers", async () => {
    const refused = await write({ en: "Dear {{customer.iban}}" });
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      400,
      expect.stringContaining("{{customer.iban}}"),
    ]);
    expect((await write({})).status).toBe(400);
    expect((await write({ tlh: "nuqneH" })).status).toBe(400);
    const body = { id: uuidv7(), kind: "letter", name: "Mine", words: { en: "Hi" } };
    expect((await collector.ask("POST", "/api/reply-templates", { cookie: agent, body })).status).toBe(403);
  });
});

describe("a mention in a note", () => {
  test("tells the colleague it names by letter, once, and never who may not see the case", async () => {
    await joinAs(collector, owner, "agent", "Bob");
    const { id } = await complain(collector);
    const note = () => work.write(id, "@Olga and @Bob, please look", { internal: true });
    await note();
    await collector.settle();
    await deliver(collector);
    const subjects = office.letters.filter(({ subject }) => subject?.startsWith("You are mentioned"));
    expect(subjects.map(({ to }) => JSON.stringify(to))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("olga@shop.example"),
        expect.stringContaining("Bob@shop.example".toLowerCase()),
      ]),
    );
    expect(subjects).toHaveLength(2);
    const team = await collector.ask("POST", "/api/case-teams", {
      cookie: owner,
      body: { name: "Ours", memberIds: [] },
    });
    await atWork(collector, owner).change(id, { teamId: team.body.id });
    await atWork(collector, owner).write(id, "@Bob @Olga again", { internal: true });
    const named = (await atWork(collector, owner).history(id)).filter(
      ({ type }) => type === "complaint.mentioned",
    );
    expect(named).toHaveLength(2);
  });

  test("a word to the customer mentions nobody", async () => {
    const { id } = await complain(collector);
    await work.write(id, "Write to @Olga");
    expect((await work.history(id)).map(({ type }) => type)).not.toContain("complaint.mentioned");
  });
});
