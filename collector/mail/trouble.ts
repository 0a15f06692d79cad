import type { MailTrouble } from "../../shared/contract/mail.schema.ts";

/** What went wrong with a mail server, and whether another attempt can help. */
export type Failure = {
  readonly trouble: MailTrouble;
  /** The server's own sentence, or the machine's. */
  readonly said: string;
  /** `letter`: this one will never be taken. `server`: nothing goes for now, this one or another. `moment`: try this one again. */
  readonly concerns: "letter" | "server" | "moment";
};

/** Codes of Node's and nodemailer's for a server that does not answer. */
const BY_CODE: Readonly<Record<string, MailTrouble>> = {
  ENOTFOUND: "unknown_host",
  EAI_AGAIN: "unknown_host",
  EDNS: "unknown_host",
  ECONNREFUSED: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ECONNRESET: "no_answer",
  ETIMEDOUT: "no_answer",
  ESOCKET: "no_answer",
  ECONNECTION: "no_answer",
  NoConnection: "no_answer",
  EConnectionClosed: "no_answer",
  UPGRADE_TIMEOUT: "no_answer",
  CONNECT_TIMEOUT: "no_answer",
  GREETING_TIMEOUT: "no_answer",
  DEPTH_ZERO_SELF_SIGNED_CERT: "bad_certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "bad_certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "bad_certificate",
  CERT_HAS_EXPIRED: "bad_certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "bad_certificate",
  EAUTH: "not_let_in",
  ENOAUTH: "not_let_in",
};

/** What libraries and Node hang on their errors, where they do. */
type Told = {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseText?: unknown;
  readonly authenticationFailed?: unknown;
};

const toldBy = (error: unknown): Told => (typeof error === "object" && error !== null ? error : {});

/** @param error of a connection, of nodemailer or of imapflow */
export function failureOf(error: unknown): Failure {
  const told = toldBy(error);
  const said = sentenceOf(error, told);
  const status = typeof told.responseCode === "number" ? told.responseCode : 0;
  // nodemailer calls every trouble with the connection ESOCKET, and Node's own code stands in its sentence.
  const named = /\bE[A-Z_]{4,}\b/.exec(said)?.[0];
  const code = [named, told.code].find((one) => typeof one === "string" && one in BY_CODE);
  const certificate = /certificate|self.signed/i.test(said);
  if (told.authenticationFailed === true) return { trouble: "not_let_in", said, concerns: "server" };
  if (told.code === "EAUTH" || told.code === "ENOAUTH")
    return { trouble: "not_let_in", said, concerns: "server" };
  if (told.code === "ETLS" || /wrong version number|packet length too long/i.test(said))
    return { trouble: "not_encrypted", said, concerns: "server" };
  if (status >= 400) return refusedBy(status, String(told.command ?? ""), said);
  if (certificate) return { trouble: "bad_certificate", said, concerns: "server" };
  const trouble = typeof code === "string" ? BY_CODE[code] : undefined;
  return { trouble: trouble ?? "refused", said, concerns: trouble ? "server" : "moment" };
}

/** RFC 5321, section 4.2.1: 4yz asks to try again, 5yz not to. Who may send is a matter of the settings, not of the letter. */
function refusedBy(status: number, command: string, said: string): Failure {
  if (/^MAIL/i.test(command)) return { trouble: "sender_refused", said, concerns: "server" };
  if (status < 500) return { trouble: "refused", said, concerns: "moment" };
  if (/^(RCPT|DATA|API)/i.test(command))
    return { trouble: /^RCPT/i.test(command) ? "recipient_refused" : "refused", said, concerns: "letter" };
  return { trouble: "refused", said, concerns: "server" };
}

const LONGEST_SENTENCE = 300;

function sentenceOf(error: unknown, told: Told): string {
  const said = [told.response, told.responseText].find((one) => typeof one === "string" && one !== "");
  const sentence = typeof said === "string" ? said : error instanceof Error ? error.message : String(error);
  return sentence.replaceAll(/\s+/g, " ").slice(0, LONGEST_SENTENCE);
}
