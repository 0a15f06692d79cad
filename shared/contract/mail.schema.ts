import { z } from "zod";
import { isEmail } from "../contact.ts";
import { idSchema, instantSchema, typed } from "./primitives.schema.ts";

export const letterPurposes = [
  "acknowledgement",
  "answer",
  "question",
  "delayed",
  "resolved",
  "rejected",
  "follow_up",
  "reopened",
  "closed",
  "invitation",
  "test",
  "assigned",
  "mentioned",
  "due_soon",
  "overdue",
  "open_again",
  "several",
] as const;
export type LetterPurpose = (typeof letterPurposes)[number];

/** Waiting: to be sent, perhaps again. Failed: the receiver will not have it. Bounced: taken, then sent back. */
export const letterStateSchema = z.enum(["waiting", "sent", "failed", "bounced"]);
export type LetterState = z.infer<typeof letterStateSchema>;

/** What became of a letter that came in. `aside`: about a complaint, from an address that is not its customer's. */
export const receivedAsSchema = z.enum([
  "message",
  "complaint",
  "aside",
  "dismissed",
  "bounce",
  "automatic",
  "ignored",
]);
export type ReceivedAs = z.infer<typeof receivedAsSchema>;

/** `tls`: encrypted from the first byte. `starttls`: encrypted before anything is said. `none`: only on one's own machine. */
export const mailSecurities = ["tls", "starttls", "none"] as const;

const host = typed(253).pipe(
  z.string().regex(/^[A-Za-z0-9.:_-]+$/, "must be a server's name such as smtp.example.com"),
);

export const mailServerSchema = z.strictObject({
  host,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  user: typed(254),
});
export type MailServer = z.infer<typeof mailServerSchema>;

const address = typed(254).pipe(z.string().refine(isEmail, "must be an e-mail address"));
/** Absent: the one that is stored stays. */
const password = z.string().max(500).optional();

export const mailSettingsChangeSchema = z.strictObject({
  fromName: typed(120).pipe(
    z
      .string()
      .min(1, "write a name")
      .regex(/^[^\r\n]*$/, "must be one line"),
  ),
  fromAddress: address,
  smtp: mailServerSchema.extend({ password }).nullable(),
  imap: mailServerSchema.extend({ password, folder: typed(200).pipe(z.string().min(1)) }).nullable(),
  opensComplaints: z.boolean(),
});
export type MailSettingsChange = z.infer<typeof mailSettingsChangeSchema>;

const shownServer = mailServerSchema.extend({ hasPassword: z.boolean() });

/** Why a mail server could not be used; each has words of its own. */
export const mailTroubles = [
  "unknown_host",
  "unreachable",
  "no_answer",
  "not_encrypted",
  "bad_certificate",
  "not_let_in",
  "sender_refused",
  "recipient_refused",
  "no_such_folder",
  "unreadable_password",
  "refused",
] as const;
export type MailTrouble = (typeof mailTroubles)[number];

/** Passwords are never shown again. */
export const mailSettingsSchema = z
  .object({
    /** Null until the workspace has settings of its own. */
    own: z
      .object({
        fromName: z.string(),
        fromAddress: z.string(),
        smtp: shownServer.nullable(),
        imap: shownServer.extend({ folder: z.string() }).nullable(),
        opensComplaints: z.boolean(),
      })
      .nullable(),
    /** The sender of the whole installation, used while the workspace has no SMTP server of its own; null: there is none. */
    installationSender: z.string().nullable(),
    /** Whether letters leave at all, by either. */
    sends: z.boolean(),
    outbox: z.object({ waiting: z.number().int(), failed: z.number().int() }),
    mailboxReadAt: instantSchema.nullable(),
  })
  .meta({ id: "MailSettings" });
export type MailSettings = z.infer<typeof mailSettingsSchema>;

/** `said` is the server's own sentence. */
export const mailCheckSchema = z
  .discriminatedUnion("ok", [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), trouble: z.enum(mailTroubles), said: z.string() }),
  ])
  .meta({ id: "MailCheck" });
export type MailCheck = z.infer<typeof mailCheckSchema>;

export const testLetterSchema = z.strictObject({ to: address });

/** A letter about a complaint from an address that is not its customer's: for staff to decide on. */
export const asideLetterSchema = z
  .object({
    id: idSchema,
    fromAddress: z.string(),
    fromName: z.string().nullable(),
    subject: z.string(),
    words: z.string(),
    /** What is enclosed, by name and size: handed out once the letter is believed. */
    files: z.array(z.object({ name: z.string(), bytes: z.number().int() })),
    receivedAt: instantSchema,
  })
  .meta({ id: "AsideLetter" });
export type AsideLetter = z.infer<typeof asideLetterSchema>;

/** What went out about a complaint and what came in beside it. */
export const complaintMailSchema = z
  .object({
    letters: z.array(
      z.object({
        id: idSchema,
        purpose: z.enum(letterPurposes),
        to: z.string(),
        state: letterStateSchema,
        writtenAt: instantSchema,
        sentAt: instantSchema.nullable(),
        /** The receiving server's own words. */
        problem: z.string().nullable(),
      }),
    ),
    aside: z.array(asideLetterSchema),
  })
  .meta({ id: "ComplaintMail" });
export type ComplaintMail = z.infer<typeof complaintMailSchema>;

/** Believed: it joins the thread as the customer's word. */
export const asideDecisionSchema = z.strictObject({ believed: z.boolean() });
