import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";
import { type Class, classes, type Row } from "./rows.ts";

const folder = "collector/text/training/sentences";

/**
 * Sentences of our own that are too many for code: one a line, its label (`neg`, `neu`, `pos`) and a tab before it.
 * None of them is a fixture of the tests.
 * @returns those of `en-reviews.txt` as English rows of the source `own_reviews`, and so on
 */
export function rowsOfSentenceFiles(): Row[] {
  return readdirSync(join(packageRoot(), folder))
    .sort()
    .flatMap((file) => {
      const named = /^([a-z]{2})-([a-z]+)\.txt$/.exec(file);
      if (named === null) throw new Error(`${folder}/${file} is not named like en-reviews.txt`);
      const [, lang = "", sort = ""] = named;
      return readFileSync(join(packageRoot(), folder, file), "utf8")
        .trimEnd()
        .split("\n")
        .map((line, at) => ({
          ...labelledLine(line, `${folder}/${file}:${at + 1}`),
          lang,
          source: `own_${sort}`,
        }));
    });
}

function labelledLine(line: string, place: string): { label: Class; text: string } {
  const [name, text, ...more] = line.split("\t");
  const label = classes.find((one) => one === name);
  if (label === undefined || !text?.trim() || more.length > 0) {
    throw new Error(`${place}: expected neg, neu or pos, a tab and a sentence`);
  }
  return { label, text };
}
