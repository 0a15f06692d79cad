/* Heed in React: hooks, and a survey as part of the page. Strict mode may mount everything twice; nothing is doubled. */
import type { HeedCustomer, HeedEvent, HeedSubject } from "https://feedback.example/heed.mjs";
import { createElement, useEffect, useEffectEvent } from "react";
import { listen, withHeed } from "./feedback";

/** Says who is signed in; `null`: nobody. The same words said again change nothing. */
export function useCustomer(customer: HeedCustomer | null): void {
  const said = JSON.stringify(customer);
  useEffect(() => withHeed((heed) => heed.identify(JSON.parse(said))), [said]);
}

/** Hears what happens to surveys for as long as the component stands. */
export function useHeedEvent(event: HeedEvent, listener: (subject: HeedSubject) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => listen(event, hear), [event]);
}

/** `nps`, `csat` or a survey by its id, as part of the page. */
export function Survey({ survey }: { survey: string }) {
  // So that the element is known.
  useEffect(() => withHeed(() => {}), []);
  return createElement("heed-survey", { survey });
}

export function RateButton() {
  return (
    <button type="button" onClick={() => withHeed((heed) => heed.open("csat"))}>
      Rate this visit
    </button>
  );
}

/** What surveys may wait for. */
export const orderCompleted = (total: number): void =>
  withHeed((heed) => heed.track("order_completed", { total }));
