import { bigint, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "./tables.ts";

/*
 * How far what follows from events, and from the passing of time, has come.
 */

/** Who reads the events of every workspace, and from which transaction on: what was before a consumer came is not told to it. */
export const eventConsumers = pgTable("event_consumers", {
  name: text().primaryKey(),
  since: bigint({ mode: "number" }).notNull(),
});

/** Up to which event a consumer has done what follows, moved in the transaction that did it. */
export const eventPositions = pgTable(
  "event_positions",
  {
    workspaceId: workspaceId(),
    consumer: text().notNull(),
    transaction: bigint({ mode: "number" }).notNull(),
    eventId: uuid("event_id").notNull(),
    /** How often the next event failed in a row, and when it is tried again. */
    failures: integer().notNull().default(0),
    retryAt: instant("retry_at"),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.consumer] })],
);

/** What is done every so often. `held_until` is set while a process does it. */
export const jobs = pgTable("jobs", {
  name: text().primaryKey(),
  dueAt: instant("due_at").notNull(),
  heldUntil: instant("held_until"),
});
