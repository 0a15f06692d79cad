import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { StartRefusal } from "../start-refusal.ts";

/*
 * PGlite has no lock of its own: two processes on one folder both acknowledge and one's rows vanish without an error.
 * Ours is announce-then-look: every start first puts down a file of its own, then looks at all others. Whoever sees a
 * living other withdraws, so two can never both hold it. A crash leaves a file whose process is gone; that is removed
 * by its name only, never by its age, so a slow process keeps its lock.
 */
const LOCK_FILE = /^heed\.(\d+)-[0-9a-f-]+\.lock$/;

type Owner = { pid: number; host: string; boot: string; pidSpace: string; born: string };

/** @throws StartRefusal when another process uses the folder, or one that cannot be seen from here might. */
export function lockDataFolder(folder: string): { release: () => void } {
  // What customers told us is nobody else's to read on a shared machine.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = `heed.${process.pid}-${crypto.randomUUID()}.lock`;
  announce(folder, mine, identityOf(process.pid));
  for (const other of readdirSync(folder)) {
    if (other === mine || !LOCK_FILE.test(other)) continue;
    const path = join(folder, other);
    const owner = readOwner(path);
    if (!owner) continue;
    const standing = standingOf(owner);
    if (standing === "gone") {
      rmSync(path, { force: true });
      continue;
    }
    rmSync(join(folder, mine), { force: true });
    throw new StartRefusal(refusal(folder, path, owner, standing));
  }
  return { release: () => rmSync(join(folder, mine), { force: true }) };
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

/** `unseen`: on another machine or in another container, where its process cannot be looked up. */
export function standingOf(owner: Owner): "alive" | "gone" | "unseen" {
  const here = identityOf(process.pid);
  if (owner.host !== here.host) return "unseen";
  if (owner.boot !== here.boot) return "gone";
  if (owner.pidSpace !== here.pidSpace) return "unseen";
  if (!isRunning(owner.pid)) return "gone";
  return identityOf(owner.pid).born === owner.born ? "alive" : "gone";
}

function identityOf(pid: number): Owner {
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
