import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { LeftOutFile, MediaType } from "../../shared/attachments.ts";
import type {
  LetterPurpose,
  LetterState,
  MailServer,
  ReceivedAs,
} from "../../shared/contract/mail.schema.ts";
import { workspaces } from "./account-tables.ts";
import { bytea, feedback } from "./tables.ts";

/*
 * Letters out and in. Like all of a workspace's data, every key and index starts with workspace_id; what belongs to a
 * complaint goes with it when it is erased.
 */
const instant = (name: string) => timestamp(name, { withTimezone: true });
const workspaceId = () =>
  uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" });

/** By which servers a workspace writes and reads. Passwords are sealed: see `auth/seal.ts`. */
export const mailSettings = pgTable(
  "mail_settings",
  {
    workspaceId: workspaceId(),
    fromName: text("from_name").notNull(),
    fromAddress: text("from_address").notNull(),
    smtp: jsonb().$type<MailServer>(),
    smtpPassword: text("smtp_password"),
    imap: jsonb().$type<MailServer>(),
    imapPassword: text("imap_password"),
    imapFolder: text("imap_folder").notNull(),
    /** Whether a letter that belongs to no complaint opens one. */
    opensComplaints: boolean("opens_complaints").notNull(),
    /** The address Heed was reached by when this was saved: what the links in letters begin with. */
    linkOrigin: text("link_origin").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);

/** How far a mailbox was read: no letter is read twice, none is left out. */
export const mailboxPositions = pgTable(
  "mailbox_positions",
  {
    workspaceId: workspaceId(),
    /** Host, user and folder: another mailbox begins anew. */
    mailbox: text().notNull(),
    uidValidity: text("uid_validity").notNull(),
    lastUid: bigint("last_uid", { mode: "number" }).notNull(),
    readAt: instant("read_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.mailbox] })],
);

/** The outbox: what is to be sent, and what became of it. The words are dropped once they are on their way. */
export const letters = pgTable(
  "letters",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** What it is about, said once: a reaction that runs twice writes one letter. */
    dedupeKey: text("dedupe_key").notNull(),
    purpose: text().$type<LetterPurpose>().notNull(),
    /** The complaint it belongs to; null for letters to staff about themselves. */
    feedbackId: uuid("feedback_id"),
    toAddress: text("to_address").notNull(),
    subject: text().notNull(),
    text: text(),
    html: text(),
    /** Sent by Heed itself, with nobody's hand in it. */
    automatic: boolean().notNull(),
    /** The same at every attempt, so that a receiver who gets it twice shows it once. */
    messageId: text("message_id").notNull(),
    replyTo: text("reply_to"),
    references: text("references").array().notNull(),
    /** Attachments of the complaint that go with it. */
    files: uuid().array().notNull().default([]),
    state: text().$type<LetterState>().notNull(),
    attempts: integer().notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    /** The receiving server's own words, when it would not take it. */
    problem: text(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [feedback.workspaceId, feedback.id],
    }).onDelete("cascade"),
    unique("letters_dedupe_key").on(t.workspaceId, t.dedupeKey),
    unique("letters_message_id").on(t.workspaceId, t.messageId),
    index("letters_due").on(t.workspaceId, t.state, t.nextAttemptAt),
    index("letters_complaint").on(t.workspaceId, t.feedbackId, t.createdAt),
    index("letters_address").on(t.workspaceId, t.toAddress, t.createdAt),
  ],
);

/** What came into the mailbox, whole, before anything was made of it. */
export const receivedLetters = pgTable(
  "received_letters",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** Of sender, Message-ID, subject and words: the same letter in two folders is one. */
    fingerprint: text().notNull(),
    messageId: text("message_id"),
    /** Message-IDs it answers, nearest first. */
    answers: text("answers").array().notNull(),
    /** Every address it was sent to: one of them may carry a reply token. */
    recipients: text().array().notNull(),
    fromAddress: text("from_address").notNull(),
    fromName: text("from_name"),
    subject: text().notNull(),
    /** What they wrote, without what they quoted. */
    words: text().notNull(),
    /** All of it, as text. */
    whole: text().notNull(),
    /** What was enclosed and not kept; what was lies in `received_files` until it is known where it belongs. */
    leftOut: jsonb("left_out").$type<readonly LeftOutFile[]>().notNull().default([]),
    /** What a machine sent says so; see `mail/nature.ts`. */
    nature: text().$type<"personal" | "automatic" | "bulk" | "bounce" | "our_own">().notNull(),
    /** A bounce's: the letter that did not arrive, and why. */
    bouncedMessageId: text("bounced_message_id"),
    bounceReason: text("bounce_reason"),
    receivedAt: instant("received_at").notNull(),
    /** What was made of it; null until then. */
    takenAs: text("taken_as").$type<ReceivedAs>(),
    feedbackId: uuid("feedback_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.feedbackId],
      foreignColumns: [feedback.workspaceId, feedback.id],
    }).onDelete("cascade"),
    unique("received_letters_fingerprint").on(t.workspaceId, t.fingerprint),
    index("received_letters_message_id").on(t.workspaceId, t.messageId),
    index("received_letters_complaint").on(t.workspaceId, t.feedbackId, t.receivedAt),
    index("received_letters_taken").on(t.workspaceId, t.takenAs, t.receivedAt),
  ],
);

/** What was enclosed in a letter, until the letter is believed and they become attachments, or it is not and they go. */
export const receivedFiles = pgTable(
  "received_files",
  {
    workspaceId: workspaceId(),
    letterId: uuid("letter_id").notNull(),
    id: uuid().notNull(),
    name: text().notNull(),
    mediaType: text("media_type").$type<MediaType>().notNull(),
    bytes: integer().notNull(),
    content: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.letterId, t.id] }),
    foreignKey({
      name: "received_files_letter",
      columns: [t.workspaceId, t.letterId],
      foreignColumns: [receivedLetters.workspaceId, receivedLetters.id],
    }).onDelete("cascade"),
  ],
);
