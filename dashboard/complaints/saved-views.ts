import { signal } from "@preact/signals";
import type { SavedView, SavedViews } from "../../shared/contract/saved-view.schema.ts";
import { asProblem, del, get, post } from "../api.ts";
import { problemText } from "../ui/Failed.tsx";
import { toast } from "../ui/Toast.tsx";
import type { QueueValues } from "./queue-address.ts";

/** One's own views in their order, then those colleagues share; empty until loaded. */
export const savedViews = signal<readonly SavedView[]>([]);

/** @returns whether it worked; what failed is said in passing, and the views stay as they were */
async function show(asked: Promise<SavedViews>): Promise<boolean> {
  try {
    savedViews.value = (await asked).views;
    return true;
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)) });
    return false;
  }
}

/** Failing quietly: without them the queue works, and it looks again with the next change. */
export async function loadSavedViews(): Promise<void> {
  const loaded = await get<SavedViews>("/api/saved-views").catch(() => null);
  if (loaded) savedViews.value = loaded.views;
}

export type Kept = Pick<SavedView, "id" | "name" | "isShared"> & { readonly query: QueueValues };

/** A new one, or one there is with something changed. */
export const saveView = ({ id, name, isShared, query }: Kept): Promise<boolean> =>
  show(post<SavedViews>("/api/saved-views", { id, name, isShared, query }));

export const removeView = ({ id }: SavedView): Promise<boolean> =>
  show(del<SavedViews>(`/api/saved-views?id=${id}`));

/** Moves one of one's own a place to the left or to the right. */
export function moveView({ id }: SavedView, by: -1 | 1): Promise<boolean> {
  const ids = savedViews.peek().flatMap((view) => (view.isMine ? [view.id] : []));
  const at = ids.indexOf(id);
  const beside = ids[at + by];
  if (beside === undefined) return Promise.resolve(true);
  ids[at + by] = id;
  ids[at] = beside;
  return show(post<SavedViews>("/api/saved-views/order", { ids }));
}

/** Whether both choose the same; "open" is what is listed when no view is chosen. */
export function isSameQuery(one: QueueValues, other: QueueValues): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof QueueValues>; // keys of these two
  const chosen = (values: QueueValues, name: keyof QueueValues) => {
    const value = values[name] ?? "";
    return (name === "view" && value === "open") || (name === "sort" && value === "order") ? "" : value;
  };
  return [...names].every((name) => chosen(one, name) === chosen(other, name));
}
