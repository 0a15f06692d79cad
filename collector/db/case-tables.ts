import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Target } from "../../shared/contract/complaint.schema.ts";
import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";
import { complaints, instant, within, workspaceId } from "./tables.ts";

/*
 * What working on complaints needs beside the cases themselves.
 */

/** How a workspace works on complaints; without a row, as Heed would by itself. */
export const complaintSettings = pgTable(
  "complaint_settings",
  { workspaceId: workspaceId(), settings: jsonb().$type<ComplaintSettings>().notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);

export const caseTeams = pgTable(
  "case_teams",
  { workspaceId: workspaceId(), id: uuid().notNull(), name: text().notNull() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

export const caseTeamMembers = pgTable(
  "case_team_members",
  {
    workspaceId: workspaceId(),
    teamId: uuid("team_id").notNull(),
    userId: text("user_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId, t.teamId] }),
    within(t.workspaceId, t.teamId, caseTeams),
    index("case_team_members_team").on(t.workspaceId, t.teamId),
  ],
);

/** Who was told about which deadline: level 0 before it, 1 to 3 after it. The key is why nobody is told twice. */
export const complaintAlarms = pgTable(
  "complaint_alarms",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    target: text().$type<Target>().notNull(),
    /** From when the deadline's time is counted. */
    countedFrom: instant("counted_from").notNull(),
    level: integer().notNull(),
    toldTo: text("told_to").array().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({
      name: "complaint_alarms_once",
      columns: [t.workspaceId, t.feedbackId, t.target, t.countedFrom, t.level],
    }),
    foreignKey({
      name: "complaint_alarms_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
  ],
);

/** Who has a case open now, and what they do there: one row a person and case, deleted soon after their last sign of life. */
export const caseVisits = pgTable(
  "case_visits",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    userId: text("user_id").notNull(),
    doing: text().$type<"reading" | "writing">().notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.userId] }),
    foreignKey({
      name: "case_visits_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
  ],
);
