import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { examine, layerFrom, lessonOf } from "../../collector/reading/layer.ts";
import { judgeBy } from "../../collector/text/learner.ts";
import { categories } from "../../shared/reading-kinds.ts";
import unseen from "./unseen-complaints.json";

/**
 * What people teach a workspace, on public questions to a bank that Heed's rules were not written for and that are
 * labelled with four of its categories: the rules alone, and after 200 labels, each over six different sets of 200. The
 * texts are not part of this repository: `HEED_TEXT_DATA` names the folder that holds `dev-category.jsonl.gz`.
 */
const folder = process.env["HEED_TEXT_DATA"] ?? resolve(import.meta.dirname, "../../../shared/data/text");

type Row = { readonly text: string; readonly categories: readonly string[]; readonly source: string };

const taught = 200;
const sets = 6;
const judgedFrom = 6_000;

const lessons = () =>
  gunzipSync(readFileSync(resolve(folder, "dev-category.jsonl.gz")))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row) // as the folder's README describes it
    .filter(({ source }) => source === "banking77")
    .map(({ text, categories: [named = "other"] }) =>
      lessonOf("category", {
        text,
        locale: "en",
        label: named === "account" ? "other" : named,
        isSaid: true,
      }),
    );

/** Percent. */
function macroF1(pairs: readonly (readonly [said: string | null | undefined, label: string])[]): number {
  const known = categories.filter((category) => pairs.some(([, label]) => label === category));
  const scores = known.map((category) => {
    const said = pairs.filter(([one]) => one === category).length;
    const meant = pairs.filter(([, label]) => label === category).length;
    return (200 * pairs.filter((pair) => pair.every((one) => one === category)).length) / (said + meant);
  });
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

test("200 labels lift the category of texts from a trade the rules do not know", () => {
  const all = lessons();
  const judged = all.slice(judgedFrom);
  const byRules = macroF1(judged.map(({ asShipped, label }) => [asShipped, label]));
  const afterTeaching = Array.from({ length: sets }, (_, set) => {
    const layer = layerFrom("category", all.slice(set * 1_000, set * 1_000 + taught));
    return macroF1(judged.map(({ features, label }) => [judgeBy(layer, features), label]));
  });
  const mean = afterTeaching.reduce((sum, one) => sum + one, 0) / sets;
  console.log(
    `category, macro-F1: rules ${byRules.toFixed(1)}; after ${taught} labels ${mean.toFixed(1)} (${afterTeaching.map((one) => one.toFixed(1)).join(", ")})`,
  );
  expect(mean).toBeGreaterThan(74);
  expect(mean).toBeGreaterThan(byRules + 14);
});

/** What customers of many trades write, in our own words, written after the rules and never used to mend them. */
const unseenIn = (language: "en" | "zh") =>
  unseen[language].flatMap(({ category, texts }) =>
    texts.map((text) => lessonOf("category", { text, locale: language, label: category, isSaid: true })),
  );

const partsOf = <Row>(rows: readonly Row[], parts: number): Row[][] =>
  Array.from({ length: parts }, (_, part) => rows.filter((_, at) => at % parts === part));

test.each([
  { language: "en", byRulesAtLeast: 55, taughtAtLeast: 70 },
  { language: "zh", byRulesAtLeast: 46, taughtAtLeast: 66 },
] as const)(
  "texts of many trades that neither the rules nor the learner were made with, in $language",
  ({ language, byRulesAtLeast, taughtAtLeast }) => {
    const all = unseenIn(language);
    const byRules = macroF1(all.map(({ asShipped, label }) => [asShipped, label]));
    const parts = partsOf(all, 5);
    // Each fifth is judged by what the other four taught.
    const pairs = parts.flatMap((judged) => {
      const layer = layerFrom("category", parts.filter((part) => part !== judged).flat());
      return judged.map(({ features, label }) => [judgeBy(layer, features), label] as const);
    });
    const afterTeaching = macroF1(pairs);
    console.log(
      `${language}, ${all.length} texts of many trades, macro-F1: rules ${byRules.toFixed(1)}; after four fifths of them were taught ${afterTeaching.toFixed(1)}`,
    );
    expect(byRules).toBeGreaterThan(byRulesAtLeast);
    expect(afterTeaching).toBeGreaterThan(taughtAtLeast);
  },
);

test("what was learned is used where it does better for sure: for most of these sets, and for none whose labels are drawn by lot", async () => {
  const all = lessons();
  const used = { asLabelled: 0, drawnByLot: 0 };
  for (let set = 0; set < sets; set++) {
    const own = all.slice(set * 1_000, set * 1_000 + taught);
    used.asLabelled += Number((await examine("category", own)).isBetter);
    const drawn = own.map((lesson, at) => ({
      ...lesson,
      label: own[(at * 7 + 3) % own.length]?.label ?? "",
    }));
    // As often right as the rules were: only the words have stopped to mean anything.
    const asRead = drawn.map((lesson, at) => ({
      ...lesson,
      asShipped: own[at]?.asShipped === own[at]?.label ? lesson.label : "other",
    }));
    used.drawnByLot += Number((await examine("category", asRead)).isBetter);
  }
  console.log(`used after ${taught} labels: ${used.asLabelled} of ${sets} sets`);
  expect(used.asLabelled).toBeGreaterThanOrEqual(5);
  expect(used.drawnByLot).toBe(0);
});
