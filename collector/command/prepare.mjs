// Brings up what is missing or stale in a clone of the sources: packages from the lockfile, then the builds.
// Plain JavaScript on Node's own modules: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** An installed package has no lockfile and ships its builds. */
export const isSourceTree =
  existsSync(join(root, "package-lock.json")) && existsSync(join(root, "vite.config.ts"));

/** Everything the builds are made from. */
const SOURCES = [
  "collector",
  "dashboard",
  "shared",
  "widget",
  "vite.config.ts",
  "package-lock.json",
  "tsconfig.json",
];

export async function prepare() {
  await ensure("node_modules/.heed-lockfile", hashOf(["package-lock.json"]), "Installing packages", "npm", [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  await ensure("dist/.heed-sources", hashOf(SOURCES), "Building", process.execPath, [
    join(root, "node_modules/vite/bin/vite.js"),
    "build",
    "--app",
    "--logLevel=warn",
  ]);
}

/** Runs the step unless its stamp says it was done from exactly this. What it prints goes to standard error: `heed read` writes answers. */
async function ensure(stamp, wanted, saying, program, args) {
  const path = join(root, stamp);
  if (existsSync(path) && readFileSync(path, "utf8") === wanted) return;
  const started = Date.now();
  process.stderr.write(`  ${saying}…`);
  const { code, output } = await run(program, args);
  if (code !== 0) {
    process.stderr.write(` failed.\n${output}`);
    process.exit(1);
  }
  process.stderr.write(` done in ${Math.round((Date.now() - started) / 1000)} s.\n`);
  writeFileSync(path, wanted);
}

function run(program, args) {
  return new Promise((resolve) => {
    // npm is a script on Windows, which only a shell can start; every argument here is ours.
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: program === "npm" && process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** One hash over the names and contents of these files and of all files below these folders. */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function filesOf(path) {
  const entry = join(root, path);
  if (!existsSync(entry)) return [];
  if (/\.[^/]+$/.test(path)) return [path];
  return readdirSync(entry, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((child) => (child.isDirectory() ? filesOf(`${path}/${child.name}`) : [`${path}/${child.name}`]));
}
