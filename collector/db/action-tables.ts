import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ActionState } from "../../shared/action-states.ts";
import { complaints, instant, workspaceId } from "./tables.ts";

/** Improvements: what is changed so that something does not happen again. Their words are the house's, never a customer's. */
export const actions = pgTable(
  "actions",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    title: text().notNull(),
    change: text().notNull(),
    /** Of the workspace's tree of causes; null while nobody knows. */
    causeId: text("cause_id"),
    ownerId: text("owner_id").notNull(),
    dueOn: date("due_on").notNull(),
    state: text().$type<ActionState>().notNull(),
    /** Set exactly from `done` on. */
    doneOn: date("done_on"),
    /** Counted up by every change. */
    version: integer().notNull().default(0),
    createdBy: text("created_by"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("actions_state").on(t.workspaceId, t.state, t.dueOn),
  ],
);

/** Which complaints led to an action. */
export const complaintActions = pgTable(
  "complaint_actions",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    actionId: uuid("action_id").notNull(),
    /** The member who linked it; null when an API key did. */
    linkedBy: text("linked_by"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.actionId] }),
    foreignKey({
      name: "complaint_actions_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
    foreignKey({
      name: "complaint_actions_action",
      columns: [t.workspaceId, t.actionId],
      foreignColumns: [actions.workspaceId, actions.id],
    }).onDelete("cascade"),
    index("complaint_actions_back").on(t.workspaceId, t.actionId),
  ],
);
