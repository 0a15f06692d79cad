import type { Use } from "./phrases.ts";

/** How many people's worth the prior speaks: what is rare has to change by more before it counts. */
const PRIOR_PEOPLE = 20;

/**
 * How much more people use a phrase than before, as a log-odds ratio and in standard errors of it. The prior is how
 * often it is used over both periods, so that rare phrases are drawn towards no change. Here the unit is a person who
 * used the phrase or did not, where the source counts words.
 * @param recentPeople how many people wrote in the later period, `earlierPeople` in the earlier; above 0
 * Source: Monroe, Colaresi, Quinn (2008), "Fightin' Words", Political Analysis 16(4), 372–403, formulas 16, 19 and 22,
 * with the variance of formula 18 in full, since a phrase can be used by most.
 */
export function logOdds(
  { recent, earlier }: Use,
  recentPeople: number,
  earlierPeople: number,
): { difference: number; z: number } {
  const prior = (PRIOR_PEOPLE * (recent + earlier)) / (recentPeople + earlierPeople);
  const with1 = recent + prior;
  const with2 = earlier + prior;
  // Half a person keeps the logarithm finite where everybody used it.
  const without1 = recentPeople + PRIOR_PEOPLE - with1 + 0.5;
  const without2 = earlierPeople + PRIOR_PEOPLE - with2 + 0.5;
  const difference = Math.log(with1 / without1) - Math.log(with2 / without2);
  return { difference, z: difference / Math.sqrt(1 / with1 + 1 / without1 + 1 / with2 + 1 / without2) };
}
