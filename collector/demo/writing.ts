import type { ComplaintCategory } from "../../shared/contract/complaint.schema.ts";
import { chineseAsides } from "./chinese-asides.ts";
import { chineseComplaints } from "./chinese-complaints.ts";
import { chineseTouchpoints } from "./chinese-touchpoints.ts";
import { englishAsides } from "./english-asides.ts";
import { englishComplaints } from "./english-complaints.ts";
import { englishTouchpoints } from "./english-touchpoints.ts";
import type { AsideBook, ComplaintBook, Tone, Tongue, Touchpoint, TouchpointBook } from "./phrasebook.ts";
import { createDealer, type Random } from "./random.ts";
import { goods } from "./shop.ts";
import { isCourierMended, isNewCheckout, isPickupTime, troubleAt, writesOfPickup } from "./story.ts";

export const books: Record<
  Tongue,
  { touchpoints: TouchpointBook; asides: AsideBook; complaints: ComplaintBook; space: string }
> = {
  en: { touchpoints: englishTouchpoints, asides: englishAsides, complaints: englishComplaints, space: " " },
  zh: { touchpoints: chineseTouchpoints, asides: chineseAsides, complaints: chineseComplaints, space: "" },
};

/** A text and the number of the goods it speaks of. */
export type Written = { readonly text: string; readonly goods: number };
type Asked = {
  readonly tongue: Tongue;
  readonly touchpoint: Touchpoint;
  readonly tone: Tone;
  readonly daysAgo: number;
};

export type Writer = {
  readonly comment: (asked: Asked) => Written;
  readonly complaint: (tongue: Tongue, category: ComplaintCategory) => Written & { readonly wanted: string };
  /** One sentence of a thread about these goods. */
  readonly line: (tongue: Tongue, from: readonly string[], goodsNumber: number) => string;
  /** What these goods are called in the shop. */
  readonly product: (tongue: Tongue, goodsNumber: number) => string;
};

/** How often a text that was written before is written anew. */
const TRIES = 8;

export function createWriter(random: Random): Writer {
  const deal = createDealer(random);
  const written = new Set<string>();
  const comment = (asked: Asked): Written => {
    if (random.chance(0.09))
      return fill(random, asked.tongue, deal(books[asked.tongue].asides.brief[asked.tone]));
    for (let tries = 1; ; tries++) {
      const made = fill(random, asked.tongue, compose(random, deal, asked));
      if (written.has(made.text) && tries < TRIES) continue;
      written.add(made.text);
      return { ...made, text: asTyped(random, asked.tongue, made.text) };
    }
  };
  const complaint = (tongue: Tongue, category: ComplaintCategory) => {
    const { complaints, space } = books[tongue];
    const burdens = isAboutGoods(category) && random.chance(0.5) ? complaints.spoiled : complaints.burden;
    const parts = [deal(complaints.happened[category]), ...(random.chance(0.65) ? [deal(burdens)] : [])];
    return { ...fill(random, tongue, parts.join(space)), wanted: deal(complaints.wanted[category]) };
  };
  return {
    ...{ comment, complaint, product },
    line: (tongue, from, number) => named(tongue, deal(from), number),
  };
}

export const isAboutGoods = (category: ComplaintCategory) =>
  category === "delivery" || category === "product";

function compose(random: Random, deal: (list: readonly string[]) => string, asked: Asked): string {
  const { asides, space } = books[asked.tongue];
  const ofTheTime = storyOf(random, asked, asides);
  if (ofTheTime)
    return deal(ofTheTime) + (random.chance(0.4) ? space + deal(closingsFor(random, asked, asides)) : "");
  const body = deal(aboutWhat(random, asked));
  const more = random.share();
  if (more < 0.24) return deal(openingsFor(random, asked.touchpoint, body, asides)) + space + body;
  return more < 0.7 ? body + space + deal(closingsFor(random, asked, asides)) : body;
}

/** Where nothing was bought yet, nobody begins with their purchase; and goods are named once. */
function openingsFor(
  random: Random,
  touchpoint: Touchpoint,
  body: string,
  asides: AsideBook,
): readonly string[] {
  const isAboutGoods = touchpoint !== "product page" && touchpoint !== "support" && !body.includes("{");
  return isAboutGoods && random.chance(0.6) ? asides.purchases : asides.openings;
}

function closingsFor(random: Random, { touchpoint, tone }: Asked, asides: AsideBook): readonly string[] {
  const hasGoods = touchpoint === "delivery" || touchpoint === "after 30 days";
  return tone === "upset" && hasGoods && random.chance(0.4) ? asides.regrets : asides.closings[tone];
}

/** What only people of those weeks would write; null when this one does not. */
function storyOf(
  random: Random,
  { touchpoint, tone, daysAgo }: Asked,
  asides: AsideBook,
): readonly string[] | null {
  const drawn = random.share();
  const isOfDelivery =
    touchpoint === "delivery" || touchpoint === "after 30 days" || touchpoint === "support";
  if (isOfDelivery && isPickupTime(daysAgo) && drawn < writesOfPickup[tone]) return asides.pickup[tone];
  if (tone === "upset" && touchpoint === "delivery" && drawn < 0.5 * troubleAt(daysAgo))
    return asides.newCourier;
  if (tone === "upset" && touchpoint === "after 30 days" && drawn < 0.3 * troubleAt(daysAgo))
    return asides.newCourier;
  if (tone !== "pleased") return null;
  if (touchpoint === "delivery" && isCourierMended(daysAgo) && drawn < 0.28) return asides.courierMended;
  return touchpoint === "checkout" && isNewCheckout(daysAgo) && drawn < 0.35 ? asides.newCheckout : null;
}

/** In the bad months, many who are asked about something else write about their parcel too. */
function aboutWhat(random: Random, { tongue, touchpoint, tone, daysAgo }: Asked): readonly string[] {
  const isAboutParcel =
    touchpoint === "after 30 days" && tone === "upset" && random.chance(0.4 * troubleAt(daysAgo));
  return books[tongue].touchpoints[isAboutParcel ? "delivery" : touchpoint][tone];
}

const slot = /\{(item|lamp|furniture|textile|fragile)\}/g;
const isKind = (name: string): name is keyof typeof goods => Object.hasOwn(goods, name);

/** Chooses goods that fit the sentence that asks most of them. */
function fill(random: Random, tongue: Tongue, text: string): Written {
  const kinds = [...text.matchAll(slot)].map(([, name = "item"]) => name);
  const kind = kinds.find((name) => name !== "item") ?? "item";
  const number = random.one<number>(isKind(kind) ? goods[kind] : goods.item);
  return { text: named(tongue, text, number), goods: number };
}

/** In English the name begins with a capital, as on the shop's own pages. */
function product(tongue: Tongue, number: number): string {
  const name = books[tongue].asides.items[number] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const named = (tongue: Tongue, text: string, number: number) =>
  text.replace(slot, books[tongue].asides.items[number] ?? "");

/** Not everybody ends with a full stop or begins with a capital. */
function asTyped(random: Random, tongue: Tongue, text: string): string {
  const careless = random.share();
  if (careless < 0.14) return text.replace(/[.。]$/, "");
  const isPlain = /^[A-Z][a-z]/.test(text);
  return tongue === "en" && isPlain && careless < 0.2 ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
