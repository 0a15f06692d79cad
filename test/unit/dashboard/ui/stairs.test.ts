import { expect, test } from "vitest";
import { stairs } from "../../../../dashboard/ui/charts/stairs.ts";

test("a curve of steps starts at 100, holds each value until the next and the last until the end", () => {
  const corners = stairs(
    [
      { at: 2, value: 75 },
      { at: 5, value: 40 },
    ],
    8,
  );
  expect(corners.map(({ at, value }) => [at, value])).toEqual([
    [0, 100],
    [2, 100],
    [2, 75],
    [5, 75],
    [5, 40],
    [8, 40],
  ]);
});

test("steps beyond the end are not drawn", () => {
  expect(stairs([{ at: 9, value: 10 }], 8)).toEqual([
    { at: 0, value: 100 },
    { at: 8, value: 100 },
  ]);
});
