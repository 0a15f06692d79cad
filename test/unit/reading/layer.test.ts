import { describe, expect, test } from "vitest";
import { examine, type Lesson, layerFrom, lessonOf, mend } from "../../../collector/reading/layer.ts";
import { strongestWords } from "../../../collector/text/learner.ts";
import { ownRulesOf } from "../../../collector/text/own-rules.ts";
import { readText } from "../../../collector/text/read.ts";

const said = (text: string, label: string): Lesson =>
  lessonOf("category", { text, locale: "en", label, isSaid: true });

/** A trade with words of its own: in this workspace a "gizmo" is a matter of billing, a "widget" one of delivery. */
const taught = Array.from({ length: 80 }, (_, n) =>
  n % 2 === 0
    ? said(`The gizmo number ${n} is wrong again`, "billing")
    : said(`My widget number ${n} is wrong again`, "delivery"),
);

describe("what people teach", () => {
  test("holds for words the rules do not know, and says which words it learned", () => {
    const layers = new Map([["category" as const, layerFrom("category", taught)]]);
    const text = "This gizmo is wrong";
    const shipped = readText(text, { locale: "en" });
    expect(shipped.category).not.toBe("billing");
    const mended = mend(shipped, text, layers, "team");
    expect(mended.category).toBe("billing");
    expect(mended.categories[0]).toMatchObject({ category: "billing" });
    expect(mended.model).toBe(`${shipped.model}+team`);
    expect(mended).toMatchObject({ label: shipped.label, urgency: shipped.urgency, spans: shipped.spans });
    expect(strongestWords(layerFrom("category", taught), 3).get("billing")).toContain("gizmo");
  });

  test("does not overrule the workspace's own words", () => {
    const layers = new Map([["category" as const, layerFrom("category", taught)]]);
    const text = "This gizmo is wrong";
    const own = ownRulesOf("en", "rules-1", { added: [{ list: "service", phrase: "gizmo" }], off: [] });
    const read = readText(text, { locale: "en", own: new Map([["en", own]]) });
    expect(mend(read, text, layers, "team").category).toBe("service");
  });

  test("before the first lesson is what the shipped reading says", () => {
    const layers = new Map([["category" as const, layerFrom("category", [])]]);
    for (const text of ["The parcel never arrived", "The waiter was rude", "You charged me twice"]) {
      const shipped = readText(text, { locale: "en" });
      expect(mend(shipped, text, layers, "team").category).toBe(shipped.category);
    }
  });

  test("made again from the same lessons is the same to the last bit", () => {
    expect([...layerFrom("category", taught).weights]).toEqual([...layerFrom("category", taught).weights]);
  });

  test("leaves a language Heed does not read unread", () => {
    const layers = new Map([["category" as const, layerFrom("category", taught)]]);
    const shipped = readText("Очень плохо, gizmo", { locale: "ru" });
    expect(mend(shipped, "Очень плохо, gizmo", layers, "team")).toBe(shipped);
  });

  test("knows nobody's address or number: they are masked before anything is learned", () => {
    const names = taught.map((_, n) => said(`Write to kim${n}@customer.example about the gizmo`, "billing"));
    const words = [...layerFrom("category", names).weights.keys()].join(" ");
    expect(words).not.toMatch(/kim\d|customer/);
  });
});

describe("the examination", () => {
  test("judges each text by what was learned without it, and counts what is mended and broken", async () => {
    const { judged, before, after, mended, broken, isBetter } = await examine("category", taught);
    expect(judged).toBe(80);
    expect(before.value).toBe(0);
    expect(after.value).toBeGreaterThan(95);
    expect(broken).toBe(0);
    expect(mended).toBeGreaterThan(75);
    expect(isBetter).toBe(true);
  });

  test("switches nothing on before forty texts were judged, however well they went", async () => {
    expect(await examine("category", taught.slice(0, 39))).toMatchObject({ judged: 39, isBetter: false });
    expect(await examine("category", taught.slice(0, 40))).toMatchObject({ judged: 40, isBetter: true });
    expect(await examine("category", [])).toMatchObject({ judged: 0, luck: 1, isBetter: false });
  });

  test("switches nothing on where the shipped reading was right all along", async () => {
    const agreed = taught.map((lesson) => ({ ...lesson, label: lesson.asShipped ?? "other" }));
    expect(await examine("category", agreed)).toMatchObject({ mended: 0, isBetter: false });
  });
});
