import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aLetter, mailboxSettings, openMailbox, readMail, type TestMailbox } from "../support/mailbox.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

const PDF = "%PDF-1.4 a receipt";
const PNG_START = "\x89PNG\r\n\x1a\n";

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
  const body = mailSettings(office, { imap: mailboxSettings(mailbox) });
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body });
  await read();
});
afterEach(async () => {
  await office.close();
  await mailbox.close();
});

const read = () => readMail(collector, workspaceId);
const caseOf = (id: string) => atWork(collector, owner).caseOf(id);
const lying = async (table: string) =>
  (
    await rowsOf(
      collector.deps.database.db.execute(
        sql`select name from ${sql.identifier(table)} where workspace_id is not null`,
      ),
    )
  ).length;

/** A complaint, and where the customer's answers to its acknowledgement go. */
async function complain() {
  const made = await complainTo(collector, { contact: "kim@customer.example" });
  await deliver(collector);
  return { ...made, replyTo: office.letters.at(-1)?.replyTo?.[0]?.address ?? "" };
}

type Part = { name: string; type: string; content: string; headers?: string };

/** A letter with words and these files, as mail programs write it. */
function withFiles(
  parts: readonly Part[],
  given: Parameters<typeof aLetter>[0] = {},
  text = "See the picture.",
) {
  const lines = parts.map(
    ({ name, type, content, headers = "Content-Disposition: attachment" }) =>
      `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n${headers}; filename="${name}"\r\n\r\n${base64(content)}\r\n`,
  );
  const body = `--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n${lines.join("")}--b--`;
  return aLetter({ ...given, headers: { "Content-Type": "multipart/mixed; boundary=b" }, text: body });
}

const base64 = (content: string) =>
  Buffer.from(content, "latin1").toString("base64").replaceAll(/.{76}/g, "$&\r\n");

const picture = (name: string, bytes = 60_000): Part => ({
  name,
  type: "image/png",
  content: PNG_START.padEnd(bytes, "x"),
});

test("what is enclosed in a believed letter is in the thread; what may not be is named, and nothing is lost in silence", async () => {
  const { id, replyTo, statusUrl } = await complain();
  const logo = {
    ...picture("logo.png", 4_000),
    headers: "Content-ID: <logo>\r\nContent-Disposition: inline",
  };
  mailbox.arrives(
    withFiles(
      [
        picture("../../vase.html"),
        logo,
        { name: "invoice.exe", type: "application/pdf", content: "MZ\u0000" },
        { name: "film.pdf", type: "application/pdf", content: PDF.padEnd(5 * 1024 * 1024 + 1) },
        { name: "smime.p7s", type: "application/pkcs7-signature", content: "signature" },
      ],
      { to: replyTo },
    ),
  );
  await read();
  await read();
  const [message, none] = (await caseOf(id)).messages;
  expect(none).toBeUndefined();
  expect(message).toMatchObject({
    from: "customer",
    body: "See the picture.",
    files: [{ name: "vase.png", mediaType: "image/png", bytes: 60_000 }],
    leftOut: [
      { name: "invoice.exe", why: "kind" },
      { name: "film.pdf", why: "size" },
    ],
  });
  const page = (await collector.ask("GET", statusUrl)).text;
  expect(page).toContain(`${statusUrl}/files/${message.files[0].id}`);
  expect(page).toContain("invoice.exe: this kind of file cannot be taken.");
  expect(page).toContain("film.pdf is larger than 5 MB.");
  expect(await lying("received_files")).toBe(0);
});

test("a letter of 25 MB is read, its words and what of it may be kept", async () => {
  const { id, replyTo } = await complain();
  const parts = Array.from({ length: 6 }, (_, n) => picture(`photo ${n}.png`, 3_000_000));
  mailbox.arrives(withFiles(parts, { to: replyTo }));
  await read();
  const [message] = (await caseOf(id)).messages;
  expect(message).toMatchObject({
    body: "See the picture.",
    leftOut: [{ name: "photo 5.png", why: "number" }],
  });
  expect(message.files.map(({ bytes }: { bytes: number }) => bytes)).toEqual(Array(5).fill(3_000_000));
});

test("a letter that opens a complaint brings its files along, and the complaint names what it could not", async () => {
  mailbox.arrives(withFiles([picture("vase.png"), { ...picture("a.svg"), content: "<svg onload=x>" }]));
  await read();
  const { items } = (await collector.ask("GET", "/api/feedback?kind=complaint", { cookie: owner })).body;
  const { body } = await collector.ask("GET", `/api/feedback/${items[0].id}`, { cookie: owner });
  expect(body.attachments).toMatchObject([{ name: "vase.png" }]);
  expect(body.complaint.messages).toMatchObject([
    { from: "heed", body: "", leftOut: [{ name: "a.svg", why: "kind" }] },
  ]);
});

test.each([true, false])(
  "files of a letter kept aside wait for the decision: believed %s",
  async (believed) => {
    const { id, replyTo } = await complain();
    mailbox.arrives(withFiles([picture("me.png")], { from: "kim@work.example", to: replyTo }));
    await read();
    expect(await lying("attachments")).toBe(0);
    const { aside } = (await collector.ask("GET", `/api/complaints/${id}/mail`, { cookie: owner })).body;
    expect(aside).toMatchObject([{ files: [{ name: "me.png", bytes: 60_000 }] }]);
    await collector.passTime(3 * 86_400_000);
    const decision = { cookie: owner, body: { believed } };
    await collector.ask("POST", `/api/complaints/${id}/aside/${aside[0].id}`, decision);
    expect(await lying("received_files")).toBe(0);
    const { messages } = await caseOf(id);
    expect(messages).toMatchObject(believed ? [{ files: [{ name: "me.png" }] }] : []);
  },
);

test("files of an answer go in its letter; too many bytes for a mailbox are named there and stand on the page", async () => {
  const { id, statusUrl } = await complain();
  const upload = async (name: string, text: string) => {
    collector.clock.pass(1);
    const about = new URLSearchParams({ id: uuidv7(collector.clock.now.getTime()), name });
    return (await collector.ask("POST", `/api/attachments?${about}`, { cookie: owner, text })).body.id;
  };
  const write = async (files: string[], given: object = {}) => {
    office.letters.length = 0;
    await atWork(collector, owner).write(id, "Here it is.", { files, ...given });
    await collector.settle();
    await deliver(collector);
  };
  await write([await upload("退款.pdf", PDF)]);
  expect(office.letters).toHaveLength(1);
  expect(office.letters[0]?.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
    ["退款.pdf", "application/pdf"],
  ]);
  expect(office.letters[0]?.text).toContain("Enclosed: 退款.pdf");

  await write([await upload("secret.pdf", PDF)], { internal: true });
  expect(office.letters).toEqual([]);

  const large = PDF.padEnd(4 * 1024 * 1024);
  await write([await upload("one.pdf", large), await upload("two.pdf", large)]);
  expect(office.letters[0]?.attachments).toEqual([]);
  expect(office.letters[0]?.text).toContain("With it on the page of your complaint: one.pdf, two.pdf");
  expect((await collector.ask("GET", statusUrl)).text).toContain("two.pdf");
});
