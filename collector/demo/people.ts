import { DAY_MS } from "./moment.ts";
import { chineseNames, englishNames } from "./names.ts";
import type { Tongue } from "./phrasebook.ts";
import type { Random } from "./random.ts";

export type Order = {
  readonly reference: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly at: Date;
};

/** A made-up customer. Addresses are of domains, and numbers of ranges, that are kept free for such use. */
export type Person = {
  readonly name: string;
  readonly tongue: Tongue;
  readonly locale: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The shop vouches for who they are: they were signed in there. */
  readonly isVerified: boolean;
  /** Newest last. */
  readonly orders: readonly Order[];
};

const PEOPLE = 260;
/** Some have bought here for longer than the shop has asked. */
const OLDEST_ORDER_DAYS = 700;

export function makePeople(random: Random, now: Date): Person[] {
  const taken = new Set<string>();
  return Array.from({ length: PEOPLE }, (_, index) => makePerson(random, now, index, taken));
}

export const someone = (random: Random, people: readonly Person[], tongue: Tongue): Person =>
  random.one(people.filter((person) => person.tongue === tongue));

export const localeOf = (random: Random, tongue: Tongue): string =>
  tongue === "en" ? random.one(["en", "en-GB", "en-IE", "en-US"]) : "zh-CN";

function makePerson(random: Random, now: Date, index: number, taken: Set<string>): Person {
  const tongue = random.chance(0.55) ? "en" : "zh";
  const { name, address } = tongue === "en" ? englishName(random) : chineseName(random);
  const locale = localeOf(random, tongue);
  const externalId = random.chance(0.58) ? `cust_${20_413 + index * 7}` : null;
  const hasEmail = externalId === null || random.chance(0.8);
  const phone =
    tongue === "en" && random.chance(0.12)
      ? `+1 202 555 ${String(100 + (index % 100)).padStart(4, "0")}`
      : null;
  const isVerified = externalId !== null && random.chance(0.75);
  return {
    name,
    tongue,
    locale,
    externalId,
    email: hasEmail ? ownAddress(random, tongue, address, taken) : null,
    phone: phone === null || taken.has(phone) ? null : keep(taken, phone),
    isVerified,
    orders: makeOrders(random, now, locale, index),
  };
}

const englishName = (random: Random) => {
  const [given, family] = [random.one(englishNames.given), random.one(englishNames.family)];
  return { name: `${given} ${family}`, address: `${given}.${family}`.toLowerCase() };
};

const chineseName = (random: Random) => {
  const [family, given] = [random.one(chineseNames.family), random.one(chineseNames.given)];
  return { name: family[0] + given[0], address: `${family[1]}.${given[1]}` };
};

/** `@example.com` and the like; the second of a name gets a number. */
function ownAddress(random: Random, tongue: Tongue, address: string, taken: Set<string>): string {
  const domain = tongue === "zh" && random.chance(0.8) ? "example.cn" : "example.com";
  for (let number = 1; ; number++) {
    const whole = `${address}${number === 1 ? "" : number}@${domain}`;
    if (!taken.has(whole)) return keep(taken, whole);
  }
}

function keep(taken: Set<string>, value: string): string {
  taken.add(value);
  return value;
}

/** Prices in whole units of each currency. */
const prices = {
  CNY: [89, 129, 199, 269, 399, 499, 599, 899, 1199, 1599, 2299],
  EUR: [19, 29, 39, 59, 79, 89, 129, 149, 189, 249, 329, 449],
  USD: [22, 32, 45, 65, 85, 98, 139, 165, 205, 275, 360, 490],
} as const;

function makeOrders(random: Random, now: Date, locale: string, index: number): Order[] {
  const currency = locale === "zh-CN" ? "CNY" : locale === "en-US" ? "USD" : "EUR";
  const count = random.weighted({ "1": 34, "2": 26, "3": 17, "4": 10, "6": 8, "9": 5 });
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const made = Array.from({ length: Number(count) }, (_, nth) => {
    const daysAgo = random.whole(2, OLDEST_ORDER_DAYS);
    const pieces = random.whole(1, 3);
    const units = Array.from({ length: pieces }, () => random.one<number>(prices[currency])).reduce(
      (sum, price) => sum + price,
      0,
    );
    const at = new Date(today - daysAgo * DAY_MS + random.whole(6 * 3600, 22 * 3600) * 1000);
    return { reference: `LO-${40_100 + index * 12 + nth}`, amountMinor: units * 100, currency, at };
  });
  return made.sort((a, b) => a.at.getTime() - b.at.getTime());
}
