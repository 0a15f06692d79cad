import { beforeEach, describe, expect, test } from "vitest";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

describe("the settings", () => {
  const refusal = async (body: object) => {
    const { status, body: problem } = await collector.ask("PATCH", "/api/complaint-settings", {
      cookie: owner,
      body,
    });
    return [status, problem.errors?.[0]?.field];
  };
  const week = (...first: object[]) => [first, ...Array.from({ length: 6 }, () => [])];

  test.each([
    ["a week without work", { calendar: { week: week(), holidays: [] } }],
    [
      "a day that ends before it begins",
      { calendar: { week: week({ from: "17:00", to: "09:00" }), holidays: [] } },
    ],
    [
      "hours that overlap",
      {
        calendar: {
          week: week({ from: "09:00", to: "13:00" }, { from: "12:00", to: "17:00" }),
          holidays: [],
        },
      },
    ],
    ["a time that is none", { calendar: { week: week({ from: "9", to: "25:00" }), holidays: [] } }],
    [
      "a holiday that is no day",
      {
        calendar: {
          week: week({ from: "09:00", to: "10:00" }),
          holidays: [{ day: "2026-02-30", name: "No" }],
        },
      },
    ],
    [
      "levels that go back in time",
      {
        escalation: {
          warnAtPercent: 75,
          levels: [
            { afterMinutes: 60, to: { kind: "case_owner" } },
            { afterMinutes: 0, to: { kind: "role", role: "owner" } },
          ],
        },
      },
    ],
    [
      "a stranger to be told",
      {
        escalation: {
          warnAtPercent: 75,
          levels: [{ afterMinutes: 0, to: { kind: "member", userId: "nobody" } }],
        },
      },
    ],
    [
      "an analyst to be told",
      {
        escalation: {
          warnAtPercent: 75,
          levels: [{ afterMinutes: 0, to: { kind: "role", role: "analyst" } }],
        },
      },
    ],
    ["to ask on the day of the resolution", { followUp: { askAfterDays: 0, closeAfterDays: 14 } }],
    ["to close before the customer is asked", { followUp: { askAfterDays: 7, closeAfterDays: 7 } }],
    ["to wait for more than a year", { followUp: { askAfterDays: 3, closeAfterDays: 366 } }],
  ])("refuse %s", async (_, body) => {
    expect((await refusal(body))[0]).toBe(400);
  });

  test("are owners' and admins' to change, and every change is told", async () => {
    const agent = await joinAs(collector, owner, "agent");
    const body = { assignment: "fewest_open" };
    expect((await collector.ask("PATCH", "/api/complaint-settings", { cookie: agent, body })).status).toBe(
      403,
    );
    expect((await collector.ask("GET", "/api/complaint-settings", { cookie: agent })).body.assignment).toBe(
      "acting",
    );
  });
});
