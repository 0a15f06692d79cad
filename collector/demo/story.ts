import type { ComplaintCategory } from "../../shared/contract/complaint.schema.ts";
import type { SurveyTemplate } from "../../shared/contract/survey.schema.ts";
import type { Moment } from "./moment.ts";
import type { Tone, Tongue, Touchpoint } from "./phrasebook.ts";
import { indexByWeight, type Random } from "./random.ts";

/** The templates the made-up shop asks with. */
export type DemoSurvey = Extract<SurveyTemplate, "nps" | "csat">;

/*
 * The shop's year, told in days before today. Nine months ago it changed to a cheaper courier: parcels came late and
 * broken, and deliveries dragged everything down. Half a year ago it took on a second courier, and by four months ago
 * that was mended. Eleven weeks ago it rebuilt its checkout.
 */
export const YEAR_DAYS = 364;
const CHANGED = { from: 272, full: 248 };
const MENDED = { from: 178, done: 128 };
const NEW_CHECKOUT = 77;
const PICKUP = 72;
/** The big sale, a few weeks of many orders, in the middle of the trouble. */
const SALE = { from: 240, to: 214 };

/** How bad the deliveries were that day, 0…1. */
export function troubleAt(daysAgo: number): number {
  const came = (CHANGED.from - daysAgo) / (CHANGED.from - CHANGED.full);
  const went = (daysAgo - MENDED.done) / (MENDED.from - MENDED.done);
  return Math.max(0, Math.min(1, came, went));
}

export const isCourierMended = (daysAgo: number): boolean => daysAgo < MENDED.from - 20 && daysAgo > 20;
export const isPickupTime = (daysAgo: number): boolean => daysAgo < PICKUP;
/** Of those who had a delivery then, how many write about having to pick it up. */
export const writesOfPickup: Record<Tone, number> = { pleased: 0.3, middling: 0.9, upset: 1 };
export const isNewCheckout = (daysAgo: number): boolean => daysAgo < NEW_CHECKOUT;

/** How much feedback a day brings: the shop grows by half over the year. */
const responseWeight = (daysAgo: number) =>
  1 + 0.5 * (1 - daysAgo / YEAR_DAYS) + (daysAgo <= SALE.from && daysAgo >= SALE.to ? 0.7 : 0);
const complaintWeight = (daysAgo: number) => 0.6 + 1.6 * troubleAt(daysAgo);

const days = Array.from({ length: YEAR_DAYS }, (_, index) => index + 1);
const responseWeights = days.map(responseWeight);
const complaintWeights = days.map(complaintWeight);

/** Hours of the day, UTC, in which people in Europe and in China write; the evening most. */
const hours: Record<Tongue, readonly number[]> = {
  en: [0, 0, 0, 0, 0, 0, 1, 3, 5, 5, 5, 5, 6, 6, 5, 5, 5, 6, 8, 9, 9, 7, 4, 1],
  zh: [4, 5, 5, 5, 6, 6, 5, 5, 5, 5, 6, 7, 9, 9, 7, 4, 1, 0, 0, 0, 0, 0, 0, 2],
};

const onDay = (random: Random, weights: readonly number[], tongue: Tongue): Moment => ({
  daysAgo: 1 + indexByWeight(weights, random.share()),
  secondOfDay: indexByWeight(hours[tongue], random.share()) * 3600 + random.whole(0, 3599),
});
export const momentOfResponse = (random: Random, tongue: Tongue): Moment =>
  onDay(random, responseWeights, tongue);
export const momentOfComplaint = (random: Random, tongue: Tongue): Moment =>
  onDay(random, complaintWeights, tongue);

/** How often each survey is answered where. */
export const askedAt: Record<DemoSurvey, Record<Touchpoint, number>> = {
  nps: { "after 30 days": 42, delivery: 30, "product page": 16, support: 12, checkout: 0 },
  csat: { checkout: 38, support: 32, delivery: 20, "product page": 10, "after 30 days": 0 },
};

