import { describe, expect, test } from "vitest";
import {
  axisOf,
  bandPath,
  diverging,
  labelled,
  linear,
  linePath,
  percentOf,
  runs,
  ticks,
} from "../../../../../dashboard/ui/charts/scale.ts";

const between = (value: number, low: number, high: number) => ({ value, low, high });

describe("axis", () => {
  test("ticks are round and reach both ends of what they divide", () => {
    expect(ticks(3, 57, 4)).toEqual([0, 20, 40, 60]);
    expect(ticks(-37, 12, 4)).toEqual([-40, -20, 0, 20]);
    expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  test("a single value gets one tick instead of endless ones", () => {
    expect(ticks(5, 5, 4)).toEqual([5]);
  });

  test("the axis spans the intervals, not only the values", () => {
    const [low, high] = axisOf([between(30, 5, 55), null, between(35, 31, 39)], [-100, 100], 40);
    expect(low).toBeLessThanOrEqual(5);
    expect(high).toBeGreaterThanOrEqual(55);
  });

  test("a calm year is drawn calm: the axis is never shorter than asked for", () => {
    const [low, high] = axisOf([between(30, 29, 31)], [-100, 100], 40);
    expect(high - low).toBeGreaterThanOrEqual(40);
  });

  test("the axis never passes what the score can reach", () => {
    expect(axisOf([between(96, 85, 100)], [0, 100], 30)[1]).toBe(100);
    expect(axisOf([between(-98, -100, -90)], [-100, 100], 40)[0]).toBe(-100);
  });

  test("without any value the whole scale is shown", () => {
    expect(axisOf([null, null], [0, 100], 30)).toEqual([0, 100]);
  });

  test("values map onto pixels, upside down where y grows downwards", () => {
    const y = linear([0, 50], [200, 0]);
    expect([y(0), y(25), y(50)]).toEqual([200, 100, 0]);
    expect(linear([7, 7], [0, 100])(7)).toBe(50);
  });
});

describe("line", () => {
  test("an empty week is a gap in the line, not a zero", () => {
    const found = runs([1, 2, null, 4, null, null, 7]);
    expect(found.map((run) => run.map(({ index }) => index))).toEqual([[0, 1], [3], [6]]);
    expect(runs([null, null])).toEqual([]);
  });

  test("the band closes from the upper edge back along the lower", () => {
    const upper = [
      [0, 10],
      [5, 12],
    ] as const;
    const lower = [
      [0, 30],
      [5, 28],
    ] as const;
    expect(bandPath(upper, lower)).toBe("M0.0 10.0L5.0 12.0L5.0 28.0L0.0 30.0Z");
    expect(linePath([])).toBe("");
  });

  test("labels keep their distance and the last week always has one", () => {
    const shown = [...labelled(13, 20, 64)].toSorted((a, b) => a - b);
    expect(shown).toEqual([0, 4, 8, 12]);
    expect(labelled(3, 100, 64).size).toBe(3);
    expect([...labelled(1, 0, 64)]).toEqual([0]);
  });
});

describe("shares", () => {
  test("a share of nothing is nothing", () => {
    expect(percentOf(96, [190, 74, 22, 96, 9])).toBeCloseTo(24.55, 2);
    expect(percentOf(0, [0, 0])).toBe(0);
  });

  test("those in between stand astride the zero, the others on their own side", () => {
    const [against, middle, favour] = diverging(1, 2, 1);
    expect(against).toEqual({ start: -0.5, share: 0.25 });
    expect(middle).toEqual({ start: -0.25, share: 0.5 });
    expect(favour).toEqual({ start: 0.25, share: 0.25 });
  });

  test("a bar without answers has no parts to draw", () => {
    expect(diverging(0, 0, 0).every(({ share }) => share === 0)).toBe(true);
  });
});
