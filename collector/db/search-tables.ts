import { boolean, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { feedback, tsvector, within, wordIndex, workspaceId } from "./tables.ts";

/*
 * What feedback is found by: a copy of its words, cut for searching (collector/text/search-words.ts), in a table of its
 * own so that the counting of feedback need not read past them. It goes with its feedback.
 */
export const feedbackWords = pgTable(
  "feedback_words",
  { workspaceId: workspaceId(), feedbackId: uuid("feedback_id").notNull(), words: tsvector().notNull() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId] }),
    within(t.workspaceId, t.feedbackId, feedback),
    wordIndex("feedback_words_found", t.words),
  ],
);

/** How far what was written before it was cut for searching, or cut by older rules, has been cut by these. */
export const indexings = pgTable(
  "indexings",
  {
    workspaceId: workspaceId(),
    of: text().$type<"feedback" | "customers">().notNull(),
    rules: integer().notNull(),
    /** The last that was done; null at the beginning. */
    cursor: uuid(),
    isDone: boolean("is_done").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.of] })],
);
