import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDataFolder } from "../../../collector/db/lock.ts";
import { packageRoot } from "../../../collector/package-root.ts";
import { StartRefusal } from "../../../collector/start-refusal.ts";

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heed-lock-"));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const locks = () => readdirSync(folder).filter((name) => name.endsWith(".lock"));

/** The lock of this process as one without a door would have left it, changed as if another had written it. */
async function leave(changes: Record<string, unknown>): Promise<string> {
  const { release } = await lockDataFolder(folder);
  const [name = ""] = locks();
  const owner = JSON.parse(readFileSync(join(folder, name), "utf8"));
  release();
  const path = join(folder, `heed.${changes["pid"] ?? owner.pid}-${crypto.randomUUID()}.lock`);
  writeFileSync(path, JSON.stringify({ ...owner, door: null, ...changes }));
  return path;
}

test("a folder in use is refused, naming the process; once released it is free", async () => {
  const first = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(StartRefusal);
  await expect(lockDataFolder(folder)).rejects.toThrow(
    new RegExp(`process ${process.pid}\\) is using the data in ${folder}`),
  );
  first.release();
  (await lockDataFolder(folder)).release();
  expect(locks()).toEqual([]);
});

test("a start that is refused leaves the other's lock as it was and none of its own", async () => {
  const first = await lockDataFolder(folder);
  const before = locks();
  await expect(lockDataFolder(folder)).rejects.toThrow(StartRefusal);
  expect(locks()).toEqual(before);
  first.release();
});

test("the lock of a process that died is taken over", async () => {
  const child = spawn(process.execPath, ["--eval", "0"]);
  await once(child, "exit");
  await leave({ pid: child.pid });
  (await lockDataFolder(folder)).release();
  expect(locks()).toEqual([]);
});

test.runIf(process.platform === "linux")(
  "a number that a younger process got since does not keep the folder shut",
  async () => {
    await leave({ born: "1" });
    (await lockDataFolder(folder)).release();
    expect(locks()).toEqual([]);
  },
);

test.runIf(process.platform === "linux")(
  "a lock from before this machine last started is taken over, even when its number runs",
  async () => {
    await leave({ boot: "another start" });
    (await lockDataFolder(folder)).release();
    expect(locks()).toEqual([]);
  },
);

test.each([{ host: "another-machine" }, ...(process.platform === "linux" ? [{ pidSpace: "pid:[1]" }] : [])])(
  "a process that cannot be seen from here (%o) is refused, naming the file to delete",
  async (elsewhere) => {
    const path = await leave(elsewhere);
    await expect(lockDataFolder(folder)).rejects.toThrow(StartRefusal);
    await expect(lockDataFolder(folder)).rejects.toThrow(path);
    expect(locks()).toHaveLength(1);
  },
);

test.runIf(process.platform === "linux")(
  "after a crash in a container that starts again with other process numbers, the shut door shows that the folder is free",
  async () => {
    const dead = await aStarter();
    expect(await dead.go()).toBe("got it");
    await dead.die();
    const [name = ""] = locks();
    const owner = JSON.parse(readFileSync(join(folder, name), "utf8"));
    expect(owner.door).toMatch(/\.door$/);
    writeFileSync(
      join(folder, name),
      JSON.stringify({ ...owner, host: "another-container", pidSpace: "pid:[1]" }),
    );
    (await lockDataFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  },
  30_000,
);

test.runIf(process.platform === "linux")(
  "a living process in another container is known by its open door",
  async () => {
    const living = await aStarter();
    expect(await living.go()).toBe("got it");
    const [name = ""] = locks();
    const owner = JSON.parse(readFileSync(join(folder, name), "utf8"));
    writeFileSync(
      join(folder, name),
      JSON.stringify({ ...owner, host: "another-container", pidSpace: "pid:[1]", pid: 1 }),
    );
    await expect(lockDataFolder(folder)).rejects.toThrow("is using the data");
  },
  30_000,
);

test("a lock nobody can read is refused in one line that names the file, not taken over", async () => {
  const path = join(folder, `heed.1-${crypto.randomUUID()}.lock`);
  writeFileSync(path, "");
  await expect(lockDataFolder(folder)).rejects.toThrow(StartRefusal);
  await expect(lockDataFolder(folder)).rejects.toThrow(path);
});

test("files of other names are none of its business", async () => {
  writeFileSync(join(folder, "heed.txt"), "");
  writeFileSync(join(folder, "other.lock"), "");
  (await lockDataFolder(folder)).release();
});

/** The sources as plain Node runs them: it strips types only from 22.18 on, vite's bundler does it on every version. */
const STARTER = `
  const { runnerImport } = await import(${JSON.stringify(join(packageRoot(), "node_modules/vite/dist/node/index.js"))});
  const { module } = await runnerImport(${JSON.stringify(join(packageRoot(), "collector/db/lock.ts"))}, { configFile: false, logLevel: "silent" });
  process.stdout.write("ready\\n");
  await new Promise((resolve) => process.stdin.once("data", resolve));
  try {
    await module.lockDataFolder(process.env.FOLDER);
    process.stdout.write("got it\\n");
  } catch (error) {
    process.stdout.write("refused\\n");
  }
  setInterval(() => {}, 1000);
`;

type Starter = { readonly go: () => Promise<string>; readonly die: () => Promise<void> };

async function aStarter(): Promise<Starter> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", STARTER], {
    env: { ...process.env, FOLDER: folder },
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const lines: string[] = [];
  child.stdout
    ?.setEncoding("utf8")
    .on("data", (text: string) => lines.push(...text.split("\n").filter(Boolean)));
  const next = async (count: number): Promise<string> => {
    while (lines.length < count) await once(child.stdout ?? child, "data");
    return lines[count - 1] ?? "";
  };
  await next(1);
  return {
    go: () => {
      child.stdin?.write("go\n");
      return next(2);
    },
    die: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

test("processes that start at once never both get the folder; killed, the next one does", async () => {
  for (let round = 0; round < 4; round++) {
    const starters = await Promise.all([aStarter(), aStarter(), aStarter()]);
    const outcomes = await Promise.all(starters.map(({ go }) => go()));
    expect(outcomes.filter((outcome) => outcome === "got it").length).toBeLessThanOrEqual(1);
    await Promise.all(starters.map(({ die }) => die()));
    (await lockDataFolder(folder)).release();
    expect(locks()).toEqual([]);
  }
}, 60_000);

test("one process after another: the second is refused while the first lives, and gets it after a kill", async () => {
  const [first, second, third] = await Promise.all([aStarter(), aStarter(), aStarter()]);
  expect(await first.go()).toBe("got it");
  expect(await second.go()).toBe("refused");
  await first.die();
  expect(await third.go()).toBe("got it");
}, 60_000);
