import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import { createSchedule } from "../../collector/schedule.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { anotherWorkspace } from "../support/builders.ts";
import type { TestCollector } from "../support/collector.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

const PDF = "%PDF-1.4 a receipt";
const DAY_MS = 24 * 60 * 60_000;

let collector: TestCollector;
let survey: string;
let workshop: SurveyWorkshop;
let ask: SurveyWorkshop["ask"];

beforeEach(async () => {
  workshop = await aSurveyWorkshop();
  ({ collector, survey, ask } = workshop);
  await workshop.asking(aQuestion("file"), aQuestion("text"));
});

const newId = () => uuidv7(collector.clock.now.getTime());
const upload = (text: string, given: Record<string, string> = {}) => {
  const about = {
    id: newId(),
    site: collector.siteKey,
    survey,
    question: "file",
    name: "receipt.pdf",
    ...given,
  };
  return collector.ask("POST", `/v1/attachments?${new URLSearchParams(about)}`, { text });
};
/** Bytes that are no text, as a browser sends a picture. */
const uploadBytes = (bytes: number[], name: string) => {
  const about = { id: newId(), site: collector.siteKey, survey, question: "file", name };
  const address = `http://heed.test/v1/attachments?${new URLSearchParams(about)}`;
  return collector.fetch(new Request(address, { method: "POST", body: new Uint8Array(bytes) }));
};
const files = async (feedbackId: string) =>
  (await ask("GET", `/api/feedback/${feedbackId}`)).body.attachments;
const passTime = async (ms: number) => {
  collector.clock.pass(ms);
  await createSchedule(collector.deps).runDue(collector.clock.now);
};
const countFiles = async () => {
  const { workspaceId } = (await collector.deps.sites.find(collector.siteKey)) ?? {};
  const rows = await rowsOf(
    collector.deps.database.db.execute(sql`select id from attachments where workspace_id = ${workspaceId}`),
  );
  return rows.length;
};

test("a file is uploaded once by its id, named by an answer, and handed to staff alone, to be saved and never run", async () => {
  const id = newId();
  const first = await upload(PDF, { id });
  expect(first).toMatchObject({
    status: 201,
    body: { id, name: "receipt.pdf", mediaType: "application/pdf", bytes: PDF.length },
  });
  expect(await upload("%PDF-1.4 another", { id })).toMatchObject({ status: 200, body: first.body });
  expect((await ask("GET", `/api/attachments/${id}`)).status).toBe(404);
  const { body } = await workshop.answer({ file: [id] });
  expect(await files(body.id)).toEqual([first.body]);
  const download = await ask("GET", `/api/attachments/${id}`);
  expect(download).toMatchObject({ status: 200, text: PDF });
  expect(Object.fromEntries(download.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringMatching(/^attachment; filename="receipt\.pdf"/),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  expect((await collector.ask("GET", `/api/attachments/${id}`)).status).toBe(401);
  const rival = await anotherWorkspace(collector);
  expect((await collector.ask("GET", `/api/attachments/${id}`, { cookie: rival.cookie })).status).toBe(404);
});

describe("what a file holds decides, not its name", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0];
  test("a picture with the name of a page is a picture", async () => {
    const answer = await uploadBytes(png, "evil.html");
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ name: "evil.png", mediaType: "image/png" });
  });

  test.each([
    ["a page called a picture", "<html><script>alert(1)</script>", "photo.png"],
    ["an SVG, which is a page", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "photo.svg"],
    ["a program", "MZ\u0000\u0000", "photo.jpg"],
    ["nothing", "", "photo.jpg"],
    ["a PDF that begins with something else", `x${PDF}`, "a.pdf"],
  ])("%s is refused", async (_what, text, name) => {
    expect(await upload(text, { name })).toMatchObject({ status: 400, body: { code: "file_not_taken" } });
  });

  test("a question that takes pictures alone takes no PDF", async () => {
    await workshop.asking(aQuestion("file", { accept: ["image"] }));
    expect((await upload(PDF)).body.code).toBe("file_not_taken");
  });
});

