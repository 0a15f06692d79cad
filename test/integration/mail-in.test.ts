import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aComplaint, becomeOwner } from "../support/builders.ts";
import { atWork } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aLetter, mailboxSettings, openMailbox, readMail, type TestMailbox } from "../support/mailbox.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

let collector: TestCollector;
let office: PostOffice;
let mailbox: TestMailbox;
let owner: string;
let workspaceId: string;

beforeEach(async () => {
  collector = await freshCollector();
  [office, mailbox] = [await openPostOffice(), await openMailbox()];
  owner = await becomeOwner(collector);
  workspaceId = (await collector.ask("GET", "/api/session", { cookie: owner })).body.workspace.id;
  await setMail();
  await read();
});
afterEach(async () => {
  await office.close();
  await mailbox.close();
});

async function setMail(given: Record<string, unknown> = {}) {
  const body = mailSettings(office, { imap: mailboxSettings(mailbox), ...given });
  const answer = await collector.ask("PATCH", "/api/mail", { cookie: owner, body });
  if (answer.status !== 200) throw new Error(answer.text);
}

const read = () => readMail(collector, workspaceId);

/** A complaint whose acknowledgement has left. */
async function complain() {
  const body = aComplaint(collector, { contact: "Kim@customer.example" });
  const accepted = await collector.ask("POST", "/v1/complaints", { body });
  await collector.settle();
  await deliver(collector);
  const acknowledgement = office.letters.at(-1);
  if (!acknowledgement?.messageId) throw new Error("not acknowledged");
  return {
    id: body.id,
    reference: accepted.body.reference as string,
    statusUrl: accepted.body.statusUrl as string,
    messageId: acknowledgement.messageId,
    replyTo: acknowledgement.replyTo?.[0]?.address ?? "",
  };
}

type Said = { from: string; body: string; internal: boolean };
const threadOf = async (id: string): Promise<Said[]> =>
  (await collector.ask("GET", `/api/feedback/${id}`, { cookie: owner })).body.complaint.messages;
const asideOf = async (id: string) =>
  (await collector.ask("GET", `/api/complaints/${id}/mail`, { cookie: owner })).body.aside;
const complaints = async () =>
  (await collector.ask("GET", "/api/feedback?kind=complaint", { cookie: owner })).body.items;

describe("an answer to a letter of ours", () => {
  test("comes back to its complaint by the address it was sent to, without what it quotes", async () => {
    const { id, replyTo } = await complain();
    expect(replyTo).toMatch(/^care\+[a-z2-7]{42}@shop\.example$/);
    mailbox.arrives(
      aLetter({
        to: replyTo.toUpperCase(),
        text: "It is the blue one.\r\n\r\nOn Wed, 17 Jun 2026 at 11:00, Shop care wrote:\r\n> Your complaint has reached us.",
      }),
    );
    await read();
    expect(await threadOf(id)).toMatchObject([
      { from: "customer", body: "It is the blue one.", internal: false },
    ]);
    expect(mailbox.seen()).toBe(1);
  });

  test("after a resolution: signed thanks above a quote leave it, anything more opens the case again", async () => {
    const { id, replyTo } = await complain();
    await atWork(collector, owner).steps(id, "assessed", "resolved");
    const quote = "\r\n\r\nOn Wed, 17 Jun 2026 at 11:00, Shop care wrote:\r\n> Is it still broken?";
    const arrive = async (text: string) => {
      collector.clock.pass(1_000);
      mailbox.arrives(aLetter({ from: "Kim Lee <kim@customer.example>", to: replyTo, text: text + quote }));
      await read();
      return (await atWork(collector, owner).caseOf(id)).state;
    };
    expect(await arrive("Thanks, it works now!\r\n\r\nBest regards\r\nKim Lee")).toBe("resolved");
    expect((await threadOf(id)).at(-1)?.body).toContain("Thanks, it works now!");
    expect(await arrive("Thanks, but the lamp still flickers.")).toBe("investigating");
  });

  test("comes back by its headers when the address was lost on the way", async () => {
    const { id, messageId } = await complain();
    mailbox.arrives(aLetter({ text: "First", headers: { "In-Reply-To": messageId } }));
    mailbox.arrives(aLetter({ text: "Second", headers: { References: `<other@x> ${messageId}` } }));
    await read();
    expect((await threadOf(id)).map(({ body }) => body).sort()).toEqual(["First", "Second"]);
  });

  test("the customer reads it on the page of the complaint", async () => {
    const { replyTo, statusUrl } = await complain();
    mailbox.arrives(aLetter({ to: replyTo, text: "It is the blue one." }));
    await read();
    expect((await collector.ask("GET", statusUrl)).text).toContain("It is the blue one.");
  });

  test("with the reference in the subject alone it is kept aside: anybody may have read that", async () => {
    const { id, reference } = await complain();
    mailbox.arrives(aLetter({ subject: `Re: ${reference}`, text: "Please close it." }));
    await read();
    expect(await threadOf(id)).toEqual([]);
    expect(await asideOf(id)).toMatchObject([{ words: "Please close it." }]);
  });

  test("an address with a token nobody made here opens no other complaint", async () => {
    const { id, replyTo } = await complain();
    const forged = replyTo.replace(/\+(.)/, (_, letter: string) => `+${letter === "a" ? "b" : "a"}`);
    mailbox.arrives(aLetter({ to: forged, text: "Let me in." }));
    await read();
    expect(await threadOf(id)).toEqual([]);
    expect(await complaints()).toHaveLength(2);
  });
});

