import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { RuleList } from "../../shared/reading-kinds.ts";
import type { RuleLanguage } from "../../shared/rule-phrase.ts";
import { instant, workspaceId } from "./tables.ts";

/*
 * The words a workspace reads by beside Heed's. Nothing is overwritten: each version adds and ends rules, so that every
 * version a reading was made with can be looked up.
 */
export const ruleVersions = pgTable(
  "rule_versions",
  {
    workspaceId: workspaceId(),
    language: text().$type<RuleLanguage>().notNull(),
    /** 1, 2, 3… in each language. */
    version: integer().notNull(),
    /** The version it took back. */
    undoes: integer(),
    /** The member who made it; null for an API key. */
    actorId: text("actor_id"),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.language, t.version] })],
);

export const rules = pgTable(
  "rules",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    language: text().$type<RuleLanguage>().notNull(),
    list: text().$type<RuleList>().notNull(),
    /** A phrase of the workspace's own, or one of Heed's that counts no longer. */
    kind: text().$type<"own" | "off">().notNull(),
    phrase: text().notNull(),
    addedIn: integer("added_in").notNull(),
    /** The version from which on it holds no longer. */
    endedIn: integer("ended_in"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.language, t.addedIn],
      foreignColumns: [ruleVersions.workspaceId, ruleVersions.language, ruleVersions.version],
    }).onDelete("cascade"),
    uniqueIndex("rules_standing")
      .on(t.workspaceId, t.language, t.kind, t.list, t.phrase)
      .where(sql`ended_in is null`),
  ],
);
