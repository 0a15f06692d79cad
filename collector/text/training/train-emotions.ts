import { type Emotion, emotions } from "../../../shared/reading-kinds.ts";
import { indexOfMost, namedBy, sharesOf } from "../emotion.ts";
import { columns } from "../emotion-model.ts";
import type { EmotionScale } from "../shipped-emotions.ts";
import { chineseEmotions, type EmotionWords, englishEmotions } from "./emotion-lexicon.ts";
import { type FeatureMatrix, featureMatrix } from "./fit.ts";
import { emotionLogits, type FittedEmotions, learnEmotions } from "./fit-emotions.ts";
import { ownRows } from "./own-sentences.ts";
import { compressed, quantisedEmotions } from "./pack.ts";
import { emotionPrior, wordBuckets } from "./priors.ts";
import { type EmotionRow, isHeldBack } from "./rows.ts";
import { emotionRowsOfSentenceFiles } from "./sentence-files.ts";
import { rising } from "./tune.ts";

/** How one language's emotions are learned. */
export interface EmotionRecipe {
  readonly language: string;
  readonly words: EmotionWords;
  /** How strongly its words speak before anything was learned. */
  readonly strength: number;
  readonly rate: number;
  readonly pull: number;
  readonly rounds: number;
  readonly fewestRows: number;
  /** How much a row of a source counts; 1 where not named. */
  readonly importance: Readonly<Record<string, number>>;
  /**
   * How far rare emotions are lifted to be found as well as frequent ones: this power of an emotion's share is taken
   * out of its odds.
   */
  readonly evening: number;
  /** Weights are told apart by so many sizes: more where a lexicon's stand far above what was learned. */
  readonly levels: number;
  /** Left out whole, each in turn, to see how well the model does on a source it has not learned from. */
  readonly sources: readonly string[];
  /** Its rows are left out by quarters to measure confidence: the source nearest to what customers write. */
  readonly measuredOn: string;
}

export const emotionRecipes: readonly EmotionRecipe[] = [
  {
    language: "en",
    words: englishEmotions,
    strength: 3,
    rate: 0.2,
    pull: 1e-4,
    rounds: 4,
    fewestRows: 3,
    importance: { xed: 0.1, own: 2 },
    evening: 0.35,
    levels: 15,
    sources: ["brighter", "xed"],
    measuredOn: "goemotions",
  },
  {
    language: "zh",
    words: chineseEmotions,
    strength: 4,
    rate: 0.1,
    pull: 5e-4,
    rounds: 6,
    fewestRows: 2,
    importance: { xed: 0.1, own_emotion: 3 },
    evening: 0.4,
    levels: 60,
    sources: ["brighter", "xed"],
    measuredOn: "brighter",
  },
];

// Emotions of which there are fewer than this share are not lifted further: their words are too few.
const rarest = 0.02;
// Below this chance to be right an emotion is not named.
const leastRight = 0.3;
const parts = 4;

export interface EmotionFigures {
  readonly source: string;
  readonly rows: number;
  /** Percent right, and macro-F1 over the emotions that occur, of texts with one emotion. */
  readonly accuracy: number;
  readonly macroF1: number;
}

export interface TrainedEmotions {
  readonly model: string;
  readonly language: string;
  readonly rows: number;
  readonly scale: EmotionScale;
  readonly step: number;
  readonly bias: readonly number[];
  readonly heard: readonly number[];
  readonly bytes: Buffer;
  readonly unseenSources: readonly EmotionFigures[];
  readonly heldBackRows: readonly EmotionFigures[];
}

/**
 * Learns one language's emotions from all rows that are not held back, and judges them on those that are.
 * @param opinions 1 for each bucket in which the language's model holds an opinion
 */
export function trainEmotions(
  recipe: EmotionRecipe,
  all: readonly EmotionRow[],
  version: number,
  opinions: Uint8Array,
): TrainedEmotions {
  const rows = [...all, ...neutralRows(), ...emotionRowsOfSentenceFiles()].filter(
    ({ lang }) => lang === recipe.language,
  );
  const heard = wordBuckets(recipe.words);
  const matrix = heardOnly(featureMatrix(rows.map(({ text }) => text)), opinions, heard);
  const scale = scaleOf(recipe, rows, matrix);
  const learned = numbersOf(rows, (row) => !isKept(row));
  const fitted = learn(recipe, rows, matrix, learned);
  const { weights, step } = quantisedEmotions(fitted.weights, recipe.levels);
  const shipped = { weights: Float32Array.from(weights, (whole) => whole * step), bias: fitted.bias };
  return {
    model: `emotion-${recipe.language}-${version}`,
    language: recipe.language,
    rows: learned.length,
    scale,
    step,
    bias: [...fitted.bias].map((bias) => Math.round(bias * 1e4) / 1e4),
    heard,
    bytes: compressed(weights),
    unseenSources: unseenSources(recipe, rows, matrix, scale),
    heldBackRows: recipe.sources
      .concat(recipe.measuredOn)
      .filter((name, at, names) => names.indexOf(name) === at)
      .map((name) =>
        figures(
          name,
          shipped,
          matrix,
          rows,
          numbersOf(rows, (row) => isKept(row) && row.source === name),
          scale,
        ),
      ),
  };
}