describe("somebody else's letter about a complaint", () => {
  test("is kept aside, not believed, and not shown to the customer", async () => {
    const { id, replyTo, statusUrl } = await complain();
    mailbox.arrives(
      aLetter({ from: "Mallory <mallory@elsewhere.example>", to: replyTo, text: "Send it to me instead." }),
    );
    await read();
    expect(await threadOf(id)).toEqual([]);
    expect(await asideOf(id)).toMatchObject([
      { fromAddress: "mallory@elsewhere.example", fromName: "Mallory", words: "Send it to me instead." },
    ]);
    expect((await collector.ask("GET", statusUrl)).text).not.toContain("Send it to me instead.");
  });
});

describe("what staff decide on a letter kept aside", () => {
  const decide = (id: string, letterId: string, believed: boolean) =>
    collector.ask("POST", `/api/complaints/${id}/aside/${letterId}`, { cookie: owner, body: { believed } });
  async function aside() {
    const { id, replyTo } = await complain();
    mailbox.arrives(aLetter({ from: "kim@work.example", to: replyTo, text: "It is me, from work." }));
    await read();
    const [letter] = await asideOf(id);
    return { id, letterId: letter.id as string };
  }

  test("believed, it joins the thread as the customer's word", async () => {
    const { id, letterId } = await aside();
    expect((await decide(id, letterId, true)).body.aside).toEqual([]);
    expect(await threadOf(id)).toMatchObject([{ from: "customer", body: "It is me, from work." }]);
  });

  test("dismissed, it is gone from the case; and decided once", async () => {
    const { id, letterId } = await aside();
    expect((await decide(id, letterId, false)).body.aside).toEqual([]);
    expect(await threadOf(id)).toEqual([]);
    expect((await decide(id, letterId, true)).status).toBe(404);
  });
});

describe("a letter about nothing we know", () => {
  test("opens a complaint, which is acknowledged to its sender in the thread of their letter", async () => {
    mailbox.arrives(
      aLetter({
        subject: "Broken kettle",
        text: "The kettle arrived broken.",
        headers: { "Message-ID": "<first@customer.example>" },
      }),
    );
    await read();
    await deliver(collector);
    const [item] = await complaints();
    const { body } = await collector.ask("GET", `/api/feedback/${item.id}`, { cookie: owner });
    expect(JSON.stringify(body.answers)).toContain("The kettle arrived broken.");
    expect(body.complaint.contact).toBe("kim@customer.example");
    // Nobody chose one: it is read from the letter.
    expect(body.complaint.category).not.toBe("other");
    expect(office.letters.map(({ envelope }) => envelope.to)).toEqual([["kim@customer.example"]]);
    expect(office.letters[0]?.inReplyTo).toBe("<first@customer.example>");
  });

  test("opens none where the workspace would rather not", async () => {
    await setMail({ opensComplaints: false });
    mailbox.arrives(aLetter({}));
    await read();
    expect(await complaints()).toEqual([]);
  });

  test.each([
    ["an out-of-office answer", { "Auto-Submitted": "auto-replied" }],
    ["a newsletter", { "List-Unsubscribe": "<https://news.example/out>" }],
    ["a mailing list", { Precedence: "list" }],
    ["a no-reply address", { From: "no-reply@big.example" }],
    ["a notice of a mail server", { From: "MAILER-DAEMON@mx.example" }],
    ["a letter without a sender", { From: "" }],
    ["a letter that came back to us", { "X-Heed": "acknowledgement" }],
    ["a letter from our own address", { From: "care@shop.example" }],
  ])("opens none from %s, and nobody is written to", async (_, headers) => {
    mailbox.arrives(aLetter({ headers }));
    await read();
    await deliver(collector);
    expect(await complaints()).toEqual([]);
    expect(office.letters).toEqual([]);
  });

  test("two machines that answer each other stop after a few letters", async () => {
    for (let round = 0; round < 30; round++) {
      mailbox.arrives(
        aLetter({ from: "robot@elsewhere.example", subject: `Ticket ${round}`, text: `Thank you ${round}` }),
      );
      await read();
      await deliver(collector);
    }
    expect(office.letters.length).toBeLessThan(10);
    expect((await complaints()).length).toBeLessThanOrEqual(10);
  });
});

describe("a letter that did not arrive", () => {
  const report = (messageId: string, action: string, status: string) =>
    [
      "From: MAILER-DAEMON@mx.example",
      "Return-Path: <>",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "It could not be delivered.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example",
      "",
      "Final-Recipient: rfc822; kim@customer.example",
      `Action: ${action}`,
      `Status: ${status}`,
      "Diagnostic-Code: smtp; 550 5.1.1 mailbox is gone",
      "--b",
      "Content-Type: text/rfc822-headers",
      "",
      `Message-ID: ${messageId}`,
      "--b--",
      "",
    ].join("\r\n");
  const lettersOf = async (id: string) =>
    (await collector.ask("GET", `/api/complaints/${id}/mail`, { cookie: owner })).body.letters;

  test("is noted on its complaint, with the reason", async () => {
    const { id, messageId } = await complain();
    mailbox.arrives(report(messageId, "failed", "5.1.1"));
    await read();
    expect(await lettersOf(id)).toMatchObject([{ state: "bounced", problem: "550 5.1.1 mailbox is gone" }]);
    expect(await complaints()).toHaveLength(1);
  });

  test("is not given up while its server still tries", async () => {
    const { id, messageId } = await complain();
    mailbox.arrives(report(messageId, "delayed", "4.4.1"));
    await read();
    expect(await lettersOf(id)).toMatchObject([{ state: "sent", problem: null }]);
  });
});
