import { expect, test } from "vitest";
import { readEmotion } from "../../../collector/text/emotion.ts";
import { readText } from "../../../collector/text/read.ts";
import { emotions } from "../../../shared/reading-kinds.ts";

const locales = ["en", "zh-CN", "es", undefined] as const;

/** Every number of both readings is finite and in its range, every span lies within the text. */
function expectSound(text: string): void {
  for (const locale of locales) {
    const { score, confidence, spans } = readText(text, { locale });
    const felt = readEmotion(text, { locale });
    expect(score === null || Math.abs(score) <= 1).toBe(true);
    for (const share of [confidence, felt.confidence, ...emotions.map((one) => felt.shares?.[one] ?? 0)]) {
      expect(share >= 0 && share <= 1, `${share} of ${JSON.stringify(text.slice(0, 40))}`).toBe(true);
    }
    for (const found of [spans, felt.spans]) {
      let last = 0;
      for (const { start, end, weight } of found) {
        expect(start >= last && end > start && end <= text.length && Number.isFinite(weight)).toBe(true);
        last = end;
      }
    }
  }
}

const pieces: ReadonlyArray<readonly [what: string, piece: string]> = [
  ["words", "not good but "],
  ["one letter", "a"],
  ["two letters", "ab"],
  ["apostrophes", "'"],
  ["hyphens", "a-"],
  ["negations", "not "],
  ["marks", "!?.,;:("],
  ["emoji", "😡"],
  ["joined emoji", "👨‍👩‍👧‍👦"],
  ["half emoji", "\ud83d"],
  ["other halves", "\udc00"],
  ["mentions", "@"],
  ["links", "https://"],
  ["Chinese", "不好但是很好，"],
  ["Chinese negations", "不没"],
  ["Chinese denials of all before", "一点都没有"],
  ["one Chinese character", "好"],
  ["full width", "ＧＯＯＤ "],
  ["zero-width characters", "\u200b"],
  ["right-to-left marks", "\u202eab\u202c"],
  ["Arabic", "سيئة "],
  ["combining marks", "e\u0301"],
  ["names from Object.prototype", "constructor __proto__ toString "],
  ["a ligature that folds to 18 characters", "\ufdfa"],
  ["null characters", "\u0000"],
  ["line ends", "\n"],
];

test.each([["nothing", ""], ["blanks", " \t\n\u3000"], ...pieces] as const)(
  "%s: read without harm",
  (_, piece) => {
    expectSound(piece);
    expectSound(`good ${piece} 不好`);
  },
);

test.each(pieces)("64 KiB of %s: read without harm", (_, piece) => {
  expectSound(piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536));
});

test("10,000 times the same letter is one word", () => {
  expectSound("o".repeat(10_000));
  expect(readText(`so${"o".repeat(10_000)} good`, { locale: "en" }).score).toBe(
    readText("soo good", { locale: "en" }).score,
  );
});

// A clock's absolute figure says more about the machine; how the time grows says what the code does. Four times the
// text takes four times as long, sixteen if every part were compared with every other.
const growth = 4;
const mostGrowth = 10;

test.each(pieces)("four times as much of %s takes about four times as long", (_, piece) => {
  const short = piece.repeat(Math.ceil(2048 / piece.length));
  const long = short.repeat(growth);
  const best = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  // Whoever else uses the machine lengthens some rounds: only code that is slow is slow in all of them.
  for (let round = 0; round < 300; round++) {
    best.short = Math.min(best.short, timeOf(short));
    best.long = Math.min(best.long, timeOf(long));
    if (round > 2 && best.long < mostGrowth * best.short) break;
  }
  expect(best.long / best.short).toBeLessThan(mostGrowth);
});

function timeOf(text: string): number {
  const began = performance.now();
  readText(text, { locale: "en" });
  readEmotion(text, { locale: "en" });
  return performance.now() - began;
}
