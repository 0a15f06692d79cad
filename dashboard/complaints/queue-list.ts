import { type Signal, signal } from "@preact/signals";
import type { QueueCounts, QueueItem, QueuePage } from "../../shared/contract/complaint-queue.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, get } from "../api.ts";
import type { QueueValues } from "./queue-address.ts";
import { loadSavedViews, savedViews } from "./saved-views.ts";

type Phase = { readonly name: "loading" | "ready" } | { readonly name: "failed"; readonly problem: Problem };

/** What the queue lists: pages loaded so far, and what came in since but is not shown yet. */
export type Queue = {
  readonly items: Signal<readonly QueueItem[]>;
  readonly phase: Signal<Phase>;
  /** Where the next page begins; null after the last. */
  readonly cursor: Signal<string | null>;
  readonly loadingMore: Signal<boolean>;
  /** A newer first page, kept back so that nothing moves under the reader. */
  readonly newer: Signal<QueuePage | null>;
  /** Listed cases that meanwhile no longer belong here: they stay where they stand until the list is loaded anew. */
  readonly left: Signal<ReadonlySet<string>>;
  readonly selected: Signal<ReadonlySet<string>>;
  /** Null until known; the tabs then go without. */
  readonly counts: Signal<QueueCounts | null>;
  /** The query of what is listed, and a count that tells late answers from the one awaited. */
  query: QueueValues;
  run: number;
};

export const emptyQueue = (): Queue => ({
  items: signal([]),
  phase: signal({ name: "loading" }),
  cursor: signal(null),
  loadingMore: signal(false),
  newer: signal(null),
  left: signal(new Set()),
  selected: signal(new Set()),
  counts: signal(null),
  query: {},
  run: 0,
});

const fetchPage = (query: QueueValues, cursor: string | null = null) =>
  get<QueuePage>("/api/complaints", { ...query, cursor });

/** Lists anew; what was listed stays in sight until the answer is here. */
export async function loadQueue(queue: Queue, query: QueueValues): Promise<void> {
  const run = ++queue.run;
  queue.query = query;
  queue.phase.value = { name: "loading" };
  try {
    const page = await fetchPage(query);
    if (run === queue.run) show(queue, page);
  } catch (thrown) {
    if (run === queue.run) queue.phase.value = { name: "failed", problem: asProblem(thrown) };
  }
}

function show(queue: Queue, page: QueuePage): void {
  queue.items.value = page.items;
  queue.cursor.value = page.nextCursor;
  queue.newer.value = null;
  queue.left.value = new Set();
  const listed = new Set(page.items.map(({ id }) => id));
  queue.selected.value = new Set([...queue.selected.peek()].filter((id) => listed.has(id)));
  queue.phase.value = { name: "ready" };
}

export async function loadMore(queue: Queue): Promise<void> {
  const cursor = queue.cursor.peek();
  if (!cursor || queue.loadingMore.peek()) return;
  const run = queue.run;
  queue.loadingMore.value = true;
  try {
    const page = await fetchPage(queue.query, cursor);
    if (run !== queue.run) return;
    queue.items.value = [...queue.items.peek(), ...unlisted(queue, page.items)];
    queue.cursor.value = page.nextCursor;
  } catch (thrown) {
    if (run === queue.run) queue.phase.value = { name: "failed", problem: asProblem(thrown) };
  } finally {
    queue.loadingMore.value = false;
  }
}

export async function loadCounts(queue: Queue): Promise<void> {
  const counts = await get<QueueCounts>("/api/complaints/counts").catch(() => null);
  if (counts) queue.counts.value = counts;
  // Theirs change for the same reasons.
  if (savedViews.peek().length > 0) await loadSavedViews();
}

/**
 * Looks again, by the same query, after something happened to these cases: what is listed changes where it stands, what
 * is new waits in `newer`.
 */
export async function lookAgain(queue: Queue, changed: readonly string[]): Promise<void> {
  const run = queue.run;
  void loadCounts(queue);
  const page = await fetchPage(queue.query).catch(() => null);
  if (!page || run !== queue.run || queue.phase.peek().name !== "ready") return;
  for (const item of page.items) put(queue, item);
  if (unlisted(queue, page.items).length > 0) queue.newer.value = page;
  const known = new Set(page.items.map(({ id }) => id));
  const farther = queue.items.peek().filter(({ id }) => changed.includes(id) && !known.has(id));
  for (const item of farther.slice(0, MOST_LOOKED_AT)) await lookAt(queue, item, run);
}

/** In a flood of changes the rest is right with the next loading. */
const MOST_LOOKED_AT = 20;

/** Whether one is still of this list, asked by its reference, which costs one line. */
async function lookAt(queue: Queue, { id, reference }: QueueItem, run: number): Promise<void> {
  const page = await fetchPage({ ...queue.query, q: reference }).catch(() => null);
  if (!page || run !== queue.run) return;
  const [found] = page.items;
  if (found) put(queue, found);
  else queue.left.value = new Set([...queue.left.peek(), id]);
}

function put(queue: Queue, item: QueueItem): void {
  queue.items.value = queue.items.peek().map((one) => (one.id === item.id ? item : one));
  if (queue.left.peek().has(item.id))
    queue.left.value = new Set([...queue.left.peek()].filter((id) => id !== item.id));
}

/** How many are waiting to be shown. */
export const newerCount = (queue: Queue): number => {
  const listed = new Set(queue.items.value.map(({ id }) => id));
  return queue.newer.value?.items.filter(({ id }) => !listed.has(id)).length ?? 0;
};

export function showNewer(queue: Queue): void {
  const page = queue.newer.peek();
  if (page) show(queue, page);
}

export function toggleSelected(queue: Queue, id: string): void {
  const selected = new Set(queue.selected.peek());
  if (!selected.delete(id)) selected.add(id);
  queue.selected.value = selected;
}

const unlisted = (queue: Queue, items: readonly QueueItem[]): QueueItem[] => {
  const listed = new Set(queue.items.peek().map(({ id }) => id));
  return items.filter(({ id }) => !listed.has(id));
};
