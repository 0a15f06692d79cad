import { describe, expect, test } from "vitest";
import {
  addWorkingTime,
  type WorkingCalendar,
  workingTimeBetween,
} from "../../../collector/calendar/working-time.ts";

const HOUR_MS = 3_600_000;
const nineToFive = [{ from: "09:00", to: "17:00" }];
const office = (timeZone: string, holidays: readonly string[] = []): WorkingCalendar => ({
  timeZone,
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  holidays: holidays.map((day) => ({ day })),
});
const allDay = [{ from: "00:00", to: "24:00" }];
const always = (timeZone: string): WorkingCalendar => ({
  timeZone,
  week: Array.from({ length: 7 }, () => allDay),
  holidays: [],
});
const nights = (timeZone: string): WorkingCalendar => ({
  timeZone,
  week: Array.from({ length: 7 }, () => [{ from: "00:00", to: "06:00" }]),
  holidays: [],
});

const ends = (calendar: WorkingCalendar, from: string, hours: number) =>
  addWorkingTime(calendar, new Date(from), hours * HOUR_MS).toISOString();
const hoursBetween = (calendar: WorkingCalendar, from: string, to: string) =>
  workingTimeBetween(calendar, new Date(from), new Date(to)) / HOUR_MS;

describe("working time, added", () => {
  const berlin = office("Europe/Berlin");

  test.each([
    ["within a day", "2026-06-17T07:00:00Z", 3, "2026-06-17T10:00:00.000Z"],
    [
      "exactly to closing time, not to the next opening",
      "2026-06-17T07:00:00Z",
      8,
      "2026-06-17T15:00:00.000Z",
    ],
    ["over a night", "2026-06-17T14:00:00Z", 2, "2026-06-18T08:00:00.000Z"],
    ["from before opening", "2026-06-17T03:00:00Z", 1, "2026-06-17T08:00:00.000Z"],
    ["from after closing", "2026-06-17T20:00:00Z", 1, "2026-06-18T08:00:00.000Z"],
    ["over a weekend", "2026-06-19T14:30:00Z", 1, "2026-06-22T07:30:00.000Z"],
    ["from a Sunday", "2026-06-21T12:00:00Z", 8, "2026-06-22T15:00:00.000Z"],
    ["none at all, even at night", "2026-06-17T22:00:00Z", 0, "2026-06-17T22:00:00.000Z"],
  ])("%s", (_, from, hours, to) => {
    expect(ends(berlin, from, hours)).toBe(to);
  });

  test("skips holidays", () => {
    const withTuesdayOff = office("Europe/Berlin", ["2026-12-25", "2026-12-28"]);
    // Thursday 16:00, Friday and Monday off.
    expect(ends(withTuesdayOff, "2026-12-24T15:00:00Z", 2)).toBe("2026-12-29T09:00:00.000Z");
  });

  test.each([
    // Clocks go forward on Sunday 29 March: Friday 16:00 is 15:00 UTC, Monday 10:00 is 08:00 UTC.
    ["Europe/Berlin", "2026-03-27T15:00:00Z", 2, "2026-03-30T08:00:00.000Z"],
    // Back on Sunday 25 October: Friday 16:00 is 14:00 UTC, Monday 10:00 is 09:00 UTC.
    ["Europe/Berlin", "2026-10-23T14:00:00Z", 2, "2026-10-26T09:00:00.000Z"],
    // Forward on Sunday 8 March: Friday 16:00 is 21:00 UTC, Monday 10:00 is 14:00 UTC.
    ["America/New_York", "2026-03-06T21:00:00Z", 2, "2026-03-09T14:00:00.000Z"],
    // Back on Sunday 1 November: Friday 16:00 is 20:00 UTC, Monday 10:00 is 15:00 UTC.
    ["America/New_York", "2026-10-30T20:00:00Z", 2, "2026-11-02T15:00:00.000Z"],
  ])("office hours follow the wall clock when %s changes it (%s)", (timeZone, from, hours, to) => {
    expect(ends(office(timeZone), from, hours)).toBe(to);
  });

  test("the night the clocks skip an hour has one less to work in, the night they repeat it one more", () => {
    const berlin = nights("Europe/Berlin");
    expect(hoursBetween(berlin, "2026-03-28T22:00:00Z", "2026-03-29T10:00:00Z")).toBe(5);
    expect(hoursBetween(berlin, "2026-10-24T21:00:00Z", "2026-10-25T10:00:00Z")).toBe(7);
    const newYork = nights("America/New_York");
    expect(hoursBetween(newYork, "2026-03-08T04:00:00Z", "2026-03-08T15:00:00Z")).toBe(5);
    expect(hoursBetween(newYork, "2026-11-01T03:00:00Z", "2026-11-01T15:00:00Z")).toBe(7);
  });

  test("around the clock it is plain time, whatever the clocks do", () => {
    for (const timeZone of ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"])
      for (const from of ["2026-03-28T12:34:56.789Z", "2026-10-24T23:59:59.999Z"])
        expect(ends(always(timeZone), from, 100)).toBe(
          new Date(Date.parse(from) + 100 * HOUR_MS).toISOString(),
        );
  });

  test("an opening time that the clocks skip is the time they jump to", () => {
    const early: WorkingCalendar = {
      ...always("Europe/Berlin"),
      week: Array.from({ length: 7 }, () => [{ from: "02:30", to: "04:30" }]),
    };
    // 02:30 on 29 March is 03:30, so one hour is left until 04:30.
    expect(hoursBetween(early, "2026-03-28T22:00:00Z", "2026-03-29T22:00:00Z")).toBe(1);
  });

  test("a calendar without working time in sight says so", () => {
    expect(() =>
      ends({ ...office("UTC"), week: Array.from({ length: 7 }, () => []) }, "2026-01-01", 1),
    ).toThrow("no working time");
  });
});

test("what was added is what lies between, from any instant, in any zone", () => {
  // A simple congruential generator (Numerical Recipes): the same instants in every run.
  let seed = 7;
  const next = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return seed / 2 ** 32;
  };
  for (const timeZone of ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe"]) {
    const calendar = office(timeZone, ["2026-03-30", "2026-11-02"]);
    for (let round = 0; round < 40; round++) {
      const from = new Date(Date.UTC(2026, 0, 1) + Math.floor(next() * 330 * 24 * HOUR_MS));
      const duration = Math.floor(next() * 60 * HOUR_MS);
      expect(workingTimeBetween(calendar, from, addWorkingTime(calendar, from, duration))).toBe(duration);
    }
  }
});

test("nothing lies between an instant and an earlier one", () => {
  expect(hoursBetween(office("UTC"), "2026-06-18T10:00:00Z", "2026-06-17T10:00:00Z")).toBe(0);
});
