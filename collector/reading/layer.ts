import { setImmediate } from "node:timers/promises";
import type { Examination } from "../../shared/contract/learning.schema.ts";
import type { Reading } from "../../shared/contract/reading.schema.ts";
import { type CorrectionKind, categories, emotions } from "../../shared/reading-kinds.ts";
import { percentEstimate } from "../stats/intervals.ts";
import { luckOfWins } from "../stats/sign-test.ts";
import { categoryOfWords } from "../text/general-lessons.ts";
import {
  type Features,
  featuresOf,
  judgeBy,
  type Learned,
  learn,
  sharesOf,
  trustIn,
  type Weights,
} from "../text/learner.ts";
import { maskPersonalData } from "../text/mask.ts";
import { readText } from "../text/read.ts";
import { scoreSaidToBe } from "./model.ts";

/** A text, what it is by those who know, and what Heed reads in it by itself. */
export interface Lesson {
  readonly features: Features;
  readonly label: string;
  readonly asShipped: string | null;
  readonly weight: number;
}

/** What a workspace's own layer can say, by kind; `unknown` is never said by it. */
export const labelsOf: Readonly<Record<CorrectionKind, readonly string[]>> = {
  sentiment: ["negative", "neutral", "positive", "mixed"],
  emotion: emotions,
  category: categories,
};

/** What was said by letting it stand counts half: whoever handles a text need not have looked at its category. */
const letStandWeight = 0.5;

export function lessonOf(
  kind: CorrectionKind,
  given: { text: string; locale: string | null; label: string; isSaid: boolean },
): Lesson {
  const { text, locale, label, isSaid } = given;
  const reading = readText(text, locale ? { locale } : {});
  return {
    features: featuresOf(maskPersonalData(text).text, reading),
    label,
    asShipped: kind === "sentiment" ? reading.label : reading[kind],
    weight: isSaid ? 1 : letStandWeight,
  };
}

/** The same lessons in the same order make the same layer. */
export const layerFrom = (kind: CorrectionKind, lessons: readonly Lesson[]): Learned<string> =>
  learn(lessons, labelsOf[kind], startOf(kind));

const starts = new Map<CorrectionKind, Weights>();

/** What is believed before anybody taught anything: what the shipped reading says and, of categories, single words. */
function startOf(kind: CorrectionKind): Weights {
  const known = starts.get(kind);
  if (known) return known;
  const trust = trustIn(kind, labelsOf[kind]);
  const start = kind === "category" ? new Map([...categoryOfWords(), ...trust]) : trust;
  starts.set(kind, start);
  return start;
}

/** Stretches of time that are held back in turn. */
const stretches = 5;
/** Texts to be judged before anything is used, and how much luck is put up with: one time in twenty. */
export const leastJudged = 40;
const mostLuck = 0.05;

/**
 * Holds back one stretch of time after the other, learns from the rest and judges what was held back: so every text is
 * judged once, by a layer that never saw it. The shipped reading judges the same texts; an exact sign test on those that
 * only one of the two has right decides. Lets others work between two stretches.
 */
export async function examine(kind: CorrectionKind, lessons: readonly Lesson[]): Promise<Examination> {
  let [judged, before, after, mended, broken] = [0, 0, 0, 0, 0];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((lessons.length * stretch) / stretches);
    const to = Math.floor((lessons.length * (stretch + 1)) / stretches);
    const layer = layerFrom(kind, [...lessons.slice(0, from), ...lessons.slice(to)]);
    for (const { features, label, asShipped } of lessons.slice(from, to)) {
      const wasRight = asShipped === label;
      const isRight = judgeBy(layer, features) === label;
      judged += 1;
      before += Number(wasRight);
      after += Number(isRight);
      mended += Number(isRight && !wasRight);
      broken += Number(wasRight && !isRight);
    }
    await setImmediate();
  }
  const luck = luckOfWins(mended, broken);
  return {
    judged,
    before: percentEstimate(before, judged),
    after: percentEstimate(after, judged),
    mended,
    broken,
    luck,
    isBetter: judged >= leastJudged && luck < mostLuck,
  };
}

export type Layers = ReadonlyMap<CorrectionKind, Learned<string>>;

/** What the shipped reading said, mended by what the workspace taught. A language Heed does not read stays unread. */
export function mend(reading: Reading, text: string, layers: Layers, name: string): Reading {
  if (reading.score === null || layers.size === 0) return reading;
  const features = featuresOf(maskPersonalData(text).text, reading);
  let mended: Reading = { ...reading, model: `${reading.model}+${name}` };
  for (const [kind, layer] of layers) {
    const label = judgeBy(layer, features);
    if (label === undefined) continue;
    const share = sharesOf(layer, features)[layer.labels.indexOf(label)] ?? 0;
    mended = put[kind](mended, label, share);
  }
  return mended;
}

const put: Readonly<Record<CorrectionKind, (reading: Reading, label: string, share: number) => Reading>> = {
  sentiment: (reading, said, share) => {
    const label = labelled(["negative", "neutral", "positive", "mixed"], said);
    if (label === undefined || label === reading.label) return reading;
    return { ...reading, label, confidence: share, score: scoreSaidToBe(label, reading.score) };
  },
  emotion: (reading, said) => ({ ...reading, emotion: labelled(emotions, said) ?? reading.emotion }),
  category: (reading, said, share) => {
    const category = labelled(categories, said);
    // What a manager wrote down goes before what was learned from examples.
    if (reading.categories[0]?.rules) return reading;
    if (category === undefined || category === reading.category || reading.category === null) return reading;
    const known = reading.categories.find((one) => one.category === category);
    const rest = reading.categories.filter((one) => one !== known);
    const rounded = Math.round(share * 100) / 100;
    return {
      ...reading,
      category,
      categories: [{ category, share: rounded, spans: known?.spans ?? [] }, ...rest],
    };
  },
};

const labelled = <Label extends string>(labels: readonly Label[], said: string): Label | undefined =>
  labels.find((label) => label === said);
