import { hasReached } from "../../shared/complaint-states.ts";
import type { ComplaintCategory, ComplaintState } from "../../shared/contract/complaint.schema.ts";
import { type DemoFollowUp, followUpsOf } from "./follow-ups.ts";
import { daysAgoOf, instantOf, type Moment } from "./moment.ts";
import { localeOf, type Person, someone } from "./people.ts";
import type { Tongue } from "./phrasebook.ts";
import type { Random } from "./random.ts";
import { shopPage } from "./shop.ts";
import { forgottenPath, pathOf, type Step, timed } from "./steps.ts";
import { categoryOn, momentOfComplaint } from "./story.ts";
import { between, progressOf, type ThreadMessage, threadOf } from "./threads.ts";
import { isAboutGoods, type Writer } from "./writing.ts";

/** One made-up complaint and all that came of it. */
export type DemoCase = {
  readonly id: string;
  readonly receivedAt: Date;
  readonly category: ComplaintCategory;
  readonly whatHappened: string;
  readonly remedySought: string | null;
  readonly contact: string | null;
  readonly orderNumber: string | null;
  readonly product: string | null;
  readonly page: string;
  readonly locale: string;
  readonly person: Person | null;
  readonly reference: string;
  /** The 128 secret bits of its status link. */
  readonly secret: Uint8Array;
  readonly state: ComplaintState;
  readonly acknowledgedAt: Date | null;
  readonly resolvedAt: Date | null;
  /** Our first word to the customer, and our last. */
  readonly firstAnsweredAt: Date | null;
  readonly answeredAt: Date | null;
  readonly followUps: readonly DemoFollowUp[];
  /** In the order of their time. */
  readonly steps: readonly Step[];
  readonly messages: readonly ThreadMessage[];
};

/** Minutes before now, then days: recent ones of every age, so that every state has some. */
const recent: readonly Moment[] = [
  ...[12, 95, 240, 420].map((minutesAgo) => ({ minutesAgo })),
  ...[1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 16, 18, 20, 23].map((daysAgo, index) => ({
    daysAgo,
    secondOfDay: (8 + ((index * 5) % 13)) * 3600 + index * 167,
  })),
];
const CASES = 112;
/** Six days old, and overdue by now; all others are in time. */
const FORGOTTEN = 11;

export function makeCases(random: Random, writer: Writer, people: readonly Person[], now: Date): DemoCase[] {
  const references = new Set<string>();
  return Array.from({ length: CASES }, (_, index) => {
    const tongue: Tongue = random.chance(0.55) ? "en" : "zh";
    const moment = recent[index] ?? momentOfComplaint(random, tongue);
    const isForgotten = index === FORGOTTEN;
    return makeCase(random, { writer, people, references, now, isForgotten }, tongue, moment);
  });
}

type Given = {
  readonly writer: Writer;
  readonly people: readonly Person[];
  readonly references: Set<string>;
  readonly now: Date;
  readonly isForgotten: boolean;
};

function makeCase(random: Random, given: Given, tongue: Tongue, moment: Moment): DemoCase {
  const { writer, people, references, now, isForgotten } = given;
  const receivedAt = instantOf(moment, now);
  const category = categoryOn(random, daysAgoOf(moment));
  const { text, goods, wanted } = writer.complaint(tongue, category);
  const person = random.chance(0.9) ? someone(random, people, tongue) : null;
  const planned = isForgotten ? forgottenPath() : pathOf(random, daysAgoOf(moment));
  const steps = timed(random, planned, receivedAt, now);
  const last = steps.at(-1);
  const about = { tongue, category, goods, name: person?.name ?? null };
  const thread = threadOf(random, writer, about, { receivedAt, steps, now });
  const isWaiting = last !== undefined && !hasReached(last.state, "resolved") && !isForgotten;
  const progressAt = between(last?.at ?? receivedAt, now, 0.4 + 0.5 * random.share());
  const messages = isWaiting ? [...thread, progressOf(random, writer, about, progressAt)] : thread;
  const answers = messages.filter(({ from, internal }) => from === "staff" && !internal);
  return {
    id: random.uuid(receivedAt),
    receivedAt,
    category,
    whatHappened: text,
    remedySought: wanted || null,
    contact: person?.email ?? person?.phone ?? null,
    product: isAboutGoods(category) ? writer.product(tongue, goods) : null,
    orderNumber: category === "other" ? null : orderBefore(random, person, receivedAt),
    page: shopPage(tongue, random.one(["/orders", "/contact", "/help"])),
    locale: person?.locale ?? localeOf(random, tongue),
    person,
    reference: newReference(random, references),
    secret: random.bytes(16),
    state: last?.state ?? "received",
    acknowledgedAt: steps[0]?.at ?? null,
    resolvedAt: last && hasReached(last.state, "resolved") ? resolutionIn(steps) : null,
    firstAnsweredAt: answers[0]?.at ?? null,
    answeredAt: answers.at(-1)?.at ?? null,
    followUps: followUpsOf(random, steps, now),
    steps,
    messages,
  };
}

/** The last one: a re-opening takes those before it back. */
const resolutionIn = (steps: readonly Step[]): Date | null =>
  steps.findLast(({ state }) => state === "resolved")?.at ?? null;

/** The number of their last order before they complained; some leave the field empty. */
function orderBefore(random: Random, person: Person | null, receivedAt: Date): string | null {
  const order = person?.orders.findLast(({ at }) => at < receivedAt);
  return order && random.chance(0.85) ? order.reference : null;
}

/** As the intake makes them: without 0 1 I L O U. */
const ALPHABET = [..."23456789ABCDEFGHJKMNPQRSTVWXYZ"];

function newReference(random: Random, taken: Set<string>): string {
  const letters = (count: number) => Array.from({ length: count }, () => random.one(ALPHABET)).join("");
  for (;;) {
    const reference = `C-${letters(4)}-${letters(2)}`;
    if (taken.has(reference)) continue;
    taken.add(reference);
    return reference;
  }
}
