import { expect, test } from "vitest";
import { changeWords, figure, intervalWords, standingWords } from "../../../../dashboard/ui/measure-words.ts";

const change = (verdict: "up" | "down" | "unclear", difference: number) => ({
  verdict,
  difference,
  low: difference - 2,
  high: difference + 2,
});

test("a score is told with its interval and how many gave it", () => {
  const standing = { kind: "firm", answered: 412, value: 34.6, low: 29.8, high: 39.3 } as const;
  expect(standingWords(standing, "points")).toBe("35, probably 30–39, 412 answers");
  expect(standingWords({ ...standing, answered: 1_412 }, "percent")).toBe(
    "35%, probably 30–39%, 1,412 answers",
  );
});

test("an interval that goes below zero says to, because a dash beside a minus cannot be read", () => {
  expect(intervalWords(-24.2, -1.4, "points")).toBe("probably −24 to −1");
  expect(intervalWords(-3, 12, "points")).toBe("probably −3 to 12");
});

test("what rounds to nothing is 0, never −0", () => {
  expect(figure(-0.3, "points")).toBe("0");
  expect(figure(-12.4, "points")).toBe("−12");
});

test("too few answers give their count and no score", () => {
  expect(standingWords({ kind: "few", answered: 1 }, "points")).toBe("1 answer: too few for a score");
  expect(standingWords({ kind: "none" }, "points")).toBe("no answers");
});

test("a difference that may be chance is never called up or down", () => {
  expect(changeWords(change("unclear", 4))).toBe("within chance of the period before");
  expect(changeWords(change("up", 6.4))).toBe("up 6 points on the period before");
  expect(changeWords(change("down", -1.2))).toBe("down 1 point on the period before");
});
