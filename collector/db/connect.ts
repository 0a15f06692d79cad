import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePGlite } from "drizzle-orm/pglite";
import { migrate as migratePGlite } from "drizzle-orm/pglite/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import { migrate as migratePostgres } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { packageRoot } from "../package-root.ts";
import { StartRefusal } from "../start-refusal.ts";
import { openDurablePGlite } from "./durable-pglite.ts";
import { lockDataFolder } from "./lock.ts";

export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;
/** What a function that must run inside a transaction asks for. Inside, only this is used: the outer one deadlocks on PGlite. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Database = {
  readonly db: Db;
  readonly engine: "pglite" | "postgres";
  /** How many statements may usefully wait on the disk at once. */
  readonly writers: number;
  readonly close: () => Promise<void>;
};

/** Told of every statement; the tests use it to prove that each names its workspace. */
export type QueryWatch = { logQuery: (query: string, parameters: unknown[]) => void };

const migrations = {
  migrationsFolder: join(packageRoot(), "collector/db/migrations"),
  migrationsSchema: "heed_migrations",
};

const MIN_POSTGRES = 15;
// A user that has a schema of its own name would otherwise get the tables there.
const session = { onnotice: () => {}, connection: { search_path: "public" } };

/** Any number that nothing else in the database locks. */
const MIGRATION_LOCK = 4_833_541;

/** The embedded database below `folder`, migrated. @throws StartRefusal when another process has it. */
export async function openEmbedded(folder: string, watch?: QueryWatch): Promise<Database> {
  const lock = await lockDataFolder(folder);
  try {
    const client = await openDurablePGlite(folder);
    const db = drizzlePGlite(client, watch ? { logger: watch } : {});
    await migratePGlite(db, migrations);
    const close = async () => {
      await client.close();
      lock.release();
    };
    return { db, engine: "pglite", writers: 1, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

export function refuseOldServer({ major, full }: { major: number; full: string }): void {
  if (major < MIN_POSTGRES)
    throw new StartRefusal(`This is PostgreSQL ${full}; Heed needs ${MIN_POSTGRES} or later.`);
}

/** A PostgreSQL server, migrated. @throws StartRefusal in one line when it cannot be used. */
export async function openPostgres(url: string, watch?: QueryWatch): Promise<Database> {
  await migrateServer(url);
  const client = postgres(url, { max: 10, ...session });
  const db = drizzlePostgres(client, watch ? { logger: watch } : {});
  return { db, engine: "postgres", writers: 4, close: () => client.end({ timeout: 10 }) };
}

async function migrateServer(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 10, ...session });
  try {
    const db = drizzlePostgres(client);
    const [version] = await db.execute<{ major: number; full: string }>(
      sql`select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as full`,
    );
    if (version) refuseOldServer(version);
    // Two processes that start together would race; the migrator itself takes no lock.
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migratePostgres(db, migrations);
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    await client.end({ timeout: 5 });
  }
}

const UNREACHABLE = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ECONNRESET",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "57P03",
];
const NOT_LET_IN = ["28P01", "28000"];

function refusalOf(error: unknown): StartRefusal | null {
  const { code, message } = rootOf(error);
  if (UNREACHABLE.includes(code))
    return new StartRefusal(
      `PostgreSQL at DATABASE_URL is not reachable (${code}). Is it running, and is the address right?`,
    );
  if (NOT_LET_IN.includes(code))
    return new StartRefusal(
      `PostgreSQL did not let us in: ${message}. Check user and password in DATABASE_URL.`,
    );
  if (code === "3D000")
    return new StartRefusal(
      `PostgreSQL has no such database: ${message}. Create it, or correct DATABASE_URL.`,
    );
  if (code === "42501") {
    return new StartRefusal(
      `The user in DATABASE_URL may not set up the database: ${message}. Make it the owner of the database.`,
    );
  }
  return null;
}

/** Drizzle wraps the driver's error, PGlite's and postgres.js' alike. */
export function rootOf(error: unknown): { code: string; message: string } {
  let root = error;
  while (root instanceof Error && root.cause) root = root.cause;
  const code = root instanceof Error && "code" in root ? String(root.code) : "";
  return { code, message: root instanceof Error ? root.message : String(root) };
}

/** `db.execute` answers an array on one driver and `{rows}` on the other. */
export async function rowsOf<Row>(result: Promise<unknown>): Promise<readonly Row[]> {
  const answer = await result;
  return (Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows) as readonly Row[]; // the two drivers' documented shapes
}
