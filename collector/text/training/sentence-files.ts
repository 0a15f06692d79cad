import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Emotion, emotions } from "../../../shared/reading-kinds.ts";
import { packageRoot } from "../../package-root.ts";
import { type Class, classes, type EmotionRow, type Row } from "./rows.ts";

/*
 * Sentences of our own that are too many for code: one a line, its label and a tab before it. Files are named
 * `en-reviews.txt`, `fr-posts.txt` or `zh-emotion.txt`. None of the sentences is a fixture of the tests.
 */
const folder = "collector/text/training/sentences";

const sides: ReadonlyMap<string, Class> = new Map(classes.map((side) => [side, side]));
const feelings: ReadonlyMap<string, Emotion> = new Map<string, Emotion>([
  ...emotions.map((emotion) => [emotion, emotion] as const),
  // Its own label in the files; the reader, as public sets do, calls it sad.
  ["disappointment", "sadness"],
]);

/** @returns those labelled `neg`, `neu` or `pos`, as rows of the sources `own_reviews` and `own_posts` */
export function rowsOfSentenceFiles(): Row[] {
  return (["reviews", "posts"] as const).flatMap((kind) =>
    labelledSentences(kind, sides).map((row) => ({ ...row, source: `own_${kind}` })),
  );
}

/** @returns those labelled with an emotion or `disappointment`, as rows of the source `own_emotion` */
export function emotionRowsOfSentenceFiles(): EmotionRow[] {
  return labelledSentences("emotion", feelings).map(({ label, ...row }) => ({
    ...row,
    emotions: [label],
    source: "own_emotion",
  }));
}

interface Labelled<Label> {
  readonly text: string;
  readonly lang: string;
  readonly label: Label;
}

function labelledSentences<Label>(
  kind: "reviews" | "posts" | "emotion",
  labels: ReadonlyMap<string, Label>,
): Labelled<Label>[] {
  return readdirSync(join(packageRoot(), folder))
    .sort()
    .flatMap((file) => {
      const named = /^([a-z]{2})-(reviews|posts|emotion)\.txt$/.exec(file);
      if (named === null) throw new Error(`${folder}/${file} is not named like en-reviews.txt`);
      const [, lang = "", is] = named;
      if (is !== kind) return [];
      return readFileSync(join(packageRoot(), folder, file), "utf8")
        .trimEnd()
        .split("\n")
        .map((line, at) => ({ ...labelledLine(line, labels, `${folder}/${file}:${at + 1}`), lang }));
    });
}

function labelledLine<Label>(
  line: string,
  labels: ReadonlyMap<string, Label>,
  place: string,
): { label: Label; text: string } {
  const [name = "", text, ...more] = line.split("\t");
  const label = labels.get(name);
  if (label === undefined || !text?.trim() || more.length > 0) {
    throw new Error(`${place}: expected one of ${[...labels.keys()].join(", ")}, a tab and a sentence`);
  }
  return { label, text };
}
