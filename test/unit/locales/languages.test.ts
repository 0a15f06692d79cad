import { expect, test } from "vitest";
import { complaint as complaintEn } from "../../../shared/locales/en/complaint.ts";
import { widget as widgetEn } from "../../../shared/locales/en/widget.ts";
import { languageCodes, nearestLanguage } from "../../../shared/locales/languages.ts";
import { complaintWords, fill, widgetWords } from "../../../shared/locales/words.ts";

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
  ["fr", "en"],
  ["fr-CN", "en"],
  ["zhx", "en"],
  ["", "en"],
  ["-", "en"],
  [null, "en"],
  [undefined, "en"],
])("nearest to %s is %s", (tag, code) => {
  expect(nearestLanguage(tag)).toBe(code);
});

test.each(languageCodes)(
  "%s has a word for everything customers read, with the same places to fill",
  (code) => {
    const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [english, words] of [
      [widgetEn, widgetWords[code]],
      [complaintEn, complaintWords[code]],
    ] as const) {
      for (const [key, text] of Object.entries(english)) {
        const translated = (words as Record<string, string>)[key] ?? ""; // both are words by key
        expect(translated, key).not.toBe("");
        expect(placesIn(translated), key).toEqual(placesIn(text));
      }
    }
  },
);

test("a place nobody fills stays visible; one used twice is filled twice; a value's own braces are left alone", () => {
  expect(fill("{a} and {b}", { a: "1" })).toBe("1 and {b}");
  expect(fill("{a}{a}", { a: "x" })).toBe("xx");
  expect(fill("{a}", { a: "{b}", b: "no" })).toBe("{b}");
});
