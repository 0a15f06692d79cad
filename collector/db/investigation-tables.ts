import {
  bigint,
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
import type {
  LinkKind,
  Pattern,
  RemedyApproval,
  RemedyKind,
} from "../../shared/contract/investigation.schema.ts";
import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { ReplyKind } from "../../shared/contract/reply-template.schema.ts";
import { complaints, instant, workspaceId } from "./tables.ts";

/*
 * What is found out about complaints, and what is done for their customers.
 */

/** Why it happened and what it cost; absent until somebody says. */
export const complaintFindings = pgTable(
  "complaint_findings",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    /** Of the workspace's tree of causes. */
    causeId: text("cause_id"),
    pattern: text().$type<Pattern>(),
    customersTouched: integer("customers_touched"),
    costMinor: bigint("cost_minor", { mode: "number" }),
    costCurrency: text("cost_currency"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId] }),
    foreignKey({
      name: "complaint_findings_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
    index("complaint_findings_cause").on(t.workspaceId, t.causeId),
  ],
);

/** One complaint is like another, or the same again. A duplicate points at the one that is worked on. */
export const complaintLinks = pgTable(
  "complaint_links",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    otherId: uuid("other_id").notNull(),
    kind: text().$type<LinkKind>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.otherId] }),
    foreignKey({
      name: "complaint_links_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
    foreignKey({
      name: "complaint_links_other",
      columns: [t.workspaceId, t.otherId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
    index("complaint_links_back").on(t.workspaceId, t.otherId),
  ],
);

/** What is done for the customer, besides words. */
export const complaintRemedies = pgTable(
  "complaint_remedies",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    kind: text().$type<RemedyKind>().notNull(),
    apology: boolean().notNull(),
    costMinor: bigint("cost_minor", { mode: "number" }),
    costCurrency: text("cost_currency"),
    approval: text().$type<RemedyApproval>().notNull(),
    /** Who approved or declined it. */
    decidedBy: text("decided_by"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId] }),
    foreignKey({
      name: "complaint_remedies_complaint",
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [complaints.workspaceId, complaints.feedbackId],
    }).onDelete("cascade"),
  ],
);

/** Answers written once for many; with fields that are filled in for each. */
export const replyTemplates = pgTable(
  "reply_templates",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<ReplyKind>().notNull(),
    name: text().notNull(),
    words: jsonb().$type<Localized>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
