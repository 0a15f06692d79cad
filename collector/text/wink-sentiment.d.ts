/** wink-sentiment ships no types. `score` is declared as what it really yields: for `constructor` it is a string. */
declare module "wink-sentiment" {
  export default function winkSentiment(phrase: string): { score: unknown; normalizedScore: unknown };
}

declare module "wink-sentiment/src/afinn-en-165.js" {
  const weights: Readonly<Record<string, number>>;
  export default weights;
}
declare module "wink-sentiment/src/emojis.js" {
  const weights: Readonly<Record<string, number>>;
  export default weights;
}
declare module "wink-sentiment/src/emoticons.js" {
  const weights: Readonly<Record<string, number>>;
  export default weights;
}
