import type { PublicSurvey } from "../shared/contract/survey.schema.ts";

/**
 * The survey that may show by itself on this page, the soonest first; undefined when none may.
 * A survey tied to a touchpoint shows by itself only on pages that say they are that touchpoint.
 * @param isResting whether this browser was shown the survey lately
 */
export function surveyToAsk(
  surveys: readonly PublicSurvey[],
  touchpoint: string | undefined,
  isResting: (surveyId: string) => boolean,
): PublicSurvey | undefined {
  return surveys
    .filter(
      (survey) =>
        survey.showAfterSeconds >= 0 && isForTouchpoint(survey, touchpoint) && !isResting(survey.id),
    )
    .sort((one, other) => one.showAfterSeconds - other.showAfterSeconds)[0];
}

/**
 * The survey a page means by `what`: a survey's id, or `nps` / `csat` for the one made from that template,
 * the page's own touchpoint before surveys for any page, before all others.
 */
export function surveyNamed(
  what: string,
  surveys: readonly PublicSurvey[],
  touchpoint: string | undefined,
): PublicSurvey | undefined {
  const alike = surveys.filter(({ id, template }) => id === what || template === what);
  return (
    alike.find((survey) => touchpoint !== undefined && survey.touchpoint === touchpoint) ??
    alike.find((survey) => survey.touchpoint === null) ??
    alike[0]
  );
}

/** Milliseconds still to wait when the visitor has been on the page for `onPageMs`. */
export const waitMs = (survey: PublicSurvey, onPageMs: number): number =>
  Math.max(0, survey.showAfterSeconds * 1000 - onPageMs);

const isForTouchpoint = (survey: PublicSurvey, touchpoint: string | undefined) =>
  survey.touchpoint === null || survey.touchpoint === touchpoint;
