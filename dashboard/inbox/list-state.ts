import { type Signal, signal } from "@preact/signals";
import type { FeedbackItem, FeedbackPage } from "../../shared/contract/feedback.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, get } from "../api.ts";
import type { FilterValues } from "../filters.ts";

type Phase = { readonly name: "loading" | "ready" } | { readonly name: "failed"; readonly problem: Problem };

/** What the inbox lists: pages loaded so far, and what came in since but is not shown yet. */
export type InboxList = {
  readonly items: Signal<readonly FeedbackItem[]>;
  readonly total: Signal<number>;
  readonly phase: Signal<Phase>;
  /** Where the next page begins; null after the last. */
  readonly cursor: Signal<string | null>;
  readonly more: Signal<Phase>;
  /** A newer first page, kept back so that nothing moves under the reader. */
  readonly newer: Signal<FeedbackPage | null>;
  /** The query of what is listed, and a count that tells late answers from the one awaited. */
  query: FilterValues;
  run: number;
};

export const emptyList = (): InboxList => ({
  items: signal([]),
  total: signal(0),
  phase: signal({ name: "loading" }),
  cursor: signal(null),
  more: signal({ name: "ready" }),
  newer: signal(null),
  query: {},
  run: 0,
});

const fetchPage = (query: FilterValues, cursor: string | null = null) =>
  get<FeedbackPage>("/api/feedback", { ...query, cursor });

/** Lists anew; what was listed stays in sight until the answer is here. */
export async function load(list: InboxList, query: FilterValues): Promise<void> {
  const run = ++list.run;
  list.query = query;
  list.phase.value = { name: "loading" };
  try {
    const page = await fetchPage(query);
    if (run === list.run) replaceAll(list, page);
  } catch (thrown) {
    if (run === list.run) list.phase.value = { name: "failed", problem: asProblem(thrown) };
  }
}

function replaceAll(list: InboxList, page: FeedbackPage): void {
  list.items.value = page.items;
  list.total.value = page.total;
  list.cursor.value = page.nextCursor;
  list.newer.value = null;
  list.more.value = { name: "ready" };
  list.phase.value = { name: "ready" };
}

export async function loadMore(list: InboxList): Promise<void> {
  const cursor = list.cursor.peek();
  if (!cursor || list.more.peek().name === "loading") return;
  const run = list.run;
  list.more.value = { name: "loading" };
  try {
    const page = await fetchPage(list.query, cursor);
    if (run !== list.run) return;
    list.items.value = [...list.items.peek(), ...unlisted(list, page.items)];
    list.cursor.value = page.nextCursor;
    list.more.value = { name: "ready" };
  } catch (thrown) {
    if (run === list.run) list.more.value = { name: "failed", problem: asProblem(thrown) };
  }
}

/**
 * Looks for what came in since, by the same query.
 * @param mayMove whether the list may change where it stands now; if not, the new ones wait in `newer`
 */
export async function lookForNewer(list: InboxList, mayMove: () => boolean): Promise<void> {
  const run = list.run;
  const page = await fetchPage(list.query).catch(() => null);
  if (!page || run !== list.run || list.phase.peek().name !== "ready") return;
  for (const item of page.items) put(list, item);
  list.total.value = page.total;
  if (unlisted(list, page.items).length === 0) return;
  list.newer.value = page;
  if (mayMove()) showNewer(list);
}

export function showNewer(list: InboxList): void {
  const page = list.newer.peek();
  if (!page) return;
  const fresh = unlisted(list, page.items);
  // Sorted otherwise than by time, or with a gap below the new ones, only the new page is in order.
  if (list.query.sort === "most_negative" || fresh.length === page.items.length) replaceAll(list, page);
  else list.items.value = [...fresh, ...list.items.peek()];
  list.newer.value = null;
}

/** How many are waiting to be shown. */
export const newerCount = (list: InboxList): number => {
  const listed = new Set(list.items.value.map(({ id }) => id));
  return list.newer.value?.items.filter(({ id }) => !listed.has(id)).length ?? 0;
};

/** Shows a changed item where it stands, if it is listed. */
export function put(list: InboxList, item: FeedbackItem): void {
  const before = list.items.peek();
  if (before.some(({ id }) => id === item.id))
    list.items.value = before.map((one) => (one.id === item.id ? item : one));
}

export function takeOut(list: InboxList, id: string): void {
  list.items.value = list.items.peek().filter((item) => item.id !== id);
  list.total.value = Math.max(0, list.total.peek() - 1);
}

export function putBack(list: InboxList, item: FeedbackItem, index: number): void {
  const others = list.items.peek().filter(({ id }) => id !== item.id);
  if (others.length === list.items.peek().length) list.total.value++;
  list.items.value = others.toSpliced(index, 0, item);
}

/** Whether the list, as filtered, keeps what is handled. */
export const keepsHandled = ({ query }: InboxList): boolean =>
  query.status === "all" || query.status === "handled";

const unlisted = (list: InboxList, items: readonly FeedbackItem[]): FeedbackItem[] => {
  const listed = new Set(list.items.peek().map(({ id }) => id));
  return items.filter(({ id }) => !listed.has(id));
};
