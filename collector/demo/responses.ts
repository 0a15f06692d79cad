import { daysAgoOf, HOUR_MS, instantOf, later, type Moment } from "./moment.ts";
import { localeOf, type Person, someone } from "./people.ts";
import type { Tongue, Touchpoint } from "./phrasebook.ts";
import type { Random } from "./random.ts";
import { goods, goodsPaths, shopPage } from "./shop.ts";
import {
  askedAt,
  type DemoSurvey,
  momentOfResponse,
  scoreOn,
  toneOf,
  troubleAt,
  writesComment,
} from "./story.ts";
import type { Writer } from "./writing.ts";

/** One made-up answer, before the intake's own rules see it. */
export type DemoResponse = {
  readonly id: string;
  readonly survey: DemoSurvey;
  readonly receivedAt: Date;
  readonly shownAt: Date;
  readonly score: number;
  readonly comment: string | null;
  readonly touchpoint: Touchpoint;
  readonly page: string;
  readonly locale: string;
  readonly device: "phone" | "tablet" | "desktop";
  readonly person: Person | null;
  /** When a colleague was done with it; null while it is open. */
  readonly handledAt: Date | null;
};

const counts: Record<DemoSurvey, number> = { nps: 900, csat: 600 };
/** Minutes before now: what a first look at the inbox finds on top. */
const freshMinutes: Record<DemoSurvey, readonly number[]> = {
  nps: [6, 41, 118, 205, 390, 560],
  csat: [17, 73, 164, 310, 640],
};

export function makeResponses(
  random: Random,
  writer: Writer,
  people: readonly Person[],
  now: Date,
): DemoResponse[] {
  const surveys = ["nps", "csat"] as const;
  return surveys.flatMap((survey) =>
    Array.from({ length: counts[survey] }, (_, index) => {
      const tongue: Tongue = random.chance(0.55) ? "en" : "zh";
      const minutesAgo = freshMinutes[survey][index];
      const moment = minutesAgo === undefined ? momentOfResponse(random, tongue) : { minutesAgo };
      return makeResponse(random, writer, people, now, { survey, tongue, moment });
    }),
  );
}

function makeResponse(
  random: Random,
  writer: Writer,
  people: readonly Person[],
  now: Date,
  { survey, tongue, moment }: { survey: DemoSurvey; tongue: Tongue; moment: Moment },
): DemoResponse {
  const daysAgo = daysAgoOf(moment);
  const receivedAt = instantOf(moment, now);
  const touchpoint = random.weighted(askedAt[survey]);
  const score = scoreOn(random, survey, touchpoint, daysAgo);
  const tone = toneOf(random, survey, score);
  const written = random.chance(writesComment[tone])
    ? writer.comment({ tongue, touchpoint, tone, daysAgo })
    : null;
  const person = random.chance(0.3) ? someone(random, people, tongue) : null;
  const shownAt = new Date(receivedAt.getTime() - random.whole(8, 150) * 1000);
  return {
    id: random.uuid(shownAt),
    survey,
    receivedAt,
    shownAt,
    score,
    comment: written?.text ?? null,
    touchpoint,
    page: pageOf(tongue, touchpoint, written?.goods ?? random.one<number>(goods.item)),
    locale: person?.locale ?? localeOf(random, tongue),
    device: random.weighted({ phone: 58, desktop: 34, tablet: 8 }),
    person,
    handledAt: handledAtOf(
      random,
      { daysAgo, receivedAt, isUpset: tone === "upset" && written !== null },
      now,
    ),
  };
}

function pageOf(tongue: Tongue, touchpoint: Touchpoint, goodsNumber: number): string {
  const paths: Record<Touchpoint, string> = {
    "product page": `/products/${goodsPaths[goodsNumber] ?? ""}`,
    checkout: "/checkout/thanks",
    delivery: "/orders",
    support: "/help",
    "after 30 days": "/account",
  };
  return shopPage(tongue, paths[touchpoint]);
}

/** Nearly all that is old is done, what is new mostly is not; the bad months took longer, and the upset are looked at first. */
function handledAtOf(
  random: Random,
  given: { daysAgo: number; receivedAt: Date; isUpset: boolean },
  now: Date,
): Date | null {
  const { daysAgo, receivedAt, isUpset } = given;
  const done = daysAgo > 30 ? 0.985 : daysAgo > 12 ? 0.85 : daysAgo > 3 ? 0.35 : 0;
  const hours = random.whole(2, 60) * (1 + 2 * troubleAt(daysAgo)) * (isUpset ? 0.6 : 1);
  return random.chance(done) ? later(receivedAt, hours * HOUR_MS, now) : null;
}
