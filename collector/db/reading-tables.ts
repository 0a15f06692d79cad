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
import type { LearnedKind } from "../../shared/contract/learning.schema.ts";
import type { RereadingState } from "../../shared/contract/rereading.schema.ts";
import type { CorrectionKind } from "../../shared/reading-kinds.ts";
import { feedback, instant, workspaceId } from "./tables.ts";

/*
 * What a workspace teaches the reading.
 */

/**
 * What people said a text is, against what stood there: append only. One that takes another back names it in `undoes`.
 * With `from` and `to` the same, somebody agreed with what was read. The words themselves are looked up where they are
 * kept, so erasing them forgets what was learned from them too.
 */
export const corrections = pgTable(
  "corrections",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    feedbackId: uuid("feedback_id").notNull(),
    kind: text().$type<CorrectionKind>().notNull(),
    from: text(),
    to: text(),
    undoes: uuid(),
    /** What had read it. */
    model: text(),
    /** The member who said so; null for an API key. */
    actorId: text("actor_id"),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [feedback.workspaceId, feedback.id],
    }).onDelete("cascade"),
    index("corrections_feedback").on(t.workspaceId, t.feedbackId, t.id),
    index("corrections_kind").on(t.workspaceId, t.kind, t.id),
  ],
);

/** What was last learned of each kind and how it did. The weights are made from the log, up to `learned_at`. */
export const learnedLayers = pgTable(
  "learned_layers",
  {
    workspaceId: workspaceId(),
    kind: text().$type<CorrectionKind>().notNull(),
    isUsed: boolean("is_used").notNull(),
    /** How long the log was: it only grows, or shrinks where somebody is forgotten. */
    entries: integer().notNull(),
    figures: jsonb().$type<Omit<LearnedKind, "kind" | "learnedAt">>().notNull(),
    learnedAt: instant("learned_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind] })],
);

/** How far a workspace's feedback has been read anew. One for each workspace; the last stays, to say what it was done with. */
export const rereadings = pgTable(
  "rereadings",
  {
    workspaceId: workspaceId(),
    state: text().$type<RereadingState>().notNull(),
    /** What Heed shipped with when it began. */
    shipped: text().notNull(),
    /** The last item done, in the order of ids; null before the first. */
    cursor: uuid(),
    done: integer().notNull(),
    total: integer().notNull(),
    startedAt: instant("started_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);
