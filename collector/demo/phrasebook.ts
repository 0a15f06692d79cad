import type { ComplaintCategory } from "../../shared/contract/complaint.schema.ts";

/** Where the made-up shop asks. */
export const touchpoints = ["product page", "checkout", "delivery", "support", "after 30 days"] as const;
export type Touchpoint = (typeof touchpoints)[number];

export const tones = ["pleased", "middling", "upset"] as const;
export type Tone = (typeof tones)[number];

/** The two languages the shop's customers write, as primary tags. */
export const tongues = ["en", "zh"] as const;
export type Tongue = (typeof tongues)[number];

/** What customers write below a score, about the place where they were asked. */
export type TouchpointBook = Readonly<Record<Touchpoint, Readonly<Record<Tone, readonly string[]>>>>;

export type AsideBook = {
  /** In the order of the goods' numbers. */
  readonly items: readonly string[];
  /** How some begin, whatever follows; `purchases` where a purchase is behind them. */
  readonly openings: readonly string[];
  readonly purchases: readonly string[];
  /** What some add about the shop as a whole. */
  readonly closings: Readonly<Record<Tone, readonly string[]>>;
  /** Upset, and only where goods have come. */
  readonly regrets: readonly string[];
  /** The whole comment of somebody in a hurry. */
  readonly brief: Readonly<Record<Tone, readonly string[]>>;
  /** Upset: the months with the new courier. */
  readonly newCourier: readonly string[];
  /** Pleased: after a second courier was taken on. */
  readonly courierMended: readonly string[];
  /** Pleased: with the checkout that was rebuilt. */
  readonly newCheckout: readonly string[];
  /** Since parcels are to be picked up unless somebody asks for the door. */
  readonly pickup: Readonly<Record<Tone, readonly string[]>>;
};

/** A complaint and what is written about it afterwards. */
export type ComplaintBook = {
  readonly happened: Readonly<Record<ComplaintCategory, readonly string[]>>;
  /** What it meant to them, added to some; `spoiled` where goods are the matter. */
  readonly burden: readonly string[];
  readonly spoiled: readonly string[];
  /** What would put it right; an empty one is a field left empty. */
  readonly wanted: Readonly<Record<ComplaintCategory, readonly string[]>>;
  readonly greeting: { readonly named: string; readonly unnamed: string };
  readonly acknowledged: readonly string[];
  /** The customer's answer to the first word from us. */
  readonly detail: readonly string[];
  readonly assessedNote: readonly string[];
  readonly investigatedNote: Readonly<Record<ComplaintCategory, readonly string[]>>;
  /** To a customer who waits: how it goes. */
  readonly progress: readonly string[];
  readonly resolved: Readonly<Record<ComplaintCategory, readonly string[]>>;
  /** The customer tells us it was not put right after all. */
  readonly notYet: readonly string[];
  readonly resolvedAgain: readonly string[];
  readonly thanks: readonly string[];
};
