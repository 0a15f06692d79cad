import { describe, expect, test } from "vitest";
import { kaplanMeier, medianTime, thinned } from "../../../collector/stats/survival.ts";

/** Weeks of remission under 6-MP, Freireich et al. (1963), Blood 21, 699–716; `+` was still well when last seen. */
const remissions = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" ");

const asLives = (written: readonly string[]) =>
  written
    .map((life) => Number.parseInt(life, 10))
    .map((time, index) => {
      const isCensored = written[index]?.endsWith("+") ?? false;
      return { time, events: isCensored ? 0 : 1, censored: isCensored ? 1 : 0 };
    });

describe("Kaplan–Meier, against Klein and Moeschberger (2003), Survival Analysis, table 4.1", () => {
  const steps = kaplanMeier(asLives(remissions));

  test.each([
    [6, 21, 0.857, 0.076],
    [7, 17, 0.807, 0.087],
    [10, 15, 0.753, 0.096],
    [13, 12, 0.69, 0.107],
    [16, 11, 0.627, 0.114],
    [22, 7, 0.538, 0.128],
    [23, 6, 0.448, 0.135],
  ])(
    "after %d weeks, of %d at risk, the share is %d with a standard error of %d",
    (time, atRisk, share, error) => {
      const step = steps.find((one) => one.time === time);
      expect(step?.atRisk).toBe(atRisk);
      expect(step?.share).toBeCloseTo(share, 3);
      expect(step?.error).toBeCloseTo(error, 3);
    },
  );

  test('its log-log interval is that of survfit(conf.type = "log-log"), and the median 23 weeks, at least 13', () => {
    const last = steps.at(-1);
    expect([last?.low.toFixed(3), last?.high.toFixed(3)]).toEqual(["0.188", "0.680"]);
    expect(medianTime(steps)).toEqual({ value: 23, low: 13, high: null });
  });
});

describe("at the edges", () => {
  test("without anybody who still waits it is the plain share, down to nobody", () => {
    const steps = kaplanMeier(asLives(["1", "2", "3", "4"]));
    expect(steps.map(({ share }) => share)).toEqual([0.75, 0.5, 0.25, 0]);
    expect(steps.at(-1)).toMatchObject({ low: 0, high: 0 });
    expect(medianTime(steps).value).toBe(2);
  });

  test("when it has not happened to anybody there is no curve and no median", () => {
    expect(kaplanMeier([{ time: 3, events: 0, censored: 2 }])).toEqual([]);
    expect(medianTime([])).toEqual({ value: null, low: null, high: null });
  });

  test("leaving out those who still wait would flatter: with them the median is later", () => {
    const done = ["1", "2", "3"];
    expect(medianTime(kaplanMeier(asLives(done))).value).toBe(2);
    expect(medianTime(kaplanMeier(asLives([...done, "9+", "9+"]))).value).toBe(3);
  });

  test("thinning keeps the first and the last", () => {
    expect(thinned([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 9]);
    expect(thinned([1, 2], 3)).toEqual([1, 2]);
  });
});
