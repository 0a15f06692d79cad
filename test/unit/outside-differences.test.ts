import { expect, test } from "vitest";
import { readText } from "../../collector/text/read.ts";
import { differencesFrom } from "../../shared/outside-differences.ts";

const labels = {
  sentiment: "negative",
  emotion: "anger",
  category: "service",
  urgency: "low",
  actionability: "response_needed",
  leaves: false,
} as const;
const reading = readText("The waiter was rude to us.");

test("a reader who reads as Heed does differs in nothing, however urgent each calls what is not", () => {
  expect(reading.urgency?.level).toBe("normal");
  expect(differencesFrom(reading, labels)).toEqual([]);
});

test("what matters most stands first", () => {
  const other = {
    ...labels,
    leaves: true,
    urgency: "high",
    category: "billing",
    sentiment: "mixed",
  } as const;
  expect(differencesFrom(reading, other)).toEqual(["sentiment", "category", "urgency", "leaves"]);
});

test("where Heed reads nothing there is nothing to differ from, but that it cannot tell", () => {
  expect(differencesFrom(readText("これはとてもひどいです。"), labels)).toEqual(["sentiment"]);
});
