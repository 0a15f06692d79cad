import { describe, expect, test } from "vitest";
import { pareto } from "../../../collector/stats/pareto.ts";
import { compareRates, holm } from "../../../collector/stats/rates.ts";

describe("two Poisson rates", () => {
  test("lung cancer in Fredericia against three other cities: ratio and interval as R's poisson.test documents them", () => {
    // Andersen (1977), Scandinavian Journal of Statistics 4, 153–158: 11 cases among 800 against 21 among 3,011.
    const compared = compareRates({ count: 11, time: 800 }, { count: 21, time: 3011 });
    expect(compared?.ratio).toBeCloseTo(1.971488, 6);
    expect(compared?.low).toBeCloseTo(0.8584264, 6);
    expect(compared?.high).toBeCloseTo(4.2772659, 6);
  });

  test("p is twice the smaller tail of the binomial: 8 against 1 in equal times is 2 · (9 + 1) / 512", () => {
    expect(compareRates({ count: 8, time: 30 }, { count: 1, time: 30 })?.p).toBeCloseTo(20 / 512, 12);
  });

  test("the same rate, whatever the times, is no difference", () => {
    expect(compareRates({ count: 30, time: 30 }, { count: 60, time: 60 })).toMatchObject({ ratio: 1, p: 1 });
  });

  test("after nothing at all there is no ratio, only a least one; nothing twice is no comparison", () => {
    const compared = compareRates({ count: 6, time: 1 }, { count: 0, time: 1 });
    expect(compared).toMatchObject({ ratio: null, high: Number.POSITIVE_INFINITY });
    expect(compared?.p).toBeCloseTo(2 / 64, 12);
    expect(compared?.low).toBeGreaterThan(1);
    expect(compareRates({ count: 0, time: 1 }, { count: 0, time: 1 })).toBeNull();
  });

  test("the interval leaves out 1 exactly when p is below 0.05, for small counts and for large ones", () => {
    const pairs = [1, 3, 10, 40, 1000, 30_000].flatMap((earlier) =>
      [0.5, 0.8, 0.95, 1, 1.02, 1.3, 2].map((factor) => [Math.round(earlier * factor), earlier] as const),
    );
    for (const [later, earlier] of pairs) {
      const compared = compareRates({ count: later, time: 7 }, { count: earlier, time: 7 });
      if (!compared) throw new Error("something happened");
      expect(compared.low > 1 || compared.high < 1, `${later} after ${earlier}`).toBe(compared.p < 0.05);
    }
  });
});

test("Holm's correction: the example of four, in the order given", () => {
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(4)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});

test("Pareto: largest first, with what it makes up together with all larger ones; what never happened is left out", () => {
  const parts = pareto([
    { name: "late", count: 2 },
    { name: "never", count: 0 },
    { name: "broken", count: 6 },
    { name: "rude", count: 2 },
  ]);
  expect(parts.map(({ name, share, cumulative }) => [name, share, cumulative])).toEqual([
    ["broken", 0.6, 0.6],
    ["late", 0.2, 0.8],
    ["rude", 0.2, 1],
  ]);
  expect(pareto([])).toEqual([]);
});
