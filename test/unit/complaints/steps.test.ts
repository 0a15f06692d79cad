import { expect, test } from "vitest";
import { type CaseState, heard } from "../../../collector/complaints/steps.ts";

const at = (hour: string) => new Date(`2026-06-17T${hour}:00.000Z`);

const resolved: CaseState = {
  state: "resolved",
  startedAt: at("08:00"),
  acknowledgedAt: at("08:10"),
  firstAnsweredAt: at("09:00"),
  answeredAt: at("12:00"),
  resolvedAt: at("12:00"),
  pauses: [],
  assessment: null,
  priority: "normal",
  outcome: "accepted",
};

test("what the customer says after the resolution takes it back, and deadlines begin with it", () => {
  expect(heard(resolved, at("12:01"))).toMatchObject({
    state: "investigating",
    startedAt: at("12:01"),
    answeredAt: null,
    resolvedAt: null,
    outcome: null,
    // Both happened once, whatever comes later.
    acknowledgedAt: at("08:10"),
    firstAnsweredAt: at("09:00"),
  });
});

test("a letter from before the resolution, believed after it, leaves the resolution alone", () => {
  expect(heard(resolved, at("11:59"))).toEqual(resolved);
});