test("a file is no larger than its question allows, and none larger than 5 MB is read to the end", async () => {
  const large = PDF.padEnd(1024 * 1024 + 1, "x");
  expect(await upload(large)).toMatchObject({ status: 413, body: { code: "file_too_large" } });
  expect((await upload(large.slice(0, 1024 * 1024))).status).toBe(201);
  await workshop.asking(aQuestion("file", { maxMegabytes: 5 }));
  expect((await upload(PDF.padEnd(5 * 1024 * 1024, "x"))).status).toBe(201);
  expect(await upload(PDF.padEnd(5 * 1024 * 1024 + 1, "x"))).toMatchObject({ status: 413 });
});

test.each([
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Windows\\system32\\calc.exe", "calc.pdf"],
  ["invoice\u202Egpj.exe", "invoicegpj.pdf"],
  ["a\u0000b\r\nSet-Cookie: x.pdf", "abSet-Cookie x.pdf"],
  ["....", "file.pdf"],
  ["", "file.pdf"],
  ["x".repeat(1000), `${"x".repeat(80)}.pdf`],
  ["发票 2026.pdf", "发票 2026.pdf"],
  ['"; filename="evil.html', "; filename=evil.pdf"],
])("a file called %j is saved as %j", async (name, safe) => {
  const { body } = await upload(PDF, { name });
  expect(body.name).toBe(safe);
  await workshop.answer({ file: [body.id] });
  const { headers } = await ask("GET", `/api/attachments/${body.id}`);
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%~!-]+$/,
  );
});

test("only a question of the survey that asks for a file takes one", async () => {
  expect((await upload(PDF, { question: "text" })).body.code).toBe("file_not_asked");
  expect((await upload(PDF, { question: "nowhere" })).body.code).toBe("file_not_asked");
  expect((await upload(PDF, { survey: newId() })).body.code).toBe("unknown_survey");
  expect((await upload(PDF, { id: "x" })).body.code).toBe("malformed_id");
});

describe("an answer", () => {
  test("names only files that were uploaded and are nobody else's, as many as the question takes", async () => {
    const ids = [];
    for (const _ of [1, 2, 3]) ids.push((await upload(PDF)).body.id);
    expect((await workshop.answer({ file: ids })).status).toBe(400);
    expect(await workshop.answer({ file: [newId()] })).toMatchObject({
      status: 400,
      body: { code: "invalid_answers" },
    });
    expect((await workshop.answer({ file: ["../x"] })).status).toBe(400);
    expect((await workshop.answer({ file: [ids[0]] })).status).toBe(201);
    expect(await workshop.answer({ file: [ids[0]] })).toMatchObject({ status: 400 });
  });

  test("sent twice with its file is the same answer", async () => {
    const file = (await upload(PDF)).body.id;
    const body = workshop.submission({ file: [file] });
    const sent = [];
    for (const _ of [1, 2]) sent.push((await collector.ask("POST", "/v1/responses", { body })).status);
    expect(sent).toEqual([201, 200]);
  });

  test("saved in part keeps its files; what the finished one leaves out is dropped a day later", async () => {
    const [one, other] = [(await upload(PDF)).body.id, (await upload(PDF)).body.id];
    const id = newId();
    const partial = { ...workshop.submission({ file: [one, other] }), id, revision: 1 };
    expect((await collector.ask("POST", "/v1/partials", { body: partial })).status).toBe(200);
    await passTime(2 * DAY_MS);
    expect(await countFiles()).toBe(2);
    await collector.ask("POST", "/v1/responses", { body: { ...workshop.submission({ file: [one] }), id } });
    expect((await files(id)).map((each: { id: string }) => each.id)).toEqual([one]);
    await passTime(DAY_MS);
    expect(await countFiles()).toBe(1);
  });
});

test("what no answer names within a day is dropped, and what one does stays", async () => {
  const kept = (await upload(PDF)).body.id;
  await upload(PDF);
  const { body } = await workshop.answer({ file: [kept] });
  await passTime(DAY_MS - 1000);
  expect(await countFiles()).toBe(2);
  await passTime(60 * 60_000 + 2000);
  expect(await files(body.id)).toMatchObject([{ id: kept }]);
  expect(await countFiles()).toBe(1);
});

test("results count who attached files and list none", async () => {
  const file = (await upload(PDF)).body.id;
  await workshop.answer({ file: [file] });
  const results = await ask("GET", `/api/surveys/${survey}/results`);
  expect(results.body.questions[0]).toMatchObject({ type: "file", answered: 1, counts: [], texts: [] });
});
