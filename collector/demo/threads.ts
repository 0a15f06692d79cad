import type { ComplaintCategory, Purpose } from "../../shared/contract/complaint.schema.ts";
import type { ComplaintBook, Tongue } from "./phrasebook.ts";
import type { Random } from "./random.ts";
import type { Step } from "./steps.ts";
import { books, type Writer } from "./writing.ts";

export type ThreadMessage = {
  readonly id: string;
  readonly from: "customer" | "staff";
  readonly internal: boolean;
  readonly purpose: Purpose;
  readonly body: string;
  readonly at: Date;
};

type About = {
  readonly tongue: Tongue;
  readonly category: ComplaintCategory;
  readonly goods: number;
  /** The customer's name; null when they gave none. */
  readonly name: string | null;
};
type Said = {
  readonly from: "customer" | "staff" | "note";
  readonly words: readonly string[];
  readonly purpose?: Purpose;
};

/** What was written on the way through these steps. */
export function threadOf(
  random: Random,
  writer: Writer,
  about: About,
  { receivedAt, steps, now }: { receivedAt: Date; steps: readonly Step[]; now: Date },
): ThreadMessage[] {
  const { complaints } = books[about.tongue];
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.at ?? receivedAt;
    const after = steps[index + 1]?.at ?? now;
    const isSecondTime = steps.slice(0, index).some(({ state }) => state === step.state);
    const message = (said: Said, at: Date) => messageOf(random, writer, about, said, at);
    const said = saidAt(random, step, isSecondTime, about.category, complaints);
    return [
      ...said.beforehand.map((words) => message({ from: "customer", words }, between(before, step.at, 0.8))),
      ...said.alongside.map((one) => message(one, step.at)),
      ...said.afterwards.map((words) => message({ from: "customer", words }, between(step.at, after, 0.35))),
    ];
  });
}

type StepWords = {
  /** The customer's, shortly before the step. */
  readonly beforehand: readonly (readonly string[])[];
  /** Ours, with the step. */
  readonly alongside: readonly Said[];
  /** The customer's answer. */
  readonly afterwards: readonly (readonly string[])[];
};

function saidAt(
  random: Random,
  step: Step,
  isSecondTime: boolean,
  category: ComplaintCategory,
  book: ComplaintBook,
): StepWords {
  const drawn = random.share();
  const nothing: StepWords = { beforehand: [], alongside: [], afterwards: [] };
  switch (step.state) {
    case "acknowledged":
      return {
        ...nothing,
        alongside: [{ from: "staff", words: book.acknowledged }],
        afterwards: drawn < 0.4 ? [book.detail] : [],
      };
    case "assessed":
      return drawn < 0.65
        ? { ...nothing, alongside: [{ from: "note", words: book.assessedNote, purpose: "assessment" }] }
        : nothing;
    case "investigating":
      if (isSecondTime) return { ...nothing, beforehand: [book.notYet] };
      return drawn < 0.8
        ? {
            ...nothing,
            alongside: [{ from: "note", words: book.investigatedNote[category], purpose: "investigation" }],
          }
        : nothing;
    case "resolved":
      return {
        ...nothing,
        alongside: [
          {
            from: "staff",
            words: isSecondTime ? book.resolvedAgain : book.resolved[category],
            purpose: "decision",
          },
        ],
      };
    case "followed_up":
      return drawn < 0.6
        ? { ...nothing, alongside: [{ from: "customer", words: book.thanks, purpose: "follow_up" }] }
        : nothing;
    case "closed":
      return nothing;
  }
}

/** How it goes, in a word to a customer who waits. */
export const progressOf = (random: Random, writer: Writer, about: About, at: Date): ThreadMessage =>
  messageOf(random, writer, about, { from: "staff", words: books[about.tongue].complaints.progress }, at);

function messageOf(
  random: Random,
  writer: Writer,
  about: About,
  { from, words, purpose = "talk" }: Said,
  at: Date,
): ThreadMessage {
  const line = writer.line(about.tongue, words, about.goods);
  return {
    id: random.uuid(at),
    from: from === "customer" ? "customer" : "staff",
    internal: from === "note",
    purpose,
    body: from === "staff" ? greeting(about) + line : line,
    at,
  };
}

/** By first name in English, by whole name in Chinese. */
function greeting({ tongue, name }: About): string {
  const { named, unnamed } = books[tongue].complaints.greeting;
  if (name === null) return unnamed;
  return named.replace("{name}", tongue === "en" ? (name.split(" ")[0] ?? name) : name);
}

export const between = (from: Date, to: Date, share: number) =>
  new Date(Math.round(from.getTime() + share * (to.getTime() - from.getTime())));
