// Runs every test, with what they need beside npm: a Chromium, found or installed from the distribution's packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const PROJECTS = ["unit", "integration", "integration-postgres", "browser"];

const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns the exit code: 0 only when everything ran and passed. */
export function runTests(args) {
  const chromium = findChromium() ?? installChromium();
  const projects = PROJECTS.filter((name) => name !== "browser" || chromium);
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const chosen = args.length > 0 ? args : projects.flatMap((name) => ["--project", name]);
  const { status } = spawnSync(process.execPath, [vitest, "run", ...chosen], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...(chromium ? { HEED_CHROMIUM: chromium } : {}) },
  });
  if (chromium) return status ?? 1;
  console.error(
    "heed: the browser tests did not run. Install Chromium (Debian: apt-get install chromium), or set HEED_CHROMIUM to one.",
  );
  return 1;
}

const findChromium = () =>
  [process.env.HEED_CHROMIUM, ...KNOWN_PLACES].find((path) => path && existsSync(path));

/** Where we may: as root on a distribution with apt. Chinese needs a font too, or its pictures are empty boxes. */
function installChromium() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return undefined;
  process.stderr.write("  Installing Chromium from the distribution's packages…\n");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
    options,
  );
  return findChromium();
}
