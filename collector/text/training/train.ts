import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../normalise.ts";
import { isPost, neutralRuleFor, type Scale } from "../polarity.ts";
import { heardBuckets } from "../shipped-models.ts";
import { type FeatureMatrix, type Fitted, featureMatrix, logitOf } from "./fit.ts";
import { modelCard, type Trained } from "./model-card.ts";
import { ownRows } from "./own-sentences.ts";
import { packed, quantised, unquantised } from "./pack.ts";
import { type FittedModel, learn, type ModelName, type Recipe, recipes } from "./recipes.ts";
import { emotionRows, isHeldBack, type Row, sentimentRows } from "./rows.ts";
import { emotionRecipes, type TrainedEmotions, trainEmotions } from "./train-emotions.ts";
import { bestNeutralRule, bestSharpness, figuresOf, readClass, rightShares, type Said } from "./tune.ts";

// Goes up whenever the weights change in a way that changes readings.
const version = 5;

/**
 * Learns every model from the labelled texts and writes the weights and the model card beside the reader.
 * @param folders.data holds dev-sentiment.jsonl.gz and dev-emotion.jsonl.gz
 * @param folders.to the reader's own folder
 */
export function train(folders: { readonly data: string; readonly to: string }, today: string): void {
  const rows = [...sentimentRows(folders.data), ...ownRows()];
  const felt = emotionRows(folders.data);
  console.log(`${rows.length} texts labelled by polarity, ${felt.length} by emotion`);
  const names: ModelName[] = ["en", "zh", "latin"];
  const trained = names.map((name) => trainOne(name, recipes[name], rows));
  for (const one of trained) {
    writeFileSync(join(folders.to, `weights-${one.name}.gen.ts`), generatedModule(one));
  }
  const emotions = emotionRecipes.map((recipe) =>
    trainEmotions(recipe, felt, version, opinionsOf(trained, recipe.language)),
  );
  for (const one of emotions) {
    reportEmotions(one);
    writeFileSync(join(folders.to, `weights-emotion-${one.language}.gen.ts`), generatedEmotions(one));
  }
  const packs = [...trained.flatMap(({ heads }) => heads), ...emotions].map(({ bytes }) => bytes);
  const hash = createHash("sha256");
  for (const bytes of packs) hash.update(bytes);
  const weights = {
    sha256: hash.digest("hex"),
    bytes: packs.reduce((sum, bytes) => sum + bytes.length, 0),
  };
  writeFileSync(
    join(folders.to, "model-card.json"),
    `${JSON.stringify(modelCard(trained, emotions, weights, today), null, 2)}\n`,
  );
  console.log(`weights: ${(weights.bytes / 1024).toFixed(0)} KiB of brotli, sha256 ${weights.sha256}`);
}

function opinionsOf(trained: readonly Trained[], language: string): Uint8Array {
  const one = trained.find(({ languages }) => languages.includes(language));
  if (one === undefined) throw new Error(`no model for ${language}`);
  return one.opinions;
}

function trainOne(name: ModelName, recipe: Recipe, all: readonly Row[]): Trained {
  const began = performance.now();
  const rows = all.filter(({ lang }) => recipe.languages.includes(lang));
  const matrix = featureMatrix(rows.map(({ text }) => text));
  const unseen = saidOfUnseenSources(recipe, rows, matrix);
  const scale = tuned(unseen, recipe);
  const kept = numbersOf(rows, (row) => !isKept(row));
  const heldBack = numbersOf(rows, isKept);
  const fitted = learn(recipe, rows, matrix, kept);
  const shipped = {
    polarity: quantised(fitted.polarity),
    neutrality: fitted.neutrality && quantised(fitted.neutrality),
  };
  const asShipped: FittedModel = {
    polarity: unquantised(shipped.polarity, fitted.polarity),
    neutrality: shipped.neutrality && fitted.neutrality && unquantised(shipped.neutrality, fitted.neutrality),
  };
  const trained: Trained = {
    name,
    model: `linear-${name}-${version}`,
    languages: recipe.languages,
    rows: kept.length,
    scale,
    opinions: heardBuckets(
      { polarity: shipped.polarity.weights, neutrality: shipped.neutrality?.weights ?? null },
      [],
    ),
    heads: [packed(shipped.polarity), ...(shipped.neutrality ? [packed(shipped.neutrality)] : [])],
    unseenSources: figuresBySource(unseen, scale),
    heldBackRows: figuresBySource(
      heldBack.map((row) => said(asShipped, rows, matrix, row, `${rows[row]?.lang} ${rows[row]?.source}`)),
      scale,
    ),
  };
  report(trained, performance.now() - began);
  return trained;
}

/** Each fold's rows, as models see them that learned from all other rows that may be learned from. */
export function saidOfUnseenSources(recipe: Recipe, rows: readonly Row[], matrix: FeatureMatrix): Said[] {
  return recipe.folds.flatMap(({ name, holds }) => {
    const model = learn(
      recipe,
      rows,
      matrix,
      numbersOf(rows, (row) => !holds(row) && !isKept(row)),
    );
    return numbersOf(rows, holds).map((row) => said(model, rows, matrix, row, foldName(rows[row], name)));
  });
}

/** Languages share models but not neutrals: each is judged by itself. */
function foldName(row: Row | undefined, source: string): string {
  return `${row?.lang} ${source}`;
}

