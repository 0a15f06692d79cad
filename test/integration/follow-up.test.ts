import { afterEach, beforeEach, expect, test } from "vitest";
import { aResponse, becomeOwner, surveysOf } from "../support/builders.ts";
import { atWork, complain, type MadeCase } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

const DAY = 86_400_000;

let collector: TestCollector;
let office: PostOffice;
let owner: string;
let made: MadeCase;

/** A complaint resolved just now, with every letter so far on its way. */
beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body: mailSettings(office) });
  made = await complain(collector, { contact: "kim@customer.example" });
  await atWork(collector, owner).steps(made.id, "assessed", "resolved");
  await post();
  office.letters.length = 0;
});
afterEach(() => office.close());

async function post() {
  await collector.settle();
  await deliver(collector);
}

async function pass(days: number) {
  await collector.passTime(days * DAY);
  await deliver(collector);
}

const answer = (fields: Record<string, string>) =>
  collector.ask("POST", made.statusUrl, {
    text: new URLSearchParams({ about: "follow-up", ...fields }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const caseNow = () => atWork(collector, owner).caseOf(made.id);
const happened = async () =>
  (await atWork(collector, owner).history(made.id)).map(({ type }: { type: string }) => type);
const subjects = () => office.letters.map(({ subject }) => subject?.replace(made.reference, "…"));

test("some days after the resolution the customer is asked by mail, once, with a link for each answer", async () => {
  await pass(2);
  expect(subjects()).toEqual([]);
  await pass(1);
  await pass(1);
  expect(subjects()).toEqual(["Is it solved? Your complaint …"]);
  for (const solved of ["yes", "no"])
    expect(office.letters[0]?.text).toContain(`http://heed.test${made.statusUrl}?solved=${solved}#follow-up`);
});

test("opening such a link, as scanners of mail do, answers nothing: it only marks the choice", async () => {
  const page = await collector.ask("GET", `${made.statusUrl}?solved=no`);
  expect(page.text).toMatch(/value="no" required checked/);
  expect(page.text).not.toMatch(/value="yes" required checked/);
  expect((await caseNow()).state).toBe("resolved");
});

test("solved: the complaint is followed up, and how the handling was is in its history", async () => {
  const answered = await answer({ solved: "yes", satisfaction: "4", effort: "6" });
  expect(answered.status).toBe(303);
  expect((await collector.ask("GET", answered.headers.get("location") ?? "")).text).toContain("Thank you.");
  expect((await caseNow()).state).toBe("followed_up");
  expect(await happened()).toContain("complaint.follow_up_answered");
});

test("staff see with the case what was said after each resolution, the words in the thread too", async () => {
  await pass(3);
  const asked = { answeredAt: null, isSolved: null, satisfaction: null, effort: null, comment: null };
  const [open] = (await caseNow()).followUps;
  expect(open).toMatchObject({ ...asked, askedAt: collector.clock.now.toISOString() });
  await answer({ solved: "no", satisfaction: "2", effort: "3", comment: " The new one\r\nis broken too. " });
  const said = { isSolved: false, satisfaction: 2, effort: 3, comment: "The new one\nis broken too." };
  expect((await caseNow()).followUps).toMatchObject([said]);
  expect((await caseNow()).messages.at(-1)).toMatchObject({ from: "customer", purpose: "follow_up" });
  collector.clock.pass(1_000);
  await atWork(collector, owner).steps(made.id, "resolved");
  await answer({ solved: "yes" });
  expect((await caseNow()).followUps).toMatchObject([{ isSolved: true, comment: null }, said]);
});

test("the case shows the customer's last NPS before they complained and the next after it was resolved", async () => {
  const { nps } = await surveysOf(collector);
  const lee = { customer: { id: "lee", email: "lee@customer.example" } };
  const say = async (score: number) => {
    collector.clock.pass(1_000);
    await collector.ask("POST", "/v1/responses", { body: aResponse(collector, nps, { score, ...lee }) });
    collector.clock.pass(1_000);
  };
  await say(9);
  await say(7);
  const { id } = await complain(collector, lee);
  await say(0);
  await atWork(collector, owner).steps(id, "assessed", "resolved");
  const loyalty = async () => (await atWork(collector, owner).caseOf(id)).loyalty;
  expect(await loyalty()).toMatchObject({ before: { score: 7 }, after: null });
  await say(8);
  await say(2);
  expect(await loyalty()).toMatchObject({ before: { score: 7 }, after: { score: 8 } });
  expect((await caseNow()).loyalty).toEqual({ before: null, after: null });
});

test("not solved: the complaint is open again with a fresh deadline; its customer and its owner are told", async () => {
  await answer({ solved: "no" });
  const { state, resolvedAt, deadlines } = await caseNow();
  expect({ state, resolvedAt }).toEqual({ state: "investigating", resolvedAt: null });
  const resolve = deadlines.find(({ target }: { target: string }) => target === "resolve");
  expect(Date.parse(resolve.dueAt)).toBeGreaterThan(collector.clock.now.getTime());
  await post();
  expect(subjects().toSorted()).toEqual(["We are looking into your complaint … again", "… is open again"]);
});

test("after a rejection only the handling is asked about, beside the recourse and a way to say what was overlooked", async () => {
  made = await complain(collector, { contact: "lee@customer.example" });
  const given = {
    outcome: "rejected",
    decision: "It was used for a year.",
    recourse: "Ask the board of trade.",
  };
  await atWork(collector, owner).steps(made.id, "assessed");
  expect((await atWork(collector, owner).step(made.id, "resolved", given)).status).toBe(200);
  await post();
  office.letters.length = 0;
  await pass(3);
  const asked = office.letters.find(({ subject }) => subject?.includes(made.reference));
  expect(asked?.subject).toBe(`How did we handle your complaint ${made.reference}?`);
  for (const part of ["#follow-up", "#write"])
    expect(asked?.text).toContain(`http://heed.test${made.statusUrl}${part}`);
  expect(asked?.text).not.toMatch(/solved/i);
  const { text: page } = await collector.ask("GET", `${made.statusUrl}?solved=yes`);
  expect(page).not.toContain('name="solved"');
  expect(page.match(/Ask the board of trade\./g)).toHaveLength(2);
  expect(page).toContain('<a href="#write">Tell us what we have overlooked</a>');

  const nothing = await answer({ solved: "no" });
  expect([nothing.status, nothing.text.includes("Choose a mark first.")]).toEqual([400, true]);
  expect((await answer({ solved: "no", satisfaction: "2", effort: "3" })).status).toBe(303);
  const { state, outcome, followUps } = await caseNow();
  expect([state, outcome]).toEqual(["followed_up", "rejected"]);
  expect(followUps).toMatchObject([{ isSolved: null, satisfaction: 2, effort: 3 }]);
  expect((await write("You have overlooked the invoice.")).headers.get("location")).toContain(
    "said=reopened",
  );
  expect((await caseNow()).state).toBe("investigating");
});

/** A moment later each, so that what is written stands in the order of its writing. */
const write = (body: string) => {
  collector.clock.pass(1);
  return collector.ask("POST", made.statusUrl, {
    text: new URLSearchParams({ body }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
};

test.each([
  ["resolved", []],
  ["closed", [3, 11]],
])(
  "a message of the customer's opens a %s complaint again, once, with fresh deadlines",
  async (state, days) => {
    for (const some of days) await pass(some);
    expect((await caseNow()).state).toBe(state);
    office.letters.length = 0;
    collector.clock.pass(1_000);
    const written = await write("The new one is broken too.");
    expect(written.headers.get("location")).toBe(`${made.statusUrl}?said=reopened`);
    expect((await write("Here is its number.")).headers.get("location")).toBe(`${made.statusUrl}?said=sent`);
    const { state: after, resolvedAt, outcome, deadlines, messages } = await caseNow();
    expect({ after, resolvedAt, outcome }).toEqual({
      after: "investigating",
      resolvedAt: null,
      outcome: null,
    });
    expect(messages.at(-1).body).toBe("Here is its number.");
    for (const { target, dueAt, metAt } of deadlines)
      if (target !== "acknowledge")
        expect([metAt, Date.parse(dueAt) > collector.clock.now.getTime()]).toEqual([null, true]);
    expect(deadlines.map(({ target }: { target: string }) => target)).toContain("resolve");
    expect((await happened()).filter((type: string) => type === "complaint.reopened")).toHaveLength(1);
    await post();
    expect(subjects().toSorted()).toEqual(["We are looking into your complaint … again", "… is open again"]);
    await pass(20);
    expect((await caseNow()).state).toBe("investigating");
  },
);

test("thanks after a resolution stand in the thread and are told to the owner, and open nothing", async () => {
  const { deadlines } = await caseNow();
  collector.clock.pass(1_000);
  const thanked = await write("Thanks! It works now.");
  expect(thanked.headers.get("location")).toBe(`${made.statusUrl}?said=thanked`);
  const page = (await collector.ask("GET", `${made.statusUrl}?said=thanked`)).text;
  expect(page).toContain("your complaint stays as it is");
  for (const form of ["follow-up", "write"]) expect(page).toContain(`id="${form}"`);
  expect((await write("谢谢，已经解决了")).headers.get("location")).toBe(`${made.statusUrl}?said=thanked`);
  const after = await caseNow();
  expect({ state: after.state, deadlines: after.deadlines }).toEqual({ state: "resolved", deadlines });
  expect(after.messages.map(({ body }: { body: string }) => body).slice(-2)).toEqual([
    "Thanks! It works now.",
    "谢谢，已经解决了",
  ]);
  expect(await happened()).not.toContain("complaint.reopened");
  await post();
  expect(subjects().every((subject) => subject?.includes("answered"))).toBe(true);
  await write("Thanks, but it flickers again.");
  expect((await caseNow()).state).toBe("investigating");
});

test("resolved once more, the customer is asked once more", async () => {
  await answer({ solved: "no" });
  collector.clock.pass(1_000);
  await atWork(collector, owner).steps(made.id, "resolved");
  await post();
  office.letters.length = 0;
  await pass(3);
  expect(subjects()).toEqual(["Is it solved? Your complaint …"]);
});

test("who has answered is not asked", async () => {
  await answer({ solved: "yes" });
  await pass(4);
  expect(subjects()).toEqual([]);
});

test("silence closes after two weeks, not before, and the customer is told", async () => {
  await pass(3);
  await pass(10);
  expect((await caseNow()).state).toBe("resolved");
  await pass(1);
  expect((await caseNow()).state).toBe("closed");
  expect(subjects().at(-1)).toBe("Your complaint … is closed");
});

test("a workspace sets its own days: it asks and closes by them, and nobody asked late is closed at once", async () => {
  const set = (askAfterDays: number, closeAfterDays: number) =>
    collector.ask("PATCH", "/api/complaint-settings", {
      cookie: owner,
      body: { followUp: { askAfterDays, closeAfterDays } },
    });
  expect((await set(30, 90)).status).toBe(200);
  await pass(20);
  expect([(await caseNow()).state, subjects()]).toEqual(["resolved", []]);
  await set(2, 5);
  await pass(1);
  expect([(await caseNow()).state, subjects()]).toEqual(["resolved", ["Is it solved? Your complaint …"]]);
  await pass(2);
  expect((await caseNow()).state).toBe("resolved");
  await pass(1);
  expect((await caseNow()).state).toBe("closed");
});

test("an answer given twice, or after the complaint was closed, changes nothing", async () => {
  await answer({ solved: "yes" });
  const before = await happened();
  expect((await answer({ solved: "no" })).status).toBe(303);
  expect(await happened()).toEqual(before);
  await pass(14);
  await answer({ solved: "no" });
  expect((await caseNow()).state).toBe("closed");
});

test.each([
  ["no answer", {}],
  ["an answer that is none", { solved: "perhaps" }],
])("%s is refused with a sentence", async (_, fields) => {
  const refused = await answer(fields);
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("Say whether it is solved.");
});

test("marks off the scale are left out", async () => {
  await answer({ solved: "yes", satisfaction: "9", effort: "-1" });
  expect((await caseNow()).state).toBe("followed_up");
});
