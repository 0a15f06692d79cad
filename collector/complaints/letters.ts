import { eq } from "drizzle-orm";
import type { MailWord } from "../../shared/locales/en/mail.ts";
import { letterLanguage, mailWordsIn } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import type { Config } from "../config.ts";
import { users } from "../db/account-tables.ts";
import type { Tx } from "../db/connect.ts";
import type { Consumer, Reaction, RecordedEvent } from "../db/consume.ts";
import { type LetterWords, letterHtml, letterText } from "../mail/layout.ts";
import { correspondenceAbout, writeLetter } from "../mail/outbox.ts";
import { replyAddress } from "../mail/reply-address.ts";
import { domainOf } from "../mail/sender-name.ts";
import { type Writing, writingOf } from "../mail/settings-store.ts";
import { type LetterCase, letterCase, openMessage, wordsAt } from "./letter-case.ts";

type Desk = { readonly config: Config /** Signs reply addresses. */; readonly replyKey: string };

/** What is written to the customer, and to whoever works on it, when something happens to a complaint. */
export const letterConsumer = (desk: Desk): Consumer => ({
  name: "complaint letters",
  on: {
    // Without what they wrote, and without the name they gave: anybody may type another's address into the form.
    "complaint.received": toCustomer(desk, "acknowledgement", ({ words }) => ({
      paragraphs: [words["acknowledgement.text"], words["acknowledgement.next"]],
    })),
    "complaint.message_added": answerToCustomer(desk),
    "complaint.resolved": decisionToCustomer(desk),
    "complaint.follow_up_asked": toCustomer(desk, "follow_up", ({ words }) => ({
      paragraphs: [words["follow_up.text"]],
      after: [words["follow_up.next"]],
      links: [
        { label: words["follow_up.yes"], query: "?solved=yes#follow-up" },
        { label: words["follow_up.no"], query: "?solved=no#follow-up" },
      ],
    })),
    "complaint.reopened": toCustomer(desk, "reopened", ({ words }) => ({
      paragraphs: [words["reopened.text"]],
    })),
    "complaint.closed": toCustomer(desk, "closed", ({ words }) => ({ paragraphs: [words["closed.text"]] })),
    "complaint.assigned": toStaff(desk, "assigned"),
    "complaint.mentioned": toStaff(desk, "mentioned"),
    "complaint.due_soon": toStaff(desk, "due_soon"),
    "complaint.escalated": toStaff(desk, "overdue"),
  },
});

/** Why something is written to whoever works on it. */
type StaffPurpose = "assigned" | "mentioned" | "due_soon" | "overdue";

type Words = Record<MailWord, string>;
type Said = {
  readonly paragraphs: readonly string[];
  readonly quote?: string | null;
  readonly after?: readonly string[];
  /** Parts of the complaint's page, in place of the link to it. Opened, they show; only a button there answers. */
  readonly links?: readonly { readonly label: string; readonly query: string }[];
};
type Saying = { readonly tx: Tx; readonly words: Words; readonly about: LetterCase };

/** A letter to the customer, if they left an address and letters leave this workspace. */
function toCustomer(
  desk: Desk,
  purpose: "acknowledgement" | "follow_up" | "reopened" | "closed",
  say: (saying: Saying) => Said | Promise<Said>,
): Reaction {
  return async (tx, event, now) => {
    const about = await letterCase(tx, event.workspaceId, event.subjectId);
    if (!about) return;
    const said = await say({ tx, words: customerWords(about), about });
    await writeToCustomer(
      tx,
      desk,
      about,
      { purpose, automatic: true, key: event.id, said, causedAt: event.at },
      now,
    );
  };
}

/** The decision in the words that were written with it; one against the customer is not called a solution. */
function decisionToCustomer(desk: Desk): Reaction {
  return async (tx, event, now) => {
    const { workspaceId, subjectId, details, id: key, at: causedAt } = event;
    const about = await letterCase(tx, workspaceId, subjectId);
    if (!about) return;
    const words = customerWords(about);
    const quote = await wordsAt(tx, workspaceId, subjectId, causedAt);
    const paragraphs = [words[quote ? "resolved.textWith" : "resolved.text"]];
    const purpose = details["outcome"] === "rejected" ? "rejected" : "resolved";
    const said = { paragraphs, quote, after: [words["resolved.next"]] };
    await writeToCustomer(tx, desk, about, { purpose, automatic: true, key, said, causedAt }, now);
  };
}

/** What staff write to the customer; what they say with a decision goes in the letter that tells it. */
function answerToCustomer(desk: Desk): Reaction {
  return async (tx, event, now) => {
    const messageId = String(event.details["messageId"] ?? "");
    if (event.details["from"] !== "staff" || event.details["internal"] === true || !messageId) return;
    // The letter that tells of the resolution carries them.
    if (event.details["purpose"] === "decision" || event.details["purpose"] === "recourse") return;
    const about = await letterCase(tx, event.workspaceId, event.subjectId);
    const message = about && (await openMessage(tx, event.workspaceId, event.subjectId, messageId));
    if (!message || about.resolvedAt?.getTime() === message.at.getTime()) return;
    const words = customerWords(about);
    const purpose = event.details["purpose"] === "question" ? "question" : "answer";
    const text = message.author
      ? fill(words[`${purpose}.text`], { author: message.author })
      : words[`${purpose}.textTeam`];
    const said = { paragraphs: [text], quote: message.body };
    await writeToCustomer(
      tx,
      desk,
      about,
      { purpose, automatic: false, key: messageId, said, causedAt: event.at },
      now,
    );
  };
}

