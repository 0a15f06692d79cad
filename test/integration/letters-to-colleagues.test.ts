import { afterEach, beforeEach, expect, test } from "vitest";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain, type MadeCase } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

let collector: TestCollector;
let office: PostOffice;
let owner: string;

const MINUTE = 60_000;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body: mailSettings(office) });
});
afterEach(() => office.close());

/** The subjects of what went to an address since the last time. */
async function lettersTo(address: string) {
  await collector.settle();
  await deliver(collector);
  return office.letters.splice(0).filter(({ envelope }) => envelope.to.includes(address));
}

test("eight things at once are one letter, what follows within minutes one more, and what was read meanwhile none", async () => {
  const ann = await joinAs(collector, owner, "agent", "Ann");
  const { user } = (await collector.ask("GET", "/api/session", { cookie: ann })).body;
  const { change } = atWork(collector, owner);
  const hand = async (many: number): Promise<MadeCase[]> => {
    const made: MadeCase[] = [];
    for (let count = 0; count < many; count++) made.push(await complain(collector, { contact: undefined }));
    for (const { id } of made) await change(id, { ownerId: user.id });
    return made;
  };
  await lettersTo(user.email);

  const first = await hand(8);
  const [letter, ...more] = await lettersTo(user.email);
  expect(more).toEqual([]);
  expect(letter?.subject).toBe("8 things about complaints wait for you");
  expect(letter?.text).toContain(`Complaint ${first[0]?.reference} was handed to you.`);
  expect(letter?.text).toContain("http://heed.test/for-you");

  const next = await hand(2);
  await collector.passTime(MINUTE);
  expect(await lettersTo(user.email)).toEqual([]);
  await collector.passTime(5 * MINUTE);
  const [second, ...others] = await lettersTo(user.email);
  expect(others).toEqual([]);
  for (const { reference } of next) expect(second?.text).toContain(reference);
  expect(second?.text).not.toContain(first[0]?.reference);

  const [read, unread] = await hand(2);
  await collector.settle();
  await collector.ask("POST", "/api/notices/read", { cookie: ann, body: { complaintId: read?.id } });
  await collector.passTime(6 * MINUTE);
  const [last] = await lettersTo(user.email);
  expect(last?.subject).toBe(`${unread?.reference} is yours now`);
});

test("somebody who complained five times in an hour is told each decision", async () => {
  const { steps } = atWork(collector, owner);
  const references: string[] = [];
  for (let count = 0; count < 5; count++) {
    const { id, reference } = await complain(collector, { contact: "kim@customer.example" });
    await steps(id, "assessed", "resolved");
    references.push(reference);
  }
  const subjects = (await lettersTo("kim@customer.example")).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject?.endsWith("is resolved")).sort()).toEqual(
    references.map((reference) => `Your complaint ${reference} is resolved`).sort(),
  );
});
