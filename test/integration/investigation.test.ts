import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

let collector: TestCollector;
let office: PostOffice;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body: mailSettings(office) });
});
afterEach(() => office.close());

const complain = (whatHappened: string, given: Record<string, unknown> = {}) =>
  complainTo(collector, { whatHappened, ...given });
const versionOf = async (id: string) => (await work.caseOf(id)).version;
const found = async (id: string, cookie = owner) =>
  (await collector.ask("GET", `/api/complaints/${id}/investigation`, { cookie })).body;
const link = async (id: string, to: string, kind = "duplicate") =>
  collector.ask("POST", `/api/complaints/${id}/links`, {
    cookie: owner,
    body: { version: await versionOf(id), to, kind },
  });
const post = async () => {
  await collector.settle();
  await deliver(collector);
};

describe("similar complaints", () => {
  test("are found among those of the same category and weeks, likest first, and linked both ways", async () => {
    const old = await complain("The parcel arrived broken, the glass in pieces");
    collector.clock.pass(40 * 86_400_000);
    const one = await complain("My parcel arrived broken, glass everywhere");
    const other = await complain("Parcel broken again and the glass inside in pieces");
    await complain("The courier was rude on the phone");
    await complain("The parcel arrived broken, glass in pieces", { category: "billing" });
    const { similar } = await found(one.id);
    expect(similar.map(({ reference }: { reference: string }) => reference)).toEqual([other.reference]);
    expect(similar[0].likenessPercent).toBeGreaterThan(20);
    expect((await link(one.id, other.id, "similar")).status).toBe(200);
    expect((await found(other.id)).linked).toMatchObject([{ id: one.id, link: "similar" }]);
    expect((await found(one.id)).similar).toEqual([]);
    expect((await found(old.id)).similar).toEqual([]);
  });

  test("of a team are not shown to agents of none, nor can they be linked by them", async () => {
    const agent = await joinAs(collector, owner, "agent", "Ann");
    const one = await complain("The kettle leaks from below");
    const hidden = await complain("My kettle leaks from below too");
    const team = { name: "Returns", memberIds: [] };
    const { body } = await collector.ask("POST", "/api/case-teams", { cookie: owner, body: team });
    await work.change(hidden.id, { teamId: body.id });
    expect((await found(one.id)).similar).toHaveLength(1);
    expect((await found(one.id, agent)).similar).toEqual([]);
    const given = { version: 0, to: hidden.id, kind: "similar" };
    const refused = await collector.ask("POST", `/api/complaints/${one.id}/links`, {
      cookie: agent,
      body: given,
    });
    expect(refused.status).toBe(404);
  });
});

describe("duplicates", () => {
  test("merged ones are resolved together: every customer hears, each in their own thread", async () => {
    const first = await complain("The parcel is lost", { contact: "ada@customer.example" });
    const again = await complain("Where is my parcel, it is lost", { contact: "ben@customer.example" });
    expect((await link(again.id, first.id)).status).toBe(200);
    await work.write(again.id, "We are on it");
    await post();
    office.letters.length = 0;
    collector.clock.pass(60_000);
    await work.steps(first.id, "assessed");
    const decided = { decision: "Dear Ada, a new one comes.", decisionForDuplicates: "A new one comes." };
    expect((await work.step(first.id, "resolved", decided)).status).toBe(200);
    await post();
    expect(office.letters.map(({ to, text }) => [JSON.stringify(to).includes("ada@"), text])).toEqual(
      expect.arrayContaining([
        [true, expect.stringContaining("Dear Ada")],
        [false, expect.stringMatching(/^(?![\s\S]*Ada)[\s\S]*A new one comes/)],
      ]),
    );
    expect(office.letters).toHaveLength(2);
    const duplicate = await work.caseOf(again.id);
    expect(duplicate).toMatchObject({ state: "resolved", outcome: "accepted" });
    expect(duplicate.messages.map(({ body }: { body: string }) => body)).toEqual([
      "We are on it",
      "A new one comes.",
      "A single slip.",
    ]);
  });

  test("a merge taken back leaves a complaint of its own, which the other's decision passes by", async () => {
    const [first, again] = [await complain("The parcel is lost"), await complain("It is lost")];
    await link(again.id, first.id);
    const undo = `/api/complaints/${again.id}/links/${first.id}`;
    expect((await collector.ask("DELETE", undo, { cookie: owner })).status).toBe(200);
    expect((await collector.ask("DELETE", undo, { cookie: owner })).status).toBe(404);
    await work.steps(first.id, "assessed", "resolved");
    expect((await work.caseOf(again.id)).state).toBe("received");
    expect((await work.history(again.id)).map(({ type }) => type)).toEqual([
      "complaint.received",
      "complaint.linked",
      "complaint.unlinked",
    ]);
  });

  test("no chains, no circles, nothing into itself or into what is resolved", async () => {
    const ids: string[] = [];
    for (const words of ["One", "Two", "Three", "Four"]) ids.push((await complain(words)).id);
    const [one = "", two = "", three = "", four = ""] = ids;
    await work.steps(four, "assessed", "resolved");
    expect((await link(two, one)).status).toBe(200);
    for (const [from, to] of [
      [one, one],
      [one, two],
      [one, three],
      [three, two],
      [three, four],
    ] as const)
      expect((await link(from, to)).body.code).toBe("link_not_possible");
    expect((await link(three, uuidv7())).status).toBe(404);
    expect((await link(three, one)).status).toBe(200);
  });
});

describe("what was found out", () => {
  const note = async (id: string, given: object) =>
    collector.ask("PATCH", `/api/complaints/${id}/investigation`, {
      cookie: owner,
      body: { version: await versionOf(id), ...given },
    });

  test("cause, pattern, customers touched and cost are kept, and the history tells which changed", async () => {
    const { id } = await complain("Late again");
    const cost = { amountMinor: 12_050, currency: "EUR" };
    await note(id, { causeId: "delivery.late", pattern: "recurring" });
    await note(id, { customersTouched: 40, cost, pattern: "recurring" });
    await note(id, { customersTouched: 40 });
    expect((await found(id)).findings).toEqual({
      causeId: "delivery.late",
      pattern: "recurring",
      customersTouched: 40,
      cost,
    });
    const fields = (await work.history(id)).map(({ details }) => details["fields"]).filter(Boolean);
    expect(fields).toEqual(["causeId,pattern", "customersTouched,cost"]);
  });

  test("a cause is one of the workspace's list, and not a retired one; who has it keeps it", async () => {
    const [one, other] = [await complain("Late"), await complain("Late too")];
    await note(one.id, { causeId: "delivery.late" });
    const { causes } = (await collector.ask("GET", "/api/complaint-settings", { cookie: owner })).body;
    const retired = causes.map((group: { causes: { id: string }[] }) => ({
      ...group,
      causes: group.causes.map((cause) => ({ ...cause, retired: cause.id === "delivery.late" })),
    }));
    await collector.ask("PATCH", "/api/complaint-settings", { cookie: owner, body: { causes: retired } });
    expect((await note(other.id, { causeId: "delivery.late" })).status).toBe(400);
    expect((await note(other.id, { causeId: "no.such" })).status).toBe(400);
    expect((await note(one.id, { causeId: "delivery.late", pattern: "single" })).status).toBe(200);
    const twice = { causes: [...causes, causes[0]] };
    const refused = await collector.ask("PATCH", "/api/complaint-settings", { cookie: owner, body: twice });
    expect(refused.status).toBe(400);
  });
});
