import { beforeEach, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, becomeOwner } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let page: { id: string; statusUrl: string };

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  page = (await collector.ask("POST", "/v1/complaints", { body: aComplaint(collector) })).body;
});

const send = (fields: Record<string, string>, headers: Record<string, string> = {}, path = page.statusUrl) =>
  collector.ask("POST", path, {
    text: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
const thread = async () =>
  (await collector.ask("GET", `/api/feedback/${page.id}`, { cookie: owner })).body.complaint.messages;
const hiddenIn = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? "";

test("the customer writes on the page of their complaint, and reads it there", async () => {
  const before = await collector.ask("GET", page.statusUrl);
  const answer = await send({ id: hiddenIn(before.text), body: "It is the\r\nblue one." });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`${page.statusUrl}?said=sent`);
  const after = await collector.ask("GET", `${page.statusUrl}?said=sent`);
  expect(after.text).toContain("Your message has arrived.");
  expect(after.text).toContain("It is the\nblue one.");
  expect(await thread()).toMatchObject([{ from: "customer", body: "It is the\nblue one.", internal: false }]);
});

test("pressing Send twice writes once", async () => {
  const id = uuidv7();
  for (let press = 0; press < 3; press++) expect((await send({ id, body: "Once" })).status).toBe(303);
  expect(await thread()).toHaveLength(1);
});

test("opening a link changes nothing, whatever stands in it", async () => {
  await collector.ask("GET", `${page.statusUrl}?body=Hello&said=sent&id=${uuidv7()}`);
  expect(await thread()).toEqual([]);
});

test.each([
  ["nothing", "  \n ", "Write something first."],
  ["too much", "x".repeat(5_001), "Write at most 5,000 characters."],
])("%s is refused, and what was typed is still there", async (_, body, said) => {
  const answer = await send({ id: uuidv7(), body });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(said);
  expect(answer.text).toContain(`>${body.trim()}</textarea>`);
  expect(await thread()).toEqual([]);
});

test("markup is shown as it was typed, never run", async () => {
  await send({ id: uuidv7(), body: '</textarea><script>alert(1)</script>"' });
  const { text } = await collector.ask("GET", page.statusUrl);
  expect(text).not.toContain("<script>");
  expect(text).toContain("&lt;script&gt;");
});

test("after many messages in an hour the page asks to wait", async () => {
  for (let count = 0; count < 20; count++) await send({ id: uuidv7(), body: `Message ${count}` });
  const answer = await send({ id: uuidv7(), body: "One more" });
  expect(answer.status).toBe(429);
  expect(answer.text).toContain(">One more</textarea>");
  expect(await thread()).toHaveLength(20);
});

test.each([
  ["another site's page", { origin: "https://evil.example" }],
  ["another host of ours", { "sec-fetch-site": "same-site", origin: "null" }],
])("%s cannot write here in its visitor's name", async (_, headers) => {
  expect(await send({ id: uuidv7(), body: "Close it" }, headers)).toMatchObject({
    status: 403,
    body: { code: "foreign_origin" },
  });
  expect(await thread()).toEqual([]);
});

test("this page can, though it sends no referrer and so no origin", async () => {
  const headers = { "sec-fetch-site": "same-origin", origin: "null" };
  expect((await send({ id: uuidv7(), body: "Hello" }, headers)).status).toBe(303);
});

test.each(["/c/nonsense", `/c/${"A".repeat(43)}`])(
  "a link that leads nowhere takes nothing: %s",
  async (path) => {
    expect((await send({ id: uuidv7(), body: "Hello" }, {}, path)).status).toBe(404);
  },
);

test("a file, an id of another kind and missing fields are no trouble", async () => {
  const form = new FormData();
  form.set("body", new File(["x"], "x.exe"));
  const request = new Request(`http://heed.test${page.statusUrl}`, { method: "POST", body: form });
  expect((await collector.fetch(request)).status).toBe(400);
  expect((await send({ id: "1; drop table messages", body: "Hello" })).status).toBe(303);
  expect((await send({})).status).toBe(400);
  expect(await thread()).toHaveLength(1);
});
