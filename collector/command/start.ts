import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type ServerType, serve } from "@hono/node-server";
import { createApp } from "../app.ts";
import { takeLetters } from "../complaints/mail-in.ts";
import { type Config, readConfig } from "../config.ts";
import type { Deps } from "../http/env.ts";
import { startPost } from "../mail/post-office.ts";
import { createReactions } from "../reactions.ts";
import { createSchedule, outsideJobsOf } from "../schedule.ts";
import { StartRefusal } from "../start-refusal.ts";
import { ensureFirstWorkspace, firstSiteKey, isFirstRun } from "../workspaces/store.ts";
import { assemble, openDatabase } from "./open.ts";

/** Opens the database, serves until told to stop, then drains: accepts no more, finishes what is in flight, closes. */
export async function start(environment: Record<string, string | undefined>): Promise<void> {
  const config = readConfig(environment);
  const database = await openDatabase(config);
  try {
    await ensureFirstWorkspace(database.db, new Date());
    const deps = await assemble(config, database);
    const reactions = await createReactions(deps);
    const server = await listen(createApp(deps).app.fetch, config);
    const rounds = [
      reactions.start(),
      createSchedule(deps).start(),
      atMost(PATIENCE_MS, createSchedule(deps, outsideJobsOf(deps)).start()),
      startPost(deps, (workspaceId) => takeLetters(deps, workspaceId)),
    ];
    // Before it says that it runs: whoever reads that may stop it the next moment.
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => void drain(server, deps, rounds));
    await greet(deps, config.publicUrl ?? `http://localhost:${(server.address() as AddressInfo).port}`); // listening on TCP
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Longer than the proxies before us keep a connection (nginx 60 s, most balancers 60 s): one that we close first, they may
 * just be writing to, and whoever they do it for is told that we are gone.
 */
const KEEP_ALIVE_MS = 75_000;

function listen(fetch: Parameters<typeof serve>[0]["fetch"], config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const address = { port: config.port, hostname: config.host };
    const serverOptions = { keepAliveTimeout: KEEP_ALIVE_MS };
    const server = serve({ fetch, ...address, serverOptions }, () => resolve(server));
    server.on("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new StartRefusal(`Port ${config.port} is in use. Stop what uses it, or set PORT to another.`)
          : error,
      ),
    );
  });
}

async function greet(deps: Deps, url: string): Promise<void> {
  const { db } = deps.database;
  const nextStep = (await isFirstRun(db)) ? "  (make the owner's account there)" : "";
  console.log(`
  Heed is running.

  Dashboard   ${url}/${nextStep}
  Demo site   ${url}/demo/
  Snippet     <script src="${url}/heed.js" data-site="${await firstSiteKey(db)}" crossorigin async></script>
`);
}

/** Connections that stay open by design (live streams) are cut once everything else has had its time. */
const PATIENCE_MS = 5_000;

/** Another's server may take longer than ours may to stop: what was under way with it is taken up again at the next start. */
const atMost = (ms: number, end: () => Promise<void>) => async (): Promise<void> => {
  const patience = new AbortController();
  await Promise.race([end(), wait(ms, undefined, { signal: patience.signal }).catch(() => {})]);
  patience.abort();
};

async function drain(
  server: ServerType,
  deps: Deps,
  rounds: readonly (() => Promise<void>)[],
): Promise<void> {
  console.log("  Stopping: finishing what is in flight…");
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  deps.live.close();
  const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), PATIENCE_MS);
  "closeIdleConnections" in server && server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
  await deps.intake.drain();
  for (const end of rounds) await end();
  await deps.database.close();
  console.log("  Stopped.");
  process.exit(0);
}
