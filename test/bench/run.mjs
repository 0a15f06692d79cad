// npm run bench NAME: measures Heed beside its peers, which are installed into this folder on first use.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? "text";
if (!/^[a-z-]+$/.test(name) || !existsSync(join(here, `${name}.mjs`))) {
  console.error(`bench: there is no ${name}; there is text.`);
  process.exit(1);
}
if (!existsSync(join(here, "node_modules"))) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock"], {
    cwd: here,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
await import(`./${name}.mjs`);
