import { computed, effect, signal } from "@preact/signals";
import { dashboard } from "../shared/locales/en/dashboard.ts";
import { nearestStaffLanguage, type StaffLanguage, staffLanguages } from "../shared/locales/languages.ts";

export type WordKey = keyof typeof dashboard;
export type Params = Readonly<Record<string, string | number>>;
type Words = Partial<Record<WordKey, string>>;

const storageKey = "heed.language";

/** English is always here; every other language is fetched when chosen. */
const loaders: Record<Exclude<StaffLanguage, "en">, () => Promise<Words>> = {
  "zh-CN": () => import("../shared/locales/zh-CN/dashboard.ts").then((module) => module.dashboard),
};

/** The language the screen is in now; changes only once its words have arrived. */
export const language = signal<StaffLanguage>("en");
const words = signal<Words>(dashboard);

const remembered = (): StaffLanguage => {
  const stored = localStorage.getItem(storageKey);
  return staffLanguages.find((code) => code === stored) ?? nearestStaffLanguage(navigator.language);
};

/** Fetches the words of the language this browser chose, or speaks. To be awaited before the first drawing. */
export async function startLanguage(): Promise<void> {
  await show(remembered()).catch(() => show("en"));
  effect(() => {
    document.documentElement.lang = language.value;
  });
}

export async function chooseLanguage(code: StaffLanguage): Promise<void> {
  await show(code);
  localStorage.setItem(storageKey, code);
}

async function show(code: StaffLanguage): Promise<void> {
  const wanted = code === "en" ? dashboard : await loaders[code]();
  words.value = wanted;
  language.value = code;
}

/**
 * The words for `key` in the chosen language. `{name}` is replaced by a parameter (numbers in the language's
 * way of writing them) and `{n|answer|answers}` by the first or the last form, as the number `n` asks for.
 * Read inside a component or a computed, it follows the language.
 */
export function t(key: WordKey, params: Params = {}): string {
  const phrase = words.value[key] ?? dashboard[key];
  return phrase.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined) return (plural.value.select(Number(value)) === "one" ? one : other) ?? "";
      return typeof value === "number" ? number(value) : value;
    },
  );
}

/** Whether there are words for a key put together from a value, such as `problem.${code}`. */
export const hasWords = (key: string): key is WordKey => key in dashboard;

const plural = computed(() => new Intl.PluralRules(language.value));
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return kept(numbers, options, () => new Intl.NumberFormat(language.value, options)).format(value);
}

/** @param percent 0…100 */
export const percent = (percent: number, decimals = 0): string =>
  number(percent / 100, { style: "percent", maximumFractionDigits: decimals });

export function money(amountMinor: number, currency: string): string {
  const format = { style: "currency", currency } as const;
  const decimals = kept(
    numbers,
    format,
    () => new Intl.NumberFormat(language.value, format),
  ).resolvedOptions();
  return number(amountMinor / 10 ** (decimals.maximumFractionDigits ?? 2), format);
}

export function date(
  at: Date | string,
  options: Intl.DateTimeFormatOptions = { dateStyle: "medium" },
): string {
  return kept(dates, options, () => new Intl.DateTimeFormat(language.value, options)).format(new Date(at));
}

/** A calendar day such as `2026-03-09`, which has no time zone of its own. */
export const day = (isoDay: string, options: Intl.DateTimeFormatOptions = { dateStyle: "medium" }): string =>
  date(`${isoDay}T00:00:00Z`, { ...options, timeZone: "UTC" });

/** A language by its own tag, named in the reader's language: `zh` → Chinese, 中文. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([language.value], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Intl formatters are slow to make, so one is kept for each language and way of formatting. */
function kept<Format>(formats: Map<string, Format>, options: object, make: () => Format): Format {
  const key = language.value + JSON.stringify(options);
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}
