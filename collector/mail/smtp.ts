import { createTransport } from "nodemailer";
import type { TakenFile } from "../../shared/attachments.ts";
import type { Letter } from "./outbox.ts";
import type { Sender } from "./sender-name.ts";
import type { OpenServer } from "./settings-store.ts";

/** Long enough for a server that greets slowly on purpose, which some do against spam. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Marks all that Heed writes, so that it knows its own letter when one comes back. */
export const OWN_HEADER = "X-Heed";

export type Transport = ReturnType<typeof connectTo>;

/** A connection that several letters use one after the other. @param server or the address of the installation's */
export function connectTo(server: OpenServer | string) {
  const common = {
    ...TIMEOUTS,
    pool: true as const,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (typeof server === "string") return createTransport({ url: server, ...common });
  return createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    requireTLS: server.security === "starttls",
    ignoreTLS: server.security === "none",
    ...(server.user ? { auth: { user: server.user, pass: server.password ?? "" } } : {}),
    ...common,
  });
}

/** What of a letter goes over the wire. */
export type Sendable = Pick<
  Letter,
  "toAddress" | "subject" | "text" | "html" | "messageId" | "purpose" | "automatic" | "replyTo" | "references"
>;

/** RFC 3834 for what no hand wrote; answers come back to the complaint by their address. */
export async function send(
  transport: Transport,
  from: Sender,
  letter: Sendable,
  files: readonly TakenFile[] = [],
): Promise<void> {
  await transport.sendMail({
    from,
    to: letter.toAddress,
    subject: letter.subject,
    text: letter.text ?? "",
    html: letter.html ?? "",
    messageId: letter.messageId,
    attachments: files.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(content),
    })),
    ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
    ...(letter.references.length > 0
      ? { inReplyTo: letter.references.at(-1) ?? "", references: letter.references }
      : {}),
    headers: {
      [OWN_HEADER]: letter.purpose,
      ...(letter.automatic
        ? {
            "Auto-Submitted": letter.purpose === "acknowledgement" ? "auto-replied" : "auto-generated",
            // What mail servers older than RFC 3834, and Exchange, understand of the same.
            Precedence: "bulk",
            "X-Auto-Response-Suppress": "All",
          }
        : {}),
    },
  });
}
