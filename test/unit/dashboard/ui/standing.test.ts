import { expect, test } from "vitest";
import { daysOfWeek } from "../../../../dashboard/overview/days-of-week.ts";
import { standingOf } from "../../../../dashboard/ui/standing.ts";

const estimate = (answered: number, value: number | null = 40) => ({
  value,
  low: value === null ? null : value - 8,
  high: value === null ? null : value + 8,
  answered,
});

test("nine answers show only their count, ten a score", () => {
  expect(standingOf(estimate(9))).toEqual({ kind: "few", answered: 9 });
  expect(standingOf(estimate(10))).toEqual({ kind: "rough", answered: 10, value: 40, low: 32, high: 48 });
});

test("a score stands firm from thirty answers on", () => {
  expect(standingOf(estimate(29)).kind).toBe("rough");
  expect(standingOf(estimate(30)).kind).toBe("firm");
});

test("nobody answered is not a score of zero", () => {
  expect(standingOf(estimate(0, null))).toEqual({ kind: "none" });
});

test("a response rate nobody could measure has no score, however many answered", () => {
  expect(standingOf({ value: null, low: null, high: null, answered: 50 })).toEqual({
    kind: "few",
    answered: 50,
  });
});

test("a week opens Monday to Sunday, across the end of a year too", () => {
  expect(daysOfWeek("2025-12-29", "2025-01-01", "2026-12-31")).toEqual({
    from: "2025-12-29",
    to: "2026-01-04",
  });
});

test("the first and last week open only the days within the period", () => {
  expect(daysOfWeek("2026-03-09", "2026-03-11", "2026-03-31").from).toBe("2026-03-11");
  expect(daysOfWeek("2026-03-09", "2026-03-01", "2026-03-12").to).toBe("2026-03-12");
});