/** Each word with the reference and the company filled in. */
function customerWords(about: LetterCase): Words {
  const places = { reference: about.reference, company: about.company };
  const words = mailWordsIn(about.language);
  const filled = Object.entries(words).map(([key, text]) => [key, fill(text, places)]);
  return Object.fromEntries(filled) as Words; // the same keys
}

type ToWrite = {
  readonly purpose:
    | "acknowledgement"
    | "answer"
    | "question"
    | "resolved"
    | "rejected"
    | "follow_up"
    | "reopened"
    | "closed";
  readonly automatic: boolean;
  /** What caused it. */
  readonly key: string;
  readonly said: Said;
  readonly causedAt: Date;
};

async function writeToCustomer(
  tx: Tx,
  { config, replyKey }: Desk,
  about: LetterCase,
  { purpose, automatic, key, said, causedAt }: ToWrite,
  now: Date,
): Promise<void> {
  const { workspaceId, feedbackId } = about;
  const writing = await writingOf(tx, config, workspaceId);
  if (!writing || !about.address) return;
  const words = customerWords(about);
  const replyTo =
    writing.replyMailbox && replyAddress(writing.replyMailbox, replyKey, workspaceId, feedbackId);
  const letter: LetterWords = {
    language: letterLanguage(about.language),
    subject: words[`${purpose}.subject`],
    hello:
      about.name && purpose !== "acknowledgement" ? fill(words.helloName, { name: about.name }) : words.hello,
    paragraphs: said.paragraphs,
    quote: said.quote ?? null,
    after: said.after ?? [],
    links: (said.links ?? [{ label: words["customer.open"], query: "" }]).map(({ label, query }) => ({
      label,
      url: `${writing.linkOrigin}/c/${about.statusToken}${query}`,
    })),
    foot: [
      words[writing.replyMailbox ? "customer.answerHere" : "customer.answerThere"],
      words["customer.why"],
    ],
  };
  await writeLetter(
    tx,
    workspaceId,
    {
      ...sheet(letter, writing),
      dedupeKey: `${purpose} ${feedbackId} ${key}`,
      purpose,
      feedbackId,
      to: about.address,
      automatic,
      replyTo,
      causedAt,
      references: await correspondenceAbout(tx, workspaceId, feedbackId),
    },
    now,
  );
}

const sheet = (letter: LetterWords, writing: Writing) => ({
  subject: letter.subject,
  text: letterText(letter),
  html: letterHtml(letter),
  domain: domainOf(writing.address),
});

/** To the member the event names, or else who has the complaint, in their browser's absence in English; never about what they did themselves. */
function toStaff(desk: Desk, purpose: StaffPurpose): Reaction {
  return async (tx, event, now) => {
    const about = await letterCase(tx, event.workspaceId, event.subjectId);
    const to = String(event.details["to"] ?? about?.assigneeId ?? "");
    if (!to || to === event.actorId) return;
    const writing = await writingOf(tx, desk.config, event.workspaceId);
    const [member] = await tx
      .select({ name: users.name, email: users.email })
      .from(users)
      .where(eq(users.id, to));
    if (!about || !writing || !member) return;
    const letter = staffLetter(purpose, about, member.name, event, writing);
    await writeLetter(
      tx,
      event.workspaceId,
      {
        ...sheet(letter, writing),
        dedupeKey: `${purpose} ${event.id}`,
        purpose,
        feedbackId: event.subjectId,
        to: member.email,
        automatic: true,
        replyTo: null,
        causedAt: event.at,
        references: [],
      },
      now,
    );
  };
}

function staffLetter(
  purpose: StaffPurpose,
  about: LetterCase,
  name: string,
  { details }: RecordedEvent,
  writing: Writing,
): LetterWords {
  const words = mailWordsIn("en");
  const target = `target.${String(details["target"] ?? "")}`;
  const dueAt = details["dueAt"];
  const places = {
    reference: about.reference,
    company: about.company,
    target: target in words ? words[target as MailWord] : "", // just asked
    date: typeof dueAt === "string" ? dateIn(about, new Date(dueAt)) : "",
  };
  return {
    language: "en",
    subject: fill(words[`${purpose}.subject`], places),
    hello: fill(words.helloName, { name }),
    paragraphs: [fill(words[`${purpose}.text`], places)],
    quote: null,
    after: [],
    links: [{ label: words["staff.open"], url: `${writing.linkOrigin}/inbox/${about.feedbackId}` }],
    foot: [fill(words["staff.why"], places)],
  };
}

const dateIn = ({ timeZone }: LetterCase, at: Date): string =>
  new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
