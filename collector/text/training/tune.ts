import {
  type Curve,
  labelled,
  type NeutralRule,
  type NeutralRules,
  neutralRuleFor,
  type Scale,
} from "../polarity.ts";
import { logistic } from "./fit.ts";
import type { Recipe } from "./recipes.ts";
import { type Class, classes } from "./rows.ts";

/** What a model that had not learned from a text's source said of it. */
export interface Said {
  readonly text: string;
  readonly truth: Class;
  readonly source: string;
  readonly polarity: number;
  readonly neutrality: number;
}

const classOf = { negative: "neg", neutral: "neu", positive: "pos" } as const;

export const readClass = (said: Said, scale: NeutralRules): Class =>
  classOf[labelled(said, neutralRuleFor(said.text, scale)).label];

/** Macro-F1 in percent over the classes that occur, and percent right. */
export function figuresOf(
  said: readonly Said[],
  readAs: (one: Said) => Class,
): { accuracy: number; macroF1: number } {
  const f1: number[] = [];
  for (const label of classes) {
    let hits = 0;
    let misses = 0;
    let occurs = false;
    for (const one of said) {
      const is = one.truth === label;
      const read = readAs(one) === label;
      occurs ||= is;
      if (is && read) hits++;
      else if (is !== read) misses++;
    }
    if (occurs) f1.push((2 * hits) / Math.max(1, 2 * hits + misses));
  }
  const right = said.filter((one) => readAs(one) === one.truth).length;
  return {
    accuracy: (100 * right) / said.length,
    macroF1: (100 * f1.reduce((sum, one) => sum + one, 0)) / f1.length,
  };
}

/**
 * The neutral rule with the best mean over sources: macro-F1, or what the recipe judges a source without neutrals by.
 */
export function bestNeutralRule(
  said: readonly Said[],
  { neutrality, neutralSays, sidesJudgedBy }: Pick<Recipe, "neutrality" | "neutralSays" | "sidesJudgedBy">,
): NeutralRule {
  const sources = [...new Set(said.map(({ source }) => source))].map((name) => {
    const rows = said.filter(({ source }) => source === name);
    const hasNeutrals = rows.some(({ truth }) => truth === "neu");
    return { rows, weight: neutralSays[name] ?? 1, judgedBy: hasNeutrals ? "macroF1" : sidesJudgedBy };
  });
  let best: NeutralRule = { weight: 1, above: 0, band: 0 };
  let most = -1;
  for (const neutral of neutralRules(neutrality !== null)) {
    const mean = sources
      .map(
        ({ rows, weight, judgedBy }) =>
          weight * figuresOf(rows, (one) => classOf[labelled(one, neutral).label])[judgedBy],
      )
      .reduce((sum, one) => sum + one, 0);
    if (mean > most) [most, best] = [mean, neutral];
  }
  return best;
}

function neutralRules(hasNeutrality: boolean): NeutralRule[] {
  const bands = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  if (!hasNeutrality) return bands.map((band) => ({ weight: 1, above: 99, band }));
  return bands.slice(0, 3).flatMap((band) =>
    // With more weight a plain question that holds one strong word would be an opinion.
    [0.5, 1, 1.5].flatMap((weight) =>
      Array.from({ length: 25 }, (_, step) => ({ weight, above: step / 4 - 5, band })),
    ),
  );
}

/** What to multiply polarity by for the least surprise at rows that praise or blame. */
export function bestSharpness(said: readonly Said[]): number {
  const sided = said.filter(({ truth }) => truth !== "neu");
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let sharpness = 0.3; sharpness <= 3; sharpness += 0.05) {
    let surprise = 0;
    for (const { truth, polarity } of sided) {
      surprise -= Math.log(Math.max(1e-9, logistic((truth === "pos" ? 1 : -1) * polarity * sharpness)));
    }
    if (surprise < least) [least, best] = [surprise, sharpness];
  }
  return Math.round(best * 100) / 100;
}

const mostPoints = 10;
const fewestInPoint = 40;

/** How often a label was right by its distance from the border: never falling with it. */
export function rightShares(
  said: readonly Said[],
  ruleFor: (one: Said) => NeutralRule,
): Scale["rightShares"] {
  const curve = (label: "negative" | "neutral" | "positive"): Curve => {
    const read = said
      .map((one) => ({ truth: one.truth, ...labelled(one, ruleFor(one)) }))
      .filter((one) => one.label === label)
      .sort((one, other) => one.distance - other.distance)
      .map(({ truth, distance }) => ({ distance, right: truth === classOf[label] ? 1 : 0 }));
    return rising(read);
  };
  return { negative: curve("negative"), neutral: curve("neutral"), positive: curve("positive") };
}

/** Pool-adjacent-violators over equal bins. Source: Zadrozny & Elkan (2002), KDD, 694–699. */
export function rising(read: ReadonlyArray<{ distance: number; right: number }>): Curve {
  const size = Math.max(fewestInPoint, Math.ceil(read.length / mostPoints));
  const bins: { distance: number; right: number; rows: number }[] = [];
  for (let from = 0; from < read.length; from += size) {
    const bin = read.slice(from, from + size);
    bins.push({
      distance: bin.reduce((sum, one) => sum + one.distance, 0),
      right: bin.reduce((sum, one) => sum + one.right, 0),
      rows: bin.length,
    });
    for (let at = bins.length - 1; at > 0; at--) {
      const [lower, upper] = [bins[at - 1], bins[at]];
      if (lower === undefined || upper === undefined || lower.right / lower.rows <= upper.right / upper.rows)
        break;
      lower.distance += upper.distance;
      lower.right += upper.right;
      lower.rows += upper.rows;
      bins.pop();
    }
  }
  const points = bins.map(
    ({ distance, right, rows }) => [round(distance / rows), round(right / rows)] as const,
  );
  return points.length > 0 ? points : [[0, 0.34]];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
