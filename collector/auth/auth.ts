import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { organization, twoFactor } from "better-auth/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { defaultStatements } from "better-auth/plugins/organization/access";
import type { Logger } from "pino";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Config } from "../config.ts";
import * as accounts from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import { publicOrigin } from "../http/access.ts";

const access = createAccessControl(defaultStatements);
const full = {
  organization: ["update", "delete"],
  member: ["create", "update", "delete"],
  invitation: ["create", "cancel"],
} as const;
const memberRoles = {
  owner: access.newRole(full),
  admin: access.newRole({ ...full, organization: ["update"] }),
  agent: access.newRole({}),
  analyst: access.newRole({}),
};

export type Auth = ReturnType<typeof createAuth>;

/**
 * Accounts, password hashes (scrypt), sessions, second factor and who belongs to which workspace: better-auth on our
 * tables. A workspace is its "organization".
 */
export function createAuth(given: { db: Db; config: Config; secret: string; log: Logger }) {
  const { db, config, secret, log } = given;
  return betterAuth({
    appName: "Heed",
    basePath: "/api/auth",
    baseURL: config.publicUrl ?? `http://localhost:${config.port}`,
    secret,
    telemetry: { enabled: false },
    // The cookie travels only to the address that set it, so the address in use is the one to trust.
    trustedOrigins: (request) => (request ? [publicOrigin(request, config)] : []),
    database: drizzleAdapter(db, { provider: "pg", schema: adapterTables }),
    emailAndPassword: { enabled: true, minPasswordLength: 10, autoSignIn: false },
    session: { expiresIn: 60 * 60 * 24 * 14 },
    advanced: {
      cookiePrefix: "heed",
      useSecureCookies: config.publicUrl?.startsWith("https:") ?? false,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ["x-heed-address"] },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      // The library allows three in ten seconds, which a team behind one address uses up at nine o'clock.
      customRules: { "/sign-in/email": { window: 60, max: 20 } },
    },
    logger: { log: (level, message) => log[level]({ part: "auth" }, message) },
    plugins: [
      organization({
        ac: access,
        roles: memberRoles,
        creatorRole: "owner",
        requireEmailVerificationOnInvitation: false,
        // The library stops at a hundred of each, with an error; a team has no such end.
        membershipLimit: 100_000,
        invitationLimit: 100_000,
      }),
      twoFactor({ issuer: "Heed" }),
    ],
  });
}

const adapterTables = {
  user: accounts.users,
  session: accounts.sessions,
  account: accounts.credentials,
  verification: accounts.verifications,
  twoFactor: accounts.secondFactors,
  organization: accounts.workspaces,
  member: accounts.members,
  invitation: accounts.invitations,
};

/** The parts of better-auth the dashboard uses; the rest (sign-up, its organization routes) stays shut. */
export const openAuthPaths = [
  "/sign-in/email",
  "/sign-out",
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/two-factor/generate-backup-codes",
].map((path) => `/api/auth${path}`);
