import { afterEach, beforeEach, expect, test } from "vitest";
import { becomeOwner } from "../support/builders.ts";
import { atWork } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

const DAY_MS = 86_400_000;

let collector: TestCollector;
let office: PostOffice;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body: mailSettings(office) });
});
afterEach(() => office.close());

const send = async (path: string, file: string | Uint8Array, query: Record<string, string> = {}) => {
  const address = `http://heed.test${path}?${new URLSearchParams(query)}`;
  const body = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const answer = await collector.fetch(
    new Request(address, { method: "POST", headers: { cookie: owner }, body: new Uint8Array(body) }),
  );
  const lines = (await answer.text()).trim().split("\n");
  return { status: answer.status, body: JSON.parse(lines.at(-1) ?? ""), lines: lines.length };
};
const preview = (file: string | Uint8Array, query = {}) =>
  send("/api/complaint-imports/preview", file, query);
const bring = (file: string | Uint8Array, query = {}) => send("/api/complaint-imports", file, query);
const complaints = async () =>
  (await collector.ask("GET", "/api/feedback?kind=complaint&status=all&limit=100", { cookie: owner })).body
    .items;

const FILE = `Ticket ID;Description;Received;Status;Resolved at;E-Mail;Category
T-1;"The vase came broken;
twice, she said ""never again""";03.02.2026 10:30;closed;10.02.2026;kim@customer.example;Delivery
T-2;Nobody answers the phone;15.06.2026;open;;+49 30 123456;Kundenservice
T-3;Charged twice;2026-06-16T08:00:00Z;;;kim@customer.example;billing
`;

test("a file from another system is understood as it stands, and each fault is named by line and column", async () => {
  const { body } = await preview(FILE);
  expect(body).toMatchObject({
    encoding: "utf-8",
    separator: ";",
    dates: "dmy",
    columns: ["Ticket ID", "Description", "Received", "Status", "Resolved at", "E-Mail", "Category"],
    mapping: {
      externalId: 0,
      whatHappened: 1,
      receivedAt: 2,
      state: 3,
      resolvedAt: 4,
      contact: 5,
      category: 6,
    },
    rows: 3,
    faulty: 1,
    known: 0,
    errors: [{ line: 4, field: "category", problem: "unknown_category" }],
  });
  expect(body.first[0].cells[1]).toBe('The vase came broken;\ntwice, she said "never again"');
  expect(await complaints()).toEqual([]);
});

test("rows that nothing is wrong with are taken over once: closed ones as they were, open ones with clocks that begin now, and nobody is written to", async () => {
  expect((await bring(FILE)).body).toMatchObject({ rows: 3, faulty: 1, imported: 2, known: 0 });
  expect((await bring(FILE)).body).toMatchObject({ imported: 0, known: 2 });
  expect((await bring(FILE.replace("Kundenservice", "service"))).body).toMatchObject({
    imported: 1,
    known: 2,
  });
  await collector.settle();
  const items = await complaints();
  expect(items.map(({ receivedAt }: { receivedAt: string }) => receivedAt).sort()).toEqual([
    "2026-02-03T09:30:00.000Z",
    "2026-06-14T22:00:00.000Z",
    "2026-06-16T08:00:00.000Z",
  ]);
  const idOf = (at: string) => items.find((item: { receivedAt: string }) => item.receivedAt === at).id;
  const work = atWork(collector, owner);
  const closed = await work.caseOf(idOf("2026-02-03T09:30:00.000Z"));
  expect(closed).toMatchObject({
    state: "closed",
    resolvedAt: "2026-02-09T23:00:00.000Z",
    contact: "kim@customer.example",
    category: "delivery",
    deadlines: [],
    nextDue: null,
  });
  const open = await work.caseOf(idOf("2026-06-16T08:00:00.000Z"));
  expect(open).toMatchObject({ state: "received", resolvedAt: null });
  expect(Date.parse(open.nextDue.dueAt)).toBeGreaterThan(collector.clock.now.getTime());
  await collector.passTime(5 * DAY_MS);
  await deliver(collector);
  const written = office.letters.flatMap(({ envelope }) => envelope.to);
  expect(written).not.toContain("kim@customer.example");
  const past = await work.history(idOf("2026-02-03T09:30:00.000Z"));
  expect(past.map(({ type, by }) => [type, by])).toEqual([["complaint.imported", "Olga Owner"]]);
  const statistics = await collector.ask("GET", "/api/complaints/statistics", { cookie: owner });
  expect(statistics.status).toBe(200);
});

