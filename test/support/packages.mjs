// Packages that only a test or a bench needs stand in a package.json of its own, outside the product's lockfile.
// With a lockfile beside it, they are the very ones it names.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs what the folder's package.json names, unless that is done.
 * @returns false when it is not here and could not be fetched
 */
export function installPackagesOf(folder) {
  const wanted = join(folder, "package.json");
  const installed = join(folder, "node_modules/.installed-from.json");
  if (existsSync(installed) && readFileSync(installed, "utf8") === readFileSync(wanted, "utf8")) return true;
  const how = existsSync(join(folder, "package-lock.json")) ? ["ci"] : ["install", "--no-package-lock"];
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  // Without a network it gives up in seconds, not in minutes.
  options.push("--fetch-retry-mintimeout=500", "--fetch-retry-maxtimeout=2000");
  // npm is a script on Windows, which only a shell can start; every argument here is ours.
  const { status } = spawnSync("npm", [...how, ...options], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) return false;
  copyFileSync(wanted, installed);
  return true;
}
