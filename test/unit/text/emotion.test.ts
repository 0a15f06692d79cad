import { expect, test } from "vitest";
import { readEmotion } from "../../../collector/text/emotion.ts";
import { columns } from "../../../collector/text/emotion-model.ts";
import { type FeatureList, listFeatures, mostFeatures } from "../../../collector/text/features.ts";
import { grammarOf } from "../../../collector/text/grammar.ts";
import { emotionContributionsOf, judge } from "../../../collector/text/judge.ts";
import { lengthScale } from "../../../collector/text/linear-model.ts";
import { modelFor } from "../../../collector/text/shipped-models.ts";
import { placeOfRow } from "../../../collector/text/sparse-rows.ts";
import { tokensOf } from "../../../collector/text/tokens.ts";
import { emptyMemory } from "../../../collector/text/word-memory.ts";
import { emotions } from "../../../shared/reading-kinds.ts";

function modelOf(language: string) {
  const model = modelFor(language);
  if (model === null || model.emotions === null) throw new Error(`no emotion model for ${language}`);
  return { model, asked: model.emotions };
}

test.each([
  ["en", "I am furious, this is outrageous", "anger"],
  ["en", "You people are liars and thieves", "anger"],
  ["en", "I'm so sad and heartbroken about this", "sadness"],
  ["en", "Thank you so much, we are delighted!", "joy"],
  ["en", "I love it, it made my day", "joy"],
  ["en", "I'm scared it will catch fire", "fear"],
  ["en", "Wow, I did not expect that at all, what a surprise", "surprise"],
  ["en", "My order number is 48213", "neutral"],
  ["en", "What time do you close on Sundays?", "neutral"],
  ["zh", "气死我了，我要投诉你们", "anger"],
  ["zh", "太让人失望了，好难过", "sadness"],
  ["zh", "非常开心，谢谢你们", "joy"],
  ["zh", "好害怕，晚上都不敢用", "fear"],
  ["zh", "惊呆了，真没想到会这样", "surprise"],
  ["zh", "请问什么时候发货", "neutral"],
] as const)("in %s, what the writer of “%s” feels is %s", (locale, text, emotion) => {
  expect(readEmotion(text, { locale }).emotion).toBe(emotion);
});

test("the words that spoke for the emotion are marked where they stand", () => {
  const text = "Day 3: I am ＦＵＲＩＯＵＳ about this";
  const { spans } = readEmotion(text, { locale: "en" });
  expect(spans.map(({ start, end }) => text.slice(start, end))).toContain("ＦＵＲＩＯＵＳ");
  expect(spans.every(({ weight }) => weight > 0)).toBe(true);
});

test("a language without an emotion model has none, never a false neutral", () => {
  for (const [text, locale] of [
    ["Estoy muy enfadado con ustedes", "es"],
    ["Очень страшно", "ru"],
    ["とても嬉しい", "ja"],
  ] as const) {
    expect(readEmotion(text, { locale })).toMatchObject({
      emotion: null,
      shares: null,
      confidence: 0,
      model: "none",
    });
  }
});

test("shares add up to one, and the emotion named is the strongest", () => {
  for (const text of [
    "I hate waiting, it makes me sad",
    "ok",
    "wow!!! 😡😡",
    "constructor __proto__",
    "\ud83d",
  ]) {
    const { shares, emotion, felt, confidence } = readEmotion(text, { locale: "en" });
    if (shares === null) throw new Error(`${text} was not read`);
    const sum = emotions.reduce((total, one) => total + shares[one], 0);
    expect(Math.abs(sum - 1)).toBeLessThan(0.005);
    expect(confidence).toBeGreaterThan(0);
    if (emotion !== "neutral") expect(felt[0]).toBe(emotion);
  }
});

test.each([
  ["en", "I can't recommend it enough, but I was not happy at all :( 😡 isn’t it sad?!!!"],
  ["zh", "物流很快，但是我很不开心，客服態度 iPhone 一般 😡😡"],
])("in %s the logits are what the features make, whatever was read before", (language, text) => {
  const { model, asked } = modelOf(language);
  const tokens = tokensOf(text);
  const grammar = grammarOf(tokens);
  const logits = [...judge({ ...model, words: emptyMemory() }, tokens, grammar).emotions];
  expect([...judge(model, tokens, grammar).emotions]).toEqual(logits);

  const room = mostFeatures(tokens);
  const features: FeatureList = { buckets: new Int32Array(room), values: new Float32Array(room), count: 0 };
  listFeatures(tokens, grammar, features);
  const scale = lengthScale(features.count) * asked.step;
  logits.forEach((logit, column) => {
    let sum = 0;
    for (let i = 0; i < features.count; i++) {
      const place = placeOfRow(model.weights.index, features.buckets[i] ?? 0);
      const weight = place < 0 ? 0 : (model.weights.rows[place + 2 + column] ?? 0);
      sum += weight * (features.values[i] ?? 0);
    }
    // The features' values are 32 bits wide.
    expect(Math.abs((asked.bias[column] ?? 0) + sum * scale - logit)).toBeLessThan(1e-4);
  });
});

test.each([
  ["en", "I am furious about the delay, and not at all happy 😡"],
  // So many words that some take each other's place in the memory.
  ["en", Array.from({ length: 2000 }, (_, at) => `sad${at} happy${at * 7}`).join(" ")],
  ["zh", "气死我了，一点也不开心 😡"],
])(
  "in %s, what the words add to an emotion is its logit above the mean of all, without the bias",
  (language, text) => {
    const { model, asked } = modelOf(language);
    const tokens = tokensOf(text);
    const cut = { tokens, grammar: grammarOf(tokens) };
    const judgement = judge(model, cut.tokens, cut.grammar);
    const bare = judgement.emotions.map((logit, column) => logit - (asked.bias[column] ?? 0));
    const mean = bare.reduce((sum, one) => sum + one, 0) / columns;
    bare.forEach((logit, column) => {
      const added = emotionContributionsOf(asked, model, cut, judgement, column)
        .slice(0, tokens.count)
        .reduce((sum, one) => sum + one, 0);
      expect(Math.abs(added - (logit - mean))).toBeLessThan(1e-9);
    });
  },
);
