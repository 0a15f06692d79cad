import { computed, signal } from "@preact/signals";
import type { QueueQuery, QueueView } from "../../shared/contract/complaint-queue.schema.ts";
import { address, goTo } from "../address.ts";
import { queryString } from "../api.ts";

/** In the order of the tabs. */
export const views = [
  "open",
  "mine",
  "unassigned",
  "due_soon",
  "overdue",
  "waiting",
  "closed",
] as const satisfies readonly QueueView[];

/** What is listed as it stands in the address: every value is text, what is not chosen is absent. */
export type QueueValues = { [Name in Exclude<keyof QueueQuery, "cursor">]?: string | undefined };

export const narrowing = ["priority", "state", "category", "team", "owner"] as const;
export type Narrowing = (typeof narrowing)[number];
const names = ["view", "sort", "q", ...narrowing] as const satisfies readonly (keyof QueueValues)[];

export const queueValues = computed<QueueValues>(() => {
  const params = new URL(address.value, location.origin).searchParams;
  const values: QueueValues = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) values[name] = value;
  }
  return values;
});

export const currentView = computed<QueueView>(
  () => views.find((view) => view === queueValues.value.view) ?? "open",
);

/** Chooses or (with an empty text) unchooses; the address changes in place, so that "back" leaves the page. */
export const setQueue = (change: QueueValues): void =>
  goTo(`/complaints${queryString({ ...queueValues.peek(), ...change })}`, { replace: true });

/** Lists exactly what this names, whatever was chosen before. */
export const showView = (values: QueueValues): void =>
  goTo(`/complaints${queryString(values)}`, { replace: true });

/** Address of one case out of the queue as it is listed now, with what to begin there. */
export const caseAddress = (id: string, begin = ""): string =>
  `/complaints/${id}${queryString({ ...queueValues.value, begin })}`;

/** The cases last listed, in their order: to walk from one to the next without going back. */
export const walked = signal<readonly string[]>([]);
