import { deflateSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, anotherWorkspace, becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain, type MadeCase } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

const PDF = "%PDF-1.4 a receipt";
const PNG = new Uint8Array([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...deflateSync("a broken vase"),
]);
const HOUR_MS = 3_600_000;

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

/** A moment later each, so that what is made stands in the order of its making. */
const newId = () => {
  collector.clock.pass(1);
  return uuidv7(collector.clock.now.getTime());
};
/** As the widget uploads for a complaint. */
const upload = (text: string, given: Record<string, string> = {}) => {
  const about = { id: newId(), site: collector.siteKey, name: "receipt.pdf", ...given };
  return collector.ask("POST", `/v1/attachments?${new URLSearchParams(about)}`, { text });
};
/** As the dashboard uploads for a message. */
const attach = (text: string, name = "offer.pdf", cookie = owner, id = newId()) =>
  collector.ask("POST", `/api/attachments?${new URLSearchParams({ id, name })}`, { text, cookie });
const write = (id: string, given: Record<string, unknown>, cookie = owner) =>
  atWork(collector, cookie).write(id, "See what is enclosed.", { id: newId(), ...given });
const download = (id: string, cookie = owner) => collector.ask("GET", `/api/attachments/${id}`, { cookie });
/** The form on the complaint's page, as a browser without JavaScript sends it. */
const send = ({ statusUrl }: MadeCase, fields: Record<string, string>, files: readonly File[] = []) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("files", file);
  return collector.fetch(new Request(`http://heed.test${statusUrl}`, { method: "POST", body: form }));
};
const page = async ({ statusUrl }: MadeCase) => (await collector.ask("GET", statusUrl)).text;
const threadOf = async (id: string, cookie = owner) => (await atWork(collector, cookie).caseOf(id)).messages;
const storedFiles = async () =>
  (
    await rowsOf(
      collector.deps.database.db.execute(sql`select id from attachments where workspace_id is not null`),
    )
  ).length;

