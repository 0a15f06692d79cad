import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { readEmotion } from "../../collector/text/emotion.ts";
import { buckets } from "../../collector/text/hashing.ts";
import { modelFor } from "../../collector/text/shipped-models.ts";
import { placeOfRow } from "../../collector/text/sparse-rows.ts";
import { type EmotionRow, emotionRows, isHeldBack } from "../../collector/text/training/rows.ts";
import {
  emotionFigures,
  emotionRecipes,
  trainEmotions,
} from "../../collector/text/training/train-emotions.ts";

/**
 * Judges emotions on labelled public texts, twice: the shipped models on rows that were kept from training, and models
 * trained here, now, without a source, on that source. `HEED_TEXT_DATA` names the folder that holds
 * `dev-emotion.jsonl.gz`.
 */
const { HEED_TEXT_DATA } = process.env;
const folder = HEED_TEXT_DATA ?? resolve(import.meta.dirname, "../../../shared/data/text");

/** Must hold: macro-F1 of texts with one emotion. */
const floors: ReadonlyArray<readonly [group: string, macroF1: number]> = [
  ["en goemotions", 57],
  ["en xed", 35],
  ["zh brighter", 48],
];
const floorsOfSources: ReadonlyArray<readonly [group: string, macroF1: number]> = [
  ["en brighter", 23],
  ["en xed", 33],
  ["zh brighter", 36],
  ["zh xed", 25],
];

/** 1 for each bucket the shipped model listens to. */
function heardBy(language: string): Uint8Array {
  const index = modelFor(language)?.weights.index ?? new Int32Array(0);
  return Uint8Array.from({ length: buckets }, (_, bucket) => (placeOfRow(index, bucket) >= 0 ? 1 : 0));
}

vi.setConfig({ testTimeout: 600_000 });

function rows(): EmotionRow[] {
  if (!existsSync(resolve(folder, "dev-emotion.jsonl.gz"))) {
    throw new Error(
      `No labelled texts at ${folder}. Set HEED_TEXT_DATA to the folder with dev-emotion.jsonl.gz.`,
    );
  }
  return emotionRows(folder);
}

test("the shipped models name the emotion of rows kept from training at least as well as their floors", () => {
  const groups = new Map<string, EmotionRow[]>();
  for (const row of rows()) {
    if (!["en", "zh"].includes(row.lang) || row.emotions.length > 1 || !isHeldBack(row.text)) continue;
    const group = `${row.lang} ${row.source}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const report = [...groups].map(([group, texts]) => {
    const pairs = texts.flatMap(({ text, lang, emotions: [truth] }) =>
      truth === undefined ? [] : [{ truth, read: readEmotion(text, { locale: lang }).emotion ?? "neutral" }],
    );
    return { group, rows: pairs.length, ...emotionFigures(pairs) };
  });
  console.table(report);
  expect(
    floors.filter(([group, least]) => (report.find((line) => line.group === group)?.macroF1 ?? 0) < least),
  ).toEqual([]);
});

test("a source no model has learned from is read at least as well as its floors", () => {
  const all = rows();
  const report = emotionRecipes.flatMap((recipe) =>
    trainEmotions(recipe, all, 0, heardBy(recipe.language)).unseenSources.map(({ source, ...figures }) => ({
      group: `${recipe.language} ${source}`,
      ...figures,
    })),
  );
  console.table(report);
  expect(
    floorsOfSources.filter(
      ([group, least]) => (report.find((line) => line.group === group)?.macroF1 ?? 0) < least,
    ),
  ).toEqual([]);
});
