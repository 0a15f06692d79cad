import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { AttributeValue } from "../../shared/contract/customer-attributes.schema.ts";
import { customers, instant, sites, surveys, within, workspaceId } from "./tables.ts";

/*
 * Whom surveys ask, and how a site proves who its visitors are.
 */

/** A survey was put before a customer, on whichever device; `id` is the impression's, and the response's that follows. */
export const asks = pgTable(
  "asks",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid("customer_id").notNull(),
    surveyId: uuid("survey_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within(t.workspaceId, t.customerId, customers),
    within(t.workspaceId, t.surveyId, surveys),
    index("asks_customer_time").on(t.workspaceId, t.customerId, t.at),
  ],
);

/** What a site said of a customer whose id it proved. */
export const customerAttributes = pgTable(
  "customer_attributes",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    name: text().notNull(),
    value: jsonb().$type<AttributeValue>().notNull(),
    toldAt: instant("told_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId, t.name] }),
    within(t.workspaceId, t.customerId, customers),
    index("customer_attributes_name").on(t.workspaceId, t.name, t.customerId),
  ],
);

/** With these a site signs its customers' ids; at most two at a time, so that one can follow the other. Sealed: see `auth/seal.ts`. */
export const siteSecrets = pgTable(
  "site_secrets",
  {
    workspaceId: workspaceId(),
    siteId: uuid("site_id").notNull(),
    id: uuid().notNull(),
    secret: text().notNull(),
    /** Its last characters, by which people know which it is. */
    ending: text().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.siteId, t.id] }), within(t.workspaceId, t.siteId, sites)],
);