function said(
  model: FittedModel,
  rows: readonly Row[],
  matrix: FeatureMatrix,
  row: number,
  source: string,
): Said {
  const logit = (fitted: Fitted | null) => (fitted === null ? 0 : logitOf(fitted, matrix, row));
  return {
    text: fold(rows[row]?.text ?? "").text,
    truth: rows[row]?.label ?? "neu",
    source,
    polarity: logit(model.polarity),
    neutrality: logit(model.neutrality),
  };
}

export function tuned(unseen: readonly Said[], recipe: Recipe): Scale {
  const ruleOf = (said: readonly Said[]) => bestNeutralRule(said, recipe);
  const areFromPosts = ({ source }: Said) => recipe.posts.includes(source);
  const neutral = ruleOf(unseen.filter((said) => !areFromPosts(said)));
  const posts = unseen.filter((said) => areFromPosts(said) && isPost(said.text));
  const rules = posts.length > 0 ? { neutral, neutralInPosts: ruleOf(posts) } : { neutral };
  return {
    ...rules,
    sharpness: bestSharpness(unseen),
    rightShares: rightShares(unseen, ({ text }) => neutralRuleFor(text, rules)),
  };
}

/** Our own sentences were written to be learned from. */
function isKept({ text, source }: Row): boolean {
  return !source.startsWith("own") && isHeldBack(text);
}

function numbersOf(rows: readonly Row[], chosen: (row: Row) => boolean): number[] {
  return rows.flatMap((row, number) => (chosen(row) ? [number] : []));
}

function figuresBySource(all: readonly Said[], scale: Scale): Trained["unseenSources"] {
  const names = [...new Set(all.map(({ source }) => source))].sort();
  return names.map((name) => {
    const rows = all.filter(({ source }) => source === name);
    const sided = rows.filter(({ truth }) => truth !== "neu");
    const asThree = figuresOf(rows, (one) => readClass(one, scale));
    const asTwo = figuresOf(sided, ({ polarity }) => (polarity < 0 ? "neg" : "pos"));
    return { source: name, rows: rows.length, twoClassAccuracy: asTwo.accuracy, ...asThree };
  });
}

function report({ model, rows, scale, unseenSources, heldBackRows }: Trained, ms: number): void {
  console.log(`${model}: ${rows} rows, ${(ms / 1000).toFixed(0)} s`);
  const posts = scale.neutralInPosts ? `, in posts ${JSON.stringify(scale.neutralInPosts)}` : "";
  console.log(`  neutral ${JSON.stringify(scale.neutral)}${posts}, sharpness ${scale.sharpness}`);
  for (const [title, lines] of [
    ["sources the model had not seen", unseenSources],
    ["rows the shipped model had not seen", heldBackRows],
  ] as const) {
    console.log(`  ${title}`);
    for (const { source, rows: count, accuracy, macroF1, twoClassAccuracy } of lines) {
      console.log(
        `    ${source.padEnd(26)} ${String(count).padStart(6)} rows  sides ${twoClassAccuracy.toFixed(1)} %  labels ${accuracy.toFixed(1)} %  F1 ${macroF1.toFixed(1)}`,
      );
    }
  }
}

function reportEmotions({ model, rows, unseenSources, heldBackRows }: TrainedEmotions): void {
  console.log(`${model}: ${rows} rows`);
  for (const [title, lines] of [
    ["sources the model had not seen", unseenSources],
    ["rows the shipped model had not seen", heldBackRows],
  ] as const) {
    console.log(`  ${title}`);
    for (const { source, rows: count, accuracy, macroF1 } of lines) {
      console.log(
        `    ${source.padEnd(26)} ${String(count).padStart(6)} rows  right ${accuracy.toFixed(1)} %  F1 ${macroF1.toFixed(1)}`,
      );
    }
  }
}

function generatedEmotions({ model, scale, step, bias, heard, bytes }: TrainedEmotions): string {
  return [
    "// biome-ignore-all format: written by `npm run train:text`; what from and how well is in model-card.json.",
    'import type { PackedEmotions } from "./shipped-emotions.ts";',
    "",
    "/** Weights are brotli of one int8 an emotion and bucket, as base64. */",
    "export const packedEmotions: PackedEmotions = {",
    `  model: "${model}",`,
    `  scale: ${JSON.stringify(scale)},`,
    `  step: ${step},`,
    `  bias: ${JSON.stringify(bias)},`,
    `  heard: ${JSON.stringify(heard)},`,
    `  weights: "${bytes.toString("base64")}",`,
    "};",
    "",
  ].join("\n");
}

function generatedModule({ model, scale, heads: [polarity, neutrality] }: Trained): string {
  const head = (packedHead: Trained["heads"][number] | undefined) =>
    packedHead === undefined
      ? "null"
      : `{ step: ${packedHead.step}, bias: ${packedHead.bias}, weights: "${packedHead.bytes.toString("base64")}" }`;
  return [
    "// biome-ignore-all format: written by `npm run train:text`; what from and how well is in model-card.json.",
    'import type { PackedModel } from "./shipped-models.ts";',
    "",
    "/** Weights are brotli of one int8 a bucket, as base64. */",
    "export const packedModel: PackedModel = {",
    `  model: "${model}",`,
    `  scale: ${JSON.stringify(scale)},`,
    `  polarity: ${head(polarity)},`,
    `  neutrality: ${head(neutrality)},`,
    "};",
    "",
  ].join("\n");
}
