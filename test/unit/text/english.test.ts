import { describe, expect, test } from "vitest";
import winkSentiment from "wink-sentiment";
import { readText } from "../../../collector/text/read.ts";

const labelOf = (text: string) => readText(text, { locale: "en" }).label;
const wordsOf = (text: string) =>
  readText(text, { locale: "en" }).spans.map(({ start, end }) => text.slice(start, end));

describe("faults of wink-sentiment that stay outside", () => {
  test.each([
    "The service isn’t good",
    "It was not at all good",
    "I cannot recommend this shop",
    "Hardly useful",
    "Nothing good about it",
    "I do not think this is good",
    "I don't believe this is a good product",
  ])("a denied praise is read as blame, where wink hears praise: %s", (text) => {
    expect(winkSentiment(text).score).toBeGreaterThan(0);
    expect(labelOf(text)).toBe("negative");
  });

  test("wink answers a string for the word constructor; a reading has a finite score", () => {
    expect(typeof winkSentiment("constructor").score).toBe("string");
    const reading = readText("The constructor is great, __proto__ toString valueOf hasOwnProperty");
    expect(reading.score).toBeGreaterThan(0);
    expect(Number.isFinite(reading.score)).toBe(true);
    expect(labelOf("constructor")).toBe("neutral");
  });

  test.each([
    "It arrived broken",
    "I want a refund",
    "Delivery was late",
    "I waited 3 weeks",
    "Overpriced",
    "It doesn't work",
    "I will never order here again",
    "Still waiting for an answer",
  ])("what wink is silent on or takes for praise is heard: %s", (text) => {
    expect(labelOf(text)).toBe("negative");
  });
});

test.each([
  ["Not bad", "positive"],
  ["I have no complaints", "positive"],
  ["No problems at all", "positive"],
  ["I can't recommend it enough", "positive"],
  ["Couldn't be happier", "positive"],
  ["Not only cheap but also excellent", "positive"],
  ["I can't tell you how disappointed I was", "negative"],
  ["I have never had such bland food", "negative"],
  ["None of it was fresh or tasty", "negative"],
  ["Thanks for nothing", "negative"],
])("negation is understood in: %s → %s", (text, label) => {
  expect(labelOf(text)).toBe(label);
});

test.each([
  "When will my order arrive?",
  "I would like to change my address",
  "Please call me back about order 1234",
  "My parcel number is 5555",
  "Please help me find my order",
])("a question or a request is neutral, and never surely so: %s", (text) => {
  const reading = readText(text, { locale: "en" });
  expect(reading.label).toBe("neutral");
  expect(reading.confidence).toBeLessThan(0.75);
});

test("praise and blame of like weight in two clauses are mixed; a weak aside is not", () => {
  expect(labelOf("Great product, but the delivery was terrible.")).toBe("mixed");
  expect(labelOf("The food was excellent. The staff were rude.")).toBe("mixed");
  expect(labelOf("Excellent, perfect, I love it, only a bit expensive.")).toBe("positive");
});

test("what comes after but decides the score", () => {
  expect(readText("It is good but slow and late").score).toBeLessThan(0);
  expect(readText("It is slow but good and easy to use").score).toBeGreaterThan(0);
});

test("more and stronger words give a score further from zero and more confidence", () => {
  const weak = readText("It was okay");
  const plain = readText("It was good");
  const strong = readText("It was really excellent, I love it");
  expect(plain.score).toBeGreaterThan(weak.score ?? 1);
  expect(strong.score).toBeGreaterThan(plain.score ?? 1);
  expect(strong.confidence).toBeGreaterThan(weak.confidence);
});

test("the deciding words are marked, each with its negation", () => {
  expect(wordsOf("The parcel was late and it isn’t good")).toEqual(["late", "isn’t good"]);
  expect(wordsOf("I waited, no reply 😡")).toEqual(["waited", "no reply", "😡"]);
});

test("links and addressed names are not opinions", () => {
  const reading = (text: string) => readText(text, { locale: "en" });
  expect(wordsOf("see https://terrible.example/awful or @horrible").join(" ")).not.toMatch(/rible|awful/);
  expect(reading("I ordered it at https://terrible.example/awful").score).toBe(
    reading("I ordered it at https://great.example/love").score,
  );
});
