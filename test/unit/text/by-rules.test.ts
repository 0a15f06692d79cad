import { describe, expect, test } from "vitest";
import { readText } from "../../../collector/text/read.ts";
import {
  denials,
  leaving,
  sentencesByActionability,
  sentencesByCategory,
  sentencesByUrgency,
} from "./rules-sentences.ts";

const each = (sentences: string): string[] =>
  sentences
    .split(/[|\n]/)
    .map((text) => text.trim())
    .filter(Boolean);
const read = (language: "en" | "zh", text: string) =>
  readText(text, { locale: language === "zh" ? "zh-CN" : "en" });

/** Every sentence with what it should be read as, and what it is read as where that differs. */
function misread<Kind extends string>(
  byKind: Readonly<Record<"en" | "zh", Readonly<Record<Kind, string>>>>,
  readAs: (reading: ReturnType<typeof readText>) => string | undefined | null,
): string[] {
  const wrong: string[] = [];
  for (const language of ["en", "zh"] as const) {
    for (const [kind, sentences] of Object.entries<string>(byKind[language])) {
      for (const text of each(sentences)) {
        const found = readAs(read(language, text));
        if (found !== kind) wrong.push(`${text} → ${found}, not ${kind}`);
      }
    }
  }
  return wrong;
}

describe("our own sentences, in English and Chinese", () => {
  test("are filed under their category", () => {
    expect(misread(sentencesByCategory, ({ category }) => category)).toEqual([]);
  });

  test("are no complaint about trouble they deny", () => {
    for (const language of ["en", "zh"] as const) {
      for (const text of each(denials[language])) {
        const { aspects, categories } = read(language, text);
        expect(
          aspects.filter(({ label }) => label === "negative"),
          text,
        ).toEqual([]);
        expect(
          categories.filter(({ spans, category }) => category !== "other" && spans.length > 1),
          text,
        ).toEqual([]);
      }
    }
  });

  test("are as urgent as they are", () => {
    expect(misread(sentencesByUrgency, ({ urgency }) => urgency?.level)).toEqual([]);
  });

  test("ask for what they ask for", () => {
    expect(misread(sentencesByActionability, ({ actionability }) => actionability?.kind)).toEqual([]);
  });

  test("say whether somebody leaves", () => {
    expect(misread(leaving, ({ intentToLeave }) => (intentToLeave?.leaves ? "leaves" : "stays"))).toEqual([]);
  });
});
