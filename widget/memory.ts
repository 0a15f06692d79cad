import type { Store } from "./storage.ts";

/** What happened to a survey in this browser. */
export type SurveyFate = "shown" | "answered" | "dismissed";

export type Memory = {
  /** Whether this survey was put before the visitor in the last `days`, so lately that it must not show by itself. */
  readonly isResting: (surveyId: string, days: number) => boolean;
  readonly note: (surveyId: string, fate: SurveyFate) => void;
  /** Whether a survey has already shown by itself during this visit, or in the last `days`. */
  readonly hasAsked: (days: number) => boolean;
  readonly noteAsked: () => void;
};

const DAY_MS = 24 * 60 * 60 * 1000;
const ASKED = "asked";

/**
 * What this browser remembers, and nothing before something was shown. One key per survey, so that two tabs never
 * overwrite each other's.
 * @param lasting survives the visit; @param visit ends with it
 */
export function createMemory(lasting: Store, visit: Store, now: () => number): Memory {
  const isWithin = (key: string, days: number) => {
    const agoMs = now() - Number.parseInt(lasting.get(key) ?? "", 10);
    // A time in the future comes from a clock that was set back: it says nothing.
    return agoMs >= 0 && agoMs < days * DAY_MS;
  };
  return {
    isResting: (surveyId, days) => isWithin(`survey:${surveyId}`, days),
    note: (surveyId, fate) => lasting.set(`survey:${surveyId}`, `${now()} ${fate}`),
    hasAsked: (days) => visit.get(ASKED) !== null || isWithin(ASKED, days),
    noteAsked: () => {
      visit.set(ASKED, `${now()}`);
      lasting.set(ASKED, `${now()}`);
    },
  };
}
