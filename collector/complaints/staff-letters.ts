import { eq } from "drizzle-orm";
import type { StaffLetterWord } from "../../shared/locales/en/staff-letters.ts";
import { staffLetterWords } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import type { Config } from "../config.ts";
import { users } from "../db/account-tables.ts";
import type { Reaction, RecordedEvent } from "../db/consume.ts";
import { type LetterWords, letterHtml, letterText } from "../mail/layout.ts";
import { writeLetter } from "../mail/outbox.ts";
import { domainOf } from "../mail/sender-name.ts";
import { type Writing, writingOf } from "../mail/settings-store.ts";
import { dateIn } from "./customer-letter.ts";
import { type LetterCase, letterCase } from "./letter-case.ts";

export type Desk = { readonly config: Config /** Signs reply addresses. */; readonly replyKey: string };

/** Why something is written to whoever works on it. */
type StaffPurpose = "assigned" | "mentioned" | "due_soon" | "overdue";

/** To the member the event names, or else who has the complaint, in their own language; never about what they did themselves. */
export function toStaff(desk: Desk, purpose: StaffPurpose): Reaction {
  return async (tx, event, now) => {
    const about = await letterCase(tx, event.workspaceId, event.subjectId);
    const to = String(event.details["to"] ?? about?.assigneeId ?? "");
    if (!to || to === event.actorId) return;
    const writing = await writingOf(tx, desk.config, event.workspaceId);
    const [member] = await tx
      .select({ name: users.name, email: users.email, language: users.language })
      .from(users)
      .where(eq(users.id, to));
    if (!about || !writing || !member) return;
    const letter = staffLetter(purpose, about, member, event, writing);
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
  { name, language: own }: Pick<typeof users.$inferSelect, "name" | "language">,
  { details }: RecordedEvent,
  writing: Writing,
): LetterWords {
  const language = own ?? "en";
  const words = staffLetterWords[language];
  const target = `target.${String(details["target"] ?? "")}`;
  const dueAt = details["dueAt"];
  const places = {
    reference: about.reference,
    company: about.company,
    target: target in words ? words[target as StaffLetterWord] : "", // just asked
    date: typeof dueAt === "string" ? dateIn(language, about.timeZone, new Date(dueAt)) : "",
  };
  return {
    language,
    subject: fill(words[`${purpose}.subject`], places),
    hello: fill(words.helloName, { name }),
    paragraphs: [fill(words[`${purpose}.text`], places)],
    quote: null,
    after: [],
    links: [{ label: words["staff.open"], url: `${writing.linkOrigin}/inbox/${about.feedbackId}` }],
    foot: [fill(words["staff.why"], places)],
  };
}

/** A letter's words as they are put into the outbox. */
export const sheet = (letter: LetterWords, writing: Writing) => ({
  subject: letter.subject,
  text: letterText(letter),
  html: letterHtml(letter),
  domain: domainOf(writing.address),
});
