import { expect, test } from "vitest";
import { changesBetween, detailsOf } from "../../../collector/complaints/changed-fields.ts";

const mild = {
  severity: "low",
  safety: false,
  complexity: "simple",
  impact: "one",
  urgency: "none",
} as const;

test("what changed is named with what it was and is, the parts of an assessment each for itself", () => {
  const before = { teamId: null, priority: "low", assessment: mild, orderNumber: "A-1" } as const;
  const after = {
    teamId: "t",
    priority: "high",
    assessment: { ...mild, severity: "high", safety: true },
  } as const;
  expect(detailsOf(changesBetween(before, after))).toEqual({
    fields: "teamId,priority,severity,safety",
    ...{ "teamId.from": null, "teamId.to": "t", "priority.from": "low", "priority.to": "high" },
    ...{ "severity.from": "low", "severity.to": "high", "safety.from": false, "safety.to": true },
  });
});

test("what stays, and what nobody spoke of, is no change; a first assessment is one from nothing", () => {
  expect(
    changesBetween({ priority: "low", assessment: mild }, { priority: "low", assessment: mild }),
  ).toEqual([]);
  expect(changesBetween({ orderNumber: "A-1", priority: "low" }, { priority: "low" })).toEqual([]);
  expect(changesBetween({ assessment: null }, { assessment: mild })).toContainEqual({
    ...{ field: "severity", from: null, to: "low" },
  });
});

test("what somebody typed is named without its words: the history outlives them", () => {
  const changes = changesBetween({ orderNumber: null }, { orderNumber: "A-1" });
  expect(detailsOf(changes)).toEqual({ fields: "orderNumber" });
});
