import { type SQL, sql } from "drizzle-orm";

/** How many rows of the group meet the condition, as a number on both drivers. */
export const countIf = (condition: SQL | undefined): SQL<number> =>
  sql<number>`(count(*) filter (where ${condition ?? sql`true`}))::int`;
