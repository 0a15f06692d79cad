import { beforeEach, expect, test } from "vitest";
import { becomeOwner } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

test("a change of the name leaves the time zone, and the other way round", async () => {
  const change = async (given: object) =>
    (await collector.ask("PATCH", "/api/workspace", { cookie: owner, body: given })).body.workspace;
  expect(await change({ name: "Shop & Co" })).toMatchObject({ name: "Shop & Co", timeZone: "Europe/Berlin" });
  expect(await change({ timeZone: "Asia/Shanghai" })).toMatchObject({
    name: "Shop & Co",
    timeZone: "Asia/Shanghai",
  });
  expect(await change({})).toMatchObject({ name: "Shop & Co", timeZone: "Asia/Shanghai" });
});

test("every time zone a workspace may have is one the database knows", async () => {
  for (const timeZone of [...Intl.supportedValuesOf("timeZone"), "UTC"]) {
    const changed = await collector.ask("PATCH", "/api/workspace", { cookie: owner, body: { timeZone } });
    expect(changed.status, timeZone).toBe(200);
    const answer = await collector.ask("GET", "/api/overview?from=2026-06-17&to=2026-06-17", {
      cookie: owner,
    });
    expect(answer.status, timeZone).toBe(200);
  }
}, 60_000);

test.each(["+08:00", "-05:00", "Mars/Olympus", "", "+00"])(
  "%s is no time zone of a workspace",
  async (timeZone) => {
    const answer = await collector.ask("PATCH", "/api/workspace", { cookie: owner, body: { timeZone } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "timeZone" }] } });
  },
);
