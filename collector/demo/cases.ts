import { hasReached } from "../../shared/complaint-states.ts";
import type { ComplaintCategory, ComplaintState } from "../../shared/contract/complaint.schema.ts";
import { daysAgoOf, instantOf, type Moment } from "./moment.ts";
import { localeOf, type Person, someone } from "./people.ts";
import type { Tongue } from "./phrasebook.ts";
import type { Random } from "./random.ts";
import { shopPage } from "./shop.ts";
import { pathOf, type Step, timed } from "./steps.ts";
import { categoryOn, momentOfComplaint } from "./story.ts";
import { type ThreadMessage, threadOf } from "./threads.ts";
import type { Writer } from "./writing.ts";

/** One made-up complaint and all that came of it. */
export type DemoCase = {
  readonly id: string;
  readonly receivedAt: Date;
  readonly category: ComplaintCategory;
  readonly whatHappened: string;
  readonly remedySought: string | null;
  readonly contact: string | null;
  readonly orderNumber: string | null;
  readonly page: string;
  readonly locale: string;
  readonly person: Person | null;
  readonly reference: string;
  /** The 128 secret bits of its status link. */
  readonly secret: Uint8Array;
  readonly state: ComplaintState;
  readonly acknowledgedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly answeredAt: Date | null;
  /** In the order of their time. */
  readonly steps: readonly Step[];
  readonly messages: readonly ThreadMessage[];
};

/** Minutes before now, then days: recent ones of every age, so that every state has some. */
const recent: readonly Moment[] = [
  ...[23, 150, 430, 700].map((minutesAgo) => ({ minutesAgo })),
  ...[1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 16, 18, 20, 23].map((daysAgo, index) => ({
    daysAgo,
    secondOfDay: (8 + ((index * 5) % 13)) * 3600 + index * 167,
  })),
];
const CASES = 112;

export function makeCases(random: Random, writer: Writer, people: readonly Person[], now: Date): DemoCase[] {
  const references = new Set<string>();
  return Array.from({ length: CASES }, (_, index) => {
    const tongue: Tongue = random.chance(0.55) ? "en" : "zh";
    const moment = recent[index] ?? momentOfComplaint(random, tongue);
    return makeCase(random, { writer, people, references, now }, tongue, moment);
  });
}

type Given = {
  readonly writer: Writer;
  readonly people: readonly Person[];
  readonly references: Set<string>;
  readonly now: Date;
};

function makeCase(random: Random, given: Given, tongue: Tongue, moment: Moment): DemoCase {
  const { writer, people, references, now } = given;
  const receivedAt = instantOf(moment, now);
  const category = categoryOn(random, daysAgoOf(moment));
  const { text, goods, wanted } = writer.complaint(tongue, category);
  const person = random.chance(0.9) ? someone(random, people, tongue) : null;
  const steps = timed(random, pathOf(random, daysAgoOf(moment)), receivedAt, now);
  const last = steps.at(-1);
  const about = { tongue, category, goods, name: person?.name ?? null };
  const messages = threadOf(random, writer, about, { receivedAt, steps, now });
  return {
    id: random.uuid(receivedAt),
    receivedAt,
    category,
    whatHappened: text,
    remedySought: wanted || null,
    contact: person?.email ?? person?.phone ?? null,
    orderNumber: category === "other" ? null : orderBefore(random, person, receivedAt),
    page: shopPage(tongue, random.one(["/orders", "/contact", "/help"])),
    locale: person?.locale ?? localeOf(random, tongue),
    person,
    reference: newReference(random, references),
    secret: random.bytes(16),
    state: last?.state ?? "received",
    acknowledgedAt: steps[0]?.at ?? null,
    resolvedAt: last && hasReached(last.state, "resolved") ? resolutionIn(steps) : null,
    answeredAt: messages.find(({ from, internal }) => from === "staff" && !internal)?.at ?? null,
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
