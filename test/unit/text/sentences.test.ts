import { describe, expect, test } from "vitest";
import { readText } from "../../../collector/text/read.ts";
import { sentences } from "./sentences.ts";

const listed = (list: string): string[] =>
  list
    .split(/[|\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** The least share, in percent, that must be read as people read it: a little below what was measured. */
const least = {
  en: { negative: 84, neutral: 72, positive: 92, mixed: 80 },
  zh: { negative: 84, neutral: 62, positive: 72, mixed: 40 },
} as const;

describe.each(["en", "zh"] as const)("sentences of our own in %s", (language) => {
  test.each(["negative", "neutral", "positive", "mixed"] as const)("that are %s", (label) => {
    const texts = listed(sentences[language][label]);
    const read = texts.map((text) => ({ text, ...readText(text, { locale: language }) }));
    const missed = read
      .filter((one) => one.label !== label)
      .map((one) => `${one.text} → ${one.label} ${one.score}`);
    const percent = 100 - (100 * missed.length) / texts.length;
    expect(
      percent,
      `${percent.toFixed(0)} % of ${texts.length}; not:\n${missed.join("\n")}`,
    ).toBeGreaterThanOrEqual(least[language][label]);
  });
});
