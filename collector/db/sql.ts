import { type SQL, sql } from "drizzle-orm";

/** How many rows of the group meet the condition, as a number on both drivers. */
export const countIf = (condition: SQL | undefined): SQL<number> =>
  sql<number>`(count(*) filter (where ${condition ?? sql`true`}))::int`;

/** Midnight at the start of this day (`YYYY-MM-DD`) in that time zone. */
export const startOfDay = (day: string, timeZone: string): SQL =>
  sql`(${day}::date::timestamp at time zone ${timeZone})`;

/** Midnight at its end, which is the next day's: compare with `<`. */
export const endOfDay = (day: string, timeZone: string): SQL =>
  sql`((${day}::date + 1)::timestamp at time zone ${timeZone})`;
