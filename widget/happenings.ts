import type { AttributeCondition, Attributes } from "../shared/contract/customer-attributes.schema.ts";
import type { Trigger } from "../shared/contract/targeting.schema.ts";
import { meets } from "../shared/targeting/attributes.ts";
import type { Page, Tracked } from "./page.ts";

type Waiting = { readonly done: () => void; readonly signal: AbortSignal; readonly page: Page };
type Of<On extends Trigger["on"]> = Extract<Trigger, { on: On }>;

/** Each listens from the call on and says once that it happened; none polls, and all stop with the signal. */
const kinds: { readonly [On in Trigger["on"]]: (trigger: Of<On>, waiting: Waiting) => void } = {
  event: (trigger, { page, done }) => {
    const look = () => page.tracked.some((each) => isMeantEvent(trigger, each)) && done();
    page.heard.push(look);
    look();
  },
  element: ({ selector }, { signal, done }) => {
    const seen = new IntersectionObserver((entries) => entries.some(isInSight) && done());
    let isLooking = false;
    const look = () => {
      isLooking = false;
      for (const element of document.querySelectorAll(selector)) seen.observe(element);
    };
    const changed = new MutationObserver(() => {
      // Pages change in bursts: one look after each.
      if (!isLooking) setTimeout(look, LOOK_AGAIN_MS);
      isLooking = true;
    });
    signal.addEventListener("abort", () => {
      seen.disconnect();
      changed.disconnect();
    });
    look();
    changed.observe(document, { subtree: true, childList: true, attributes: true });
  },
  scroll: ({ percent }, { signal, done }) => {
    const look = ({ target }: Event) => {
      const box = target instanceof Element ? target : document.documentElement;
      // A page may scroll in a box of its own; small boxes on it are not the page.
      if (box.clientHeight < innerHeight / 2) return;
      if ((box.scrollTop + box.clientHeight) / box.scrollHeight >= percent / 100) done();
    };
    document.addEventListener("scroll", look, { signal, capture: true, passive: true });
  },
  dwell: ({ seconds }, { signal, done }) => {
    let leftMs = seconds * 1000;
    let shownAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) {
        shownAt = performance.now();
        timer = setTimeout(done, leftMs);
      } else if (shownAt) {
        leftMs -= performance.now() - shownAt;
        shownAt = 0;
      }
    };
    document.addEventListener("visibilitychange", look, { signal });
    look();
  },
  idle: ({ seconds }, { signal, done }) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(done, seconds * 1000);
    };
    for (const kind of ["pointermove", "pointerdown", "keydown", "scroll", "touchstart"])
      document.addEventListener(kind, rest, { signal, capture: true, passive: true });
    rest();
  },
  exit: (_, { signal, done }) => {
    document.addEventListener(
      "mouseout",
      ({ relatedTarget, clientY }) => !relatedTarget && clientY <= 0 && done(),
      { signal },
    );
    // A finger has no way out through the top: it flicks back up to where the address and the tabs are.
    let from: { y: number; at: number } | undefined;
    const listening = { signal, capture: true, passive: true };
    document.addEventListener(
      "touchstart",
      ({ touches: [finger, second], timeStamp }) => {
        from = finger && !second ? { y: finger.clientY, at: timeStamp } : undefined;
      },
      listening,
    );
    document.addEventListener(
      "touchend",
      ({ changedTouches: [finger], timeStamp }) => {
        if (!from || !finger || timeStamp - from.at > FLICK_MS) return;
        const isNearTop = scrollY > 0 && scrollY <= innerHeight;
        if (isNearTop && finger.clientY - from.y >= FLICK_PX) done();
      },
      listening,
    );
  },
};

const LOOK_AGAIN_MS = 100;
/** Reading back goes slower or less far. */
const FLICK_PX = 100;
const FLICK_MS = 200;

/** Resolves once this has happened on the page; never when the visit ends before. */
export const happened = (trigger: Trigger, page: Page, visit: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController();
    visit.addEventListener("abort", () => over.abort());
    const done = () => {
      over.abort();
      resolve();
    };
    const begin = kinds[trigger.on] as (trigger: Trigger, waiting: Waiting) => void; // the one of this very kind
    begin(trigger, { page, signal: over.signal, done });
  });

const isInSight = ({ isIntersecting, target }: IntersectionObserverEntry) =>
  isIntersecting && target.checkVisibility?.({ visibilityProperty: true }) !== false;

/** Whether what the page told of is what a survey waits for. */
export const isMeantEvent = (
  { name, where }: { readonly name: string; readonly where: readonly AttributeCondition[] },
  tracked: Tracked,
): boolean =>
  tracked.name === name &&
  where.every((condition) => meets(condition, Object(tracked.properties) as Attributes)); // of anything, looked at one by one
