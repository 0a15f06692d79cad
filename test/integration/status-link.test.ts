import { beforeEach, describe, expect, test } from "vitest";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aKey, anotherWorkspace, becomeOwner } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

const complain = (given: Record<string, unknown> = {}) => complainTo(collector, given);
const write = (id: string, body: string, internal = false) => work.write(id, body, { internal });

describe("the status page", () => {
  const page = (statusUrl: string, headers = {}) => collector.ask("GET", statusUrl, { headers });

  test("shows the state, the messages and what was asked for; never what colleagues note", async () => {
    const { id, statusUrl, reference } = await complain({ remedySought: "A new vase", orderNumber: "A-77" });
    await write(id, "A new one is on its way.");
    await write(id, "Secret: blames the courier", true);
    const { status, text, headers } = await page(statusUrl);
    expect(status).toBe(200);
    for (const words of [reference, "A new one is on its way.", "A new vase", "A-77", "Olga Owner"])
      expect(text).toContain(words);
    expect(text).not.toContain("Secret");
    expect(text).toMatch(/<li class="now" aria-current="step">/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer"); // the link is a secret: no other page may learn it
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("an answer that came in by an API key is the team's, not a nameless somebody's", async () => {
    const { id, statusUrl } = await complain();
    const headers = await aKey(collector, owner, "agent");
    const body = { id: uuidv7(), body: "We are on it.", internal: false };
    expect((await collector.ask("POST", `/api/complaints/${id}/messages`, { headers, body })).status).toBe(
      200,
    );
    expect((await page(statusUrl)).text).toContain("Our team · ");
  });

  test("speaks the language the complaint came in, whatever the browser's", async () => {
    const { statusUrl } = await complain({ context: { locale: "zh-CN" } });
    const { text } = await page(statusUrl, { "accept-language": "en" });
    expect(text).toContain('<html lang="zh-CN"');
  });

  test("tells times in the workspace's zone", async () => {
    const { statusUrl } = await complain();
    expect((await page(statusUrl)).text).toContain("11:00");
  });

  test("a link nobody has is a page that says so, in the browser's language, without a name in it", async () => {
    const { statusUrl } = await complain();
    const token = statusUrl.split("/").at(-1) ?? "";
    const workspacePart = token.slice(0, 21);
    const rival = await anotherWorkspace(collector);
    const rivals = Buffer.concat([
      Buffer.from(rival.id.replaceAll("-", ""), "hex"),
      Buffer.from(token, "base64url").subarray(16),
    ]).toString("base64url");
    const wrong = [
      `${workspacePart}${"A".repeat(22)}`,
      rivals,
      token.slice(0, -1),
      `${token}A`,
      "x",
      "%00",
      `${token.slice(0, 42)}%00`,
    ];
    const answers = await Promise.all(
      wrong.map((given) => page(`/c/${given}`, { "accept-language": "zh-CN,zh;q=0.9" })),
    );
    for (const [index, { status, text }] of answers.entries()) {
      expect(status, wrong[index]).toBe(404);
      expect(text).toContain('lang="zh-CN"');
    }
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test("somebody who reads too many is told to wait", async () => {
    const { statusUrl } = await complain();
    const answers = await Promise.all(Array.from({ length: 620 }, () => page(statusUrl)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
