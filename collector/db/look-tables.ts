import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { LogoType } from "../../shared/look/logo.ts";
import { bytea, instant, sites, within, workspaceId } from "./tables.ts";

/** The one logo of a site. */
export const siteLogos = pgTable(
  "site_logos",
  {
    workspaceId: workspaceId(),
    siteId: uuid("site_id").notNull(),
    mediaType: text("media_type").$type<LogoType>().notNull(),
    /** Pixels of the picture itself. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** Of its bytes; part of its address, so that browsers keep a logo until there is another. */
    mark: text().notNull(),
    content: bytea().notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.siteId] }), within(t.workspaceId, t.siteId, sites)],
);
