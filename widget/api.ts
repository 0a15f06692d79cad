/*
 * What a page may ask of Heed. Types alone: this file is handed out, as it stands, as the declarations of `heed.mjs`.
 */

/** What the script tag says in its `data-` attributes. */
export type HeedSettings = {
  /** The site's key, as the install page shows it. */
  readonly site: string;
  /** Where in the customer's journey this page stands. */
  readonly touchpoint?: string | undefined;
  /** The page's own look; by default what the page's `<html data-theme>` or the visitor's system says. */
  readonly theme?: "light" | "dark" | "auto" | undefined;
  /** BCP 47 tag; by default the page's `<html lang>`, else the browser's language. */
  readonly locale?: string | undefined;
  /** Hidden fields for every survey of this page, by the names the survey declares; as text: `order=1042&plan=pro`. */
  readonly fields?: string | HeedFields | undefined;
  /** `none`: nothing is kept in the browser, everything is forgotten with the page. */
  readonly storage?: "none" | undefined;
  /** `required`: nothing is fetched, kept or shown until `consent(true)`. */
  readonly consent?: "required" | undefined;
  /** `off`: nothing shows by itself, not even a tab; only what the page asks for. */
  readonly auto?: "on" | "off" | undefined;
};

/** What the page tells along with a survey, unseen by the visitor. */
export type HeedFields = Readonly<Record<string, string | number | boolean>>;

/** Who is visiting, as far as the page knows. */
export type HeedCustomer = {
  readonly id?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly name?: string;
  /** What surveys may be meant for and speak of: `{ plan: "gold", seats: 12 }`. At most 50. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** HMAC-SHA256 of `id` with the site's secret, in hexadecimal, made by your server: proves who it is. */
  readonly signature?: string;
};

/** What listeners get as `event.detail`. Never what was answered. */
export type HeedSubject = {
  /** The survey's template, or `complaint`. */
  readonly what: string;
  /** The survey's id; absent for a complaint. */
  readonly survey?: string;
  /** Names what is sent: the response or complaint in Heed has the same id. */
  readonly id: string;
  /** Which question has its first answer now; on `answered` alone. */
  readonly question?: string;
};

/** `document` hears them as `heed:shown` and so on. `answered` comes once per question, `completed` once at the end. */
export type HeedEvent = "shown" | "answered" | "completed" | "dismissed";

/** `window.Heed`. No call ever throws; what makes no sense does nothing. */
export type Heed = {
  /**
   * Opens `complaint`, `nps`, `csat` or a survey by its id; `fields` go before those of the page. With `in`, a survey
   * becomes part of the page in that element.
   */
  readonly open: (what: string, options?: { readonly fields?: HeedFields; readonly in?: Element }) => void;
  readonly close: () => void;
  /** Who visits from now on; `null`: nobody known. */
  readonly identify: (customer: HeedCustomer | null) => void;
  /** Something happened that a survey may wait for: `track("order_completed", { total: 80 })`. Told to nobody else. */
  readonly track: (name: string, properties?: Readonly<Record<string, string | number | boolean>>) => void;
  /** The page has changed without loading. Needed only where the browser has no Navigation API. */
  readonly page: () => void;
  /** What the visitor decided. `false` closes everything and removes all that was kept in the browser, unsent answers too. */
  readonly consent: (given: boolean) => void;
  readonly on: (event: HeedEvent, listener: (event: CustomEvent<HeedSubject>) => void) => void;
  readonly off: (event: HeedEvent, listener: (event: CustomEvent<HeedSubject>) => void) => void;
  /** What waited in the array a page made before the script was there: `["open", "nps"]`. */
  readonly push: (...calls: unknown[]) => void;
};

/** Begins on this page and gives what the script tag would have put on `window`. To be called once. */
export declare const heed: (settings: HeedSettings) => Heed;
