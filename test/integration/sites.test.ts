import { beforeEach, describe, expect, test } from "vitest";
import { aResponse, becomeOwner, surveysOf } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

const sites = async () => (await collector.ask("GET", "/api/sites", { cookie: owner })).body.sites;
const changeFirst = async (change: object) =>
  collector.ask("PATCH", `/api/sites/${(await sites())[0].id}`, { cookie: owner, body: change });
const see = (headers: Record<string, string>, key = collector.siteKey) =>
  collector.ask("GET", `/v1/sites/${key}/surveys`, { headers });

describe("allowed origins", () => {
  test("at first a page on the developer's own machine may show it, on any port, and nobody else", async () => {
    expect((await see({ origin: "http://localhost:5173" })).status).toBe(200);
    expect((await see({ origin: "http://127.0.0.1" })).status).toBe(200);
    expect(await see({ origin: "https://shop.example" })).toMatchObject({
      status: 403,
      body: { code: "origin_not_allowed" },
    });
  });

  test("what is allowed holds at once for offers, answers, complaints and showings, and so does what no longer is", async () => {
    const { nps } = await surveysOf(collector);
    const answer = (origin: string) =>
      collector.ask("POST", "/v1/responses", { headers: { origin }, body: aResponse(collector, nps) });
    await changeFirst({ allowedOrigins: ["https://*.shop.example"] });
    expect((await see({ origin: "https://www.shop.example" })).status).toBe(200);
    expect((await answer("https://www.shop.example")).status).toBe(201);
    expect((await answer("https://shop.example")).status).toBe(403);
    await changeFirst({ allowedOrigins: [] });
    expect((await answer("https://www.shop.example")).status).toBe(403);
  });

  test("a refused page can read why: the answer carries CORS headers", async () => {
    const answer = await see({ origin: "https://shop.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.body.detail).toContain("allowed origins");
  });

  test("an origin with a path is refused by name", async () => {
    const answer = await changeFirst({
      allowedOrigins: ["https://shop.example", "https://shop.example/basket"],
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "allowedOrigins.1" }] } });
  });

  test("an unknown key, and a key with a byte no database takes, are both unknown", async () => {
    for (const key of ["site_nobody", "%00", "site_%00"])
      expect(await see({}, key)).toMatchObject({ status: 404, body: { code: "unknown_site" } });
    const { nps } = await surveysOf(collector);
    const answer = await collector.ask("POST", "/v1/responses", {
      body: { ...aResponse(collector, nps), site: "site_\u0000" },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: "unknown_site" } });
  });

  test("a locale or question with a byte no database takes costs nobody an error", async () => {
    const { nps } = await surveysOf(collector);
    const answer = await collector.ask("POST", "/v1/responses", {
      body: aResponse(collector, nps, { context: { locale: "e\u0000n", touchpoint: "\ud800" } }),
    });
    expect(answer.status).toBe(201);
  });
});

describe("where the snippet was seen", () => {
  test("is noted with the page it stands on, without its query, newest first, refused origins too", async () => {
    await see({ origin: "http://localhost:3000", referer: "http://localhost:3000/basket?token=secret" });
    collector.clock.pass(5_000);
    await see({ origin: "https://shop.example", referer: "https://shop.example/" });
    const [{ sightings }] = await sites();
    expect(sightings).toEqual([
      { origin: "https://shop.example", page: "/", allowed: false, lastSeenAt: "2026-06-17T09:00:05.000Z" },
      {
        origin: "http://localhost:3000",
        page: "/basket",
        allowed: true,
        lastSeenAt: "2026-06-17T09:00:00.000Z",
      },
    ]);
    expect(JSON.stringify(sightings)).not.toContain("secret");
  });

  test("a page of Heed's own names itself in its referrer; a program that names nothing is not noted", async () => {
    await see({ referer: "http://heed.test/demo/" });
    await see({});
    expect((await sites())[0].sightings).toMatchObject([
      { origin: "http://heed.test", page: "/demo/", allowed: true },
    ]);
  });

  test("a program that makes up a referrer is not noted as a page that was allowed", async () => {
    await see({ referer: "https://made-up.example/" });
    expect((await sites())[0].sightings).toEqual([]);
  });

  test("an origin just allowed shows as allowed with the next page view", async () => {
    await see({ origin: "https://shop.example" });
    await changeFirst({ allowedOrigins: ["https://shop.example"] });
    collector.clock.pass(100);
    await see({ origin: "https://shop.example" });
    expect((await sites())[0].sightings).toMatchObject([{ origin: "https://shop.example", allowed: true }]);
  });

  test("made-up origins fill no disk: fifty are kept, and one of them seen again is still updated", async () => {
    for (let number = 0; number < 60; number++) await see({ origin: `https://made-up-${number}.example` });
    collector.clock.pass(10_000);
    await see({ origin: "https://made-up-7.example" });
    const [{ sightings }] = await sites();
    expect(sightings).toHaveLength(50);
    expect(sightings[0]).toMatchObject({
      origin: "https://made-up-7.example",
      lastSeenAt: "2026-06-17T09:00:10.000Z",
    });
  });

  test("what a browser never sends as an origin does no harm", async () => {
    for (const origin of ["null", "x".repeat(5_000), "<script>"])
      expect((await see({ origin })).status).toBe(403);
    expect((await sites())[0].sightings.every(({ origin }: { origin: string }) => origin.length <= 200)).toBe(
      true,
    );
  });
});

describe("several sites", () => {
  test("each has a key and surveys of its own", async () => {
    const made = await collector.ask("POST", "/api/sites", {
      cookie: owner,
      body: { name: "Blog", allowedOrigins: ["https://blog.example"] },
    });
    expect(made.status).toBe(201);
    expect(made.body.key).toMatch(/^site_[\w-]{16}$/);
    expect((await see({ origin: "https://blog.example" }, made.body.key)).body.surveys).toEqual([]);
    const { nps } = await surveysOf(collector);
    const answer = await collector.ask("POST", "/v1/responses", {
      body: { ...aResponse(collector, nps), site: made.body.key },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: "unknown_survey" } });
  });

  test("the complaint tab can be hidden", async () => {
    expect((await see({})).body.showComplaintTab).toBe(true);
    await changeFirst({ showComplaintTab: false });
    expect((await see({})).body.showComplaintTab).toBe(false);
  });

  test("a change of one thing leaves the others", async () => {
    const [before] = await sites();
    await changeFirst({ name: "Shop" });
    expect(await sites()).toEqual([{ ...before, name: "Shop" }]);
  });
});
