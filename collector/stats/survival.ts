import { type Interval, Z95 } from "./intervals.ts";

/** What happened at one time since the start: to how many it happened, and how many were still waiting when last seen. */
export type LifeTime = { readonly time: number; readonly events: number; readonly censored: number };

/** From `time` on, this share 0…1 still waits; with its 95 % interval. */
export type SurvivalStep = Interval & {
  readonly time: number;
  readonly share: number;
  /** How many still waited just before. */
  readonly atRisk: number;
  /** Greenwood's standard error of the share. */
  readonly error: number;
};

/** A time with its 95 % interval; null where the curve does not come down so far. */
export type MedianTime = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/**
 * How long it takes, with those counted for whom it has not happened yet: the product-limit estimator. Variance after
 * Greenwood, interval on the complementary log-log scale, which stays within 0…1 and holds for small groups.
 * @param lives in any order; whoever is censored at a time was still waiting when it happened to others
 * @returns a step for each time at which it happened; empty when it never did
 * Source: Kaplan and Meier (1958), JASA 53, 457–481; Kalbfleisch and Prentice (2002), 1.4.
 */
export function kaplanMeier(lives: readonly LifeTime[]): SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let atRisk = lives.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let share = 1;
  let greenwood = 0;
  for (const { time, events, censored } of byTime(lives)) {
    if (events > 0) {
      share *= 1 - events / atRisk;
      greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
      steps.push({ time, share, atRisk, error: share * Math.sqrt(greenwood), ...logLog(share, greenwood) });
    }
    atRisk -= events + censored;
  }
  return steps;
}

/** One for each different time, earliest first. */
function byTime(lives: readonly LifeTime[]): LifeTime[] {
  const found = new Map<number, LifeTime>();
  for (const { time, events, censored } of lives) {
    const same = found.get(time) ?? { events: 0, censored: 0 };
    found.set(time, { time, events: same.events + events, censored: same.censored + censored });
  }
  return [...found.values()].sort((one, other) => one.time - other.time);
}

/** Nobody left is a fact with no interval of its own: no formula gives one there. */
function logLog(share: number, greenwood: number): Interval {
  if (share <= 0) return { low: 0, high: 0 };
  const spread = Z95 * (Math.sqrt(greenwood) / Math.log(share));
  return { low: share ** Math.exp(-spread), high: share ** Math.exp(spread) };
}

/**
 * When it has happened to half; its interval is where the curve's own crosses one half.
 * Source: Brookmeyer and Crowley (1982), Biometrics 38, 29–41.
 */
export function medianTime(steps: readonly SurvivalStep[]): MedianTime {
  const firstBelowHalf = (of: "share" | "low" | "high") =>
    // What binary fractions add to a product that is one half must not move the median on.
    steps.find((step) => step[of] <= 0.5 + 1e-12)?.time ?? null;
  return { value: firstBelowHalf("share"), low: firstBelowHalf("low"), high: firstBelowHalf("high") };
}

/** At most so many steps, evenly taken, the first and the last among them: what a drawing needs. */
export function thinned<Step>(steps: readonly Step[], most: number): Step[] {
  if (steps.length <= most) return [...steps];
  const stride = (steps.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => steps[Math.round(index * stride)]).filter(
    (step) => step !== undefined,
  );
}
