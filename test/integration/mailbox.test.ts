import { afterEach, beforeEach, expect, test } from "vitest";
import { mailboxOf, ownAddressesOf } from "../../collector/mail/settings-store.ts";
import { watchMailbox } from "../../collector/mail/watch-mailbox.ts";
import { becomeOwner } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aLetter, mailboxSettings, openMailbox, readMail, type TestMailbox } from "../support/mailbox.ts";
import { mailSettings } from "../support/post.ts";

let collector: TestCollector;
let mailbox: TestMailbox;
let owner: string;
let workspaceId: string;

const MINUTE = 60_000;
const patient = { timeout: 10_000 };

beforeEach(async () => {
  collector = await freshCollector();
  mailbox = await openMailbox();
  owner = await becomeOwner(collector);
  workspaceId = (await collector.ask("GET", "/api/session", { cookie: owner })).body.workspace.id;
  await setMail();
  await read();
});
afterEach(() => mailbox.close());

async function setMail(given: Record<string, unknown> = {}) {
  const body = { ...mailSettings({ port: 25 }), smtp: null, imap: mailboxSettings(mailbox), ...given };
  const answer = await collector.ask("PATCH", "/api/mail", { cookie: owner, body });
  if (answer.status !== 200) throw new Error(answer.text);
}

const read = () => readMail(collector, workspaceId);
const complaints = async () =>
  (await collector.ask("GET", "/api/feedback?kind=complaint", { cookie: owner })).body.items;

test("what lay in it before it was set up is left alone", async () => {
  const old = await openMailbox();
  old.arrives(aLetter({ text: "From last year" }));
  await setMail({ imap: mailboxSettings(old) });
  await read();
  expect(await complaints()).toEqual([]);
  old.arrives(aLetter({ text: "From today" }));
  await read();
  expect(await complaints()).toHaveLength(1);
  await old.close();
});

test("no letter is read twice, by one reader or by two at once", async () => {
  mailbox.arrives(aLetter({ text: "One" }));
  await Promise.all([read(), read()]);
  await read();
  expect(await complaints()).toHaveLength(1);
});

test("letters numbered anew by the server are known again", async () => {
  mailbox.arrives(aLetter({ text: "One" }));
  await read();
  mailbox.renumber();
  mailbox.arrives(aLetter({ text: "Two" }));
  await read();
  expect(await complaints()).toHaveLength(2);
});

test.each([
  ["nothing at all", ""],
  ["bytes that are no letter", "\u0000\u0001\u0002 nonsense"],
  ["parts within parts without end", nested(400)],
  ["a charset nobody knows", aLetter({ headers: { "Content-Type": "text/plain; charset=klingon" } })],
  ["a header that is never finished", `Subject: ${"a".repeat(300_000)}`],
  [
    "a base64 part that is none",
    aLetter({ text: "%%%", headers: { "Content-Transfer-Encoding": "base64" } }),
  ],
])("%s stops nobody behind it", async (_, raw) => {
  mailbox.arrives(raw);
  mailbox.arrives(aLetter({ subject: "After it", text: "Still read" }));
  await read();
  const found = await complaints();
  expect(JSON.stringify(found)).toContain("Still read");
});

test("a lost connection is made again, and what came meanwhile is read", async () => {
  const { db } = collector.deps.database;
  const settings = await mailboxOf(db, collector.deps.seal, workspaceId);
  if (!settings) throw new Error("no mailbox");
  let looks = 0;
  const end = watchMailbox({
    mailbox: settings,
    desk: { db, workspaceId, own: await ownAddressesOf(db, workspaceId), now: collector.deps.now },
    onRead: async () => void looks++,
    onFailure: () => {},
    pauses: { poll: MINUTE, reconnect: 5, longest: 20 },
  });
  await expect.poll(() => looks, patient).toBe(1);
  const before = mailbox.connections();
  mailbox.arrives(aLetter({ text: "While it listens" }));
  await expect.poll(() => mailbox.seen(), patient).toBe(1);
  mailbox.hangUp();
  mailbox.arrives(aLetter({ text: "While nobody listens" }));
  await expect.poll(() => mailbox.seen(), patient).toBe(2);
  expect(mailbox.connections()).toBeGreaterThan(before);
  await end();
});

function nested(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return `From: deep@elsewhere.example\r\nSubject: Deep\r\n${parts.join("")}`;
}
