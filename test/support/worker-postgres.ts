import { inject } from "vitest";
import { newDatabaseOn } from "./postgres.ts";

/** The server of this worker. */
export function postgresOfWorker(): string {
  const worker = Number(process.env["VITEST_POOL_ID"]);
  const url = inject("postgresUrls")[worker - 1];
  if (!url) throw new Error(`worker ${worker} has no PostgreSQL`);
  return url;
}

/** A fresh, empty database of this worker's. @returns its address */
export const newPostgresDatabase = (): Promise<string> => newDatabaseOn(postgresOfWorker());
