import { describe, expect, test } from "vitest";
import { findableBy, lookedFor } from "../../../collector/text/search-words.ts";

const workspaceId = "019a0000-0000-7000-8000-0123456789ab";
const all = { workspaceId, withContact: true };

/** Without the workspace that begins each entry. */
const bare = (notation: string | null) => notation?.replaceAll("456789ab:", "") ?? null;
const entries = (text: string) => bare(findableBy(workspaceId, [{ text }]));
const query = (typed: string) => bare(lookedFor(typed, all));

test("every entry of the index begins with its workspace", () => {
  const texts = [{ text: "It's 100% 坏了 C:\\x" }, { text: "ann@shop.example", isContact: true }];
  const written = findableBy(workspaceId, texts, { inCase: true });
  expect(written.match(/'(?:[^']|'')*'/g)?.every((entry) => entry.startsWith("'456789ab"))).toBe(true);
  expect(written).toContain("'456789ab#case'");
});

describe("what a text is found by", () => {
  test.each([
    ["words in lower case, without their accents", "Café ÄRGER", "'cafe':1 'arger':2"],
    [
      "pairs of characters where nothing stands between words",
      "物流太慢",
      "'物流':1 '流太':2 '太慢':3 '慢':4",
    ],
    ["simplified characters for traditional ones", "退貨", "'退货':1 '货':2"],
    ["the digits of an order's number too", "INV20341", "'inv20341':1 '20341':1"],
    ["whatever else shows", "5% 👍", "'5':1 '%':2 '👍':3"],
    ["a kana and its wide form", "ｶﾞラス", "'ガラ':1 'ラス':2 'ス':3"],
    ["Thai and Korean at any character", "ดี 환불", "'ดี':1 'ี':2 '환불':3 '불':4"],
    ["nothing that does not show", "re\u00adfund\u200f\u0000\ud800", "'refund':1"],
    ["what the database reads as its own", "it's C:\\", "'it':1 '''':2 's':3 'c':4 ':':5 '\\\\':6"],
  ])("%s", (_, text, found) => {
    expect(entries(text)).toBe(found);
  });

  test("contact details are marked as such, and no two texts are read as one", () => {
    const texts = [{ text: "lamp" }, { text: "Ann", isContact: true }];
    expect(bare(findableBy(workspaceId, texts))).toBe("'lamp':1 'ann':3A");
  });

  test("a text without an end, or one word without an end, stays within what the database takes", () => {
    const words = entries("a ".repeat(50_000))?.split(" ") ?? [];
    expect([words.length, words.at(-1)]).toEqual([16_000, "'a':16000"]);
    const long = entries("x".repeat(130));
    expect(long).toBe(`'${"x".repeat(64)}':1 '${"x".repeat(64)}':2 'xx':3`);
  });
});

describe("what is looked for", () => {
  test.each([
    ["a word that may go on", "refu", "('refu':*)"],
    ["all of several words", "lamp broken", "('lamp':*) & ('broken':*)"],
    ["one character, whatever follows", "慢", "('慢':*)"],
    ["two characters as they stand together", "退款", "('退款')"],
    ["three in a row", "服务员", "('服务' <-> '务员')"],
    ["just so what is typed without a space", "太慢，a@b", "('太慢' <2> ',' <1> 'a' <1> '@' <1> 'b':*)"],
    ["signs that mean something to the database", "a|b !*", "('a' <1> '|' <1> 'b':*) & ('!' <1> '*')"],
  ])("%s: %s", (_, typed, sought) => {
    expect(query(typed)).toBe(sought.replaceAll("<->", "<1>"));
  });

  test.each(["", "  ", "\u200f\u0000", "\ud800"])(
    "nothing, when nothing was typed that shows: %j",
    (typed) => {
      expect(lookedFor(typed, all)).toBeNull();
    },
  );

  test("what is contact only by those who may know it, and only cases where cases are asked for", () => {
    const sought = lookedFor("ann b.c", { workspaceId, withContact: false, onlyCases: true });
    expect(bare(sought)).toBe("'456789ab#case' & ('ann':*D) & ('b':D <1> '.':D <1> 'c':*D)");
  });
});
