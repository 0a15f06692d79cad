import { expect, test } from "vitest";
import { todayIn } from "../../../collector/calendar/day.ts";
import { mondayOf, periodBefore, periodOf, weeksOf } from "../../../collector/kpi/period.ts";

const now = new Date("2026-06-17T22:30:00Z");

test("the day depends on where one stands", () => {
  expect(todayIn("UTC", now)).toBe("2026-06-17");
  expect(todayIn("Asia/Shanghai", now)).toBe("2026-06-18");
  expect(todayIn("America/Los_Angeles", now)).toBe("2026-06-17");
});

test.each([
  ["2026-06-15", "2026-06-15"],
  ["2026-06-17", "2026-06-15"],
  ["2026-06-21", "2026-06-15"],
  ["2026-01-01", "2025-12-29"],
  ["2024-03-01", "2024-02-26"],
])("the week of %s begins on Monday %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test("without days it is the thirteen weeks that end today, from a Monday", () => {
  const period = periodOf({}, "UTC", now);
  expect(period).toEqual({ from: "2026-03-23", to: "2026-06-17" });
  expect(weeksOf(period)).toHaveLength(13);
});

test("with an end alone it is the thirteen weeks up to it; a start after the end is taken the other way round", () => {
  expect(periodOf({ to: "2026-03-31" }, "UTC", now)).toEqual({ from: "2026-01-05", to: "2026-03-31" });
  expect(periodOf({ from: "2026-05-02", to: "2026-05-01" }, "UTC", now)).toEqual({
    from: "2026-05-01",
    to: "2026-05-02",
  });
});

test("the period before has as many days and ends the day before", () => {
  expect(periodBefore({ from: "2026-03-01", to: "2026-03-31" })).toEqual({
    from: "2026-01-29",
    to: "2026-02-28",
  });
  expect(periodBefore({ from: "2026-06-17", to: "2026-06-17" })).toEqual({
    from: "2026-06-16",
    to: "2026-06-16",
  });
});

test("the weeks of a period are every Monday it touches, the first one even before it", () => {
  expect(weeksOf({ from: "2026-06-10", to: "2026-06-22" })).toEqual([
    "2026-06-08",
    "2026-06-15",
    "2026-06-22",
  ]);
  expect(weeksOf({ from: "2026-06-17", to: "2026-06-17" })).toEqual(["2026-06-15"]);
});

test("the change to and from summer time loses no week", () => {
  expect(weeksOf({ from: "2026-03-23", to: "2026-04-05" })).toEqual(["2026-03-23", "2026-03-30"]);
  expect(weeksOf({ from: "2026-10-19", to: "2026-11-01" })).toEqual(["2026-10-19", "2026-10-26"]);
});
