import type { StaffLetterWord } from "../../shared/locales/en/staff-letters.ts";
import type { StaffLanguage } from "../../shared/locales/languages.ts";
import { staffLetterWords } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import { type LetterWords, letterHtml, letterText } from "../mail/layout.ts";
import { domainOf } from "../mail/sender-name.ts";
import type { Writing } from "../mail/settings-store.ts";
import { dateIn } from "./customer-letter.ts";

/** Why something is written to whoever works on it, the most pressing first. */
export const staffPurposes = ["overdue", "open_again", "due_soon", "mentioned", "assigned"] as const;
export type StaffPurpose = (typeof staffPurposes)[number];

/** One thing a letter to a member tells. */
export type News = {
  readonly purpose: StaffPurpose;
  readonly feedbackId: string;
  readonly reference: string;
  /** Of the deadline, where it is one that is told of. */
  readonly target: string;
  readonly dueAt: Date | null;
};

/** To whom, and about whose complaints. */
export type Reader = {
  readonly name: string;
  readonly language: StaffLanguage;
  readonly company: string;
  readonly timeZone: string;
};

/** More in one letter nobody reads. */
const MOST_TOLD = 20;

/** One letter for all of it: one thing by its own name, several one below the other. @param news not empty */
export function staffLetter(reader: Reader, news: readonly News[], linkOrigin: string): LetterWords {
  const { language, name, company } = reader;
  const words = staffLetterWords[language];
  const [only, ...others] = news;
  const letter = {
    language,
    hello: fill(words.helloName, { name }),
    quote: null,
    foot: [fill(words["staff.why"], { company })],
  };
  if (only && others.length === 0)
    return {
      ...letter,
      subject: said(reader, only, "subject"),
      paragraphs: [said(reader, only, "text")],
      after: [],
      links: [{ label: words["staff.open"], url: `${linkOrigin}/inbox/${only.feedbackId}` }],
    };
  const pressing = news.toSorted(
    (one, other) => staffPurposes.indexOf(one.purpose) - staffPurposes.indexOf(other.purpose),
  );
  const untold = news.length - MOST_TOLD;
  return {
    ...letter,
    subject: fill(words["several.subject"], { count: String(news.length) }),
    paragraphs: [
      words["several.text"],
      ...pressing.slice(0, MOST_TOLD).map((one) => said(reader, one, "text")),
    ],
    after: untold > 0 ? [fill(words["several.more"], { count: String(untold) })] : [],
    links: [{ label: words["several.open"], url: `${linkOrigin}/for-you` }],
  };
}

function said(
  { language, timeZone }: Reader,
  { purpose, reference, target: name, dueAt }: News,
  part: "subject" | "text",
): string {
  const words = staffLetterWords[language];
  const target = `target.${name}`;
  return fill(words[`${purpose}.${part}`], {
    reference,
    target: target in words ? words[target as StaffLetterWord] : "", // just asked
    date: dueAt ? dateIn(language, timeZone, dueAt) : "",
  });
}

/** A letter's words as they are put into the outbox. */
export const sheet = (letter: LetterWords, writing: Writing) => ({
  subject: letter.subject,
  text: letterText(letter),
  html: letterHtml(letter),
  domain: domainOf(writing.address),
});
