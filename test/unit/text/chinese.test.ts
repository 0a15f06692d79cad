import { expect, test } from "vitest";
import { readText } from "../../../collector/text/read.ts";

const wordsOf = (text: string) => readText(text).spans.map(({ start, end }) => text.slice(start, end));

test.each([
  "太差了",
  "质量不好",
  "要求退款",
  "一直没有发货",
  "客服态度恶劣，没人理",
  "用了两天就坏了",
  "很失望",
  "再也不会买了",
  "不会再买",
  "物流太慢",
  "虚假宣传，骗人的",
])("a complaint is negative: %s", (text) => {
  expect(readText(text)).toMatchObject({
    language: "zh",
    label: "negative",
    model: expect.stringMatching(/^linear-zh-\d+$/),
  });
});

test.each([
  "性价比高",
  "物流快",
  "很满意，会再来",
  "不错",
  "服务态度好，强烈推荐",
  "没有任何问题，很满意",
  "包装完好，正品",
])("praise is positive: %s", (text) => {
  expect(readText(text).label).toBe("positive");
});

test.each([
  ["不是很满意", "negative"],
  ["并不好用", "negative"],
  ["我不觉得好用", "negative"],
  ["没有想象中那么好", "negative"],
  ["一点都不好吃", "negative"],
  ["没让人失望", "positive"],
  ["一点也不差，很好", "positive"],
])("negation is understood: %s → %s", (text, label) => {
  expect(readText(text).label).toBe(label);
});

test("a question or a plain statement is neutral, though its characters look like an opinion", () => {
  for (const text of ["请问快递几天能到", "差不多三四天到", "不好意思，请问怎么开发票", "今天下雨"]) {
    expect(readText(text).label).toBe("neutral");
  }
});

test("what comes after 但是 weighs more, and two poles in two clauses are mixed", () => {
  expect(readText("物流很快，但是质量太差了").label).toBe("mixed");
  expect(readText("有点贵，但是很好用").score).toBeGreaterThan(0);
  expect(readText("外观好看，但是死机，要求退货").label).toBe("negative");
});

test("degree words strengthen and weaken: 非常舒服 above 有些舒服, 很满意 above 比较满意", () => {
  const scoreOf = (text: string) => readText(text).score ?? 0;
  expect(scoreOf("非常舒服")).toBeGreaterThan(scoreOf("有些舒服"));
  expect(scoreOf("很满意")).toBeGreaterThan(scoreOf("比较满意"));
  expect(scoreOf("太差了")).toBeLessThan(scoreOf("有点差"));
});

test("traditional characters are read like simplified ones, and marked where they stand", () => {
  const text = "客服態度很差，一直沒有發貨";
  expect(wordsOf(text).join(" ")).toMatch(/很差 .*沒有發貨/);
  expect(readText(text).score).toBe(readText("客服态度很差，一直没有发货").score);
});

test("the deciding words are marked, each with its negation", () => {
  expect(wordsOf("房间不是很满意，退款！")).toEqual(["不是很满意", "退款"]);
});
