import type { MailServer, MailSettings } from "../../shared/contract/mail.schema.ts";

/** A server as it stands in the form: all text, so that a field may be empty while it is typed into. */
export type ServerDraft = {
  readonly host: string;
  readonly port: string;
  readonly security: MailServer["security"];
  readonly user: string;
  readonly password: string;
};

export type Protocol = "smtp" | "imap";

/** The ports by which providers offer it (RFC 8314, section 7). */
const PORTS: Record<Protocol, Record<MailServer["security"], string>> = {
  smtp: { tls: "465", starttls: "587", none: "25" },
  imap: { tls: "993", starttls: "143", none: "143" },
};

export const draftOf = (protocol: Protocol, server: MailServer | null | undefined): ServerDraft => ({
  host: server?.host ?? "",
  port: server ? String(server.port) : PORTS[protocol].tls,
  security: server?.security ?? "tls",
  user: server?.user ?? "",
  password: "",
});

/** Another encryption usually has another port; one that was typed in stays. */
export function withSecurity(
  protocol: Protocol,
  draft: ServerDraft,
  security: MailServer["security"],
): ServerDraft {
  const isUsual = Object.values(PORTS[protocol]).includes(draft.port);
  return { ...draft, security, port: isUsual ? PORTS[protocol][security] : draft.port };
}

/** What is sent to be saved; an empty password keeps the stored one. */
const serverIn = ({ host, port, security, user, password }: ServerDraft) => ({
  host: host.trim(),
  port: Number(port),
  security,
  user: user.trim(),
  ...(password === "" ? {} : { password }),
});

/** All of the form. */
export type MailDraft = {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly smtp: ServerDraft | null;
  readonly imap: ServerDraft | null;
  readonly folder: string;
  readonly opensComplaints: boolean;
};

export const mailDraftOf = (own: MailSettings["own"], workspaceName: string): MailDraft => ({
  fromName: own?.fromName ?? workspaceName,
  fromAddress: own?.fromAddress ?? "",
  smtp: own?.smtp ? draftOf("smtp", own.smtp) : null,
  imap: own?.imap ? draftOf("imap", own.imap) : null,
  folder: own?.imap?.folder ?? "INBOX",
  opensComplaints: own?.opensComplaints ?? true,
});

/** What is sent to be saved. */
export const mailIn = ({ fromName, fromAddress, smtp, imap, folder, opensComplaints }: MailDraft) => ({
  fromName,
  fromAddress: fromAddress.trim(),
  smtp: smtp && serverIn(smtp),
  imap: imap && { ...serverIn(imap), folder },
  opensComplaints,
});
