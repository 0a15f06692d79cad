import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { events } from "../../collector/db/tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

const ask = async (query: string, cookie: string) =>
  collector.fetch(new Request(`http://heed.test/api/complaints/evidence?${query}`, { headers: { cookie } }));

async function packOf(query = "", cookie = owner): Promise<Record<string, Uint8Array>> {
  const answer = await ask(query, cookie);
  expect(answer.status).toBe(200);
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
}
const text = (pack: Record<string, Uint8Array>, name: string) => strFromU8(pack[name] ?? new Uint8Array());

const hostile = {
  whatHappened: '=HYPERLINK("http://evil.example","click")\nand <script>alert(1)</script>',
  contact: "kim@customer.example",
};

test("holds register, deadlines, causes, actions, satisfaction, history and a report that knows each by its digest", async () => {
  const made = await complainTo(collector, hostile);
  const work = atWork(collector, owner);
  await work.steps(made.id, "assessed");
  await work.note(made.id, "The carrier dropped it.");
  await work.steps(made.id, "resolved", "closed");
  const pack = await packOf();
  const names = [
    "actions.csv",
    "attachments.csv",
    "causes.csv",
    "deadlines.csv",
    "history.csv",
    "improvements.csv",
    "register.csv",
    "report.html",
  ];
  expect(Object.keys(pack).sort()).toEqual([...names, "satisfaction.csv"]);
  expect(pack["register.csv"]?.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  const register = text(pack, "register.csv");
  expect(register).toContain(made.reference);
  expect(register).toContain('"\'=HYPERLINK(""http://evil.example""');
  expect(text(pack, "causes.csv")).toContain("The carrier dropped it.");
  expect(text(pack, "actions.csv")).toContain("A new one is on its way.");
  expect(text(pack, "deadlines.csv")).toMatch(/,acknowledge,[^,]+,[^,]+,yes\r\n/);
  expect(text(pack, "history.csv")).toContain(",complaint.resolved,Olga Owner,");
  const report = text(pack, "report.html");
  const digest = createHash("sha256")
    .update(pack["register.csv"] ?? "")
    .digest("hex");
  expect(report).toContain(digest);
  expect(report).not.toMatch(/<script|src=|href=/);
});

test("lists every file with its digest; an owner's holds the files themselves", async () => {
  const about = new URLSearchParams({ id: uuidv7(), site: collector.siteKey, name: "=cmd.pdf" });
  const content = "%PDF-1.4 a receipt";
  const file = (await collector.ask("POST", `/v1/attachments?${about}`, { text: content })).body.id;
  const { reference } = await complainTo(collector, { files: [file] });
  const digest = createHash("sha256").update(content).digest("hex");
  const pack = await packOf();
  expect(text(pack, "attachments.csv")).toContain(`,application/pdf,${content.length},${digest},'=cmd.pdf,`);
  expect(text(pack, `files/${reference}/${file}.pdf`)).toBe(content);
  const admins = await packOf("", await joinAs(collector, owner, "admin", "Ada"));
  expect(text(admins, "attachments.csv")).toContain(digest);
  expect(text(admins, "attachments.csv")).not.toContain("cmd");
  expect(Object.keys(admins).filter((name) => name.startsWith("files/"))).toEqual([]);
});

test("only an owner's names customers and holds their words; agents and analysts get none", async () => {
  await complainTo(collector, hostile);
  const admin = await packOf("", await joinAs(collector, owner, "admin", "Ada"));
  expect(
    Object.values(admin)
      .map((file) => strFromU8(file))
      .join(),
  ).not.toMatch(/kim@|HYPERLINK/);
  expect(text(admin, "register.csv")).not.toContain("contact");
  expect(text(await packOf(), "register.csv")).toContain("kim@customer.example");
  for (const role of ["agent", "analyst"])
    expect((await ask("", await joinAs(collector, owner, role))).status).toBe(403);
});

test("holds what was received on those days, and the report is in the language asked for", async () => {
  const made = await complainTo(collector);
  expect(text(await packOf("from=2026-06-18&to=2026-06-30"), "register.csv")).not.toContain(made.reference);
  const pack = await packOf("from=2026-06-17&to=2026-06-17&language=zh-CN");
  expect(text(pack, "register.csv")).toContain(made.reference);
  expect(text(pack, "report.html")).toContain('<html lang="zh-CN">');
  expect(text(pack, "report.html")).toContain("投诉处理");
});

test("each export is written down, with its days and by whom", async () => {
  await packOf("from=2026-06-01&to=2026-06-30");
  const written = await collector.deps.database.db
    .select({ details: events.details, actorId: events.actorId })
    .from(events)
    .where(eq(events.type, "complaint_evidence.exported"));
  expect(written).toEqual([
    { details: { from: "2026-06-01", to: "2026-06-30", withPersons: true }, actorId: expect.any(String) },
  ]);
});
