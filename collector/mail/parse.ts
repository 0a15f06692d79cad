import { createHash } from "node:crypto";
import { convert } from "html-to-text";
import PostalMime, { type Address, type Email } from "postal-mime";
import { storable } from "../../shared/contract/primitives.schema.ts";
import { type Bounce, bounceIn } from "./bounce.ts";
import { type Enclosures, enclosuresIn } from "./enclosures.ts";
import { type Headers, type Nature, natureOf } from "./nature.ts";
import { withoutQuotes } from "./quoted.ts";

/** A letter as it came in, in words. */
export type ParsedLetter = {
  readonly fingerprint: string;
  readonly messageId: string | null;
  /** Message-IDs it answers, nearest first. */
  readonly answers: readonly string[];
  readonly recipients: readonly string[];
  readonly fromAddress: string;
  readonly fromName: string | null;
  readonly subject: string;
  readonly words: string;
  readonly whole: string;
  readonly enclosures: Enclosures;
  readonly nature: Nature;
  readonly bounce: Bounce | null;
};

/** Longer letters are kept up to here: no person wrote more. */
const LONGEST_TEXT = 200_000;
const LONGEST_SUBJECT = 300;
const MOST_REFERENCES = 50;
const MOST_RECIPIENTS = 50;

/**
 * Reads a letter, whatever it holds: what cannot be parsed as a whole is read by its headers, and in the last resort as
 * the bytes it is, so that no letter stops those behind it. @param isCut whether `source` is only its beginning
 */
export async function parseLetter(
  source: Buffer,
  own: readonly string[],
  isCut = false,
): Promise<ParsedLetter> {
  const email = (await parsed(source)) ??
    (await parsed(headersOf(source))) ?? { headers: [], headerLines: [], attachments: [] };
  const headers: Headers = new Map(email.headers.map(({ key, value }) => [key, value]));
  const from = firstMailbox(email.from) ?? firstMailbox(email.sender) ?? { address: "", name: "" };
  const fromAddress = oneLine(from.address).toLowerCase();
  const whole = clean(textOf(email)).slice(0, LONGEST_TEXT);
  const subject = oneLine(email.subject ?? "").slice(0, LONGEST_SUBJECT);
  const messageId = idsIn(email.messageId)[0] ?? null;
  const nature = natureOf(headers, fromAddress, own);
  return {
    fingerprint: createHash("sha256")
      .update(JSON.stringify([messageId, fromAddress, subject, whole]))
      .digest("base64url"),
    messageId,
    answers: [...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()])].slice(
      0,
      MOST_REFERENCES,
    ),
    recipients: recipientsOf(email, headers),
    fromAddress,
    fromName: oneLine(from.name).slice(0, 120) || null,
    subject,
    words: withoutQuotes(whole),
    whole,
    enclosures: enclosuresIn(email.attachments, isCut),
    nature,
    bounce: nature === "bounce" ? bounceIn(email.attachments, whole) : null,
  };
}

const parsed = (source: Buffer): Promise<Email | null> => PostalMime.parse(source).catch(() => null);

/** Up to the empty line; at most as much as honest headers need. */
function headersOf(source: Buffer): Buffer {
  const start = source.subarray(0, 256 * 1024);
  const end = start.indexOf("\r\n\r\n");
  // Without its content type: what is left has no parts to look for.
  const text = start
    .subarray(0, end < 0 ? start.length : end)
    .toString("latin1")
    .replaceAll(/^Content-Type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n?/gim, "");
  return Buffer.from(`${text}\r\n\r\n`, "latin1");
}

/** The plain part if there is one, else what the HTML says; never its markup. */
function textOf({ text, html }: Email): string {
  if (text?.trim()) return text;
  return html ? textOfHtml(html) : "";
}

function textOfHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 100, ellipsis: "…" },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { ignoreHref: true } },
      { selector: "blockquote", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}

/** Control characters other than line ends and tabs are nobody's words. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  storable(text.replaceAll("\r\n", "\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ""));

const oneLine = (text: string): string => clean(text).replaceAll(/\s+/g, " ").trim();

const idsIn = (header: string | undefined): string[] => (header ?? "").match(/<[^<>\s]{3,250}>/g) ?? [];

function firstMailbox(address: Address | undefined): { address: string; name: string } | null {
  if (!address) return null;
  return address.group ? (address.group[0] ?? null) : { address: address.address ?? "", name: address.name };
}

/** Where servers note whom a letter was for, besides To and Cc: a forwarder may have changed those. */
const RECIPIENT_HEADERS = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"];

function recipientsOf(email: Email, headers: Headers): string[] {
  const named = [...(email.to ?? []), ...(email.cc ?? [])]
    .flatMap((one) => one.group ?? [one])
    .map(({ address }) => address ?? "");
  const noted = RECIPIENT_HEADERS.flatMap(
    (name) => headers.get(name)?.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [],
  );
  return [...new Set([...named, ...noted].map((address) => oneLine(address).toLowerCase()))].slice(
    0,
    MOST_RECIPIENTS,
  );
}
