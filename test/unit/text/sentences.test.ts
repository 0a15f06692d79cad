import { describe, expect, test } from "vitest";
import { readText } from "../../../collector/text/read.ts";
import { ownRows } from "../../../collector/text/training/own-sentences.ts";
import {
  emotionRowsOfSentenceFiles,
  rowsOfSentenceFiles,
} from "../../../collector/text/training/sentence-files.ts";
import { sentences } from "./sentences.ts";
import { mustHold, turnsOfPhrase } from "./turns-of-phrase.ts";

const listed = (list: string): string[] =>
  list
    .split(/[|\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** What is the same whatever its capitals, marks and blanks. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The least share, in percent, that must be read as people read it: a little below what was measured. */
const least = {
  plain: {
    en: { negative: 84, neutral: 72, positive: 92, mixed: 80 },
    zh: { negative: 84, neutral: 62, positive: 72, mixed: 40 },
  },
  turned: {
    en: { negative: 80, neutral: 70, positive: 80, mixed: 60 },
    zh: { negative: 80, neutral: 60, positive: 80, mixed: 50 },
  },
} as const;
const sets = { plain: sentences, turned: turnsOfPhrase } as const;

describe.each(["en", "zh"] as const)("sentences of our own in %s", (language) => {
  describe.each(["plain", "turned"] as const)("%s", (set) => {
    test.each(["negative", "neutral", "positive", "mixed"] as const)("that are %s", (label) => {
      const texts = listed(sets[set][language][label]);
      const read = texts.map((text) => ({ text, ...readText(text, { locale: language }) }));
      const missed = read
        .filter((one) => one.label !== label)
        .map((one) => `${one.text} → ${one.label} ${one.score}`);
      const percent = 100 - (100 * missed.length) / texts.length;
      expect(
        percent,
        `${percent.toFixed(0)} % of ${texts.length}; not:\n${missed.join("\n")}`,
      ).toBeGreaterThanOrEqual(least[set][language][label]);
    });
  });

  test("are three hundred and more, each written once", () => {
    const texts = Object.values(sets).flatMap((set) => Object.values(set[language]).flatMap(listed));
    expect(texts.length).toBeGreaterThanOrEqual(300);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

test.each(mustHold)("in %s, “%s” is %s", (locale, text, label) => {
  expect(readText(text, { locale }).label).toBe(label);
});

test("sentences written to be learned from are written once, and none is one the reader is judged by", () => {
  const learned = [...rowsOfSentenceFiles(), ...emotionRowsOfSentenceFiles()].map(
    ({ lang, text }) => `${lang} ${bare(text)}`,
  );
  const seen = new Set<string>();
  expect(learned.filter((text) => seen.size === seen.add(text).size)).toEqual([]);
  const judged = new Set(
    (["en", "zh"] as const).flatMap((language) =>
      Object.values(sets)
        .flatMap((set) => Object.values(set[language]).flatMap(listed))
        .concat(mustHold.flatMap(([locale, text]) => (locale === language ? [text] : [])))
        .map((text) => `${language} ${bare(text)}`),
    ),
  );
  expect(learned.filter((text) => judged.has(text))).toEqual([]);
});

test("the turns of phrase were not learned from", () => {
  const learned = new Set(ownRows().map(({ text }) => text));
  const turns = Object.values(turnsOfPhrase).flatMap((set) => Object.values(set).flatMap(listed));
  expect(turns.filter((text) => learned.has(text))).toEqual([]);
});
