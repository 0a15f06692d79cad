// How well and how fast Heed and its peers read the same labelled texts, in one run. Heed's shipped models never saw
// these rows; whether a peer's lexicon did, nobody knows.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "vite";
import { peers } from "./peers.mjs";

const root = resolve(import.meta.dirname ?? ".", "../..");
const folder = process.env.HEED_TEXT_DATA ?? resolve(root, "../shared/data/text");
const ROUNDS = 9;
const TIMED_TEXTS = 1000;
const CLASSES = ["neg", "neu", "pos"];

const { readText } = await builtReader();
const rows = gunzipSync(readFileSync(join(folder, "dev-sentiment.jsonl.gz")))
  .toString("utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ text }) => isHeldBack(text));

const ofLabel = { negative: "neg", positive: "pos" };
const readers = { heed: (text, lang) => ofLabel[readText(text, { locale: lang }).label] ?? "neu" };
for (const [name, { read }] of Object.entries(await peers())) readers[name] = read;

const groups = Map.groupBy?.(rows, keyOf) ?? groupedBy(rows, keyOf);
const report = [];
for (const [group, texts] of [...groups].sort()) {
  if (texts.length < 100 || /^(hi|ro|ru|sv|uk) /.test(group)) continue;
  for (const [name, read] of Object.entries(readers)) {
    const pairs = [];
    for (const { text, lang, label } of texts) pairs.push([label, await read(text, lang)]);
    report.push({ group, rows: texts.length, reader: name, ...figures(pairs) });
  }
}
for (const group of new Set(report.map((line) => line.group))) {
  const lines = report.filter((line) => line.group === group);
  console.log(`\n${group} (${lines[0].rows} texts)`);
  for (const { reader, accuracy, macroF1 } of lines) {
    console.log(
      `  ${reader.padEnd(18)} accuracy ${accuracy.toFixed(1).padStart(5)} %   macro-F1 ${macroF1.toFixed(1).padStart(5)}`,
    );
  }
}

console.log("\nTime per 200 characters, one thread, each text the best of nine rounds");
for (const lang of ["en", "zh", "de"]) {
  const texts = rows
    .filter((row) => row.lang === lang && row.text.length >= 100 && row.text.length <= 300)
    .slice(0, TIMED_TEXTS);
  const times = {};
  for (const [name, read] of Object.entries(readers)) times[name] = await microseconds(texts, read);
  for (const [name, time] of Object.entries(times)) {
    const ratio = time / times["wink-sentiment"];
    console.log(
      `  ${lang} ${name.padEnd(18)} ${time.toFixed(1).padStart(8)} µs   ${ratio.toFixed(2)} × wink-sentiment`,
    );
  }
}

/** The reader as it ships: bundled by the same tool in the same way, run without it. */
async function builtReader() {
  const outDir = mkdtempSync(join(tmpdir(), "heed-bench-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      ssr: join(root, "collector/text/read.ts"),
      outDir,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { topLevelVar: false } },
    },
  });
  const reader = await import(pathToFileURL(join(outDir, "read.js")).href).catch(
    () => import(pathToFileURL(join(outDir, "read.mjs")).href),
  );
  rmSync(outDir, { recursive: true });
  return reader;
}

/** The same eighth the trainer keeps from learning. */
function isHeldBack(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return ((hash >>> 8) & 0b111) === 0b111;
}

function keyOf({ lang, source }) {
  return `${lang} ${source}`;
}

function groupedBy(list, key) {
  const found = new Map();
  for (const one of list) found.set(key(one), [...(found.get(key(one)) ?? []), one]);
  return found;
}

/** Macro-F1 over the classes the group has. */
function figures(pairs) {
  const f1 = CLASSES.filter((label) => pairs.some(([truth]) => truth === label)).map((label) => {
    const hits = pairs.filter(([truth, read]) => truth === label && read === label).length;
    const misses = pairs.filter(([truth, read]) => (truth === label) !== (read === label)).length;
    return (2 * hits) / Math.max(1, 2 * hits + misses);
  });
  const right = pairs.filter(([truth, read]) => truth === read).length;
  return {
    accuracy: (100 * right) / pairs.length,
    macroF1: (100 * f1.reduce((sum, one) => sum + one, 0)) / f1.length,
  };
}

/** Each text by itself: whatever else the machine does meets some of them in a round, and hardly any in all. */
async function microseconds(texts, read) {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const isAsync = read(texts[0].text, texts[0].lang) instanceof Promise;
  const best = new Float64Array(texts.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < texts.length; at++) {
      const { text, lang } = texts[at];
      const began = process.hrtime.bigint();
      if (isAsync) await read(text, lang);
      else read(text, lang);
      best[at] = Math.min(best[at], Number(process.hrtime.bigint() - began) / 1000);
    }
  }
  return (best.reduce((sum, one) => sum + one, 0) * 200) / characters;
}