/** A bucket nobody listens to makes a text longer, and says nothing. */
function heardOnly(matrix: FeatureMatrix, opinions: Uint8Array, heard: readonly number[]): FeatureMatrix {
  const isHeard = Uint8Array.from(opinions);
  for (const bucket of heard) isHeard[bucket] = 1;
  const values = matrix.values.map((value, at) => (isHeard[matrix.buckets[at] ?? 0] === 1 ? value : 0));
  return { ...matrix, values };
}

function unseenSources(
  recipe: EmotionRecipe,
  rows: readonly EmotionRow[],
  matrix: FeatureMatrix,
  scale: EmotionScale,
): EmotionFigures[] {
  return recipe.sources.map((name) => {
    const others = numbersOf(rows, (row) => row.source !== name && !isKept(row));
    const own = numbersOf(rows, (row) => row.source === name);
    return figures(name, learn(recipe, rows, matrix, others), matrix, rows, own, scale);
  });
}

function learn(
  recipe: EmotionRecipe,
  rows: readonly EmotionRow[],
  matrix: FeatureMatrix,
  chosen: readonly number[],
): FittedEmotions {
  const fitted = learnEmotions(matrix, {
    rows: chosen,
    labels: rows.map(({ emotions: felt }) => felt),
    importance: Float32Array.from(rows, ({ source }) => recipe.importance[source] ?? 1),
    prior: emotionPrior(recipe.words, recipe.strength),
    rate: recipe.rate,
    pull: recipe.pull,
    rounds: recipe.rounds,
    fewestRows: recipe.fewestRows,
  });
  const counts = new Float64Array(columns);
  for (const row of chosen) {
    const { emotions: felt, source } = rows[row] ?? { emotions: [], source: "" };
    for (const emotion of felt) {
      const column = emotions.indexOf(emotion);
      counts[column] = (counts[column] ?? 0) + (recipe.importance[source] ?? 1) / felt.length;
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bias = fitted.bias.map(
    (value, column) => value - recipe.evening * Math.log(Math.max(rarest, (counts[column] ?? 0) / total)),
  );
  return { weights: fitted.weights, bias };
}

/** How often the strongest emotion is right, by its share: measured on parts of a source left out in turn. */
function scaleOf(recipe: EmotionRecipe, rows: readonly EmotionRow[], matrix: FeatureMatrix): EmotionScale {
  const read: { distance: number; right: number }[] = [];
  for (let part = 0; part < parts; part++) {
    const isOut = (row: EmotionRow) => row.source === recipe.measuredOn && row.text.length % parts === part;
    const fitted = learn(
      recipe,
      rows,
      matrix,
      numbersOf(rows, (row) => !isOut(row) && !isKept(row)),
    );
    for (const row of numbersOf(rows, isOut)) {
      const shares = sharesOf({ logits: emotionLogits(fitted, matrix, row) });
      const most = indexOfMost(shares);
      const isRight = rows[row]?.emotions.includes(emotions[most] ?? "neutral");
      read.push({ distance: shares[most] ?? 0, right: isRight ? 1 : 0 });
    }
  }
  read.sort((one, other) => one.distance - other.distance);
  return { rightShares: rising(read), floor: leastRight };
}

function figures(
  source: string,
  fitted: FittedEmotions,
  matrix: FeatureMatrix,
  rows: readonly EmotionRow[],
  judged: readonly number[],
  scale: EmotionScale,
): EmotionFigures {
  const pairs = judged.flatMap((row) => {
    const [truth, ...others] = rows[row]?.emotions ?? [];
    if (truth === undefined || others.length > 0) return [];
    const read = emotions[namedBy(sharesOf({ logits: emotionLogits(fitted, matrix, row) }), scale)];
    return [{ truth, read: read ?? "neutral" }];
  });
  return { source, rows: pairs.length, ...emotionFigures(pairs) };
}

/** Percent right, and macro-F1 over the emotions that occur. */
export function emotionFigures(pairs: ReadonlyArray<{ readonly truth: Emotion; readonly read: Emotion }>): {
  accuracy: number;
  macroF1: number;
} {
  const f1 = emotions.flatMap((emotion) => {
    const occurring = pairs.filter(({ truth }) => truth === emotion).length;
    if (occurring === 0) return [];
    const hits = pairs.filter(({ truth, read }) => truth === emotion && read === emotion).length;
    const named = pairs.filter(({ read }) => read === emotion).length;
    return [(2 * hits) / (occurring + named)];
  });
  const right = pairs.filter(({ truth, read }) => truth === read).length;
  return {
    accuracy: (100 * right) / pairs.length,
    macroF1: (100 * f1.reduce((sum, one) => sum + one, 0)) / f1.length,
  };
}

/** Our own neutral sentences: questions and statements to a shop, which the public data lacks. */
function neutralRows(): EmotionRow[] {
  return ownRows().flatMap(({ text, lang, label, source }) =>
    label === "neu" ? [{ text, lang, source, emotions: ["neutral" as const] }] : [],
  );
}

function isKept({ text, source }: EmotionRow): boolean {
  return !source.startsWith("own") && isHeldBack(text);
}

function numbersOf(rows: readonly EmotionRow[], chosen: (row: EmotionRow) => boolean): number[] {
  return rows.flatMap((row, number) => (chosen(row) ? [number] : []));
}
