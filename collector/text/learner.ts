import type { Reading } from "../../shared/contract/reading.schema.ts";

/** A text somebody labelled, as its features. */
export interface Lesson<Label extends string> {
  readonly features: Features;
  readonly label: Label;
  /** How much it counts; 1 for what somebody said outright. */
  readonly weight: number;
}

/** How much of each thing a text holds, by name; as long as 1 in all. */
export type Features = ReadonlyMap<string, number>;

/** By feature, one weight a label. */
export type Weights = ReadonlyMap<string, Float64Array>;

export interface Learned<Label extends string> {
  readonly labels: readonly Label[];
  /** Of every feature that was in a lesson. */
  readonly weights: Weights;
  /** What was believed before the first lesson, and still is of all other features. */
  readonly start: Weights;
  /** In how many lessons each feature was. */
  readonly seen: ReadonlyMap<string, number>;
}

// A vote of the shipped reading begins with this; no word does.
const votePrefix = "\u0001";
// A piece of a word ends with this; no word does. Measured: 4 letters did as well as 3, 4 and 5 together.
const pieceEnd = "-";
const pieceLength = 4;
const mostWords = 400;
const wordPattern = /\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

/**
 * The features of a text: its words, and beside them what the shipped reading says: with no lesson at all it is believed,
 * so a few lessons mend it rather than start from nothing.
 * @param text without personal data
 */
export function featuresOf(text: string, reading: Reading): Features {
  const votes = [...votesOf(reading)].map(([vote, value]) => [votePrefix + vote, value] as const);
  return new Map([...wordsOf(text), ...votes]);
}

/** Its words, pairs of words and pieces of words; runs of Han characters by one, two and three. */
export function wordsOf(text: string): Features {
  const found = new Map<string, number>();
  let last = "";
  const add = (name: string) => found.set(name, 1);
  for (const [word] of [...plain(text).matchAll(wordPattern)].slice(0, mostWords)) {
    if (/^\p{Script=Han}/u.test(word)) addHan(word, add);
    else addWord(word, last, add);
    last = word;
  }
  const length = Math.sqrt(found.size) || 1;
  return new Map([...found].map(([name, value]) => [name, value / length]));
}

/** Any number is as good as another: what they say is that there is one. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\p{N}+/gu, "0");

function addWord(word: string, last: string, add: (name: string) => void): void {
  add(word);
  const spelled = ` ${word} `;
  for (let at = 0; at + pieceLength <= spelled.length; at++)
    add(`${spelled.slice(at, at + pieceLength)}${pieceEnd}`);
  if (last) add(`${last} ${word}`);
}

function addHan(run: string, add: (name: string) => void): void {
  for (let at = 0; at < run.length; at++)
    for (let size = 1; size <= 3 && at + size <= run.length; size++) add(run.slice(at, at + size));
}

// What a vote counts beside all words of a text together. With twice as much, what was shipped is believed too long.
const voteValue = 0.25;

function* votesOf(reading: Reading): Generator<[name: string, value: number]> {
  for (const { category, share } of reading.categories) yield [`category ${category}`, share * voteValue];
  for (const { aspect } of reading.aspects) yield [`aspect ${aspect}`, voteValue];
  yield [`sentiment ${reading.label}`, voteValue];
  if (reading.emotion) yield [`emotion ${reading.emotion}`, voteValue];
}

export const isVote = (feature: string): boolean => feature.startsWith(votePrefix);

const rounds = 15;
const step = 0.5;
// Keeps a feature that was seen once from deciding alone.
const decay = 3e-3;
// Rare labels count more, though not as much as if all were alike. With this, the decay and the pieces of words, macro-F1
// after 200 corrections of bank questions rose from 69 to 73.
const balance = 0.7;

/** A feature in a lesson with all that is known of it: looking it up in each round would take most of the time. */
interface Term {
  readonly value: number;
  readonly own: Float64Array;
  readonly believed: Float64Array;
  /** The sum of its slopes, squared, by label. */
  readonly squares: Float64Array;
}

/**
 * Multinomial logistic regression by AdaGrad. The same lessons in the same order give the same weights.
 * @param start what is believed before the first lesson, and returned to where lessons say little
 * Source: Duchi, Hazan, Singer (2011), JMLR 12, 2121–2159.
 */
