import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDurablePGlite } from "../../../collector/db/durable-pglite.ts";
import { StartRefusal } from "../../../collector/start-refusal.ts";

let folder: string;
let fsyncs = 0;
const realFsync = fs.fsyncSync;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heed-durable-"));
  fs.fsyncSync = (handle) => {
    fsyncs += 1;
    realFsync(handle);
  };
  syncBuiltinESMExports();
});

afterAll(() => {
  fs.fsyncSync = realFsync;
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

/** How many fsyncs reach the operating system while this runs. */
async function fsyncsDuring(work: () => Promise<unknown>): Promise<number> {
  const before = fsyncs;
  await work();
  return fsyncs - before;
}

test("every commit reaches the disk before it is reported, alone or in a transaction; reading needs none", async () => {
  const data = join(folder, "commits");
  const making = fsyncs;
  const database = await openDurablePGlite(data);
  expect(fsyncs).toBeGreaterThan(making);
  expect((await database.query("show fsync")).rows).toEqual([{ fsync: "on" }]);
  expect((await database.query("show synchronous_commit")).rows).toEqual([{ synchronous_commit: "on" }]);
  await database.exec("create table kept (n int)");
  for (let n = 0; n < 20; n++) {
    expect(
      await fsyncsDuring(() => database.query("insert into kept values ($1)", [n])),
    ).toBeGreaterThanOrEqual(1);
    expect(
      await fsyncsDuring(() => database.transaction((tx) => tx.query("insert into kept values ($1)", [n]))),
    ).toBeGreaterThanOrEqual(1);
  }
  expect(await fsyncsDuring(() => database.query("select count(*) from kept"))).toBe(0);
  await database.close();
  const again = await openDurablePGlite(data);
  expect((await again.query("select count(*)::int as rows from kept")).rows).toEqual([{ rows: 40 }]);
  await again.close();
}, 60_000);

test("data written by another PostgreSQL is refused in words, and left alone", async () => {
  const data = join(folder, "older");
  mkdirSync(join(data, "postgres"), { recursive: true });
  writeFileSync(join(data, "postgres/PG_VERSION"), "16\n");
  await expect(openDurablePGlite(data)).rejects.toThrow(StartRefusal);
  await expect(openDurablePGlite(data)).rejects.toThrow(/written by PostgreSQL 16; this Heed reads 18/);
  expect(fs.readdirSync(join(data, "postgres"))).toEqual(["PG_VERSION"]);
});
