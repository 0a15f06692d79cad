import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import type { LetterWord } from "../../shared/locales/en/letters.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { letterWords } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import type { LetterWords } from "../mail/layout.ts";
import type { LetterCase } from "./letter-case.ts";

/** Why something is written to a customer. */
export const customerPurposes = [
  "acknowledgement",
  "answer",
  "question",
  "delayed",
  "resolved",
  "rejected",
  "follow_up",
  "reopened",
  "closed",
] as const;
export type CustomerPurpose = (typeof customerPurposes)[number];

export type CustomerLetter = {
  readonly purpose: CustomerPurpose;
  readonly about: LetterCase;
  /** When what it tells of happened. */
  readonly at: Date;
  /** Words that somebody wrote to them; null without. */
  readonly quote: string | null;
  /** Who wrote these; null for who has no name. */
  readonly author: string | null;
  /** What came with these. */
  readonly files: readonly Attachment[];
  /** What the links begin with, such as `https://feedback.example`. */
  readonly linkOrigin: string;
  /** Whether a mailbox of ours reads what they answer. */
  readonly isAnswered: boolean;
};

/** Many mailboxes take letters of up to 10 MB; on the way a file grows by a third. */
const MOST_ENCLOSED_BYTES = 7 * 1024 * 1024;

/** Whether the files fit into the letter; others are fetched from the page. */
export const goAlong = (files: readonly Attachment[]): boolean =>
  files.reduce((sum, { bytes }) => sum + bytes, 0) <= MOST_ENCLOSED_BYTES;

/** A letter to a customer in their language, before it is text and HTML. */
export function customerLetter(given: CustomerLetter): LetterWords {
  const { about, purpose, linkOrigin, isAnswered } = given;
  const words = wordsFor(about);
  const { links = [{ label: words["customer.open"], query: "" }], ...said } = bodies[purpose](words, given);
  return {
    language: about.language,
    subject: words[`${purpose}.subject`],
    // Not where nobody of ours has read it yet: anybody may type another's address and any name into the form.
    hello:
      about.name && purpose !== "acknowledgement" && purpose !== "delayed"
        ? fill(words.helloName, { name: about.name })
        : words.hello,
    after: [],
    ...said,
    quote: given.quote,
    links: links.map(({ label, query }) => ({ label, url: `${linkOrigin}/c/${about.statusToken}${query}` })),
    foot: [words[isAnswered ? "customer.answerHere" : "customer.answerThere"], words["customer.why"]],
  };
}

type Words = Record<LetterWord, string>;

/** Each word with the reference and the company filled in. */
function wordsFor({ reference, company, language }: LetterCase): Words {
  const filled = Object.entries(letterWords[language]).map(([key, text]) => [
    key,
    fill(text, { reference, company }),
  ]);
  return Object.fromEntries(filled) as Words; // the same keys
}

type Body = {
  /** In place of the usual one of its purpose. */
  readonly subject?: string;
  readonly paragraphs: readonly string[];
  /** Below the quote. */
  readonly after?: readonly string[];
  /** Parts of the complaint's page, in place of the link to it. Opened, they show; only a button there answers. */
  readonly links?: readonly { readonly label: string; readonly query: string }[];
};

const decision = (words: Words, { quote }: CustomerLetter): Body => ({
  paragraphs: [words[quote ? "resolved.textWith" : "resolved.text"]],
  after: [words["resolved.next"]],
});

const message =
  (purpose: "answer" | "question") =>
  (words: Words, { author, files }: CustomerLetter): Body => ({
    paragraphs: [author ? fill(words[`${purpose}.text`], { author }) : words[`${purpose}.textTeam`]],
    after: files.length > 0 ? [told(words, files)] : [],
  });

const told = (words: Words, files: readonly Attachment[]): string =>
  fill(words[goAlong(files) ? "answer.files" : "answer.filesThere"], {
    names: files.map(({ name }) => name).join(", "),
  });

const solvedAsked = (words: Words): Body => ({
  paragraphs: [words["follow_up.text"]],
  after: [words["follow_up.next"]],
  links: [
    { label: words["follow_up.yes"], query: "?solved=yes#follow-up" },
    { label: words["follow_up.no"], query: "?solved=no#follow-up" },
  ],
});

/** Whose complaint was rejected knows that nothing was solved. Where else they can turn stands on its page. */
const handlingAsked = (words: Words): Body => ({
  subject: words["follow_up.handling.subject"],
  paragraphs: [words["follow_up.handling.text"]],
  after: [words["follow_up.handling.disagree"], words["follow_up.next"]],
  links: [
    { label: words["follow_up.handling.rate"], query: "#follow-up" },
    { label: words["follow_up.handling.overlooked"], query: "#write" },
  ],
});

const bodies: Record<CustomerPurpose, (words: Words, given: CustomerLetter) => Body> = {
  // Without what they wrote: see the greeting.
  acknowledgement: (words, { about, at }) => ({
    paragraphs: [
      fill(words["acknowledgement.text"], { date: dateIn(about.language, about.timeZone, at) }),
      words["acknowledgement.next"],
    ],
  }),
  answer: message("answer"),
  question: message("question"),
  delayed: (words) => ({ paragraphs: [words["delayed.text"]] }),
  resolved: decision,
  // One against the customer is not called a solution: it differs by its subject.
  rejected: decision,
  follow_up: (words, { about }) => (about.outcome === "rejected" ? handlingAsked(words) : solvedAsked(words)),
  reopened: (words) => ({ paragraphs: [words["reopened.text"]] }),
  closed: (words) => ({ paragraphs: [words["closed.text"]] }),
};

/** An instant as its reader writes it, on the workspace's clock. */
export const dateIn = (language: LanguageCode, timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
