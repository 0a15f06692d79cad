import type { Store } from "./storage.ts";

/** What happened to a survey in this browser. */
export type SurveyFate = "shown" | "answered" | "dismissed";

export type Memory = {
  /** Whether this survey was put before the visitor so lately that it must not show by itself. */
  readonly isResting: (surveyId: string) => boolean;
  readonly note: (surveyId: string, fate: SurveyFate) => void;
  /** Whether a survey has already shown by itself during this visit. */
  readonly hasAsked: () => boolean;
  readonly noteAsked: () => void;
};

/** 30 days: often enough to see a trend, seldom enough not to nag. */
const REST_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * What this browser remembers, and nothing before something was shown. One key per survey, so that two tabs never
 * overwrite each other's.
 * @param lasting survives the visit; @param visit ends with it
 */
export function createMemory(lasting: Store, visit: Store, now: () => number): Memory {
  return {
    isResting: (surveyId) => {
      const agoMs = now() - Number.parseInt(lasting.get(`survey:${surveyId}`) ?? "", 10);
      // A time in the future comes from a clock that was set back: it says nothing.
      return agoMs >= 0 && agoMs < REST_MS;
    },
    note: (surveyId, fate) => lasting.set(`survey:${surveyId}`, `${now()} ${fate}`),
    hasAsked: () => visit.get("asked") !== null,
    noteAsked: () => visit.set("asked", String(now())),
  };
}
