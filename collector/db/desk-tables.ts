import { sql } from "drizzle-orm";
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
import type { NoticeKind } from "../../shared/contract/notice.schema.ts";
import type { SavedQuery } from "../../shared/contract/saved-view.schema.ts";
import { complaints, instant, workspaceId } from "./tables.ts";

/*
 * What each member has on their desk beside the cases themselves.
 */

/** The queue narrowed in a way somebody wants again. */
export const savedViews = pgTable(
  "saved_views",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    userId: text("user_id").notNull(),
    name: text().notNull(),
    query: jsonb().$type<SavedQuery>().notNull(),
    /** Its place among those of the same member, from 0. */
    position: integer().notNull(),
    /** Whether everybody in the workspace has it. */
    isShared: boolean("is_shared").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("saved_views_member").on(t.workspaceId, t.userId, t.position),
  ],
);

/** What of a case concerns one member: one row a member and event, so that an event read twice is told once. */
export const notices = pgTable(
  "notices",
  {
    workspaceId: workspaceId(),
    userId: text("user_id").notNull(),
    eventId: uuid("event_id").notNull(),
    kind: text().$type<NoticeKind>().notNull(),
    feedbackId: uuid("feedback_id").notNull(),
    /** The colleague who did it; null for the customer and for Heed itself. */
    byId: text("by_id"),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
    /** When a letter told of it. */
    mailedAt: instant("mailed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId, t.eventId] }),
    foreignKey({
      name: "notices_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
    index("notices_newest").on(t.workspaceId, t.userId, t.at),
    index("notices_unread").on(t.workspaceId, t.userId, t.feedbackId).where(sql`${t.readAt} is null`),
    index("notices_unmailed")
      .on(t.workspaceId, t.at)
      .where(sql`${t.mailedAt} is null and ${t.readAt} is null`),
  ],
);
