import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../collector/package-root.ts";

export type HeedProcess = {
  readonly url: string;
  readonly siteKey: string;
  readonly output: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** The exit code, once the process is gone; null when a signal ended it. */
  readonly exited: Promise<number | null>;
};

/** The built collector, as `npm start` runs it, in a process of its own. */
function spawnHeed(
  environment: Record<string, string>,
  args: readonly string[],
): {
  child: ChildProcess;
  output: () => string;
  exited: Promise<number | null>;
} {
  const child = spawn(process.execPath, [join(packageRoot(), "dist/collector/main.js"), ...args], {
    env: {
      PATH: process.env["PATH"] ?? "",
      HOST: "127.0.0.1",
      LOG_LEVEL: "error",
      HEED_ANSWERS_PER_MINUTE: "100000000",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout?.on("data", (chunk) => (said += chunk));
  child.stderr?.on("data", (chunk) => (said += chunk));
  const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => said, exited };
}

/** Resolves once it answers. */
export async function startHeed(environment: Record<string, string>): Promise<HeedProcess> {
  const { child, output, exited } = spawnHeed({ PORT: "0", ...environment }, ["start"]);
  const isUp = await until(() => /Snippet .*<\/script>/.test(output()), 60_000, exited);
  if (!isUp) throw new Error(`Heed did not start:\n${output()}`);
  const url = output().match(/Dashboard\s+(http:\/\/localhost:\d+)/)?.[1] ?? "";
  const siteKey = output().match(/data-site="([^"]+)"/)?.[1] ?? "";
  return {
    url: url.replace("localhost", "127.0.0.1"),
    siteKey,
    output,
    signal: (signal) => void child.kill(signal),
    exited,
  };
}

/**
 * Heed on an empty data folder of its own, which goes with it.
 * @param prepare runs first, with the environment it will start in
 */
export async function startFreshHeed(
  prepare: (environment: Record<string, string>) => Promise<unknown> = async () => {},
): Promise<HeedProcess & { readonly stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "heed-test-"));
  await prepare({ HEED_DATA: folder });
  const heed = await startHeed({ HEED_DATA: folder });
  const stop = async () => {
    heed.signal("SIGTERM");
    await heed.exited;
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...heed, stop };
}

/** Runs a command that ends by itself. @returns what it said and its exit code */
export async function runHeed(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ output: string; code: number | null }> {
  const { child, output, exited } = spawnHeed({ PORT: "0", ...environment }, args);
  const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  const code = await exited;
  clearTimeout(timer);
  return { output: output().trim(), code };
}

/** Starts it where it must refuse. */
export const refusedStart = (environment: Record<string, string>) => runHeed(["start"], environment);

/** Whether the condition came true before the time was over or the process was gone. */
export async function until(
  condition: () => boolean,
  ms: number,
  gone: Promise<unknown> = new Promise(() => {}),
): Promise<boolean> {
  let isGone = false;
  void gone.then(() => {
    isGone = true;
  });
  for (const end = Date.now() + ms; Date.now() < end && !isGone; ) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return condition();
}