/** The same as a spreadsheet of that country writes it. */
const inUtf16 = (text: string) =>
  new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);
/** 内容,日期 / 杯子碎了,2026年6月1日 */
const inGb18030 = Buffer.from("c4dac8dd2cc8d5c6da0ab1add7d3cbe9c1cb2c32303236c4ea36d4c231c8d50a", "hex");

test.each([
  ["UTF-8 with its mark", new TextEncoder().encode("\uFEFF内容,日期\n杯子碎了,2026年6月1日\n"), "utf-8"],
  ["UTF-16, as Excel saves Unicode text", inUtf16("内容\t日期\r\n杯子碎了\t2026/6/1\r\n"), "utf-16le"],
  ["GB 18030, as a Chinese Excel saves", new Uint8Array(inGb18030), "gb18030"],
])("reads %s", async (_, file, encoding) => {
  const { body } = await preview(file);
  expect(body).toMatchObject({
    encoding,
    mapping: { whatHappened: 0, receivedAt: 1 },
    rows: 1,
    faulty: 0,
    first: [{ line: 2, cells: ["杯子碎了", expect.any(String)] }],
  });
});

test("what is no table, or too much, is refused in words; a wish for other columns and dates is followed", async () => {
  for (const file of ["", "\n\n", "only a head", 'a,b\n"never closed'])
    expect(await preview(file)).toMatchObject({ status: 400, body: { code: "csv_unreadable" } });
  const many = `text\n${"x\n".repeat(10_001)}`;
  expect(await preview(many)).toMatchObject({ status: 413, body: { code: "csv_too_large" } });
  const file = "One,Two,Three\nbroken,03/04/2026,=cmd()\n,99.99.2026,\nlate,2099-01-01,\n";
  const { body } = await preview(file, {
    mapping: "whatHappened:0,receivedAt:1,orderNumber:2,x:9",
    dates: "mdy",
  });
  expect(body.errors).toEqual([
    { line: 3, field: "whatHappened", problem: "missing" },
    { line: 3, field: "receivedAt", problem: "not_a_date" },
    { line: 4, field: "receivedAt", problem: "in_the_future" },
  ]);
  await bring(file, { mapping: "whatHappened:0,receivedAt:1,orderNumber:2", dates: "mdy" });
  expect((await complaints())[0].receivedAt).toBe("2026-03-03T23:00:00.000Z");
});

test("a page that is closed half way keeps what was taken over by then; the same file brings the rest, each once", async () => {
  const rows = Array.from(
    { length: 400 },
    (_, n) => `T-${n},The parcel is late,kim${n % 150}@customer.example`,
  );
  const body = `id,text,email\n${rows.join("\n")}\n`;
  const answer = await collector.fetch(
    new Request("http://heed.test/api/complaint-imports", {
      method: "POST",
      headers: { cookie: owner },
      body,
    }),
  );
  const reader = answer.body?.getReader();
  const line = async () => JSON.parse(new TextDecoder().decode((await reader?.read())?.value));
  expect(await line()).toMatchObject({ rows: 400, faulty: 0, imported: 0, known: 0 });
  expect((await line()).imported).toBe(100);
  await reader?.cancel();
  const { body: found } = await preview(body);
  expect(found.known).toBeGreaterThanOrEqual(100);
  expect(found.known).toBeLessThan(400);
  const again = await bring(body);
  expect(again.body.known).toBeGreaterThanOrEqual(found.known);
  expect(again.body.imported + again.body.known).toBe(400);
  expect(again.lines).toBe(5);
});

test("while a thousand rows are taken over, others are served", async () => {
  const rows = Array.from({ length: 1_000 }, (_, n) => `T-${n},The parcel number ${n} is late,2026-01-05`);
  let isOver = false;
  const import_ = bring(`id,text,date\n${rows.join("\n")}\n`).finally(() => {
    isOver = true;
  });
  let served = 0;
  while (!isOver) {
    expect((await collector.ask("GET", "/healthz")).status).toBe(200);
    served++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await import_).body).toMatchObject({ imported: 1_000, faulty: 0 });
  expect(served).toBeGreaterThan(20);
});
