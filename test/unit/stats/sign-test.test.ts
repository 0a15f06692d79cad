import { expect, test } from "vitest";
import { luckOfWins } from "../../../collector/stats/sign-test.ts";

test.each([
  // Counted by hand from Pascal's triangle: (1 + 10) / 2^10, (1 + 8 + 28) / 2^8.
  [9, 1, 11 / 1024],
  [6, 2, 37 / 256],
  [5, 0, 1 / 32],
  [0, 3, 1],
  [0, 0, 1],
])("%d won and %d lost are luck with probability %d", (wins, losses, luck) => {
  expect(luckOfWins(wins, losses)).toBeCloseTo(luck, 12);
});

test("thousands neither overflow nor vanish", () => {
  expect(luckOfWins(2_000, 2_000)).toBeCloseTo(0.506, 2);
  expect(luckOfWins(2_500, 1_500)).toBeGreaterThanOrEqual(0);
  expect(luckOfWins(2_500, 1_500)).toBeLessThan(1e-9);
});
