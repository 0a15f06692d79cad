import type { TestProject } from "vitest/node";
import { newDatabaseOn, startPostgres } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** An empty database on the server that runs for the whole test run. */
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", await newDatabaseOn(server.url));
  return server.stop;
}
