import { expect, test } from "vitest";
import { type Known, maskWithKnown } from "../../../collector/text/mask-known.ts";

const kim: Known[] = [
  { kind: "name", value: "Kim O'Hara-Lee" },
  { kind: "contact", value: "kim" },
  { kind: "order", value: "A.77" },
];

test.each([
  ["I am Kim O'Hara-Lee and I wait", "I am [name] and I wait"],
  ["KIM  O'HARA-LEE here", "[name] here"],
  ["It is kim again. Kimchi was cold.", "It is [name] again. Kimchi was cold."],
  ["Write to kim@shop.example", "Write to [email]"],
  ["About A.77, not AB77", "About [order], not AB77"],
])("who wrote it is masked, as a word of its own: %s", (text, masked) => {
  expect(maskWithKnown(text, kim)).toBe(masked);
});

test.each([
  ["我是王小明，菜是冷的", "我是[name]，菜是冷的"],
  ["小明等了两个小时", "[name]等了两个小时"],
  ["你们叫我王先生", "你们叫我[name]先生"],
  ["国王套餐很好", "国王套餐很好"],
])("a Chinese name goes whole, as a given name and before a title: %s", (text, masked) => {
  expect(maskWithKnown(text, [{ kind: "name", value: "王小明" }])).toBe(masked);
});

test("what is known may hold anything: it is taken as it stands, in time that grows with the text alone", () => {
  const odd = ["(.*)+$", "[", "\\", "a|b", "", " ", "𠮷", "\u0000", "x".repeat(5_000)];
  const known = odd.map((value): Known => ({ kind: "name", value }));
  const text = "a (.*)+$ or b ".repeat(2_000);
  expect(maskWithKnown(text, known)).toBe("a [name] or b ".repeat(2_000));
});