export function learn<Label extends string>(
  lessons: readonly Lesson<Label>[],
  labels: readonly Label[],
  start: Weights,
): Learned<Label> {
  const weights = new Map<string, Float64Array>();
  const seen = new Map<string, number>();
  const terms = new Map<string, Omit<Term, "value">>();
  const unknown = new Float64Array(labels.length);
  const prepared = balancedOf(lessons).map(({ features, label, weight }) => ({
    weight,
    place: labels.indexOf(label),
    terms: Array.from(features, ([name, value]): Term => {
      seen.set(name, (seen.get(name) ?? 0) + 1);
      const believed = start.get(name) ?? unknown;
      const known = terms.get(name) ?? {
        own: Float64Array.from(believed),
        believed,
        squares: new Float64Array(labels.length),
      };
      terms.set(name, known);
      weights.set(name, known.own);
      return { value, ...known };
    }),
  }));
  const shares = new Float64Array(labels.length);
  for (let round = 0; round < rounds; round++) for (const lesson of prepared) takeIn(lesson, shares);
  return { labels, weights, start, seen };
}

function balancedOf<Label extends string>(lessons: readonly Lesson<Label>[]): Lesson<Label>[] {
  const counts = new Map<Label, number>();
  for (const { label } of lessons) counts.set(label, (counts.get(label) ?? 0) + 1);
  const even = lessons.length / (counts.size || 1);
  return lessons.map((lesson) => ({
    ...lesson,
    weight: lesson.weight * (even / (counts.get(lesson.label) ?? 1)) ** balance,
  }));
}

/** @param shares as long as there are labels; overwritten */
function takeIn(
  { terms, place, weight }: { terms: readonly Term[]; place: number; weight: number },
  shares: Float64Array,
): void {
  shares.fill(0);
  for (const { own, value } of terms) addTo(shares, own, value);
  toShares(shares);
  for (const { value, own, believed, squares } of terms) {
    for (let at = 0; at < own.length; at++) {
      const error = (shares[at] ?? 0) - (at === place ? 1 : 0);
      const slope = weight * error * value + decay * ((own[at] ?? 0) - (believed[at] ?? 0));
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      own[at] = (own[at] ?? 0) - (step * slope) / Math.sqrt(square + 1e-8);
    }
  }
}

function addTo(sums: Float64Array, own: Float64Array, value: number): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0) * value;
}

/** Turns logits, in place, into shares that add up to 1. */
function toShares(sums: Float64Array): void {
  const most = Math.max(...sums);
  let all = 0;
  for (let at = 0; at < sums.length; at++) {
    const share = Math.exp((sums[at] ?? 0) - most);
    sums[at] = share;
    all += share;
  }
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / all;
}

/** How likely each label is, 0…1, adding up to 1; in the order of `labels`. */
export function sharesOf<Label extends string>(
  { labels, weights, start }: Learned<Label>,
  features: Features,
): Float64Array {
  const shares = new Float64Array(labels.length);
  for (const [name, value] of features) {
    const own = weights.get(name) ?? start.get(name);
    if (own) addTo(shares, own, value);
  }
  toShares(shares);
  return shares;
}

/** The likeliest label; the first of those alike. */
export function judgeBy<Label extends string>(
  learned: Learned<Label>,
  features: Features,
): Label | undefined {
  const shares = sharesOf(learned, features);
  return learned.labels[shares.indexOf(Math.max(...shares))];
}

// What fewer texts say may be somebody's name, or chance.
const leastSeen = 3;

/** The words that speak most for each label, the strongest first; the shipped reading's votes are no words. */
export function strongestWords<Label extends string>(
  { labels, weights, seen }: Learned<Label>,
  most: number,
): ReadonlyMap<Label, readonly string[]> {
  const words = [...weights].filter(
    ([name]) => !isVote(name) && !name.endsWith(pieceEnd) && (seen.get(name) ?? 0) >= leastSeen,
  );
  return new Map(
    labels.map((label, at) => {
      const mean = (own: Float64Array) => own.reduce((sum, one) => sum + one, 0) / own.length;
      const strength = ([, own]: [string, Float64Array]) => (own[at] ?? 0) - mean(own);
      const best = words
        .filter((word) => strength(word) > 0)
        .sort((one, other) => strength(other) - strength(one) || (one[0] < other[0] ? -1 : 1));
      return [label, best.slice(0, most).map(([name]) => name)];
    }),
  );
}

// So sure of the shipped reading before the first lesson, in logits for a vote of all it has.
const trust = 4;

/** Where learning begins: each vote for a label speaks for that label alone. */
export const trustIn = <Label extends string>(kind: string, labels: readonly Label[]): Weights =>
  new Map(
    labels.map((label, at) => [
      `${votePrefix}${kind} ${label}`,
      Float64Array.from(labels, (_, place) => (place === at ? trust : 0)),
    ]),
  );
