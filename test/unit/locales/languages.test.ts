import { describe, expect, test } from "vitest";
import type { Localized } from "../../../shared/contract/primitives.schema.ts";
import { complaint as complaintEn } from "../../../shared/locales/en/complaint.ts";
import { hosted as hostedEn } from "../../../shared/locales/en/hosted.ts";
import { letters as lettersEn } from "../../../shared/locales/en/letters.ts";
import { widget as widgetEn } from "../../../shared/locales/en/widget.ts";
import {
  type LanguageCode,
  languageCodes,
  nearestLanguage,
  nearestStaffLanguage,
} from "../../../shared/locales/languages.ts";
import { letterWords, staffLetterWords } from "../../../shared/locales/mail-words.ts";
import { complaintWords, fill, hostedWords, widgetWords } from "../../../shared/locales/words.ts";
import { spokenIn } from "../../../shared/questions/spoken-in.ts";
import { aDefinition, aQuestion } from "../../support/questions.ts";

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["en_US", "en"],
  ["zh-CN", "zh-CN"],
  ["zh", "zh-CN"],
  ["zh-Hans", "zh-CN"],
  ["zh-Hans-SG", "zh-CN"],
  ["ZH-cn", "zh-CN"],
  ["zh_CN", "zh-CN"],
  ["zh-TW", "zh-TW"],
  ["zh-Hant", "zh-TW"],
  ["zh_HK", "zh-TW"],
  ["zh-Hant-MO", "zh-TW"],
  ["fr", "fr"],
  ["fr-CN", "fr"],
  ["pt", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["es-419", "es"],
  ["ar-EG", "ar"],
  ["it", "en"],
  ["zhx", "en"],
  ["", "en"],
  ["-", "en"],
  [null, "en"],
  [undefined, "en"],
])("nearest to %s is %s", (tag, code) => {
  expect(nearestLanguage(tag)).toBe(code);
});

test("staff read any Chinese in simplified characters, and everything else in English", () => {
  expect(["zh-TW", "zh", "fr", "en", null].map(nearestStaffLanguage)).toEqual([
    "zh-CN",
    "zh-CN",
    "en",
    "en",
    "en",
  ]);
});

test.each(languageCodes)(
  "%s has a word for everything customers read, with the same places to fill",
  (code) => {
    const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [english, words] of [
      [widgetEn, widgetWords[code]],
      [complaintEn, complaintWords[code]],
      [hostedEn, hostedWords[code]],
      [lettersEn, letterWords[code]],
    ] as const) {
      for (const [key, text] of Object.entries(english)) {
        const translated = (words as Record<string, string>)[key] ?? ""; // both are words by key
        expect(translated, key).not.toBe("");
        expect(placesIn(translated), key).toEqual(placesIn(text));
      }
    }
  },
);

test("letters to customers are written in each language, none of them left in English or in another's words", () => {
  for (const key of ["acknowledgement.subject", "answer.text", "resolved.text", "follow_up.text"] as const)
    expect(new Set(languageCodes.map((code) => letterWords[code][key])).size, key).toBe(languageCodes.length);
});

test("letters to colleagues fill the same places in both of their languages", () => {
  const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const chinese = Object.entries(staffLetterWords["zh-CN"]).map(([key, text]) => [key, placesIn(text)]);
  const english = Object.entries(staffLetterWords.en).map(([key, text]) => [key, placesIn(text)]);
  expect(Object.fromEntries(chinese)).toEqual(Object.fromEntries(english));
});

test("a place nobody fills stays visible; one used twice is filled twice; a value's own braces are left alone", () => {
  expect(fill("{a} and {b}", { a: "1" })).toBe("1 and {b}");
  expect(fill("{a}{a}", { a: "x" })).toBe("xx");
  expect(fill("{a}", { a: "{b}", b: "no" })).toBe("{b}");
});

describe("the language a survey is asked in", () => {
  const asked = (title: Localized, language: LanguageCode) =>
    spokenIn(aDefinition({ ...aQuestion("nps"), title }), language);

  test("is the reader's when it is written in that, else its kin, else English, else any", () => {
    expect(asked({ en: "Hi", fr: "Salut" }, "fr")).toBe("fr");
    expect(asked({ en: "Hi", "zh-CN": "您好" }, "zh-TW")).toBe("zh-CN");
    expect(asked({ en: "Hi", "zh-CN": "您好" }, "fr")).toBe("en");
    expect(asked({ de: "Hallo", ru: "  " }, "ru")).toBe("de");
    expect(asked({}, "ja")).toBe("ja");
  });
});
