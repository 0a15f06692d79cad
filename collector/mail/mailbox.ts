import { ImapFlow } from "imapflow";
import type { MailCheck } from "../../shared/contract/mail.schema.ts";
import type { Mailbox } from "./settings-store.ts";
import { failureOf } from "./trouble.ts";

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 20_000, socketTimeout: 5 * 60_000 };

/** A connection not yet made. */
export function imapClient(mailbox: Mailbox): ImapFlow {
  return new ImapFlow({
    host: mailbox.host,
    port: mailbox.port,
    secure: mailbox.security === "tls",
    ...(mailbox.security === "tls" ? {} : { doSTARTTLS: mailbox.security === "starttls" }),
    auth: { user: mailbox.user, pass: mailbox.password ?? "" },
    logger: false,
    clientInfo: { name: "Heed" },
    // Between two looks it listens: soon, or what comes in the meantime waits for the next look.
    autoIdleDelay: 500,
    ...TIMEOUTS,
  });
}

/** Opens the mailbox once, to tell whoever set it up what its server says. */
export async function tryMailbox(mailbox: Mailbox): Promise<MailCheck> {
  const client = imapClient(mailbox);
  // Told twice by the library: as an event, and by what was awaited.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    client.close();
    const { trouble, said } = failureOf(error);
    return { ok: false, trouble, said };
  }
  try {
    await client.mailboxOpen(mailbox.folder, { readOnly: true });
    return { ok: true };
  } catch (error) {
    return { ok: false, trouble: "no_such_folder", said: failureOf(error).said };
  } finally {
    await client.logout().catch(() => client.close());
  }
}
