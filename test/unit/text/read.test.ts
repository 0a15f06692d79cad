import { expect, test } from "vitest";
import { readText } from "../../../collector/text/read.ts";
import { readingSchema } from "../../../shared/contract/reading.schema.ts";

function expectSound(text: string, locale?: string): void {
  const reading = readingSchema.parse(readText(text, { locale }));
  if (reading.score !== null) expect(Math.abs(reading.score)).toBeLessThanOrEqual(1);
  expect(reading.confidence).toBeGreaterThanOrEqual(0);
  expect(reading.confidence).toBeLessThanOrEqual(1);
  let last = 0;
  for (const { start, end, weight } of reading.spans) {
    expect(start, `spans of ${JSON.stringify(text)} are sorted and apart`).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(Number.isFinite(weight) && weight !== 0).toBe(true);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

test("a language Heed does not read yet is unknown, never a false neutral", () => {
  for (const text of [
    "Очень плохо",
    "とても良い",
    "خدمة سيئة",
    "बहुत बुरा",
    "Bardzo zła jakość, nie polecam",
  ]) {
    expect(readText(text, { locale: "en" })).toMatchObject({
      label: "unknown",
      score: null,
      confidence: 0,
      spans: [],
      model: "none",
    });
  }
});

test("each reading names its model", () => {
  expect(readText("This is good").model).toMatch(/^linear-en-\d+$/);
  expect(readText("这个很好").model).toMatch(/^linear-zh-\d+$/);
  expect(readText("El servicio es terrible").model).toMatch(/^linear-latin-\d+$/);
});

test.each([
  ["nothing", ""],
  ["blanks", " \t\n\u3000"],
  ["only emoji", "😡👍🏽👨‍👩‍👧‍👦🇨🇳"],
  ["lone surrogates", "\ud83d good \udc00 bad \ud800"],
  ["zero-width and bidi characters", "g\u200bo\u200dod \u202ebad\u202c \u2066not\u2069"],
  ["right to left", "المنتج good סחורה"],
  ["names from Object.prototype", "constructor __proto__ toString hasOwnProperty valueOf"],
  ["a ligature that folds to 18 characters", "\ufdfa good \ufdfa"],
  ["combining marks without end", `e${"\u0301".repeat(5000)} good`],
  ["a letter whose lower case is longer", "İİİ good 不好 İ"],
  ["null characters", "good\u0000bad"],
])("%s is read without harm", (_, text) => {
  for (const locale of ["en", "zh-CN", "es", undefined]) expectSound(text, locale);
});

test("a very long text keeps at most 40 spans, the heaviest", () => {
  const { spans } = readText(`${"fine, ".repeat(500)} ${"terrible, ".repeat(50)}`);
  expect(spans).toHaveLength(40);
  expect(spans.every(({ weight }) => weight < 0)).toBe(true);
});

test("spans lie within the text, sorted and apart, whatever is typed", () => {
  const pieces = [
    ..."not no never isn’t good terrible great but however although late refund very , . ! ? 😡 :) 👍 <3".split(
      " ",
    ),
    ..."不 没有 好 很好 太差了 但是 虽然 退款 有点 不错 質量 ， 。 ！ ㈱ ｇｏｏｄ ½ ﷺ".split(" "),
    "\ud83d",
    "\udc00",
    "\u200b",
    "\u0301",
    "constructor",
    " ",
    "\n",
    "'",
    "İ",
  ];
  // A linear congruential generator: the same texts on every run. Source: Numerical Recipes, 2nd ed., 7.1.
  let state = 20261121;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 3000; round++) {
    let text = "";
    for (let i = random(25); i >= 0; i--)
      text += (pieces[random(pieces.length)] ?? "") + (random(2) ? " " : "");
    expectSound(text, ["en", "zh-CN", undefined][random(3)]);
  }
});
