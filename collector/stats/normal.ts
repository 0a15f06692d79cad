/**
 * Chance that a standard normal lies at least this far from zero, on either side: 0…1, to seven digits, far tails too.
 * Source: Press, Teukolsky, Vetterling, Flannery (1992), Numerical Recipes, section 6.2, `erfcc`.
 */
export function twoSidedChance(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const factors = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  const sum = factors.reduceRight((total, factor) => total * t + factor, 0);
  return Math.min(1, t * Math.exp(-x * x + sum));
}

/**
 * Which of many tests stand when at most this share of those that do may be chance. Where nothing differs at all, the
 * chance that anything stands is the same share.
 * @param chances p values, 0…1
 * @param tested how many tests there were, at least as many as chances: those not handed in had a chance of 1
 * @returns the largest chance that stands; 0 when none does
 * Source: Benjamini, Hochberg (1995), JRSS B 57(1), 289–300; for positively dependent tests Benjamini, Yekutieli (2001).
 */
export function discoveryThreshold(chances: readonly number[], tested: number, share: number): number {
  const sorted = chances.toSorted((one, other) => one - other);
  const last = sorted.findLastIndex((chance, index) => chance <= (share * (index + 1)) / tested);
  return sorted[last] ?? 0;
}
