import { sql } from "drizzle-orm";
import { type Db, rowsOf } from "./connect.ts";

/** Below 64 KiB a table is read at once however it stands. */
const LEAST_BYTES = 64 * 1024;
const GROWN = 1.1;

/**
 * What a server's autovacuum does, for the embedded database, which has none: without it the planner takes every table for
 * empty, and old versions of rows are read for ever. A table is looked after, one at a time so that nothing waits long,
 * once it has grown by a tenth, be it by rows or by old versions of them.
 * @param sizes what each table weighed when it was looked after last, in bytes; kept here between calls
 */
export async function lookAfterTables(db: Db, sizes: Map<string, number>): Promise<void> {
  const tables = await rowsOf<{ name: string; bytes: number }>(
    db.execute(sql`select c.relname as name, pg_relation_size(c.oid)::float8 as bytes
      from pg_catalog.pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`),
  );
  for (const { name, bytes } of tables) {
    if (bytes < LEAST_BYTES || bytes < GROWN * (sizes.get(name) ?? 0)) continue;
    await db.execute(sql`vacuum (analyze) ${sql.identifier(name)}`);
    sizes.set(name, bytes);
  }
}
