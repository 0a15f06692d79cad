import { expect, test } from "vitest";
import { excerptAround } from "../../../collector/reading/rule-trial.ts";
import { phraseFault, plainPhrase } from "../../../shared/rule-phrase.ts";

const wordsAt = ({ text, places }: ReturnType<typeof excerptAround>) =>
  places.map(({ start, end }) => text.slice(start, end));

test("an excerpt shows the first match and says where it was cut", () => {
  const long = `${"some words before ".repeat(40)}the voucher is gone ${"and after ".repeat(60)}`;
  const start = long.indexOf("voucher");
  const excerpt = excerptAround(long, [{ start, end: start + 7 }]);
  expect(wordsAt(excerpt)).toEqual(["voucher"]);
  expect(excerpt.text).toMatch(/^…\S.*…$/);
  expect(excerpt.text.length).toBeLessThan(250);
  const short = "My voucher is gone";
  expect(excerptAround(short, [{ start: 3, end: 10 }])).toEqual({
    text: short,
    places: [{ start: 3, end: 10 }],
  });
});

test("an excerpt never cuts a character in two, nor shows a place that it cut off", () => {
  for (let lead = 55; lead < 70; lead++) {
    const text = `${"😀".repeat(lead)}x退款${"😀".repeat(200)}退款`;
    const [first, last] = [text.indexOf("退款"), text.lastIndexOf("退款")];
    const excerpt = excerptAround(text, [
      { start: first, end: first + 2 },
      { start: last, end: last + 2 },
    ]);
    expect(excerpt.text).not.toContain("\ufffd");
    expect(wordsAt(excerpt)).toEqual(["退款"]);
  }
});

test("a phrase is kept in one spelling", () => {
  expect(plainPhrase("  Ｇｉｆｔ   Card\n")).toBe("gift card");
});

test.each([
  ["gift card", null],
  ["退款", null],
  ["🎁", null],
  ["versand*", null],
  ["等了#天", null],
  ["", "empty"],
  ["x".repeat(61), "too_long"],
  ["10 #", "no_word"],
  ["!!!", "no_word"],
  ["*", "no_word"],
  ["re*fund", "asterisk_not_last"],
  ["ab*", "asterisk_too_early"],
  ["gift a*", "asterisk_too_early"],
] as const)("%j as a rule: %s", (phrase, fault) => {
  expect(phraseFault(phrase)).toBe(fault);
});
