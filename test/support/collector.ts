import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { inject } from "vitest";
import { createApp } from "../../collector/app.ts";
import { assemble } from "../../collector/command/open.ts";
import { readConfig } from "../../collector/config.ts";
import { type Database, openEmbedded, openPostgres, rowsOf } from "../../collector/db/connect.ts";
import type { Deps } from "../../collector/http/env.ts";
import type { RouteSpec } from "../../collector/http/route.ts";
import { createReactions, type Reactions } from "../../collector/reactions.ts";
import { createSchedule } from "../../collector/schedule.ts";
import { ensureFirstWorkspace, firstSiteKey } from "../../collector/workspaces/store.ts";
import { type Promised, promisedBy } from "./openapi.ts";

import { watchQueries } from "./query-watch.ts";
import { newPostgresDatabase } from "./worker-postgres.ts";

/** Where time stands in a test until it moves the clock: a Wednesday. */
export const START = new Date("2026-06-17T09:00:00.000Z");

export type Answer = {
  status: number;
  headers: Headers; // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever JSON came back
  body: any;
  text: string;
};
export type Asking = { body?: unknown; headers?: Record<string, string>; cookie?: string; text?: string };

export type TestCollector = {
  readonly deps: Deps;
  readonly specs: readonly RouteSpec[];
  readonly siteKey: string;
  readonly clock: { now: Date; pass: (ms: number) => void };
  /** Does all that follows from what has happened so far. */
  readonly settle: () => Promise<void>;
  /** Moves the clock on, runs what is due then, and does what follows from it. */
  readonly passTime: (ms: number) => Promise<void>;
  /** Calls the app as a browser page of Heed's own would; every answer is held against openapi.json. */
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answer>;
  readonly fetch: (request: Request) => Response | Promise<Response>;
};

let opened: Promise<Database> | null = null;

/** One database a worker, PGlite or PostgreSQL as the project says; vitest ends the worker with it. */
function openOnce(): Promise<Database> {
  opened ??= process.env["HEED_TEST_ENGINE"] === "postgres" ? newPostgres() : newEmbedded();
  return opened;
}

const newPostgres = async () => openPostgres(await newPostgresDatabase(), watchQueries);
const newEmbedded = async () => openEmbedded(mkdtempSync(join(inject("dataFolder"), "w-")), watchQueries);

let promised: Promise<Promised> | null = null;

/** What openapi.json says is the same for every test: it is asked for once. */
function promisedOnce(fetch: TestCollector["fetch"]): Promise<Promised> {
  promised ??= (async () =>
    promisedBy(await (await fetch(new Request("http://heed.test/openapi.json"))).json()))();
  return promised;
}

/** An empty Heed as `npm start` leaves it at its first start, with a clock that only the test moves. */
export async function freshCollector(environment: Record<string, string> = {}): Promise<TestCollector> {
  const database = await openOnce();
  await empty(database);
  const clock = {
    now: START,
    pass: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms);
    },
  };
  const config = readConfig({
    LOG_LEVEL: "silent",
    HEED_ANSWERS_PER_MINUTE: "100000",
    HEED_SECRET: "a secret of the tests",
    ...environment,
  });
  await ensureFirstWorkspace(database.db, clock.now);
  const deps = await assemble(config, database, () => clock.now);
  const { app, specs } = createApp(deps);
  const reactions = await createReactions(deps);
  const schedule = createSchedule(deps);
  const settle = () => settled(database, reactions);
  const passTime = async (ms: number) => {
    await settle();
    clock.pass(ms);
    await schedule.runDue(clock.now);
    await settle();
  };
  const broken = await promisedOnce(app.fetch);
  const ask: TestCollector["ask"] = async (method, path, { body, headers = {}, cookie, text } = {}) => {
    const answer = await app.request(`http://heed.test${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? (text === undefined ? {} : { body: text }) : { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    const mediaType = answer.headers.get("content-type")?.split(";")[0] ?? "";
    const parsed = /[/+]json$/.test(mediaType) ? JSON.parse(said) : said;
    const wrong = broken(method, path.split("?")[0] ?? "", answer.status, mediaType, parsed);
    if (wrong) throw new Error(`openapi.json is not true: ${wrong}`);
    return { status: answer.status, headers: answer.headers, body: parsed, text: said };
  };
  return {
    deps,
    specs,
    siteKey: (await firstSiteKey(database.db)) ?? "",
    clock,
    settle,
    passTime,
    ask,
    fetch: app.fetch,
  };
}

/**
 * Events are read up to the oldest transaction under way, whosever it is: what one holds back is waited for, so that
 * all that follows from what a test did has happened.
 */
export async function settled({ db }: Database, { settle }: Pick<Reactions, "settle">): Promise<void> {
  const isHeldBack = async () => {
    const [answer] = await rowsOf<{ held: boolean }>(
      db.execute(sql`/* of the tests */ select exists (select from workspaces join events on events.workspace_id = workspaces.id
        and events.transaction >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as held`),
    );
    return answer?.held ?? false;
  };
  await settle();
  while (await isHeldBack()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await settle();
  }
}

/** Row by row where there are any: most tables are empty, and to truncate each makes a new file for each. */
async function empty({ db }: Database): Promise<void> {
  await db.execute(
    sql.raw(`do $$
      declare emptied text; filled boolean;
      begin
        set local session_replication_role = replica; -- in any order, history too
        for emptied in select tablename from pg_tables where schemaname = 'public' loop
          execute format('select exists (select from %I)', emptied) into filled;
          if filled then execute format('delete from %I', emptied); end if;
        end loop;
      end $$`),
  );
}
