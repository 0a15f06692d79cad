import type { Config } from "../config.ts";
import type { Tx } from "../db/connect.ts";
import type { Consumer, Reaction } from "../db/consume.ts";
import { correspondenceAbout, writeLetter } from "../mail/outbox.ts";
import { replyAddress } from "../mail/reply-address.ts";
import { writingOf } from "../mail/settings-store.ts";
import { type CustomerLetter, customerLetter, goAlong } from "./customer-letter.ts";
import { type LetterCase, letterCase, openMessage, wordsAt } from "./letter-case.ts";
import { writeToMember } from "./notice-letters.ts";
import { sheet } from "./staff-letters.ts";

export type Desk = { readonly config: Config /** Signs reply addresses. */; readonly replyKey: string };

/** What is written to the customer, and to whoever works on it, when something happens to a complaint. */
export const letterConsumer = (desk: Desk): Consumer => ({
  name: "complaint letters",
  on: {
    "complaint.received": toCustomer(desk, "acknowledgement"),
    "complaint.message_added": answerToCustomer(desk),
    "complaint.resolved": decisionToCustomer(desk),
    "complaint.follow_up_asked": toCustomer(desk, "follow_up"),
    "complaint.delayed": delayToCustomer(desk),
    "complaint.reopened": toCustomer(desk, "reopened"),
    "complaint.closed": toCustomer(desk, "closed"),
    "notice.added": (tx, { workspaceId, subjectId }, now) =>
      writeToMember(tx, desk.config, workspaceId, subjectId, now),
  },
});

/** A letter to the customer, if they left an address and letters leave this workspace. */
function toCustomer(
  desk: Desk,
  purpose: "acknowledgement" | "delayed" | "follow_up" | "reopened" | "closed",
): Reaction {
  return async (tx, { workspaceId, subjectId, id: key, at }, now) => {
    const about = await letterCase(tx, workspaceId, subjectId);
    const said = { purpose, at, key, automatic: true, quote: null, author: null, files: [] };
    if (about) await writeToCustomer(tx, desk, about, said, now);
  };
}

/** To whoever heard from us about it before: of what was taken over from elsewhere nobody gets letters unasked. */
function delayToCustomer(desk: Desk): Reaction {
  const tell = toCustomer(desk, "delayed");
  return async (tx, event, now) => {
    const before = await correspondenceAbout(tx, event.workspaceId, event.subjectId);
    if (before.length > 0) await tell(tx, event, now);
  };
}

/** The decision in the words that were written with it. */
function decisionToCustomer(desk: Desk): Reaction {
  return async (tx, { workspaceId, subjectId, details, id: key, at }, now) => {
    const about = await letterCase(tx, workspaceId, subjectId);
    if (!about) return;
    const quote = await wordsAt(tx, workspaceId, subjectId, at);
    const purpose = details["outcome"] === "rejected" ? "rejected" : "resolved";
    const said = { purpose, at, key, automatic: quote === null, quote, author: null, files: [] } as const;
    await writeToCustomer(tx, desk, about, said, now);
  };
}

/** What staff write to the customer; what they say with a decision goes in the letter that tells it. */
function answerToCustomer(desk: Desk): Reaction {
  return async (tx, { workspaceId, subjectId, details, at }, now) => {
    const key = String(details["messageId"] ?? "");
    if (details["from"] !== "staff" || details["internal"] === true || !key) return;
    // The letter that tells of the resolution carries them.
    if (details["purpose"] === "decision" || details["purpose"] === "recourse") return;
    const about = await letterCase(tx, workspaceId, subjectId);
    const message = about && (await openMessage(tx, workspaceId, subjectId, key));
    if (!message || about.resolvedAt?.getTime() === message.at.getTime()) return;
    const purpose = details["purpose"] === "question" ? "question" : "answer";
    const { body: quote, author, files } = message;
    const said = { purpose, at, key, automatic: false, quote, author, files } as const;
    await writeToCustomer(tx, desk, about, said, now);
  };
}

type Said = Pick<CustomerLetter, "purpose" | "at" | "quote" | "author" | "files"> & {
  /** Sent by Heed itself, with nobody's hand in it. */
  readonly automatic: boolean;
  /** What caused it. */
  readonly key: string;
};

async function writeToCustomer(
  tx: Tx,
  { config, replyKey }: Desk,
  about: LetterCase,
  { automatic, key, ...said }: Said,
  now: Date,
): Promise<void> {
  const { workspaceId, feedbackId } = about;
  const writing = await writingOf(tx, config, workspaceId);
  if (!writing || !about.address) return;
  const { replyMailbox, linkOrigin } = writing;
  const letter = customerLetter({ ...said, about, linkOrigin, isAnswered: Boolean(replyMailbox) });
  await writeLetter(
    tx,
    workspaceId,
    {
      ...sheet(letter, writing),
      dedupeKey: `${said.purpose} ${feedbackId} ${key}`,
      purpose: said.purpose,
      feedbackId,
      to: about.address,
      automatic,
      replyTo: replyMailbox && replyAddress(replyMailbox, replyKey, workspaceId, feedbackId),
      causedAt: said.at,
      references: await correspondenceAbout(tx, workspaceId, feedbackId),
      files: goAlong(said.files) ? said.files.map(({ id }) => id) : [],
    },
    now,
  );
}
