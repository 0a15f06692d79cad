import type { ThemeTrend } from "../../shared/contract/theme.schema.ts";
import { discoveryThreshold, twoSidedChance } from "../stats/normal.ts";
import type { Corpus } from "./corpus.ts";
import { logOdds } from "./log-odds.ts";
import { documentsWith, frequentPhrases, type Phrase } from "./phrases.ts";

/** The later period in days: four weeks where many write, else twelve, so that there is enough to tell by. */
export const RECENT_DAYS = { usual: 28, quiet: 84 } as const;
/** So much is written in four weeks that they are enough. */
export const MANY_TEXTS = 400;
/** The 24 weeks before, which the later period is set against. */
export const EARLIER_DAYS = 168;
/** People who must have written in a language in each period: below, what seems to change is mostly luck. */
export const FEWEST_WRITERS = { recent: 40, earlier: 80 } as const;

/** Of what is shown as changed, at most this share may be chance. */
const FALSE_SHARE = 0.05;
/** Below half again as much (or two thirds as much), a change is not worth a page, however sure. */
const SMALLEST_DIFFERENCE = Math.log(1.5);
/** A change counts from this many people on in the period that has more of it. */
const FEWEST_CHANGED = 5;
/** The surest are kept; more than this no page shows. */
const MOST_PHRASES = 150;
export const MOST_TERMS = 12;

/** What is talked about more, or less, than before. */
export type Found = {
  readonly language: string;
  readonly name: string;
  /** Stems between spaces, the surest first. */
  readonly terms: readonly string[];
  readonly trend: Exclude<ThemeTrend, "steady">;
  /** Standard errors from no change. */
  readonly z: number;
  /** Places in the corpus. */
  readonly documents: ReadonlySet<number>;
};

export const isEnough = ({ recentPeople, earlierPeople }: Corpus): boolean =>
  recentPeople >= FEWEST_WRITERS.recent && earlierPeople >= FEWEST_WRITERS.earlier;

/** What people talk about more or less than before, the surest first; nothing while too few have written. */
export function findThemes(corpus: Corpus): Found[] {
  if (!isEnough(corpus)) return [];
  const changed = changedPhrases(corpus);
  const terms = changed.map(({ words }) => words.map((word) => corpus.stemOf(word)).join(" "));
  const documents = documentsWith(corpus, terms).map((places) => new Set(places));
  const members = changed.map((phrase, at) => ({
    ...phrase,
    term: terms[at] ?? "",
    documents: documents[at] ?? new Set<number>(),
  }));
  return grouped(members).map((group) => themeOf(corpus, group));
}

type Changed = Phrase & { readonly z: number };

function changedPhrases(corpus: Corpus): Changed[] {
  const tested = frequentPhrases(corpus).map((phrase) => {
    const { difference, z } = logOdds(phrase, corpus.recentPeople, corpus.earlierPeople);
    return { ...phrase, difference, z, chance: twoSidedChance(z) };
  });
  const threshold = discoveryThreshold(
    tested.map(({ chance }) => chance),
    tested.length,
    FALSE_SHARE,
  );
  return tested
    .filter(
      ({ chance, difference, recent, earlier }) =>
        chance <= threshold &&
        Math.abs(difference) >= SMALLEST_DIFFERENCE &&
        (difference > 0 ? recent : earlier) >= FEWEST_CHANGED,
    )
    .sort((one, other) => Math.abs(other.z) - Math.abs(one.z))
    .slice(0, MOST_PHRASES);
}

type Member = Changed & { readonly term: string; readonly documents: ReadonlySet<number> };

/** Phrases that stand in the same texts, or share words and many texts, are one theme; each joins the surest it fits. */
function grouped(members: readonly Member[]): Member[][] {
  const groups: Member[][] = [];
  for (const member of members) {
    const home = groups.find(([lead]) => lead && belongsTo(member, lead));
    if (!home) groups.push([member]);
    else if (home.length < MOST_TERMS) home.push(member);
  }
  return groups;
}

const SAME_JACCARD = 0.35;
const SAME_CONTAINMENT = 0.7;
const SAME_WORDS_CONTAINMENT = 0.4;

function belongsTo(one: Member, other: Member): boolean {
  if (one.z > 0 !== other.z > 0) return false;
  const common = overlap(one.documents, other.documents);
  const smaller = Math.min(one.documents.size, other.documents.size);
  const jaccard = common / (one.documents.size + other.documents.size - common);
  const shareWords = one.words.some((word) => other.words.includes(word));
  return (
    jaccard >= SAME_JACCARD ||
    common >= SAME_CONTAINMENT * smaller ||
    (shareWords && common >= SAME_WORDS_CONTAINMENT * smaller)
  );
}

export function overlap(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const each of small) if (large.has(each)) common += 1;
  return common;
}

function themeOf(corpus: Corpus, group: readonly Member[]): Found {
  const z = group[0]?.z ?? 0;
  return {
    language: corpus.language,
    name: nameOf(corpus, group),
    terms: group.map(({ term }) => term),
    trend: z > 0 ? "more" : "less",
    z,
    documents: new Set(group.flatMap(({ documents }) => [...documents])),
  };
}

/** A phrase of two words says more than one word, unless far fewer people use it. */
const readability = [0, 1, 1.7, 1.5];

function nameOf(corpus: Corpus, group: readonly Member[]): string {
  const worth = ({ words, documents }: Member) => documents.size * (readability[words.length] ?? 1);
  const [best] = group.toSorted((one, other) => worth(other) - worth(one));
  const spelled = best?.words.map((word) => corpus.spellingOf(word)) ?? [];
  return spelled.join(corpus.language === "zh" ? "" : " ");
}
