import { expect, test } from "vitest";
import { meanEstimate, t95 } from "../../../collector/stats/mean.ts";

test.each([
  // Any table of Student's t, two-sided 0.05.
  [1, 12.7062],
  [2, 4.3027],
  [3, 3.1824],
  [4, 2.7764],
  [5, 2.5706],
  [10, 2.2281],
  [30, 2.0423],
  [100, 1.984],
  [1000, 1.9623],
])("with %i degrees of freedom, 95 %% of Student's t lie within ±%f", (freedom, quantile) => {
  expect(t95(freedom)).toBeCloseTo(quantile, 4);
});

test("the interval of a mean is the textbook's: 16 fills of mean 99.03 and deviation 5.2 lie within 96.26 and 101.80", () => {
  const { low, high } = meanEstimate({ count: 16, mean: 99.03, deviation: 5.2 });
  expect(low).toBeCloseTo(96.26, 2);
  expect(high).toBeCloseTo(101.8, 2);
});

test("three answers that are all alike have a mean and no interval: they are not sure to the decimal", () => {
  const estimate = meanEstimate({ count: 3, mean: 9, deviation: 0 });
  expect(estimate).toEqual({ value: 9, low: null, high: null, answered: 3 });
});

test("one answer has a mean and no interval; none has neither", () => {
  expect(meanEstimate({ count: 1, mean: 4, deviation: null })).toEqual({
    value: 4,
    low: null,
    high: null,
    answered: 1,
  });
  expect(meanEstimate({ count: 0, mean: null, deviation: null })).toEqual({
    value: null,
    low: null,
    high: null,
    answered: 0,
  });
});
