import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { StartRefusal } from "../start-refusal.ts";

/*
 * PGlite has no lock of its own: two processes on one folder both acknowledge and one's rows vanish without an error.
 * Ours is announce-then-look: every start first puts down a file of its own, then looks at all others. Whoever sees a
 * living other withdraws, so two can never both hold it. A crash leaves a file whose process is gone; whether it is gone
 * is asked, never guessed from the file's age, so a slow process keeps its lock.
 *
 * The holder listens on a socket in the folder, its door. The system shuts it with the process, however that ends, and
 * it can be knocked on from another container too, where process numbers say nothing.
 */
const LOCK_FILE = /^heed\.(\d+)-[0-9a-f-]+\.lock$/;

/** `door` is the socket's name in the folder; null where none can be opened (some shared folders, very long paths). */
type Owner = { pid: number; host: string; boot: string; pidSpace: string; born: string; door: string | null };

/** @throws StartRefusal when another process uses the folder, or one that cannot be seen from here might. */
export async function lockDataFolder(folder: string): Promise<{ release: () => void }> {
  // What customers told us is nobody else's to read on a shared machine.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `heed.${process.pid}-${crypto.randomUUID()}`;
  const door = await openDoor(folder, `${name.slice(0, -28)}.door`);
  announce(folder, `${name}.lock`, { ...identityOf(process.pid), door: door?.name ?? null });
  const release = () => {
    door?.close();
    rmSync(join(folder, `${name}.lock`), { force: true });
  };
  try {
    await refuseLivingOthers(folder, `${name}.lock`);
    return { release };
  } catch (error) {
    release();
    throw error;
  }
}

async function refuseLivingOthers(folder: string, mine: string): Promise<void> {
  for (const other of readdirSync(folder)) {
    if (other === mine || !LOCK_FILE.test(other)) continue;
    const path = join(folder, other);
    const owner = readOwner(path);
    if (!owner) continue;
    const standing = await standingOf(owner, folder);
    if (standing !== "gone") throw new StartRefusal(refusal(folder, path, owner, standing));
    rmSync(path, { force: true });
    if (owner.door) rmSync(join(folder, owner.door), { force: true });
  }
}

/** Null where the file system has no sockets or the path is too long for one. */
function openDoor(folder: string, name: string): Promise<{ name: string; close: () => void } | null> {
  const server = createServer((knock) => knock.end());
  server.unref();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen(doorPath(folder, name), () => resolve({ name, close: () => server.close() }));
  });
}

/** On Windows such doors are named pipes, which have a place of their own. */
const doorPath = (folder: string, name: string) =>
  process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(folder, name);

/** Only a door that nobody stands behind is proof that its process is gone. */
function isAnswered(folder: string, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const knock = connect(doorPath(folder, name), () => {
      knock.destroy();
      resolve(true);
    });
    knock.once("error", (error: NodeJS.ErrnoException) =>
      resolve(!["ECONNREFUSED", "ENOENT"].includes(error.code ?? "")),
    );
  });
}

function refusal(folder: string, path: string, owner: Owner, standing: "alive" | "unseen"): string {
  return standing === "alive"
    ? `Another Heed (process ${owner.pid}) is using the data in ${folder}. Stop it first, or set HEED_DATA to another folder.`
    : `A Heed on "${owner.host}" may still be using the data in ${folder}. If it is surely stopped, delete ${path} and start again.`;
}

/** Renamed into place, so that nobody reads half a file. */
function announce(folder: string, name: string, owner: Owner): void {
  const draft = join(folder, `${name}.draft`);
  // Flushed: after a power cut an empty file would name nobody.
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600, flush: true });
  renameSync(draft, join(folder, name));
}

/** Null when the file went away meanwhile: its owner released it. */
function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Owner; // written whole by announce()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null; // fs errors carry a code
    if (!(error instanceof SyntaxError)) throw error;
    throw new StartRefusal(
      `The lock ${path} cannot be read. If no Heed uses this folder, delete it and start again.`,
    );
  }
}

/** `unseen`: on another machine, or in another container without a door, where its process cannot be looked up. */
async function standingOf(owner: Owner, folder: string): Promise<"alive" | "gone" | "unseen"> {
  const here = identityOf(process.pid);
  const isSameSystem = owner.boot === "" ? owner.host === here.host : owner.boot === here.boot;
  // A host of our name that was started since is this one, started again.
  if (!isSameSystem) return owner.host === here.host ? "gone" : "unseen";
  if (owner.door) return (await isAnswered(folder, owner.door)) ? "alive" : "gone";
  if (owner.pidSpace !== here.pidSpace || owner.host !== here.host) return "unseen";
  if (!isRunning(owner.pid)) return "gone";
  return identityOf(owner.pid).born === owner.born ? "alive" : "gone";
}

function identityOf(pid: number): Omit<Owner, "door"> {
  return {
    pid,
    host: hostname(),
    boot: fromProc(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    pidSpace: fromProc(() => readlinkSync("/proc/self/ns/pid")),
    born: fromProc(() => startTicks(pid)),
  };
}

/** Field 22 of /proc/pid/stat: tells a process from a later one that got the same number. */
function startTicks(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** Only Linux has /proc; elsewhere the process number alone must do. */
function fromProc(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it is there, and somebody else's
  }
}
