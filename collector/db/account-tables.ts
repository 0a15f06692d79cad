import { boolean, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { StaffLanguage } from "../../shared/locales/languages.ts";

/*
 * What stands outside a workspace's data: accounts, who belongs to which workspace, and the look-ups that find a
 * workspace from a key. On a distributed PostgreSQL these stay local or become reference tables.
 */
const instant = (name: string) => timestamp(name, { withTimezone: true });
const madeAt = () => instant("created_at").notNull().defaultNow();

export const workspaces = pgTable("workspaces", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  logo: text(),
  metadata: text(),
  timeZone: text("time_zone").notNull().default("UTC"),
  isDemo: boolean("is_demo").notNull().default(false),
  createdAt: madeAt(),
});

export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
  /** What the dashboard speaks to them, and letters too; null until they were there. */
  language: text().$type<StaffLanguage>(),
  createdAt: madeAt(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

const userId = () =>
  text("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

export const sessions = pgTable("sessions", {
  id: text().primaryKey(),
  token: text().notNull().unique(),
  userId: userId(),
  activeOrganizationId: text("active_workspace_id"),
  expiresAt: instant("expires_at").notNull(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  createdAt: madeAt(),
  updatedAt: instant("updated_at").notNull(),
});

/** How a user proves who they are; the password's scrypt hash is here. */
export const credentials = pgTable("credentials", {
  id: text().primaryKey(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  userId: userId(),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: instant("access_token_expires_at"),
  refreshTokenExpiresAt: instant("refresh_token_expires_at"),
  scope: text(),
  password: text(),
  createdAt: madeAt(),
  updatedAt: instant("updated_at").notNull(),
});

export const verifications = pgTable("verifications", {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: madeAt(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

export const secondFactors = pgTable("second_factors", {
  id: text().primaryKey(),
  userId: userId(),
  secret: text().notNull(),
  backupCodes: text("backup_codes").notNull(),
  verified: boolean().default(true),
  failedVerificationCount: integer("failed_verification_count").default(0),
  lockedUntil: instant("locked_until"),
});

export const members = pgTable(
  "members",
  {
    id: text().primaryKey(),
    organizationId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: userId(),
    role: text().notNull(),
    createdAt: madeAt(),
  },
  (t) => [
    uniqueIndex("members_workspace_user").on(t.organizationId, t.userId),
    index("members_user").on(t.userId),
  ],
);

export const invitations = pgTable("invitations", {
  id: text().primaryKey(),
  organizationId: uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  email: text().notNull(),
  role: text(),
  status: text().notNull().default("pending"),
  expiresAt: instant("expires_at").notNull(),
  inviterId: text("inviter_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  createdAt: madeAt(),
});

/** From what a request carries to whose data it means. Only the SHA-256 of an API key is kept. */
export const apiKeys = pgTable("api_keys", {
  hash: text().primaryKey(),
  id: uuid().notNull().unique(),
  workspaceId: uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  name: text().notNull(),
  role: text().notNull(),
  start: text().notNull(),
  createdAt: madeAt(),
  lastUsedAt: instant("last_used_at"),
});

export const siteKeys = pgTable("site_keys", {
  key: text().primaryKey(),
  workspaceId: uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  siteId: uuid("site_id").notNull(),
});

/** Which survey has an address of its own. Unique over the whole installation, whose addresses they are. */
export const surveySlugs = pgTable(
  "survey_slugs",
  {
    slug: text().primaryKey(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    surveyId: uuid("survey_id").notNull(),
  },
  (t) => [index("survey_slugs_survey").on(t.workspaceId, t.surveyId)],
);

/** One row: what this installation made up for itself at its first start. */
export const installation = pgTable("installation", {
  id: integer().primaryKey().default(1),
  secret: text().notNull(),
});
