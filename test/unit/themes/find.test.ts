import { describe, expect, test } from "vitest";
import { createRandom } from "../../../collector/demo/random.ts";
import type { Written } from "../../../collector/themes/corpus.ts";
import { logOdds } from "../../../collector/themes/log-odds.ts";
import { findThemes } from "../../../collector/themes/model.ts";
import { corpusOf, madeUpTexts, shuffled } from "../../support/made-up-texts.ts";

const found = (texts: readonly Written[], language = "en") => findThemes(corpusOf(texts, language));

const chatbot = (isRecent: boolean, random: { chance: (p: number) => boolean }) =>
  random.chance(isRecent ? 0.12 : 0.01) ? "The chat bot hung up on me" : "";

describe("what is talked about more than before", () => {
  test("is found among texts of chance, as one theme under a name that reads", () => {
    const themes = found(madeUpTexts(1, 1800, chatbot));
    expect(themes.map(({ name, trend }) => ({ name, trend }))).toEqual([
      { name: "chat bot hung", trend: "more" },
    ]);
    expect(themes[0]?.documents.size).toBeGreaterThan(30);
  });

  test("and what is talked about less is found too", () => {
    const themes = found(
      madeUpTexts(2, 1800, (isRecent, random) =>
        random.chance(isRecent ? 0.005 : 0.15) ? "my parcels arrived crushed" : "",
      ),
    );
    expect(themes.map(({ name, trend }) => [name, trend])).toEqual([["parcels arrived crushed", "less"]]);
  });

  test("in Chinese is a phrase of whole words", () => {
    const rest = ["物流很快", "衣服质量不错", "客服态度很好", "价格便宜", "包装很漂亮", "鞋子有点大"];
    const random = createRandom(3);
    const texts = madeUpTexts(3, 900).map((text) => ({
      ...text,
      text: `${random.one(rest)}，${random.one(rest)}。${text.isRecent && random.chance(0.2) ? "优惠券无法使用" : ""}`,
    }));
    const themes = found(texts, "zh");
    expect(themes).toHaveLength(1);
    expect("优惠券无法使用").toContain(themes[0]?.name);
    expect(themes[0]?.name.length).toBeGreaterThan(2);
  });

  test("is the same whatever order the texts come in", () => {
    const texts = madeUpTexts(1, 1800, chatbot);
    const names = (themes: ReturnType<typeof found>) => themes.map(({ name, terms }) => ({ name, terms }));
    expect(names(found(texts.toReversed()))).toEqual(names(found(texts)));
  });

  test("one person who writes often makes no theme", () => {
    const texts = madeUpTexts(4, 1800).map((text, n) =>
      text.isRecent && n % 24 === 0
        ? { ...text, person: "the same", text: `${text.text} Kim Miller from Foo Street` }
        : text,
    );
    expect(found(texts)).toEqual([]);
  });

  test("personal data never becomes a term", () => {
    const texts = madeUpTexts(5, 1800, (isRecent, random) =>
      isRecent && random.chance(0.2) ? "write to kim@shop.example or call +49 30 1234567 order A-12345" : "",
    );
    const said = found(texts)
      .flatMap(({ name, terms }) => [name, ...terms])
      .join(" ");
    expect(said).not.toMatch(/kim|shop|example|\d|email|phone/);
  });

  test("is nothing while too few have written", () => {
    expect(found(madeUpTexts(1, 200, chatbot))).toEqual([]);
    expect(found([])).toEqual([]);
  });

  test("in a language whose small words Heed does not know is nothing", () => {
    expect(found(madeUpTexts(1, 1800, chatbot), "xx")).toEqual([]);
    expect(found(madeUpTexts(1, 1800, chatbot), "constructor")).toEqual([]);
  });
});

test("where nothing changed, something is found in at most one of twenty dealings of the periods", () => {
  const texts = madeUpTexts(6, 600, (_, random) => (random.chance(0.1) ? "The chat bot hung up on me" : ""));
  const times = Array.from({ length: 40 }, (_, seed) => found(shuffled(texts, seed)).length).filter(
    (themes) => themes > 0,
  ).length;
  expect(times).toBeLessThanOrEqual(2);
});

test("hostile texts are got through", () => {
  const odd = [
    "",
    "\ud83d",
    "constructor __proto__ hasOwnProperty",
    "a".repeat(65_536),
    "不".repeat(20_000),
    "😀".repeat(5_000),
    "\u200b\u202e\u0000 x",
    "word ".repeat(10_000),
  ];
  for (const language of ["en", "zh"]) {
    const texts = madeUpTexts(7, 400).map((made, n) => {
      const text = n % 10 === 0 ? odd[(n / 10) % odd.length] : undefined;
      return { ...made, text: text ?? made.text };
    });
    for (const { z } of found(texts, language)) expect(Number.isFinite(z)).toBe(true);
  }
});

test("the log-odds of a phrase nobody and everybody uses are finite, and drawn towards no change", () => {
  expect(logOdds({ recent: 0, earlier: 0 }, 10, 10)).toMatchObject({ difference: expect.any(Number) });
  expect(Number.isFinite(logOdds({ recent: 10, earlier: 10 }, 10, 10).z)).toBe(true);
  expect(logOdds({ recent: 30, earlier: 30 }, 300, 300).difference).toBeCloseTo(0, 10);
  const { difference, z } = logOdds({ recent: 15, earlier: 20 }, 150, 900);
  // By hand: prior 20 · 35 ÷ 1050 = 2⁄3.
  expect(difference).toBeCloseTo(Math.log(15.6667 / 154.8333) - Math.log(20.6667 / 899.8333), 4);
  expect(z).toBeCloseTo(difference / Math.sqrt(1 / 15.6667 + 1 / 154.8333 + 1 / 20.6667 + 1 / 899.8333), 3);
});
