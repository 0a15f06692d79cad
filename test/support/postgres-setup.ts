import { availableParallelism } from "node:os";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A server for each worker, for the whole test run. */
    postgresUrls: readonly string[];
  }
}

/**
 * A server for each worker, as in the field: events are read up to the oldest transaction under way on the server,
 * whichever database it is in, so that the work of another worker would hold back what a test waits for.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Number(project.config.maxWorkers ?? availableParallelism());
  // No test cuts the power, so nothing need reach the disk; nor may the server's own work come between two steps.
  const start = () => startPostgres("fsync=off", "autovacuum=off");
  const servers = await Promise.all(Array.from({ length: workers }, start));
  project.provide(
    "postgresUrls",
    servers.map(({ url }) => url),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}
