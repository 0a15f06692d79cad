import { boolean, foreignKey, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { feedback, instant, workspaceId } from "./tables.ts";

/** Whether a resolution settled it for the customer, and how the handling was; one for each time it was resolved. */
export const followUps = pgTable(
  "follow_ups",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    resolvedAt: instant("resolved_at").notNull(),
    /** When they were asked by mail; null when they answered before. */
    askedAt: instant("asked_at"),
    answeredAt: instant("answered_at"),
    isSolved: boolean("is_solved"),
    /** 1 very dissatisfied … 5 very satisfied with how it was handled. */
    satisfaction: smallint(),
    /** 1 very difficult … 7 very easy. */
    effort: smallint(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.resolvedAt] }),
    foreignKey({
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [feedback.workspaceId, feedback.id],
    }).onDelete("cascade"),
  ],
);
