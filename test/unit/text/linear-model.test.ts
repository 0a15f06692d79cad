import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type FeatureList, listFeatures, mostFeatures } from "../../../collector/text/features.ts";
import { grammarOf } from "../../../collector/text/grammar.ts";
import { buckets } from "../../../collector/text/hashing.ts";
import { judge } from "../../../collector/text/judge.ts";
import { biasShare, lengthScale } from "../../../collector/text/linear-model.ts";
import { unpackedWeights } from "../../../collector/text/packed-weights.ts";
import { readText } from "../../../collector/text/read.ts";
import { modelFor } from "../../../collector/text/shipped-models.ts";
import { tokensOf } from "../../../collector/text/tokens.ts";
import { packedEmotions as englishEmotions } from "../../../collector/text/weights-emotion-en.gen.ts";
import { packedEmotions as chineseEmotions } from "../../../collector/text/weights-emotion-zh.gen.ts";
import { packedModel as english } from "../../../collector/text/weights-en.gen.ts";
import { packedModel as latin } from "../../../collector/text/weights-latin.gen.ts";
import { packedModel as chinese } from "../../../collector/text/weights-zh.gen.ts";
import { emptyMemory } from "../../../collector/text/word-memory.ts";

const folder = resolve(import.meta.dirname, "../../../collector/text");

const texts = [
  ["en", "I can't recommend it enough, but the delivery was not good at all :( 😡 it isn’t worth 20$!!!"],
  ["en", "could not be happier. Thanks for nothing, however — soooooo slow"],
  ["zh", "物流很快，但是质量不是很好，客服態度 iPhone 一般 😡😡"],
  ["de", "Das Produkt ist nicht gut, aber der Service war super!"],
  ["es", "no me gusta nada, ¡pero llegó rápido!"],
] as const;

const packedOf = { en: english, zh: chinese, de: latin, es: latin };

function modelOf(language: string) {
  const model = modelFor(language);
  if (model === null) throw new Error(`no model for ${language}`);
  return model;
}

test.each(texts)(
  "what the words of a text in %s add and the bias make the logit, which the features make too",
  (language, text) => {
    const model = modelOf(language);
    const tokens = tokensOf(text);
    const grammar = grammarOf(tokens);
    const { polarity, bias, contributions } = judge(model, tokens, grammar);
    const added = contributions.slice(0, tokens.count).reduce((sum, one) => sum + one, bias);
    expect(Math.abs(added - polarity)).toBeLessThan(1e-6);

    const room = mostFeatures(tokens);
    const features: FeatureList = { buckets: new Int32Array(room), values: new Float32Array(room), count: 0 };
    listFeatures(tokens, grammar, features);
    const weights = unpackedWeights(packedOf[language].polarity.weights, buckets);
    let sum = 0;
    for (let i = 0; i < features.count; i++) {
      sum += (weights[features.buckets[i] ?? 0] ?? 0) * (features.values[i] ?? 0);
    }
    const logit =
      model.polarity.bias * biasShare(features.count) +
      sum * model.polarity.step * lengthScale(features.count);
    // The features' values are 32 bits wide.
    expect(Math.abs(logit - polarity)).toBeLessThan(1e-4);
  },
);

test.each(texts)("what was read before changes nothing: %s", (language, text) => {
  const fresh = { ...modelOf(language), words: emptyMemory() };
  const first = judge(fresh, tokensOf(text), grammarOf(tokensOf(text)));
  const alone = { polarity: first.polarity, neutrality: first.neutrality };
  for (const [, other] of texts) readText(other, { locale: language });
  const tokens = tokensOf(text);
  expect(judge(modelOf(language), tokens, grammarOf(tokens))).toMatchObject(alone);
});

test("the score is the logit's and its sign the label's", () => {
  for (const [language, text] of texts) {
    const { score, label } = readText(text, { locale: language });
    if (label === "negative") expect(score).toBeLessThan(0);
    if (label === "positive") expect(score).toBeGreaterThan(0);
  }
});

test("the weights are those the model card describes", () => {
  const card = JSON.parse(readFileSync(resolve(folder, "model-card.json"), "utf8"));
  const checksum = createHash("sha256");
  for (const { polarity, neutrality } of [english, chinese, latin]) {
    for (const head of [polarity, neutrality]) {
      if (head !== null) checksum.update(Buffer.from(head.weights, "base64"));
    }
  }
  for (const { weights } of [englishEmotions, chineseEmotions])
    checksum.update(Buffer.from(weights, "base64"));
  expect(checksum.digest("hex")).toBe(card.weightsSha256);
  expect(card.weightsBytes).toBeLessThan(1_000_000);
  expect(card.models.map(({ model }: { model: string }) => model)).toEqual(
    ["en", "zh", "es"].map((language) => modelOf(language).name),
  );
  expect(card.emotions.map(({ model }: { model: string }) => model)).toEqual([
    englishEmotions.model,
    chineseEmotions.model,
  ]);
});
