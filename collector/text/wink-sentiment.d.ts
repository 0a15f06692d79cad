/** wink-sentiment ships no types. `score` is declared as what it really yields: for `constructor` it is a string. */
declare module "wink-sentiment" {
  export default function winkSentiment(phrase: string): { score: unknown; normalizedScore: unknown };
}
