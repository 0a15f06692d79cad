// npm run train:text -- --data FOLDER: learns the weights the reader ships with. Node 20 runs no TypeScript by itself;
// Vite, which builds everything else here, does.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (!values.data) {
  console.error("train:text: say where dev-sentiment.jsonl.gz is: npm run train:text -- --data FOLDER");
  process.exit(1);
}
const here = dirname(fileURLToPath(import.meta.url));
const { module } = await runnerImport(resolve(here, "train.ts"), {
  configFile: false,
  root: resolve(here, "../../.."),
  logLevel: "error",
});
module.train({ data: resolve(values.data), to: resolve(here, "..") }, new Date().toISOString().slice(0, 10));
