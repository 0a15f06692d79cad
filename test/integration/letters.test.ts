import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MOST_UNPROMPTED_PER_HOUR } from "../../collector/mail/outbox.ts";
import { sendDueLetters } from "../../collector/mail/postman.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, becomeOwner } from "../support/builders.ts";
import { atWork } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

let collector: TestCollector;
let office: PostOffice;
let owner: string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  await setMail();
});
afterEach(() => office.close());

async function setMail(given: Record<string, unknown> = {}) {
  const answer = await collector.ask("PATCH", "/api/mail", {
    cookie: owner,
    body: mailSettings(office, given),
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

async function complain(given: Record<string, unknown> = {}) {
  const body = aComplaint(collector, { contact: "kim@customer.example", ...given });
  const accepted = await collector.ask("POST", "/v1/complaints", { body });
  if (accepted.status !== 201) throw new Error(accepted.text);
  return { id: body.id, ...accepted.body } as { id: string; reference: string; statusUrl: string };
}

const write = (id: string, body: string, internal = false) =>
  collector.ask("POST", `/api/complaints/${id}/messages`, {
    cookie: owner,
    body: { id: uuidv7(), body, internal },
  });
const move = (id: string, state: string) => atWork(collector, owner).step(id, state);

/** All that follows, then one round of the postman. */
async function post() {
  await collector.settle();
  await deliver(collector);
}

const headerOf = (letter: PostOffice["letters"][number] | undefined, name: string) =>
  letter?.headers.find(({ key }) => key === name)?.value;
const outbox = async () => (await collector.ask("GET", "/api/mail", { cookie: owner })).body.outbox;

describe("what is written to a customer", () => {
  test("a complaint is acknowledged by mail, with its reference and the link to its page", async () => {
    const { reference, statusUrl } = await complain();
    await post();
    expect(office.letters).toHaveLength(1);
    const [letter] = office.letters;
    expect(letter?.envelope).toEqual({ from: "care@shop.example", to: ["kim@customer.example"] });
    expect(letter?.from).toEqual({ name: "Shop care", address: "care@shop.example" });
    expect(letter?.subject).toBe(`We received your complaint ${reference}`);
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain(reference);
      expect(part).toContain(`http://heed.test${statusUrl}`);
    }
  });

  test("the acknowledgement says that a machine wrote it, and fetches nothing from anywhere", async () => {
    await complain();
    await post();
    const [letter] = office.letters;
    expect(headerOf(letter, "auto-submitted")).toBe("auto-replied");
    expect(headerOf(letter, "x-auto-response-suppress")).toBe("All");
    expect(letter?.html).not.toMatch(/<img|src=|@import|url\(/);
  });

  test("nothing the form was filled with goes to an address anybody may have typed", async () => {
    await complain({
      whatHappened: "Buy cheap pills",
      customer: { email: "kim@customer.example", name: "Pills.example" },
    });
    await post();
    expect(office.letters[0]?.raw).not.toMatch(/pills/i);
  });

  test("it is in the customer's language", async () => {
    await complain({ context: { locale: "zh-CN" } });
    await post();
    expect(office.letters[0]?.subject).toContain("已收到您的投诉");
    expect(office.letters[0]?.html).toContain('lang="zh-CN"');
  });

  test("an answer is sent by hand of the colleague, in the thread of the acknowledgement; a note is not sent", async () => {
    const { id } = await complain();
    await post();
    collector.clock.pass(MINUTE);
    await write(id, "Only for us", true);
    await write(id, "We send a new one.\nToday <b>still</b>.");
    await post();
    const [acknowledgement, answer, ...more] = office.letters;
    expect(more).toEqual([]);
    expect(answer?.text).toContain("> We send a new one.");
    expect(answer?.text).toContain("Olga Owner");
    expect(answer?.html).toContain("Today &lt;b&gt;still&lt;/b&gt;.");
    expect(headerOf(answer, "auto-submitted")).toBeUndefined();
    expect(headerOf(answer, "in-reply-to")).toBe(acknowledgement?.messageId);
    expect(headerOf(answer, "references")).toContain(acknowledgement?.messageId);
    expect(office.letters.map(({ raw }) => raw).join()).not.toContain("Only for us");
  });

  test("resolving, closing and re-opening are told", async () => {
    const { id, reference } = await complain();
    for (const state of ["assessed", "resolved", "closed", "investigating"]) {
      collector.clock.pass(MINUTE);
      await move(id, state);
    }
    await post();
    expect(office.letters.map(({ subject }) => subject)).toEqual([
      `We received your complaint ${reference}`,
      `Your complaint ${reference} is resolved`,
      `Your complaint ${reference} is closed`,
      `We are looking into your complaint ${reference} again`,
    ]);
  });

  test("that it takes longer is told once as the time for an answer passes, by letter and on the page, unless nobody wants that", async () => {
    const { statusUrl } = await complain({ context: { locale: "zh-CN" } });
    const told = async () => (await collector.ask("GET", statusUrl)).text.includes("很抱歉让您久等");
    const received = () =>
      office.letters.flatMap(({ subject, envelope }) =>
        envelope.to.includes("kim@customer.example") ? [subject] : [],
      );
    await post();
    expect(await told()).toBe(false);
    // 16 working hours from Wednesday at eleven end on Friday at eleven.
    await collector.passTime(2 * DAY);
    await post();
    expect(received()).toEqual([
      expect.stringContaining("已收到您的投诉"),
      expect.stringMatching(/您的投诉 .+ 仍在处理中/),
    ]);
    await collector.passTime(HOUR);
    await post();
    expect([received().length, await told()]).toEqual([2, true]);

    const body = { tellCustomerOfDelays: false };
    await collector.ask("PATCH", "/api/complaint-settings", { cookie: owner, body });
    await complain();
    await collector.passTime(7 * DAY);
    await post();
    expect([received().length, await told()]).toEqual([3, false]);
  });

  test("a decision against the customer is not called a solution, and says where they can turn to", async () => {
    const { id, reference, statusUrl } = await complain();
    await move(id, "assessed");
    collector.clock.pass(MINUTE);
    const given = { outcome: "rejected", decision: "It was used for a year.", recourse: "Ask the board." };
    await atWork(collector, owner).step(id, "resolved", given);
    await post();
    const letter = office.letters.at(-1);
    expect(letter?.subject).toBe(`Our decision on your complaint ${reference}`);
    expect(letter?.text).toMatch(/It was used for a year\.[\s\S]*Ask the board\./);
    const { text: page } = await collector.ask("GET", statusUrl);
    expect(page).toContain("Decided");
    expect(page).not.toContain("Resolved");
  });

  test("who left a phone number or nothing gets no letter", async () => {
    await complain({ contact: "+49 30 123456" });
    await complain({ contact: undefined });
    await post();
    expect(office.letters).toEqual([]);
    expect(await outbox()).toEqual({ waiting: 0, failed: 0 });
  });

  test("without a mail server nothing is written, and complaints are taken as ever", async () => {
    await setMail({ smtp: null });
    await complain();
    await post();
    expect(await outbox()).toEqual({ waiting: 0, failed: 0 });
  });

  test("one address gets no more than a few automatic letters an hour, and answers of colleagues all the same", async () => {
    for (let count = 0; count < MOST_UNPROMPTED_PER_HOUR + 3; count++) await complain();
    const { id } = await complain();
    await write(id, "A colleague's word");
    await post();
    expect(office.letters.filter(({ subject }) => subject?.startsWith("We received"))).toHaveLength(
      MOST_UNPROMPTED_PER_HOUR,
    );
    expect(office.letters.filter(({ text }) => text?.includes("A colleague's word"))).toHaveLength(1);
    collector.clock.pass(HOUR + MINUTE);
    office.letters.length = 0;
    await complain();
    await post();
    expect(office.letters).toHaveLength(1);
  });
});

describe("the outbox", () => {
  test("a letter goes once, however often the postman comes", async () => {
    await complain();
    for (let round = 0; round < 3; round++) {
      await post();
      collector.clock.pass(HOUR);
    }
    expect(office.letters).toHaveLength(1);
  });

  test("two postmen at once share the letters and send none twice", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) await complain({ contact: `${name}@customer.example` });
    await collector.settle();
    await Promise.all([deliver(collector), deliver(collector), deliver(collector)]);
    expect(office.letters.map(({ envelope }) => envelope.to[0]).sort()).toEqual(
      ["a", "b", "c", "d", "e"].map((name) => `${name}@customer.example`),
    );
  });

  test("a server that says 'not now' gets the letter later, with pauses that grow", async () => {
    office.answer = { recipient: { status: 451, said: "Greylisted, try later" } };
    await complain();
    await post();
    expect(await outbox()).toEqual({ waiting: 1, failed: 0 });
    await post();
    office.answer = {};
    await post();
    expect(office.letters).toEqual([]);
    collector.clock.pass(MINUTE);
    await post();
    expect(office.letters).toHaveLength(1);
    expect(await outbox()).toEqual({ waiting: 0, failed: 0 });
  });

  test("what was taken but not noted, as the process died, goes again with the same Message-ID", async () => {
    await complain();
    await collector.settle();
    const { db } = collector.deps.database;
    // Between the server's "taken" and our note of it the database is gone, as it is for a process that dies there.
    const die = () => {
      throw new Error("died");
    };
    const dying = new Proxy(db, { get: (of, name) => (name === "update" ? die : Reflect.get(of, name)) });
    const { config, seal, now } = collector.deps;
    await expect(sendDueLetters({ db: dying, config, seal }, now)).rejects.toThrow();
    expect(office.letters).toHaveLength(1);
    await deliver(collector);
    expect(office.letters).toHaveLength(1);
    collector.clock.pass(10 * MINUTE);
    await deliver(collector);
    expect(office.letters).toHaveLength(2);
    expect(new Set(office.letters.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test("a server that is down for a day loses nothing; after days the letter is given up and said to be", async () => {
    await office.close();
    await complain();
    for (let hour = 0; hour < 24; hour++) {
      await post();
      collector.clock.pass(HOUR);
    }
    expect(await outbox()).toEqual({ waiting: 1, failed: 0 });
    collector.clock.pass(4 * DAY);
    await post();
    expect(await outbox()).toEqual({ waiting: 0, failed: 1 });
    office = await openPostOffice();
  });

  test("an address that does not exist fails at once and for good, and the others go", async () => {
    office.answer = { recipient: { status: 550, said: "No such user here" } };
    const { id } = await complain({ contact: "nobody@customer.example" });
    await post();
    office.answer = {};
    await complain();
    await post();
    expect(office.letters.map(({ envelope }) => envelope.to)).toEqual([["kim@customer.example"]]);
    expect(await outbox()).toEqual({ waiting: 0, failed: 1 });
    const { body } = await collector.ask("GET", `/api/complaints/${id}/mail`, { cookie: owner });
    expect(body.letters).toMatchObject([{ purpose: "acknowledgement", state: "failed" }]);
    expect(body.letters[0].problem).toContain("No such user here");
  });

  test("a server that refuses the sender keeps every letter waiting until the settings are right", async () => {
    office.answer = { sender: { status: 550, said: "Sender not allowed" } };
    await complain();
    await post();
    expect(await outbox()).toEqual({ waiting: 1, failed: 0 });
    office.answer = {};
    collector.clock.pass(HOUR);
    await post();
    expect(office.letters).toHaveLength(1);
  });
});
