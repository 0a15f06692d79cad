/** What the queue's bench drives, bundled for plain Node: the product's own app on a real PostgreSQL, and a way to fill it. */
export { createApp } from "../../collector/app.ts";
export { assemble } from "../../collector/command/open.ts";
export { readConfig } from "../../collector/config.ts";
export { openPostgres } from "../../collector/db/connect.ts";
export { indexOn } from "../../collector/search/indexing.ts";
export { ensureFirstWorkspace } from "../../collector/workspaces/store.ts";
export { newDatabaseOn, startPostgres } from "../support/postgres.ts";