describe("files of a complaint from the widget", () => {
  test("are uploaded once, come with the complaint, and are the team's and the customer's to save", async () => {
    const id = newId();
    expect((await upload(PDF, { id })).status).toBe(201);
    expect((await upload(PDF, { id })).status).toBe(200);
    const body = aComplaint(collector, { files: [id] });
    const sent = [];
    for (const _ of [1, 2]) sent.push((await collector.ask("POST", "/v1/complaints", { body })).status);
    expect(sent).toEqual([201, 200]);
    const detail = (await collector.ask("GET", `/api/feedback/${body.id}`, { cookie: owner })).body;
    expect(detail.attachments).toMatchObject([{ id, name: "receipt.pdf", bytes: PDF.length }]);
    expect(await download(id)).toMatchObject({ status: 200, text: PDF });
    const { statusUrl } = detail.complaint;
    expect(await page({ ...detail.complaint, statusUrl })).toContain(`${statusUrl}/files/${id}`);
    const mine = await collector.ask("GET", `${statusUrl}/files/${id}`);
    expect(mine).toMatchObject({ status: 200, text: PDF });
    expect(Object.fromEntries(mine.headers)).toMatchObject({
      "content-disposition": expect.stringMatching(/^attachment; filename="receipt\.pdf"/),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(await storedFiles()).toBe(1);
  });

  test("that were swept meanwhile, or are another's, are left out: the words arrive all the same", async () => {
    const { body: taken } = await upload(PDF);
    await complain(collector, { files: [taken.id] });
    const { body: staffs } = await attach(PDF);
    const body = aComplaint(collector, { files: [newId(), taken.id, staffs.id] });
    expect((await collector.ask("POST", "/v1/complaints", { body })).status).toBe(201);
    const detail = await collector.ask("GET", `/api/feedback/${body.id}`, { cookie: owner });
    expect(detail.body.attachments).toEqual([]);
  });

  test("are what they hold, not what they are called", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
    for (const text of ["<html><script>alert(1)</script>", svg, "MZ\u0000", "GIF8", ""])
      expect(await upload(text, { name: "photo.png" })).toMatchObject({
        status: 400,
        body: { code: "file_not_taken" },
      });
  });

  test("are at most five of at most 5 MB", async () => {
    expect((await upload(PDF.padEnd(5 * 1024 * 1024 + 1))).status).toBe(413);
    const files = [1, 2, 3, 4, 5, 6].map(newId);
    const { status } = await collector.ask("POST", "/v1/complaints", {
      body: aComplaint(collector, { files }),
    });
    expect(status).toBe(400);
  });
});

describe("files on the complaint's page", () => {
  test("arrive with the words, or alone, without JavaScript, once however often Send is pressed", async () => {
    const made = await complain(collector);
    const id = newId();
    const photo = () => new File([PNG], "C:\\fakepath\\vase\u202Egnp.exe");
    for (const _ of [1, 2])
      expect((await send(made, { id, body: "This is how it came." }, [photo()])).status).toBe(303);
    expect((await send(made, { id: newId(), body: "" }, [new File([PDF], "发票.pdf")])).status).toBe(303);
    const [first, second, none] = await threadOf(made.id);
    expect(first).toMatchObject({
      body: "This is how it came.",
      files: [{ name: "vasegnp.png", mediaType: "image/png", bytes: PNG.length }],
    });
    expect(second).toMatchObject({ from: "customer", body: "", files: [{ name: "发票.pdf" }] });
    expect(none).toBeUndefined();
    const shown = await page(made);
    expect(shown).toContain(`<img src="${made.statusUrl}/files/${first.files[0].id}"`);
    expect(shown).toContain("发票.pdf");
    const { headers } = await collector.ask("GET", made.statusUrl);
    expect(headers.get("content-security-policy")).toContain("img-src 'self'");
  });

  test.each([
    ["a program", new File(["MZ\u0000"], "photo.png"), "photo.png: this kind of file cannot be taken."],
    [
      "too large a file",
      new File([PDF.padEnd(5 * 1024 * 1024 + 1)], "big.pdf"),
      "big.pdf is larger than 5 MB.",
    ],
  ])(
    "with %s among them nothing is sent, the reason is named and the words are still there",
    async (_, bad, said) => {
      const made = await complain(collector);
      const answer = await send(made, { id: newId(), body: "See both" }, [new File([PDF], "a.pdf"), bad]);
      const text = await answer.text();
      expect(answer.status).toBe(400);
      expect(text).toContain(said);
      expect(text).toContain("Nothing was sent yet.");
      expect(text).toContain(">See both</textarea>");
      expect(await threadOf(made.id)).toEqual([]);
      expect(await storedFiles()).toBe(0);
    },
  );

  test("more than the form may hold is not read to the end, and the page says so", async () => {
    const made = await complain(collector);
    const large = Array.from({ length: 6 }, (_, n) => new File([PDF.padEnd(5 * 1024 * 1024)], `${n}.pdf`));
    const answer = await send(made, { body: "All of it" }, large);
    expect(answer.status).toBe(303);
    const shown = await collector.ask("GET", answer.headers.get("location") ?? "");
    expect(shown.text).toContain("Nothing was sent yet.");
    expect(await threadOf(made.id)).toEqual([]);
  });

  test("a body that is no form is no trouble", async () => {
    const made = await complain(collector);
    const { status } = await collector.ask("POST", made.statusUrl, {
      text: "--b\r\nnothing",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    expect(status).toBe(400);
  });
});

describe("files of colleagues", () => {
  test("go to the customer with an answer, and with a note to nobody but colleagues", async () => {
    const made = await complain(collector);
    const [open, secret] = [(await attach(PDF)).body.id, (await attach(PDF, "blame.pdf")).body.id];
    const id = newId();
    for (const _ of [1, 2]) expect((await write(made.id, { id, files: [open] })).status).toBe(200);
    await write(made.id, { internal: true, files: [secret] });
    expect(await threadOf(made.id)).toMatchObject([
      { internal: false, files: [{ id: open }] },
      { internal: true, files: [{ id: secret, name: "blame.pdf" }] },
    ]);
    expect((await download(secret)).status).toBe(200);
    const shown = await page(made);
    expect(shown).toContain("offer.pdf");
    expect(shown).not.toContain("blame.pdf");
    expect((await collector.ask("GET", `${made.statusUrl}/files/${open}`)).status).toBe(200);
    expect((await collector.ask("GET", `${made.statusUrl}/files/${secret}`)).status).toBe(404);
    const other = await complain(collector);
    for (const file of [open, newId(), "x", "%00"])
      expect((await collector.ask("GET", `${other.statusUrl}/files/${file}`)).status).toBe(404);
  });

  test("a message that names a file nobody uploaded, or that went elsewhere, is not written", async () => {
    const made = await complain(collector);
    const sent = (await attach(PDF)).body.id;
    await write(made.id, { files: [sent] });
    const visitors = (await upload(PDF)).body.id;
    for (const file of [newId(), sent, visitors])
      expect(await write(made.id, { files: [file] })).toMatchObject({
        status: 400,
        body: { code: "invalid", errors: [{ field: "files" }] },
      });
    expect(await threadOf(made.id)).toHaveLength(1);
  });

  test("come with a complaint that is typed in, once", async () => {
    const file = (await attach(PDF, "letter.pdf")).body.id;
    const body = { id: newId(), channel: "phone", whatHappened: "Nobody called back", files: [file] };
    const enter = () => collector.ask("POST", "/api/complaints", { cookie: owner, body });
    expect([(await enter()).status, (await enter()).status]).toEqual([201, 200]);
    const detail = (await collector.ask("GET", `/api/feedback/${body.id}`, { cookie: owner })).body;
    expect(detail.attachments).toMatchObject([{ name: "letter.pdf" }]);
    const again = { ...body, id: newId() };
    expect((await collector.ask("POST", "/api/complaints", { cookie: owner, body: again })).status).toBe(400);
  });

  test("that nobody sends are dropped after a day; what was sent stays", async () => {
    const made = await complain(collector);
    await write(made.id, { files: [(await attach(PDF)).body.id] });
    await attach(PDF);
    await collector.passTime(25 * HOUR_MS);
    expect(await storedFiles()).toBe(1);
  });
});

test("a file is for whoever sees its case: not for other teams, other workspaces, analysts or strangers", async () => {
  const made = await complain(collector);
  const file = (await attach(PDF)).body.id;
  await write(made.id, { files: [file] });
  const [inside, outside, analyst] = [
    await joinAs(collector, owner, "agent", "ines"),
    await joinAs(collector, owner, "agent", "otto"),
    await joinAs(collector, owner, "analyst"),
  ];
  const ines = (await collector.ask("GET", "/api/session", { cookie: inside })).body.user.id;
  const team = await collector.ask("POST", "/api/case-teams", {
    cookie: owner,
    body: { name: "Returns", memberIds: [ines] },
  });
  await atWork(collector, owner).change(made.id, { teamId: team.body.id });
  const rival = await anotherWorkspace(collector);
  expect((await download(file, inside)).status).toBe(200);
  expect((await download(file, outside)).status).toBe(404);
  expect((await download(file, rival.cookie)).status).toBe(404);
  expect((await download(file, analyst)).status).toBe(403);
  expect((await collector.ask("GET", `/api/attachments/${file}`)).status).toBe(401);
  expect((await threadOf(made.id, analyst))[0].files).toEqual([]);
  expect((await attach(PDF, "a.pdf", analyst)).status).toBe(403);
});
