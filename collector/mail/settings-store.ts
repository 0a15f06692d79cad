import { eq, max } from "drizzle-orm";
import type { MailServer, MailSettings, MailSettingsChange } from "../../shared/contract/mail.schema.ts";
import type { Seal } from "../auth/seal.ts";
import type { Config } from "../config.ts";
import { workspaces } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { mailboxPositions, mailSettings } from "../db/mail-tables.ts";
import { outboxCounts } from "./outbox.ts";
import { parseSender, type Sender } from "./sender-name.ts";

/** A server with what opens it; a password sealed with another key is null beside a user's name. */
export type OpenServer = MailServer & { readonly password: string | null };
export type Mailbox = OpenServer & { readonly folder: string; readonly opensComplaints: boolean };

/** By whom and with what address a workspace writes, before any server is asked. */
export type Writing = Sender & { readonly linkOrigin: string; readonly replyMailbox: string | null };

type SettingsRow = typeof mailSettings.$inferSelect;

async function settingsOf(db: Db | Tx, workspaceId: string): Promise<SettingsRow | null> {
  const [row] = await db.select().from(mailSettings).where(eq(mailSettings.workspaceId, workspaceId));
  return row ?? null;
}

const sealedFor = (workspaceId: string, protocol: "smtp" | "imap") => `${workspaceId} ${protocol}`;

/** Null when no letter leaves this workspace: it has no server, the installation has none, or all in it is made up. */
export async function writingOf(db: Db | Tx, config: Config, workspaceId: string): Promise<Writing | null> {
  const own = await settingsOf(db, workspaceId);
  const replyMailbox = own?.imap ? own.fromAddress : null;
  if (own?.smtp)
    return {
      name: own.fromName,
      address: own.fromAddress,
      linkOrigin: config.publicUrl ?? own.linkOrigin,
      replyMailbox,
    };
  if (!config.mail || !config.publicUrl || (await isDemo(db, workspaceId))) return null;
  return { ...parseSender(config.mail.from), linkOrigin: config.publicUrl, replyMailbox };
}

async function isDemo(db: Db | Tx, workspaceId: string): Promise<boolean> {
  const [workspace] = await db
    .select({ isDemo: workspaces.isDemo })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return workspace?.isDemo ?? true;
}

/** The server a workspace sends by: its own, else null for the installation's. */
export async function smtpServerOf(db: Db, seal: Seal, workspaceId: string): Promise<OpenServer | null> {
  const own = await settingsOf(db, workspaceId);
  return own?.smtp
    ? { ...own.smtp, password: await opened(seal, own.smtpPassword, sealedFor(workspaceId, "smtp")) }
    : null;
}

/** The mailbox a workspace reads; null when it reads none. */
export async function mailboxOf(db: Db, seal: Seal, workspaceId: string): Promise<Mailbox | null> {
  const own = await settingsOf(db, workspaceId);
  if (!own?.imap) return null;
  const password = await opened(seal, own.imapPassword, sealedFor(workspaceId, "imap"));
  return { ...own.imap, password, folder: own.imapFolder, opensComplaints: own.opensComplaints };
}

/** The addresses whose letters are our own: read again, they would be answered by ourselves. */
export async function ownAddressesOf(db: Db, workspaceId: string): Promise<string[]> {
  const own = await settingsOf(db, workspaceId);
  return own ? [own.fromAddress] : [];
}

const opened = async (seal: Seal, sealed: string | null, about: string) =>
  sealed ? seal.open(sealed, about) : "";

export async function saveMailSettings(
  db: Db,
  seal: Seal,
  workspaceId: string,
  given: MailSettingsChange,
  linkOrigin: string,
  now: Date,
): Promise<void> {
  const before = await settingsOf(db, workspaceId);
  const passwordFor = async (protocol: "smtp" | "imap", stored: string | null | undefined) => {
    const server = given[protocol];
    if (!server) return null;
    // A stored password goes to no other server, or whoever may change the address could have it sent to their own.
    const isSameServer = before?.[protocol]?.host === server.host && before[protocol].user === server.user;
    if (server.password === undefined) return isSameServer ? (stored ?? null) : null;
    return server.password === "" ? null : seal.close(server.password, sealedFor(workspaceId, protocol));
  };
  const values = {
    fromName: given.fromName,
    fromAddress: given.fromAddress.toLowerCase(),
    smtp: given.smtp && withoutPassword(given.smtp),
    smtpPassword: await passwordFor("smtp", before?.smtpPassword),
    imap: given.imap && withoutPassword(given.imap),
    imapPassword: await passwordFor("imap", before?.imapPassword),
    imapFolder: given.imap?.folder ?? "INBOX",
    opensComplaints: given.opensComplaints,
    linkOrigin,
    updatedAt: now,
  };
  await db
    .insert(mailSettings)
    .values({ workspaceId, ...values })
    .onConflictDoUpdate({ target: mailSettings.workspaceId, set: values });
}

const withoutPassword = ({ host, port, security, user }: MailServer): MailServer => ({
  host,
  port,
  security,
  user,
});

/** As the settings page shows them: whether there is a password, never which. */
export async function shownMailSettings(db: Db, config: Config, workspaceId: string): Promise<MailSettings> {
  const own = await settingsOf(db, workspaceId);
  const [read] = await db
    .select({ at: max(mailboxPositions.readAt) })
    .from(mailboxPositions)
    .where(eq(mailboxPositions.workspaceId, workspaceId));
  return {
    own: own && {
      fromName: own.fromName,
      fromAddress: own.fromAddress,
      smtp: own.smtp && { ...own.smtp, hasPassword: own.smtpPassword !== null },
      imap: own.imap && { ...own.imap, hasPassword: own.imapPassword !== null, folder: own.imapFolder },
      opensComplaints: own.opensComplaints,
    },
    installationSender: config.mail?.from ?? null,
    sends: (await writingOf(db, config, workspaceId)) !== null,
    outbox: await outboxCounts(db, workspaceId),
    mailboxReadAt: read?.at?.toISOString() ?? null,
  };
}
