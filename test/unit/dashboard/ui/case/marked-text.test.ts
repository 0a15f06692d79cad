import { describe, expect, test } from "vitest";
import { piecesOf } from "../../../../../dashboard/ui/case/marked-text.ts";

describe("the deciding words are marked in the text", () => {
  test("negative and positive words are cut out, the rest stays as it was", () => {
    expect(
      piecesOf("slow, but kind", [
        { start: 10, end: 14, weight: 2 },
        { start: 0, end: 4, weight: -1 },
      ]),
    ).toEqual([
      { text: "slow", mark: "negative", isShown: false },
      { text: ", but ", mark: null, isShown: false },
      { text: "kind", mark: "positive", isShown: false },
    ]);
  });

  test("spans that overlap, lie outside the text or weigh nothing never lose or repeat a word", () => {
    const text = "客服态度很差，太失望了。";
    const spans = [
      { start: 4, end: 6, weight: -1 },
      { start: 5, end: 7, weight: 1 },
      { start: 8, end: 99, weight: -1 },
      { start: 0, end: 2, weight: 0 },
      { start: 9, end: 9, weight: -1 },
    ];
    const pieces = piecesOf(text, spans);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter(({ mark }) => mark)).toEqual([{ text: "很差", mark: "negative", isShown: false }]);
  });

  test("what the reader points at is shown, across marks and beside them", () => {
    expect(piecesOf("never arrived", [{ start: 0, end: 5, weight: -1 }], [{ start: 3, end: 13 }])).toEqual([
      { text: "nev", mark: "negative", isShown: false },
      { text: "er", mark: "negative", isShown: true },
      { text: " arrived", mark: null, isShown: true },
    ]);
  });

  test("a text without spans is one piece", () => {
    expect(piecesOf("fine", [])).toEqual([{ text: "fine", mark: null, isShown: false }]);
    expect(piecesOf("", [])).toEqual([]);
  });
});
