import { expect, test } from "vitest";
import { fold, originalRange } from "../../../collector/text/normalise.ts";

test("a text that is already plain is left alone", () => {
  expect(fold("It isn't good. 质量不好")).toEqual({
    text: "It isn't good. 质量不好".normalize("NFKC"),
    starts: null,
    ends: null,
  });
});

test.each([
  ["curly apostrophes become straight", "isn’t, isn‘t, isnʼt", "isn't, isn't, isn't"],
  ["full-width letters and marks become plain", "ＧＯＯＤ！，", "GOOD!,"],
  ["zero-width characters disappear", "go\u200bod\ufeff \u202ebad", "good bad"],
  ["emoji lose their variation selector", "❤\ufe0f", "❤"],
  ["a letter and its combining accent become one", "cafe\u0301", "café"],
  ["line ends stay", "good\nbad", "good\nbad"],
])("%s", (_, original, folded) => {
  expect(fold(original).text).toBe(folded);
});

test("a folded word is found again in the original, whatever was folded before it", () => {
  const original = "㈱\u200bＧＯＯＤ it isn’t e\u0301 bad";
  const folded = fold(original);
  const found = (word: string) => {
    const at = folded.text.indexOf(word);
    const { start, end } = originalRange(folded, at, at + word.length);
    return original.slice(start, end);
  };
  expect(found("GOOD")).toBe("ＧＯＯＤ");
  expect(found("isn't")).toBe("isn’t");
  expect(found("é")).toBe("e\u0301");
  expect(found("bad")).toBe("bad");
});
