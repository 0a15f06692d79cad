// npm run bench NAME: `text` and `widget` measure Heed beside its peers, which are installed into this folder on first
// use; `queue` beside its own database.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPeers } from "./peers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? "text";
if (!/^[a-z-]+$/.test(name) || !existsSync(join(here, `${name}.mjs`))) {
  console.error(`bench: there is no ${name}; there are queue, text and widget.`);
  process.exit(1);
}
if (name !== "queue" && !installPeers()) process.exit(1);
await import(`./${name}.mjs`);
