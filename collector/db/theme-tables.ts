import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Themes, ThemeTrend } from "../../shared/contract/theme.schema.ts";
import { feedback, instant, within, workspaceId } from "./tables.ts";

/*
 * What customers talk about. Rows that stay from run to run, so that names do; no text of anybody's, only phrases that
 * many people used, and which feedback holds them.
 */
export const themes = pgTable(
  "themes",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    language: text().notNull(),
    /** As people call it themselves; it stays as first found. */
    name: text().notNull(),
    /** As a member called it. */
    givenName: text("given_name"),
    trend: text().$type<ThemeTrend>().notNull(),
    isHidden: boolean("is_hidden").notNull().default(false),
    /** The theme it counts as; one that others joined joins none itself. */
    mergedInto: uuid("merged_into"),
    /** When it was last found to have changed. */
    foundAt: instant("found_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** A phrase, as stems between spaces, is known to one theme of its language. */
export const themeTerms = pgTable(
  "theme_terms",
  {
    workspaceId: workspaceId(),
    language: text().notNull(),
    term: text().notNull(),
    themeId: uuid("theme_id").notNull(),
    position: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.language, t.term] }),
    within(t.workspaceId, t.themeId, themes),
    index("theme_terms_theme").on(t.workspaceId, t.themeId),
  ],
);

export const themeMentions = pgTable(
  "theme_mentions",
  {
    workspaceId: workspaceId(),
    themeId: uuid("theme_id").notNull(),
    feedbackId: uuid("feedback_id").notNull(),
    isRecent: boolean("is_recent").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.themeId, t.feedbackId] }),
    within(t.workspaceId, t.themeId, themes),
    within(t.workspaceId, t.feedbackId, feedback),
    index("theme_mentions_feedback").on(t.workspaceId, t.feedbackId),
  ],
);

/** The last look for themes. */
export const themeRuns = pgTable(
  "theme_runs",
  {
    workspaceId: workspaceId(),
    ranAt: instant("ran_at").notNull(),
    recentDays: smallint("recent_days").notNull(),
    languages: jsonb().$type<Themes["languages"]>().notNull(),
    texts: integer().notNull(),
    isCut: boolean("is_cut").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);
