import type { AddressInfo, Socket } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { takeLetters } from "../../collector/complaints/mail-in.ts";
import { imapClient } from "../../collector/mail/mailbox.ts";
import { readNewLetters } from "../../collector/mail/read-mailbox.ts";
import { mailboxOf, ownAddressesOf } from "../../collector/mail/settings-store.ts";
import type { TestCollector } from "./collector.ts";

export type TestMailbox = {
  readonly port: number;
  /** A letter arrives, as the bytes given. */
  readonly arrives: (raw: string) => void;
  readonly seen: () => number;
  /** Cuts every connection, as a restart of the server does. */
  readonly hangUp: () => void;
  /** The server numbers all letters anew. */
  readonly renumber: () => void;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** A real IMAP server on this machine, with one empty INBOX. */
export async function openMailbox(): Promise<TestMailbox> {
  const server = hoodiecrow({ plugins: ["IDLE", "UIDPLUS"], storage: { INBOX: { messages: [] } } });
  const sockets = new Set<Socket>();
  let connections = 0;
  await new Promise<void>((resolve) => server.listen(0, resolve));
  server.server.on("connection", (socket: Socket) => {
    connections++;
    // It writes an answer in two parts; the second would wait 40 ms for the first to be acknowledged.
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const inbox = () => server.getMailbox("INBOX");
  return {
    port: (server.server.address() as AddressInfo).port, // listening on TCP
    arrives: (raw) => server.appendMessage("INBOX", [], new Date("2026-06-17T09:00:00Z"), raw),
    seen: () => inbox().messages.filter(({ flags }) => flags.includes("\\Seen")).length,
    hangUp,
    renumber: () => {
      const box = inbox();
      box.uidvalidity += 1;
    },
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
}

/** The settings of such a mailbox. */
export const mailboxSettings = ({ port }: TestMailbox) => ({
  host: "127.0.0.1",
  port,
  security: "none",
  user: "testuser",
  password: "testpass",
  folder: "INBOX",
});

/** Connects, reads what is new, makes of it what it is, and does what follows. */
export async function readMail({ deps, settle }: TestCollector, workspaceId: string): Promise<void> {
  const { db } = deps.database;
  const mailbox = await mailboxOf(db, deps.seal, workspaceId);
  if (!mailbox) throw new Error("no mailbox is set");
  const own = await ownAddressesOf(db, workspaceId);
  const client = imapClient(mailbox);
  await client.connect();
  await client.mailboxOpen(mailbox.folder);
  await readNewLetters(client, mailbox, { db, workspaceId, own, now: deps.now });
  client.close();
  await takeLetters(deps, workspaceId);
  await settle();
}

/** A letter as a mail program writes it. */
export function aLetter(given: {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}): string {
  const headers = {
    From: given.from ?? "Kim <kim@customer.example>",
    To: given.to ?? "care@shop.example",
    Subject: given.subject ?? "A letter",
    "Message-ID": `<${crypto.randomUUID()}@customer.example>`,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    ...given.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join("\r\n")}\r\n\r\n${given.text ?? "Hello."}\r\n`;
}
