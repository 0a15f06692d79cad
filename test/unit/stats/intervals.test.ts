import { describe, expect, test } from "vitest";
import { percentChange } from "../../../collector/kpi/change.ts";
import { newcombe, percentEstimate, wilson } from "../../../collector/stats/intervals.ts";

describe("Wilson score interval, against Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d is %d to %d", (hits, total, low, high) => {
    const interval = wilson(hits, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("all of them mirrors none of them", () => {
    expect(wilson(20, 20).low).toBeCloseTo(1 - wilson(0, 20).high, 12);
    expect(wilson(20, 20).high).toBe(1);
  });
});

describe("difference of shares, against Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10", () => {
  test.each([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[6, 7], [2, 7], 0.0582, 0.8062],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[10, 10], [0, 20], 0.6791, 1],
  ] as const)("%o against %o is %d to %d", (later, earlier, low, high) => {
    const interval = newcombe({ hits: later[0], total: later[1] }, { hits: earlier[0], total: earlier[1] });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

test("a percentage carries its interval in percent; nobody asked is no value", () => {
  const estimate = percentEstimate(81, 263);
  expect(estimate.value).toBeCloseTo(30.798, 3);
  expect(estimate.low).toBeCloseTo(25.53, 2);
  expect(estimate.high).toBeCloseTo(36.62, 2);
  expect(estimate.answered).toBe(263);
  expect(percentEstimate(0, 0)).toEqual({ value: null, low: null, high: null, answered: 0 });
});

test("56 of 70 after 48 of 80 is up by 20 points, 5.24 to 33.39", () => {
  const change = percentChange({ hits: 56, total: 70 }, { hits: 48, total: 80 });
  expect(change?.verdict).toBe("up");
  expect(change?.difference).toBeCloseTo(20, 10);
  expect(change?.low).toBeCloseTo(5.24, 2);
  expect(change?.high).toBeCloseTo(33.39, 2);
});

test("nine answers carry no comparison, ten do", () => {
  expect(percentChange({ hits: 9, total: 9 }, { hits: 0, total: 100 })).toBeNull();
  expect(percentChange({ hits: 10, total: 10 }, { hits: 0, total: 100 })?.verdict).toBe("up");
});
