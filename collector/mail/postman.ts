import { and, asc, eq, inArray } from "drizzle-orm";
import type { TakenFile } from "../../shared/attachments.ts";
import type { MailCheck } from "../../shared/contract/mail.schema.ts";
import type { Seal } from "../auth/seal.ts";
import type { Config } from "../config.ts";
import type { Db } from "../db/connect.ts";
import { attachments } from "../db/tables.ts";
import { claimDue, type Letter, markFailed, markSent, postpone, workspacesWithDueLetters } from "./outbox.ts";
import { smtpServerOf, type Writing, writingOf } from "./settings-store.ts";
import { connectTo, type Sendable, send, type Transport } from "./smtp.ts";
import { type Failure, failureOf } from "./trouble.ts";

/** Few enough that one process has sent them well before its claim on them ends. */
const MOST_AT_ONCE = 20;

export type Postal = { readonly db: Db; readonly config: Config; readonly seal: Seal };

/**
 * Sends what is due in every workspace. Each letter is sent at least once: should the process die between the server's
 * "taken" and our note of it, it goes again with the same Message-ID.
 */
export async function sendDueLetters(postal: Postal, now: () => Date): Promise<void> {
  const due = await workspacesWithDueLetters(postal.db, now());
  await Promise.all(due.map((id) => sendDueOf(postal, id, now)));
}

/** One server that is slow or down holds up no other workspace. */
async function sendDueOf(postal: Postal, workspaceId: string, now: () => Date): Promise<void> {
  const claimed = await claimDue(postal.db, workspaceId, MOST_AT_ONCE, now());
  if (claimed.length === 0) return;
  const way = await wayOut(postal, workspaceId);
  if ("trouble" in way) return postponeAll(postal.db, claimed, way, now());
  const { transport, writing } = way;
  try {
    for (const [index, letter] of claimed.entries()) {
      const failure = await sendOne(postal.db, transport, writing, letter, now);
      if (failure?.concerns === "server")
        return await postponeAll(postal.db, claimed.slice(index), failure, now());
    }
  } finally {
    transport.close();
  }
}

async function sendOne(
  db: Db,
  transport: Transport,
  writing: Writing,
  letter: Letter,
  now: () => Date,
): Promise<Failure | null> {
  try {
    await send(transport, writing, letter, await filesOf(db, letter));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.concerns === "letter") await markFailed(db, letter, failure.said, now());
    if (failure.concerns === "moment") await postpone(db, letter, failure.said, now(), Math.random());
    return failure;
  }
  await markSent(db, letter, now());
  return null;
}

/** Read only now, so that the outbox holds no file twice. */
async function filesOf(db: Db, { workspaceId, feedbackId, files }: Letter): Promise<TakenFile[]> {
  if (files.length === 0 || !feedbackId) return [];
  return db
    .select({ name: attachments.name, mediaType: attachments.mediaType, content: attachments.content })
    .from(attachments)
    .where(
      and(
        eq(attachments.workspaceId, workspaceId),
        eq(attachments.feedbackId, feedbackId),
        inArray(attachments.id, files),
      ),
    )
    .orderBy(asc(attachments.id));
}

async function postponeAll(db: Db, letters: readonly Letter[], { said }: Failure, now: Date): Promise<void> {
  for (const letter of letters) await postpone(db, letter, said, now, Math.random());
}

async function wayOut(
  { db, config, seal }: Postal,
  workspaceId: string,
): Promise<{ transport: Transport; writing: Writing } | Failure> {
  const writing = await writingOf(db, config, workspaceId);
  const server = (await smtpServerOf(db, seal, workspaceId)) ?? config.mail?.smtpUrl;
  if (!writing || !server)
    return { trouble: "unreachable", said: "No mail server is set.", concerns: "server" };
  if (typeof server !== "string" && server.password === null) return UNREADABLE_PASSWORD;
  return { transport: connectTo(server), writing };
}

export const UNREADABLE_PASSWORD: Failure = {
  trouble: "unreadable_password",
  said: "The stored password was sealed with another key.",
  concerns: "server",
};

/** Sends one letter now, past the outbox, so that whoever set the server up sees what it says. */
export async function tryLetter(
  postal: Postal,
  workspaceId: string,
  letter: Omit<Sendable, "automatic" | "replyTo" | "references">,
): Promise<MailCheck> {
  const way = await wayOut(postal, workspaceId);
  if ("trouble" in way) return { ok: false, trouble: way.trouble, said: way.said };
  try {
    await send(way.transport, way.writing, { ...letter, automatic: true, replyTo: null, references: [] });
    return { ok: true };
  } catch (error) {
    const { trouble, said } = failureOf(error);
    return { ok: false, trouble, said };
  } finally {
    way.transport.close();
  }
}
