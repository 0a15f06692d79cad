import { describe, expect, test } from "vitest";
import { readText } from "../../../collector/text/read.ts";
import { inflectionsOf } from "../../../collector/text/rules/inflections.ts";
import type { Rules } from "../../../collector/text/rules/rules.ts";
import { shippedRules } from "../../../collector/text/rules/shipped.ts";
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

/** Every place of a reading, whatever it is the reason for. */
const placesIn = (reading: ReturnType<typeof readText>) => [
  ...reading.categories.flatMap(({ spans }) => spans),
  ...reading.aspects.flatMap(({ spans }) => spans),
  ...(reading.urgency?.reasons.flatMap(({ spans }) => spans) ?? []),
  ...(reading.actionability?.spans ?? []),
  ...(reading.intentToLeave?.spans ?? []),
  ...reading.emotionSpans,
];

test("places are those of the text as it was typed, whatever folds, hides or splits", () => {
  const text = "\u202eＤＥＬＩＶＥＲＹ de\u200blayed 😡 ﬁre\ud83d: the \u2066parcel\u2069 never arrived";
  const reading = readText(text, { locale: "en" });
  const words = placesIn(reading).map(({ start, end }) => text.slice(start, end));
  expect(words).toContain("ＤＥＬＩＶＥＲＹ");
  expect(words).toContain("never arrived");
});

test.each([
  ["words of the rules", "refund late broken lawyer never again "],
  ["beginnings of phrases", "not not as not as described waiting for "],
  ["figures", "waited 3 hours 4 times "],
  ["Chinese figures", "等了三五十个"],
  ["Chinese words", "快递没到客服不理再也不来"],
  ["names from Object.prototype", "constructor __proto__ toString "],
])("64 KiB of %s keep few places, all within the text", (_, piece) => {
  const text = piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536);
  const places = placesIn(readText(text));
  expect(places.length).toBeLessThan(400);
  for (const { start, end } of places) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

describe("rules of one's own", () => {
  const withWord = (phrase: string): Rules => {
    const en = shippedRules["en"];
    if (!en) throw new Error("no English rules");
    return { en: { ...en, aspects: { ...en.aspects, place: { topics: [], faults: [phrase] } } } };
  };

  test("decide at once, and leave what is shipped as it was", () => {
    const text = "The frobnicator hums";
    expect(readText(text, { locale: "en", rules: withWord("frobnicator hums") }).aspects).toMatchObject([
      { aspect: "place", spans: [{ start: 4, end: 20 }] },
    ]);
    expect(readText(text, { locale: "en" }).aspects).toEqual([]);
  });

  test.each(["", " ", "*", "#", "# #", "__proto__", "a".repeat(10_000), "x* ".repeat(500), "\ud800", "!!!"])(
    "however odd a phrase is (%j), reading goes on",
    (phrase) => {
      expect(readText("The parcel is late", { locale: "en", rules: withWord(phrase) }).category).toBe(
        "delivery",
      );
    },
  );

  test("an asterisk stands for a word's regular forms", () => {
    expect(inflectionsOf("refund")).toEqual(expect.arrayContaining(["refunds", "refunded", "refunding"]));
    expect(inflectionsOf("charge")).toEqual(["charge", "charges", "charged", "charging"]);
    expect(inflectionsOf("deny")).toEqual(["deny", "denies", "denied", "denying"]);
    expect(inflectionsOf("cancel")).toEqual(expect.arrayContaining(["cancelled", "canceled", "cancelling"]));
  });
});
