import { expect, test } from "vitest";
import { npsChange } from "../../../collector/kpi/change.ts";
import { netPromoterScore, npsDifference, npsEstimate, npsInterval } from "../../../collector/kpi/nps.ts";

const counts = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
});

test.each([
  [counts(4, 3, 3), 10],
  [counts(70, 20, 10), 60],
  [counts(0, 0, 7), -100],
  [counts(5, 0, 0), 100],
  [counts(0, 9, 0), 0],
  [counts(1, 1, 1), 0],
])("NPS of %o is %d", (given, expected) => {
  expect(netPromoterScore(given)).toBe(expected);
});

test("nobody answered is no score and no interval, never a zero", () => {
  expect(netPromoterScore(counts(0, 0, 0))).toBeNull();
  expect(npsEstimate(counts(0, 0, 0))).toEqual({ value: null, low: null, high: null, answered: 0 });
});

test("the score is not rounded: two promoters of three are 66.67 points", () => {
  expect(netPromoterScore(counts(2, 1, 0))).toBeCloseTo(66.6667, 4);
});

test("the interval of 4 promoters, 3 passives and 3 detractors is the adjusted Wald computed by hand", () => {
  // n + 3 = 13, p = 4.75/13, d = 3.75/13: centre 7.692, standard error √((0.6538 − 0.0059)/13) = 22.32 points.
  const { low, high } = npsInterval(counts(4, 3, 3));
  expect(low).toBeCloseTo(7.692 - 1.96 * 22.32, 1);
  expect(high).toBeCloseTo(7.692 + 1.96 * 22.32, 1);
});

test("an interval never leaves −100…100 and always holds its score", () => {
  for (let promoters = 0; promoters <= 12; promoters++) {
    for (let passives = 0; passives <= 12; passives++) {
      for (let detractors = 0; detractors <= 12; detractors++) {
        const { value, low, high, answered } = npsEstimate(counts(promoters, passives, detractors));
        if (value === null || low === null || high === null) {
          expect(answered).toBe(0);
          continue;
        }
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low <= value && value <= high).toBe(true);
      }
    }
  }
});

/** Natural logarithms of 0!…n!. */
function logFactorials(n: number): number[] {
  const logs = [0];
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  return logs;
}

/** How often the interval of n answers holds the true score, by adding up every possible outcome. */
function coverage(n: number, [p, q, d]: readonly [number, number, number]): number {
  const logs = logFactorials(n);
  const truth = 100 * (p - d);
  let covered = 0;
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; detractors <= n - promoters; detractors++) {
      const passives = n - promoters - detractors;
      const { low, high } = npsInterval(counts(promoters, passives, detractors));
      if (truth < low || truth > high) continue;
      const ways = (logs[n] ?? 0) - (logs[promoters] ?? 0) - (logs[passives] ?? 0) - (logs[detractors] ?? 0);
      covered += Math.exp(ways + promoters * Math.log(p) + passives * Math.log(q) + detractors * Math.log(d));
    }
  }
  return covered;
}

test.each([
  [0.45, 0.3, 0.25],
  [0.6, 0.25, 0.15],
  [0.7, 0.2, 0.1],
  [0.3, 0.3, 0.4],
  [0.2, 0.2, 0.6],
] as const)(
  "with true shares %d, %d and %d the 95 %% interval holds the truth at least 93.5 %% of the time, from 10 to 40 answers",
  (...mix) => {
    for (let n = 10; n <= 40; n++) {
      expect(coverage(n, mix), `${n} answers`).toBeGreaterThanOrEqual(0.935);
    }
  },
);

test("a change is told apart from chance only when its interval leaves zero out", () => {
  expect(npsChange(counts(70, 20, 10), counts(40, 20, 40))?.verdict).toBe("up");
  expect(npsChange(counts(40, 20, 40), counts(70, 20, 10))?.verdict).toBe("down");
  expect(npsChange(counts(6, 2, 4), counts(5, 2, 5))).toMatchObject({ verdict: "unclear" });
});

test("a change is what its two scores differ by, and its interval holds it", () => {
  const change = npsChange(counts(70, 20, 10), counts(40, 20, 40));
  expect(change?.difference).toBe(60);
  expect(change && change.low <= 60 && 60 <= change.high).toBe(true);
});

test("with fewer than ten answers in either period nothing is compared", () => {
  expect(npsChange(counts(9, 0, 0), counts(40, 20, 40))).toBeNull();
  expect(npsChange(counts(40, 20, 40), counts(3, 3, 3))).toBeNull();
  expect(npsChange(counts(4, 3, 3), counts(4, 3, 3))).not.toBeNull();
});

test("the same counts in both periods differ by nothing, within an even interval", () => {
  const { low, high } = npsDifference(counts(30, 10, 5), counts(30, 10, 5));
  expect(low).toBeCloseTo(-high, 10);
});
