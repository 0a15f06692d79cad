import { computed } from "@preact/signals";
import type { FeedbackFilter, FeedbackQuery } from "../shared/contract/feedback.schema.ts";
import { address, goTo } from "./address.ts";
import { queryString } from "./api.ts";

/** A filter as it stands in the address: every value is text, what is not chosen is absent. */
export type FilterValues = Partial<Record<keyof FeedbackQuery, string>>;

const filterNames = [
  "sentiment",
  "emotion",
  "category",
  "aspect",
  "theme",
  "urgency",
  "actionability",
  "leaving",
  "kind",
  "survey",
  "touchpoint",
  "product",
  "cause",
  "language",
  "group",
  "scoreType",
  "completion",
  "from",
  "to",
] as const satisfies readonly (keyof FeedbackFilter)[];
const queryNames = ["search", "status", "sort"] as const satisfies readonly (keyof FeedbackQuery)[];

const chosen = (names: readonly (keyof FeedbackQuery)[]): FilterValues => {
  const params = new URL(address.value, location.origin).searchParams;
  const values: FilterValues = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) values[name] = value;
  }
  return values;
};

/** What narrows inbox and overview alike, read from the address. */
export const filters = computed<FilterValues>(() => chosen(filterNames));

/** The same, with what only the inbox knows: search, status and sorting. */
export const inboxQuery = computed<FilterValues>(() => chosen([...filterNames, ...queryNames]));

/** Chooses or (with an empty text) unchooses; the address changes in place, so that "back" leaves the page. */
export function setFilters(change: FilterValues): void {
  const { pathname, searchParams } = new URL(address.value, location.origin);
  const values = { ...Object.fromEntries(searchParams), ...change };
  goTo(pathname + queryString(values), { replace: true });
}

export function clearFilters(): void {
  setFilters(Object.fromEntries([...filterNames, "search"].map((name) => [name, ""])));
}

/** Address of the inbox showing what lies behind a number: the filters now chosen, and `more`. */
export const inboxBehind = (more: FilterValues = {}): string =>
  `/inbox${queryString({ status: "all", ...filters.value, ...more })}`;

export type Period = "7" | "30" | "90" | "365";
export const periods: readonly Period[] = ["7", "30", "90", "365"];

/** First and last day of the last `days` days, today included, as the workspace's clock has it. */
export function periodDays(days: number, timeZone: string, now = new Date()): { from: string; to: string } {
  // The Swedish way of writing a date is the ISO one.
  const isoDay = (at: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
  const to = isoDay(now);
  const first = new Date(`${to}T12:00:00Z`);
  first.setUTCDate(first.getUTCDate() - days + 1);
  return { from: first.toISOString().slice(0, 10), to };
}
