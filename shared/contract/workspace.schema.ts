import { z } from "zod";
import { staffLanguages } from "../locales/languages.ts";
import { idSchema, instantSchema, typed } from "./primitives.schema.ts";

/** Owner: everything. Admin: everything but removing the workspace. Agent: works the inbox. Analyst: reads. */
export const roles = ["owner", "admin", "agent", "analyst"] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

const name = typed(120).pipe(z.string().min(1, "write a name"));
const password = z.string().min(10, "use at least 10 characters").max(128);
const timeZone = z.string().refine((zone) => {
  try {
    // An offset such as +08:00 is a zone to Intl, and to PostgreSQL the opposite one (POSIX counts westwards).
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}, "must be an IANA time zone such as Asia/Shanghai");

export const firstRunStateSchema = z.object({ needed: z.boolean() }).meta({ id: "FirstRunState" });

export const firstRunSchema = z
  .strictObject({ name, email: z.email().max(254), password, workspaceName: name, timeZone })
  .meta({ id: "FirstRun" });
export type FirstRun = z.infer<typeof firstRunSchema>;

export const workspaceSchema = z
  .object({ id: idSchema, name: z.string(), timeZone: z.string(), isDemo: z.boolean(), role: roleSchema })
  .meta({ id: "Workspace" });
export type Workspace = z.infer<typeof workspaceSchema>;

/** Who is signed in and where. `workspace` is the one the session works in. */
export const sessionSchema = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      twoFactorEnabled: z.boolean(),
      /** Null until the dashboard or they themselves chose one. */
      language: z.enum(staffLanguages).nullable(),
    }),
    workspace: workspaceSchema,
    workspaces: z.array(workspaceSchema),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof sessionSchema>;

/** What is one's own, in every workspace. */
export const sessionChangeSchema = z.strictObject({ language: z.enum(staffLanguages) });

export const workspaceChangeSchema = z.strictObject({ name: name.optional(), timeZone: timeZone.optional() });

export const memberSchema = z
  .object({
    id: z.string(),
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    joinedAt: instantSchema,
    twoFactorEnabled: z.boolean(),
  })
  .meta({ id: "Member" });
export type Member = z.infer<typeof memberSchema>;

export const invitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    role: roleSchema,
    expiresAt: instantSchema,
    /** Path to hand to the invited person. */ url: z.string(),
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof invitationSchema>;

export const createdInvitationSchema = invitationSchema
  .extend({ /** Whether a letter with the link is on its way. */ mailed: z.boolean() })
  .meta({ id: "CreatedInvitation" });
export type CreatedInvitation = z.infer<typeof createdInvitationSchema>;

export const teamSchema = z
  .object({ members: z.array(memberSchema), invitations: z.array(invitationSchema) })
  .meta({ id: "Team" });
export type Team = z.infer<typeof teamSchema>;

export const newInvitationSchema = z.strictObject({ email: z.email().max(254), role: roleSchema });
export const memberChangeSchema = z.strictObject({ role: roleSchema });

/** What an invited person sees before they have an account. */
export const openInvitationSchema = z
  .object({
    workspaceName: z.string(),
    inviterName: z.string(),
    email: z.string(),
    role: roleSchema,
    hasAccount: z.boolean(),
  })
  .meta({ id: "OpenInvitation" });
export type OpenInvitation = z.infer<typeof openInvitationSchema>;
/** Without an account: name and a new password make one. With one: its password proves who accepts. */
export const invitationAcceptanceSchema = z.strictObject({ name: name.optional(), password });

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    start: z.string(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema.nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof apiKeySchema>;
export const newApiKeySchema = z.strictObject({ name, role: z.enum(["admin", "agent", "analyst"]) });
/** The key itself, shown this once. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() }).meta({ id: "CreatedApiKey" });
