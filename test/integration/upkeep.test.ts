import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import { lookAfterTables } from "../../collector/db/upkeep.ts";
import { becomeOwner } from "../support/builders.ts";
import { freshCollector } from "../support/collector.ts";

test("the embedded database learns what its tables hold, and gives room taken by old rows to new ones", async () => {
  const collector = await freshCollector();
  const owner = await becomeOwner(collector);
  const { workspace } = (await collector.ask("GET", "/api/session", { cookie: owner })).body;
  const { db } = collector.deps.database;
  const fill = (from: number, to: number) =>
    db.execute(sql`insert into events (workspace_id, id, type, subject_id, at, details)
      select ${workspace.id}::uuid, gen_random_uuid(), 'feedback.received', gen_random_uuid()::text, now(), '{}'
      from generate_series(${from}::int, ${to}::int)`);
  const known = async () => {
    const [row] = await rowsOf<{ rows: number; bytes: number }>(
      db.execute(sql`select reltuples::float8 as rows, pg_relation_size(oid)::float8 as bytes
        from pg_class where oid = 'public.events'::regclass`),
    );
    return row ?? { rows: 0, bytes: 0 };
  };
  const replaceAll = () => db.execute(sql`update events set at = at where workspace_id = ${workspace.id}`);
  const sizes = new Map<string, number>();

  await fill(1, 3_000);
  await lookAfterTables(db, sizes);
  const before = await known();
  expect(before.rows).toBeGreaterThanOrEqual(3_000);
  expect(before.rows).toBeLessThan(3_200);

  // Eight times all rows anew: room for a few versions of each, not for nine.
  for (let round = 0; round < 8; round++) {
    await replaceAll();
    await lookAfterTables(db, sizes);
  }
  expect((await known()).bytes).toBeLessThan(4.5 * before.bytes);

  // A few more are not worth it.
  await fill(1, 100);
  await lookAfterTables(db, sizes);
  expect((await known()).rows).toBeLessThan(before.rows + 100);
});
