import { describe, expect, test } from "vitest";
import { beginningsOf } from "../../../collector/text/own-phrases.ts";
import { ownRulesOf } from "../../../collector/text/own-rules.ts";
import { readText } from "../../../collector/text/read.ts";
import { tokensOf } from "../../../collector/text/tokens.ts";
import type { RuleList } from "../../../shared/reading-kinds.ts";

type Words = readonly (readonly [RuleList, string])[];

/** Read by Heed's words and these. */
function readWith(language: string, text: string, added: Words, off: Words = []) {
  const phrases = (words: Words) => words.map(([list, phrase]) => ({ list, phrase }));
  const rules = ownRulesOf(language, "rules-1", { added: phrases(added), off: phrases(off) });
  return readText(text, { locale: language, own: new Map([[language, rules]]) });
}
const saidIn = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("a category by words of one's own", () => {
  const text = "The parcel came late and the Klarna instalments are wrong";

  test("goes before what Heed's words say, and names the words and where they stand", () => {
    expect(readText(text).category).not.toBe("product");
    const { category, categories, model } = readWith("en", text, [["product", "klarna instalments"]]);
    expect(category).toBe("product");
    expect(categories).toEqual([
      { category: "product", share: 1, spans: [{ start: 29, end: 47 }], rules: ["klarna instalments"] },
    ]);
    expect(model).toBe(`${readText(text).model}+rules-1`);
  });

  test("holds even where the words are denied: they name a subject", () => {
    expect(readWith("en", "There was no loyalty card", [["billing", "loyalty card"]]).category).toBe(
      "billing",
    );
  });

  test("of two goes to the one said most, and in a draw to the one said first", () => {
    const words: Words = [
      ["service", "desk"],
      ["product", "lid"],
    ];
    expect(readWith("en", "The desk, the lid and another lid", words).category).toBe("product");
    expect(readWith("en", "The desk and the lid", words).category).toBe("service");
  });

  test("leaves texts alone that do not hold them, but for the model's name", () => {
    const other = "The waiter was rude";
    const read = readWith("en", other, [["billing", "klarna"]]);
    expect({ ...read, model: "" }).toEqual({ ...readText(other), model: "" });
  });
});

describe("what a phrase finds", () => {
  const finds = (phrase: string, text: string, language = "en") => {
    const [first] = readWith(language, text, [["billing", phrase]]).categories;
    return first?.rules ? saidIn(text, first.spans) : [];
  };

  test("a word in any case and width, and not as a part of another", () => {
    expect(finds("gift", "A GIFT, another ｇｉｆｔ, and gifted")).toEqual(["GIFT", "ｇｉｆｔ"]);
  });

  test("several words one after the other, the longest where several begin", () => {
    expect(finds("store credit", "They gave store credit, credit in a store")).toEqual(["store credit"]);
    const words: Words = [
      ["billing", "store"],
      ["billing", "store credit"],
    ];
    const [first] = readWith("en", "My store credit is gone", words).categories;
    expect(first?.rules).toEqual(["store credit"]);
  });

  test("with an asterisk every word that begins so, at the end of several words too", () => {
    expect(finds("refund*", "Refunding! A refund, refunds; no re-fund")).toEqual([
      "Refunding",
      "refund",
      "refunds",
    ]);
    expect(finds("gift vouch*", "My gift vouchers")).toEqual(["gift vouchers"]);
    expect(finds("versand*", "Die Versandkostenpauschale ist falsch", "de")).toEqual([
      "Versandkostenpauschale",
    ]);
  });

  test("with # any number, in figures, words or characters", () => {
    expect(finds("# stamps", "I have 12 stamps, she has seven stamps, stamps")).toEqual([
      "12 stamps",
      "seven stamps",
    ]);
    expect(finds("满#减", "满三百减活动没有用", "zh")).toEqual(["满三百减"]);
  });

  test("Chinese anywhere in a sentence, in traditional characters too", () => {
    expect(finds("积分商城", "你们的积分商城打不开", "zh")).toEqual(["积分商城"]);
    expect(finds("换货单", "換貨單一直不處理", "zh")).toEqual(["換貨單"]);
    expect(finds("积分*", "我的积分没了", "zh")).toEqual(["积分"]);
  });

  test("an emoji", () => {
    expect(finds("🎁", "Where is my 🎁?")).toEqual(["🎁"]);
  });

  test("a beginning of a word is spelled as the word is", () => {
    for (const word of ["refund", "Sooooo", "ＡＢＣ", "don’t", "naïve"]) {
      const tokens = tokensOf(`${word} `);
      const whole = beginningsOf(tokens, 0, 40).at(-1);
      expect(beginningsOf(tokensOf(`${word}x`), 0, 40).at(-2)).toBe(whole);
    }
  });
});

