import { expect, test } from "vitest";
import { languageOf } from "../../../collector/text/language.ts";

test.each([
  ["质量太差了，再也不买了", undefined, "zh"],
  ["客服態度很差，一直沒有發貨", "zh-TW", "zh"],
  ["iPhone 15 Pro Max 的屏幕很好", undefined, "zh"],
  ["この商品はとても良いです", "zh-CN", "ja"],
  ["最高", "ja", "ja"],
  ["정말 좋아요", undefined, "ko"],
  ["Очень хороший сервис, всё быстро", undefined, "ru"],
  ["Дуже добре, її привезли вчасно", "ru", "uk"],
  ["Много добро обслужване", "bg", "bg"],
  ["خدمة ممتازة", undefined, "ar"],
  ["बहुत अच्छा", undefined, "hi"],
  ["สินค้าดีมาก", undefined, "th"],
])("the script names the language of %s (locale %s): %s", (text, locale, language) => {
  expect(languageOf(text, locale)).toBe(language);
});

test.each([
  ["El pedido llegó tarde y nadie me respondió", "en", "es"],
  ["Muy bueno", "en-US", "es"],
  ["La commande n'est jamais arrivée", "en", "fr"],
  ["Die Lieferung war leider viel zu spät", "en", "de"],
  ["O produto é muito bom e chegou antes do prazo", "en", "pt"],
  ["Il prodotto è arrivato rotto", "en", "it"],
  ["Het product is niet goed", "en", "nl"],
])("%s is not English, though the visitor's locale is %s", (text, locale, language) => {
  expect(languageOf(text, locale)).toBe(language);
});

test.each(["es", "zh-CN", "de-DE", "ja", undefined])(
  "a clearly English text is English for a visitor with locale %s",
  (locale) => {
    expect(languageOf("The product is great and it arrived on time", locale)).toBe("en");
    expect(languageOf("I don't like it", locale)).toBe("en");
  },
);

test("a word many languages share follows the locale", () => {
  expect(languageOf("no", "es")).toBe("es");
  expect(languageOf("no", "en")).toBe("en");
  expect(languageOf("terrible", "fr-FR")).toBe("fr");
  expect(languageOf("terrible", "en")).toBe("en");
});

test("a few words nobody knows follow the locale; many of them do not become English", () => {
  expect(languageOf("Xyzzy plugh", "en")).toBe("en");
  expect(languageOf("Xyzzy plugh", "zh-CN")).toBe("und");
  expect(languageOf("Xyzzy plugh")).toBe("und");
  expect(languageOf("Lorem ipsum dolor sit amet consectetur adipiscing elit", "en")).not.toBe("en");
});

test("nothing to read has no language; figures and emoji have the visitor's", () => {
  expect(languageOf("", "en")).toBe("und");
  expect(languageOf(" \n", "zh-CN")).toBe("und");
  expect(languageOf("👍 10/10", "zh-CN")).toBe("zh");
  expect(languageOf("👍 10/10")).toBe("und");
});

test.each(["constructor", "__proto__", "toString", "", "-", "😀", "x-klingon"])(
  "a locale that is none (%s) is as good as none",
  (locale) => {
    expect(languageOf("The product is great", locale)).toBe("en");
    expect(languageOf("Xyzzy", locale)).toBe("und");
  },
);
