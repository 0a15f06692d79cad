import type { PublicSurvey } from "../shared/contract/survey.schema.ts";

/**
 * The surveys that may show by themselves on this page, the soonest first, their targeting aside.
 * A survey tied to a touchpoint shows by itself only on pages that say they are that touchpoint.
 * @param isResting whether this browser was shown the survey so many days ago, or less
 */
export function surveysToAsk(
  surveys: readonly PublicSurvey[],
  touchpoint: string | undefined,
  isResting: (surveyId: string, days: number) => boolean,
): PublicSurvey[] {
  return surveys
    .filter(
      (survey) =>
        survey.showAfterSeconds >= 0 &&
        isForTouchpoint(survey, touchpoint) &&
        !isResting(survey.id, survey.restDays),
    )
    .sort((one, other) => one.showAfterSeconds - other.showAfterSeconds);
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
    alike.find((survey) => survey.touchpoint === touchpoint) ??
    alike.find((survey) => survey.touchpoint === null) ??
    alike[0]
  );
}

/** Milliseconds still to wait when the visitor has been on the page for `onPageMs`. */
export const waitMs = (survey: PublicSurvey, onPageMs: number): number =>
  Math.max(0, survey.showAfterSeconds * 1000 - onPageMs);

export const isForTouchpoint = (survey: PublicSurvey, touchpoint: string | undefined) =>
  survey.touchpoint === null || survey.touchpoint === touchpoint;