describe("urgency by words of one's own", () => {
  test("adds the reason's points, with the words", () => {
    const text = "The mould is back";
    expect(readText(text).urgency?.reasons.map(({ reason }) => reason)).not.toContain("safety");
    const { urgency } = readWith("en", text, [["safety", "mould"]]);
    expect(urgency?.level).toBe("critical");
    expect(urgency?.reasons[0]).toEqual({
      reason: "safety",
      points: 6,
      spans: [{ start: 4, end: 9 }],
      rules: ["mould"],
    });
  });

  test("counts nothing that is denied", () => {
    const reasonsOf = (text: string) =>
      readWith("en", text, [["safety", "mould"]]).urgency?.reasons.map(({ reason }) => reason);
    expect(reasonsOf("There was no mould at all")).not.toContain("safety");
    expect(reasonsOf("I can't believe there is mould")).toContain("safety");
  });

  test("says who leaves", () => {
    const { intentToLeave, urgency } = readWith("en", "We are moving to Globex, this is bad", [
      ["leaving", "moving to globex"],
    ]);
    expect(intentToLeave).toMatchObject({ leaves: true, rules: ["moving to globex"] });
    expect(urgency?.reasons).toContainEqual(expect.objectContaining({ reason: "leaving", points: 2 }));
  });

  test("is told beside Heed's own words of the same reason, in the order of the text", () => {
    const text = "A strange hum, then it caught fire";
    const { urgency } = readWith("en", text, [["safety", "strange hum"]]);
    expect(saidIn(text, urgency?.reasons[0]?.spans ?? [])).toEqual(["strange hum", "caught fire"]);
  });
});

describe("a phrase of Heed's that is switched off", () => {
  test("counts no longer, while longer ones that hold it do", () => {
    const text = "The lamp has a crack";
    expect(readText(text).aspects).toContainEqual(expect.objectContaining({ label: "negative" }));
    const read = readWith("en", text, [], [["product", "crack"]]);
    expect(read.categories.flatMap(({ spans }) => saidIn(text, spans))).toEqual(["lamp"]);
    expect(readWith("en", "It caught fire", [], [["safety", "fire hazard"]]).urgency?.level).toBe("critical");
    expect(readWith("en", "It caught fire", [], [["safety", "caught fire"]]).urgency?.level).not.toBe(
      "critical",
    );
  });

  test("is the same phrase in all its forms, and nothing but that phrase", () => {
    expect(
      readWith("en", "We sued: my solicitors wrote", [], [["legal", "solicitor*"]]).urgency?.reasons,
    ).not.toContainEqual(expect.objectContaining({ reason: "legal" }));
    expect(
      readWith("en", "My solicitors wrote", [], [["safety", "solicitor*"]]).urgency?.reasons,
    ).toContainEqual(expect.objectContaining({ reason: "legal" }));
  });
});

describe("a language Heed comes without rules for", () => {
  test.each([
    ["es", "El repartidor dejó el paquete con el vecino y no me avisó", "repartidor", "delivery"],
    ["fr", "Le livreur a laissé le colis chez le voisin et ne m'a pas prévenu", "livreur", "delivery"],
    [
      "de",
      "Der Zusteller hat das Paket beim Nachbarn gelassen und nicht geklingelt",
      "zusteller",
      "delivery",
    ],
  ] as const)(
    "%s is read by the workspace's words, and how it sounds as before",
    (language, text, word, list) => {
      expect(readText(text, { locale: language })).toMatchObject({ language, category: null, urgency: null });
      const read = readWith(language, text, [
        [list, word],
        ["safety", "xyzzy"],
      ]);
      expect(read).toMatchObject({
        language,
        category: list,
        urgency: null,
        label: readText(text, { locale: language }).label,
      });
    },
  );

  test("urgency is known there only where one of the words stands", () => {
    const text = "Der Akku ist geschmolzen";
    expect(readWith("de", text, [["safety", "geschmolzen"]]).urgency).toMatchObject({ level: "critical" });
    expect(readWith("de", text, [["legal", "anwalt"]]).urgency).toBeNull();
  });

  test("works without a model too: how it sounds stays unknown", () => {
    const read = readWith("ru", "Курьер не приехал", [["delivery", "курьер*"]]);
    expect(read).toMatchObject({
      language: "ru",
      label: "unknown",
      score: null,
      category: "delivery",
      model: "rules-1",
    });
    expect(readWith("ko", "배송이 늦었어요", [["delivery", "배송이"]]).category).toBe("delivery");
  });
});

test("hostile rules and texts are read in time that grows with the text, and throw nothing", () => {
  const words: Words = [
    ...Array.from({ length: 150 }, (_, n) => ["billing", `${"a".repeat((n % 50) + 3)}*`] as const),
    ...Array.from({ length: 149 }, (_, n) => ["safety", `${"a ".repeat((n % 28) + 1)}a*`] as const),
    ["legal", "# # # # # # # # # # # # # # # # # # # # # # # # # # # # a"],
    ["leaving", "constructor"],
    ["anger", "__proto__"],
  ];
  for (const text of [
    "",
    "a ".repeat(32_768),
    "a".repeat(65_536),
    "1 ".repeat(32_768),
    "constructor __proto__ \ud800",
    "\u200b".repeat(1_000),
    "退".repeat(10_000),
  ]) {
    const { urgency } = readWith("en", text, words);
    expect(Number.isFinite(urgency?.points ?? 0)).toBe(true);
  }
  expect(readWith("en", "constructor", words).intentToLeave).toMatchObject({
    leaves: true,
    rules: ["constructor"],
  });
});
