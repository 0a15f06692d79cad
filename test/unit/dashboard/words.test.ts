import { expect, test } from "vitest";
import { money, t } from "../../../dashboard/words.ts";
import { dashboard as english } from "../../../shared/locales/en/dashboard.ts";
import { dashboard as chinese } from "../../../shared/locales/zh-CN/dashboard.ts";

test("a phrase takes the form its number asks for, and writes the number as the language does", () => {
  expect(t("welcome.demoDone", { n: 1 })).toBe("1 piece of feedback has arrived.");
  expect(t("welcome.demoDone", { n: 1200 })).toBe("1,200 pieces of feedback have arrived.");
});

test("what a customer is called is put in as it is, even if it looks like a parameter", () => {
  expect(t("inbox.handled", { who: "{n|a|b} $& Ana" })).toBe("Handled: {n|a|b} $& Ana");
});

test("amounts are written with as many decimals as their currency has", () => {
  expect(money(48_290, "EUR")).toBe("€482.90");
  expect(money(5_000, "JPY")).toBe("¥5,000");
});

test("the Chinese words fill in the same parameters as the English ones", () => {
  const parametersOf = (phrase: string) =>
    new Set(Array.from(phrase.matchAll(/\{(\w+)/g), ([, name]) => name));
  // Where English needs the number only to choose a plural, Chinese may do without it.
  const missing = Object.entries(chinese).filter(([key, phrase]) => {
    const wanted = parametersOf(english[key as keyof typeof english]); // the Chinese object has only English keys
    return [...parametersOf(phrase)].some((name) => !wanted.has(name));
  });
  expect(missing).toEqual([]);
});

test("no word of the dashboard is left untranslated", () => {
  expect(Object.keys(english).filter((key) => !(key in chinese))).toEqual([]);
});