/** Shares of the best and the worst group: promoters and detractors, or satisfied and dissatisfied. */
type Mix = readonly [best: number, worst: number];
const mixes: Record<DemoSurvey, Record<Touchpoint, { readonly calm: Mix; readonly troubled: Mix }>> = {
  nps: {
    "product page": { calm: [0.53, 0.18], troubled: [0.44, 0.27] },
    checkout: { calm: [0.53, 0.18], troubled: [0.47, 0.24] },
    delivery: { calm: [0.55, 0.18], troubled: [0.14, 0.66] },
    support: { calm: [0.5, 0.23], troubled: [0.3, 0.44] },
    "after 30 days": { calm: [0.58, 0.16], troubled: [0.35, 0.39] },
  },
  csat: {
    "product page": { calm: [0.72, 0.12], troubled: [0.68, 0.15] },
    checkout: { calm: [0.73, 0.14], troubled: [0.7, 0.16] },
    delivery: { calm: [0.77, 0.12], troubled: [0.27, 0.55] },
    support: { calm: [0.74, 0.14], troubled: [0.53, 0.31] },
    "after 30 days": { calm: [0.75, 0.12], troubled: [0.6, 0.24] },
  },
};
const checkoutRebuilt: Mix = [0.88, 0.05];
/** Once the trouble was over the shop stood a little better than before. */
const learned = 0.05;

function mixOn(survey: DemoSurvey, touchpoint: Touchpoint, daysAgo: number): Mix {
  if (survey === "csat" && touchpoint === "checkout" && isNewCheckout(daysAgo)) return checkoutRebuilt;
  const { calm, troubled } = mixes[survey][touchpoint];
  const trouble = troubleAt(daysAgo);
  const between = (from: number, to: number) => from + (to - from) * trouble;
  const gain = daysAgo < MENDED.done ? learned : 0;
  return [between(calm[0], troubled[0]) + gain, Math.max(0.03, between(calm[1], troubled[1]) - gain / 2)];
}

/** Within each group, how often which score: worst group first. */
const scores: Record<DemoSurvey, readonly [worst: ScoreWeights, middle: ScoreWeights, best: ScoreWeights]> = {
  nps: [
    { "0": 6, "1": 4, "2": 7, "3": 12, "4": 13, "5": 24, "6": 34 },
    { "7": 42, "8": 58 },
    { "9": 43, "10": 57 },
  ],
  csat: [{ "1": 44, "2": 56 }, { "3": 1 }, { "4": 46, "5": 54 }],
};
type ScoreWeights = Readonly<Record<string, number>>;

export function scoreOn(random: Random, survey: DemoSurvey, touchpoint: Touchpoint, daysAgo: number): number {
  const [best, worst] = mixOn(survey, touchpoint, daysAgo);
  const drawn = random.share();
  const [worstScores, middleScores, bestScores] = scores[survey];
  const group = drawn < worst ? worstScores : drawn < 1 - best ? middleScores : bestScores;
  return Number(random.weighted(group));
}

/** How somebody who gave this score writes. */
export function toneOf(random: Random, survey: DemoSurvey, score: number): Tone {
  const place = survey === "nps" ? score / 2 : score; // 0–10 laid over 1–5
  if (place >= 4.5) return "pleased";
  if (place >= 3.5) return random.chance(0.5) ? "pleased" : "middling";
  if (place >= 2.5) return random.chance(survey === "csat" ? 0.9 : 0.55) ? "middling" : "upset";
  return "upset";
}

/** Who is very pleased or upset writes more often. */
export const writesComment: Record<Tone, number> = { pleased: 0.57, middling: 0.54, upset: 0.76 };

export function categoryOn(random: Random, daysAgo: number): ComplaintCategory {
  const delivery = 25 + 75 * troubleAt(daysAgo);
  return random.weighted({ delivery, product: 34, service: 14, billing: 18, other: 9 });
}
