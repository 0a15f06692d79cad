import { describe, expect, test } from "vitest";
import { effectOf, type WeekCounts } from "../../../collector/actions/effect.ts";

/** So many complaints of the cause each week from week to week, all investigated unless said otherwise. */
const weekly = (from: number, to: number, complaints: number, more: Partial<WeekCounts> = {}): WeekCounts[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    ...{ week: from + index, received: complaints, withCause: complaints, complaints },
    ...more,
  }));

/** Thirteen weeks before it was done, the first complaint on a Monday. */
const firstOn = "2026-03-02";
const doneOn = "2026-05-31";

describe("the effect of an action", () => {
  test("is said when an exact test says so: 26 in 13 weeks before, 2 in 8 weeks after", () => {
    const counts = [...weekly(-13, -1, 2), ...weekly(2, 3, 1)];
    const effect = effectOf(counts, { firstOn, doneOn, today: "2026-07-26" });
    expect(effect.verdict).toBe("fell");
    expect(effect.before).toEqual({ days: 91, complaints: 26, causeKnownPercent: 100, perWeek: 2 });
    expect(effect.after).toMatchObject({ days: 56, complaints: 2, perWeek: 0.25 });
    expect(effect.ratio).toBeCloseTo(0.125, 9);
    expect(effect.high).toBeLessThan(0.6);
    expect(effect.weeks).toHaveLength(21);
    expect(effect.weeks.map(({ isAfter }) => isAfter).lastIndexOf(false)).toBe(12);
    expect(effect.weeks[0]).toEqual({ from: firstOn, to: "2026-03-08", complaints: 2, isAfter: false });
    expect(effect.weeks[13]).toMatchObject({ from: "2026-06-01", to: "2026-06-07", complaints: 0 });
  });

  test("may be the other way", () => {
    const counts = [...weekly(-13, -1, 1), ...weekly(0, 7, 4)];
    expect(effectOf(counts, { firstOn, doneOn, today: "2026-07-26" }).verdict).toBe("grew");
  });

  test("is unclear where none at all would have been told from chance, and some were", () => {
    const counts = [...weekly(-13, -1, 2), ...weekly(0, 7, 1)];
    expect(effectOf(counts, { firstOn, doneOn, today: "2026-07-26" })).toMatchObject({
      verdict: "unclear",
      ratio: 0.5,
    });
  });

  test("cannot be told when even none since would be no surprise: too soon, or too few before", () => {
    const often = weekly(-13, -1, 2);
    expect(effectOf(often, { firstOn, doneOn, today: "2026-06-05" }).verdict).toBe("too_few");
    expect(effectOf(often, { firstOn, doneOn, today: doneOn })).toMatchObject({
      ...{ verdict: "too_few", ratio: null },
      after: { days: 0, perWeek: null },
    });
    const rarely = weekly(-9, -9, 2);
    expect(effectOf(rarely, { firstOn, doneOn, today: "2026-07-26" }).verdict).toBe("too_few");
    expect(effectOf([], { firstOn: null, doneOn, today: "2026-07-26" }).verdict).toBe("too_few");
  });

  test("is not claimed because newer complaints are not investigated yet", () => {
    // As many as before in truth; of those since it was done one in four has a cause so far.
    const before = weekly(-13, -1, 4);
    const since = weekly(0, 7, 1, { received: 4, withCause: 1 });
    const effect = effectOf([...before, ...since], { firstOn, doneOn, today: "2026-07-26" });
    expect(effect.after).toMatchObject({ complaints: 8, causeKnownPercent: 25, perWeek: 4 });
    expect(effect).toMatchObject({ verdict: "unclear", ratio: 1 });
    const unknown = weekly(0, 7, 0, { received: 4 });
    expect(effectOf([...before, ...unknown], { firstOn, doneOn, today: "2026-07-26" })).toMatchObject({
      ...{ verdict: "too_few", ratio: null },
      after: { causeKnownPercent: 0, perWeek: null },
    });
  });

  test("looks half a year to either side, and before it is done at how things stand", () => {
    const long = effectOf([], { firstOn: "2024-01-01", doneOn, today: "2027-05-31" });
    expect([long.before?.days, long.after?.days, long.weeks.length]).toEqual([182, 182, 52]);
    const planned = effectOf(weekly(-2, -1, 3), { firstOn: "2026-05-20", doneOn: null, today: doneOn });
    expect(planned).toMatchObject({ verdict: "not_done", after: null, before: { days: 12, complaints: 6 } });
    expect(planned.weeks.map(({ from, to }) => [from, to])).toEqual([
      ["2026-05-20", "2026-05-24"],
      ["2026-05-25", "2026-05-31"],
    ]);
  });
});
