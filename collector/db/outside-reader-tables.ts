import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { OutsideLabels, OutsideTrouble } from "../../shared/contract/outside-reader.schema.ts";
import { feedback, instant, workspaceId } from "./tables.ts";

/*
 * A reader outside the house, if the workspace has one. What it reads is kept apart from `readings`, which triage works
 * by, and goes with the feedback it is about when that is erased.
 */

/** Which server reads, and how it goes with it. The key is sealed: see `auth/seal.ts`. */
export const outsideReaders = pgTable(
  "outside_readers",
  {
    workspaceId: workspaceId(),
    isOn: boolean("is_on").notNull(),
    baseUrl: text("base_url").notNull(),
    model: text().notNull(),
    key: text(),
    mostPerMonth: integer("most_per_month").notNull(),
    /** The server takes no schema for its answer: it is asked in plain words at once. */
    refusesSchema: boolean("refuses_schema").notNull().default(false),
    /** Which month was counted last, as 2026-06, and how many calls were made in it. */
    countedMonth: text("counted_month"),
    calls: integer().notNull().default(0),
    lastSuccessAt: instant("last_success_at"),
    lastFailureAt: instant("last_failure_at"),
    lastTrouble: text("last_trouble").$type<OutsideTrouble>(),
    lastSaid: text("last_said"),
    /** Failures in a row, and until when nothing is asked after them. */
    failures: integer().notNull().default(0),
    restsUntil: instant("rests_until"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);

/** Written answers that wait to be read there; their words are looked up when it is their turn. */
export const outsideQueue = pgTable(
  "outside_queue",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    questionId: text("question_id").notNull(),
    queuedAt: instant("queued_at").notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.questionId] }),
    foreignKey({
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [feedback.workspaceId, feedback.id],
    }).onDelete("cascade"),
    index("outside_queue_due").on(t.workspaceId, t.nextAttemptAt),
  ],
);

/** What was read there, and by whom. A later reading of the same answer takes the place of the earlier. */
export const outsideReadings = pgTable(
  "outside_readings",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    questionId: text("question_id").notNull(),
    host: text().notNull(),
    model: text().notNull(),
    labels: jsonb().$type<OutsideLabels>().notNull(),
    readAt: instant("read_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.questionId] }),
    foreignKey({
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [feedback.workspaceId, feedback.id],
    }).onDelete("cascade"),
  ],
);
