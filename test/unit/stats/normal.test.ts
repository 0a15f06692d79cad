import { expect, test } from "vitest";
import { discoveryThreshold, twoSidedChance } from "../../../collector/stats/normal.ts";

test.each([
  [0, 1],
  [1, 0.3173105],
  [1.959963984540054, 0.05],
  [-2.5758293, 0.01],
  [6, 1.973175e-9],
])("a standard normal is %d or further from zero with the chance of the tables", (z, chance) => {
  expect(twoSidedChance(z) / chance).toBeCloseTo(1, 5);
});

test("the worked example of Benjamini and Hochberg (1995): of fifteen tests, four stand", () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(discoveryThreshold(published, 15, 0.05)).toBe(0.0095);
  expect(discoveryThreshold([], 0, 0.05)).toBe(0);
  expect(discoveryThreshold([0.04, 0.5], 2, 0.05)).toBe(0);
});
