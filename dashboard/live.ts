import { signal } from "@preact/signals";
import type { LiveEvent } from "../shared/contract/feedback.schema.ts";

/** Whether what is on screen is kept up to date; `since` is when the stream was lost. */
export const liveState = signal<
  { readonly connected: true } | { readonly connected: false; readonly since: Date }
>({ connected: true });

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();
/** Told after a pause in the stream: events may have been missed. */
const resumed = new Set<() => void>();

/** Somebody said something new. */
export const isArrival = ({ type }: LiveEvent): boolean =>
  type === "response.submitted" || type === "complaint.received";

/** Something changed on feedback that was there before. */
export const isFeedbackChange = (event: LiveEvent): boolean =>
  /^(feedback|complaint)\./.test(event.type) && !isArrival(event);

/** Hears what happens in this workspace until the returned function is called. */
export function onLive(listener: Listener, onResume: () => void = () => {}): () => void {
  listeners.add(listener);
  resumed.add(onResume);
  return () => {
    listeners.delete(listener);
    resumed.delete(onResume);
  };
}

/** Opens the stream; one per signed-in frame. Returns how to close it. */
export function connectLive(): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout>;
  const beganAt = performance.now();
  let isFirst = true;
  const open = () => {
    source = new EventSource("/api/live");
    source.onopen = () => {
      opened(isFirst && performance.now() - beganAt > openedInTimeMs);
      isFirst = false;
    };
    source.onerror = () => {
      lost();
      // The browser reconnects by itself, except after an HTTP error.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, retryMs);
    };
    source.onmessage = hear;
  };
  open();
  return () => {
    clearTimeout(retry);
    source.close();
    liveState.value = { connected: true };
  };
}

const retryMs = 3_000;
/** The stream tells what happened in the second before it opened; what was loaded sooner than that may be older. */
const openedInTimeMs = 500;

function hear({ data }: MessageEvent): void {
  const event = liveEventIn(String(data));
  if (event) for (const listener of listeners) listener(event);
}

/** @param isLate whether something may have been missed though the stream was not lost */
function opened(isLate: boolean): void {
  if (liveState.peek().connected && !isLate) return;
  liveState.value = { connected: true };
  for (const react of resumed) react();
}

function lost(): void {
  if (liveState.peek().connected) liveState.value = { connected: false, since: new Date() };
}

/** Null for what is no event of ours, such as a greeting. */
function liveEventIn(data: string): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== "object" || value === null || !("subjectId" in value) || !("type" in value))
      return null;
    return {
      type: String(value.type),
      subjectId: String(value.subjectId),
      at: "at" in value ? String(value.at) : "",
    };
  } catch {
    return null;
  }
}
