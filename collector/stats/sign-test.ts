/**
 * How likely at least `wins` of `wins + losses` are by luck alone, when each is as likely as the other: the exact,
 * one-sided form of McNemar's test.
 * @returns 0…1; 1 where nothing was won or lost
 * Source: Dixon, Mood (1946), JASA 41, 557–566; McNemar (1947), Psychometrika 12, 153–157.
 */
export function luckOfWins(wins: number, losses: number): number {
  const all = wins + losses;
  let logTerm = -all * Math.LN2;
  let sum = 0;
  for (let at = 0; at <= all; at++) {
    if (at >= wins) sum += Math.exp(logTerm);
    logTerm += Math.log(all - at) - Math.log(at + 1);
  }
  return Math.min(1, sum);
}
